import type { Diagnostic } from '../result.js'

/** A body as text, or the reason why there is none. */
export interface DecodedBody {
  readonly text: string | undefined
  readonly diagnostics: readonly Diagnostic[]
}

type Decoder = InstanceType<typeof TextDecoder>

const decoders = new Map<string, Decoder | null>()

/** Keeps decoders: making one costs five times a short decode. `null`: the platform does not know the label. */
function decoderFor(label: string): Decoder | null {
  const known = decoders.get(label)
  if (known !== undefined) return known
  let decoder: Decoder | null
  try {
    decoder = new TextDecoder(label, { fatal: true })
  } catch {
    decoder = null
  }
  // Labels come from the network: only those the platform knows, and a bounded number of them, are kept.
  if (decoders.size < 64) decoders.set(label, decoder)
  return decoder
}

function decodeWith(label: string, bytes: Uint8Array, cut: boolean): string | undefined {
  const decoder = decoderFor(label)
  if (decoder === null) return undefined
  try {
    // A cut may fall inside a character: streaming drops the incomplete tail instead of failing.
    if (cut) return new TextDecoder(decoder.encoding, { fatal: true }).decode(bytes, { stream: true })
    return decoder.decode(bytes)
  } catch {
    return undefined
  }
}

/** Where a UTF-8 character begins that the end of the bytes cuts off; their length if none is cut. */
function endOfCharacters(bytes: Uint8Array): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back++) {
    const byte = bytes[bytes.length - back]!
    if ((byte & 0xc0) === 0x80) continue
    const size = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1
    return size > back ? bytes.length - back : bytes.length
  }
  return bytes.length
}

/** The charset parameter of a media type; `undefined` where there is none. */
function charsetLabel(contentType: string | undefined): string | undefined {
  if (contentType === undefined) return undefined
  const at = contentType.toLowerCase().indexOf('charset=')
  if (at === -1) return undefined
  const label = contentType
    .slice(at + 8, at + 72)
    .split(/[;,\s]/, 1)[0]!
    .replace(/["']/g, '')
    .toLowerCase()
  return label === '' ? undefined : label
}

function byteOrderMark(bytes: Uint8Array): string | undefined {
  const [a, b, c] = bytes
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8'
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  if (a === 0xfe && b === 0xff) return 'utf-16be'
  // JSON starts with an ASCII character, so a zero beside it tells UTF-16 without a mark (RFC 4627 §3).
  if (a === 0 && b !== undefined && b !== 0) return 'utf-16be'
  if (b === 0 && a !== undefined && a !== 0) return 'utf-16le'
  return undefined
}

function looksCompressed(bytes: Uint8Array): boolean {
  const [a, b, c, d] = bytes
  return (a === 0x1f && b === 0x8b) || (a === 0x28 && b === 0xb5 && c === 0x2f && d === 0xfd)
}

/**
 * Turns bytes into text: byte order mark, the charset label, checked UTF-8, then the provider's charset
 * (GB18030 by default), at last UTF-8 with replacement characters.
 */
export function decodeBody(
  bytes: Uint8Array,
  contentType: string | undefined,
  limit: number,
  fallbackCharset: string,
): DecodedBody {
  const diagnostics: Diagnostic[] = []
  const cut = bytes.length > limit
  const kept = cut ? bytes.subarray(0, limit) : bytes
  if (cut) diagnostics.push('truncated')
  if (looksCompressed(kept)) return { text: undefined, diagnostics: [...diagnostics, 'unsupported_type'] }

  const marked = byteOrderMark(kept)
  const label = marked ?? charsetLabel(contentType)
  if (label !== undefined && label !== 'utf-8' && label !== 'utf8') {
    const labelled = decodeWith(label, kept, cut)
    if (labelled !== undefined) return { text: labelled, diagnostics }
  }
  const utf8 = decodeWith('utf-8', kept, cut)
  if (utf8 !== undefined) return { text: utf8, diagnostics }
  const whole = endOfCharacters(kept)
  const beforeCut = whole > 0 && whole < kept.length ? decodeWith('utf-8', kept.subarray(0, whole), false) : undefined
  if (beforeCut !== undefined) return { text: beforeCut, diagnostics: [...diagnostics, 'truncated'] }
  const guessed = decodeWith(fallbackCharset, kept, cut)
  if (guessed !== undefined) return { text: guessed, diagnostics: [...diagnostics, 'charset_guessed'] }
  return { text: new TextDecoder().decode(kept), diagnostics: [...diagnostics, 'charset_invalid'] }
}

/** The bytes of a buffer of any realm, or `undefined` for anything else. */
export function asBytes(value: unknown): Uint8Array | undefined {
  if (ArrayBuffer.isView(value)) return new Uint8Array(value.buffer, value.byteOffset, value.byteLength)
  const tag = Object.prototype.toString.call(value)
  if (tag !== '[object ArrayBuffer]' && tag !== '[object SharedArrayBuffer]') return undefined
  const prototype = tag === '[object ArrayBuffer]' ? ArrayBuffer.prototype : SharedArrayBuffer.prototype
  try {
    // Only a real buffer has this; an object may call itself one.
    Reflect.get(prototype, 'byteLength', value)
    return new Uint8Array(value as ArrayBuffer)
  } catch {
    return undefined
  }
}
