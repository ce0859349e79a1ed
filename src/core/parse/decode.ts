import type { Diagnostic } from '../result.js'

/** A body as text, or the reason why there is none. */
export interface DecodedBody {
  readonly text: string | undefined
  readonly diagnostics: readonly Diagnostic[]
}

type Decoder = InstanceType<typeof TextDecoder>

const decoders = new Map<string, Decoder>()

/** Keeps decoders: making one costs five times a short decode. `undefined`: the platform does not know the label. */
function decoderFor(label: string): Decoder | undefined {
  const known = decoders.get(label)
  if (known !== undefined) return known
  let decoder: Decoder
  try {
    decoder = new TextDecoder(label, { fatal: true })
  } catch {
    return undefined
  }
  // Labels come from the network, but those that the platform knows are a closed list of some two hundred.
  decoders.set(label, decoder)
  return decoder
}

function decodeWith(label: string, bytes: Uint8Array, cut: boolean): string | undefined {
  const decoder = decoderFor(label)
  if (decoder === undefined) return undefined
  try {
    // A cut may fall inside a character: streaming drops the incomplete tail instead of failing.
    if (cut) return new TextDecoder(decoder.encoding, { fatal: true }).decode(bytes, { stream: true })
    return decoder.decode(bytes)
  } catch {
    return undefined
  }
}

/** The charset parameter of a media type; empty where it says nothing. */
function charsetLabel(contentType: string): string {
  const [, label = ''] = /charset=([^;,\s]{0,64})/i.exec(contentType) ?? []
  return label.replace(/["']/g, '').toLowerCase()
}

function byteOrderMark(bytes: Uint8Array): string | undefined {
  const [a, b, c] = bytes
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8'
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  if (a === 0xfe && b === 0xff) return 'utf-16be'
  // JSON starts with an ASCII character, so a zero beside it tells UTF-16 without a mark (RFC 4627 §3).
  if (a === 0 && b! > 0) return 'utf-16be'
  return b === 0 && a! > 0 ? 'utf-16le' : undefined
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
  const cut = bytes.length > limit
  const kept = cut ? bytes.subarray(0, limit) : bytes
  const say = (text: string | undefined, ...more: Diagnostic[]): DecodedBody => ({
    text,
    diagnostics: cut ? ['truncated', ...more] : more,
  })
  if (looksCompressed(kept)) return say(undefined, 'unsupported_type')

  const label = byteOrderMark(kept) ?? charsetLabel(contentType ?? '')
  const labelled = /^(?:utf-?8)?$/.test(label) ? undefined : decodeWith(label, kept, cut)
  const text = labelled ?? decodeWith('utf-8', kept, cut)
  if (text !== undefined) return say(text)
  // The connection may have broken inside a character.
  const beforeCut = cut ? undefined : decodeWith('utf-8', kept, true)
  if (beforeCut !== undefined && beforeCut !== '') return say(beforeCut, 'truncated')
  const guessed = decodeWith(fallbackCharset, kept, cut)
  if (guessed !== undefined) return say(guessed, 'charset_guessed')
  return say(new TextDecoder().decode(kept), 'charset_invalid')
}

/** The bytes of a buffer of any realm, or `undefined` for anything else. */
export function asBytes(value: unknown): Uint8Array | undefined {
  if (ArrayBuffer.isView(value)) return new Uint8Array(value.buffer, value.byteOffset, value.byteLength)
  if (!/ (?:Shared)?ArrayBuffer]$/.test(Object.prototype.toString.call(value))) return undefined
  try {
    // Only a real buffer has a view; an object may call itself one.
    return asBytes(new DataView(value as ArrayBuffer))
  } catch {
    return undefined
  }
}
