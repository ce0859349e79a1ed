import { codeAt } from './text/code-at.js'
import { showable, showAgain, type Beside } from './build/show-again.js'
import type { LanguageTexts } from './catalog-index.js'
import { bitsOf, mitigatedField } from './parse/field-names.js'
import { decidingTop } from './parse/read-page.js'
import { retryAfterField } from './parse/retry-after.js'
import type { NormalizedError } from './result.js'
import type { Remembering } from './setup.js'
import { ownCopy } from './text/own-copy.js'
import { mayHoldSecret } from './text/survey.js'
import type { Answer, Origin, Understanding } from './understand.js'

const size = 64
/** More than are kept: of two that shared a place here, neither would ever be. */
const seenSize = 1_024
/** Bodies whose fingerprints fall together have this many places. */
const neighbours = 4
/** Longer bodies mostly carry what is theirs alone, unless they are pages. */
const maxLength = 1_024
/** Characters of a page by which it is looked for. */
const pageHead = 128

/** A body, with all that its meaning depends on. */
interface Remembered {
  readonly print: number
  /** All of it, or the beginning of a page that decides on its own. */
  readonly body: string
  readonly isTop: boolean
  readonly origin: Origin
  readonly status: number | undefined
  readonly grantType: string | undefined
  readonly contentType: string | undefined
  readonly challenge: string | undefined
  readonly mayWait: boolean
  readonly understanding: Understanding
}

/** A number made of every `step`-th of the first `length` characters, by which most bodies differ. */
function fingerprint(body: string, length: number, step: number): number {
  let print = length
  for (let i = length - 1; i >= 0; i -= step) print = (Math.imul(print, 31) + codeAt(body, i)) | 0
  return print
}

/** By a few characters: what every answer pays. */
function quickPrint(body: string): number {
  const { length } = body
  return length > maxLength ? fingerprint(body, pageHead, pageHead >> 3) : fingerprint(body, length, (length >> 4) + 1)
}

const challengeField = /* @__PURE__ */ bitsOf(['www-authenticate'])

function challengeOf({ headers }: Answer): string | undefined {
  return headers.hasAny(challengeField) ? headers.get('www-authenticate') : undefined
}

/** The body, if nothing but what {@link Remembered} holds decides what it means. */
function repeatable({ body, query, headers }: Answer, { byHeaders }: Origin, maxBody: number): string | undefined {
  if (typeof body !== 'string' || query !== undefined || byHeaders || headers.hasAny(mitigatedField)) return undefined
  return body.length <= maxLength || (codeAt(body, 0) === 0x3c && body.length <= maxBody) ? body : undefined
}

/** Whether more than was told decides: a provider that its fields told may know header fields, and endpoints by their paths. */
function isOfPlace({ byHeaders, catalog }: Origin, told: Origin): boolean {
  return byHeaders || (told.catalog === undefined && catalog !== undefined && catalog.endpoints.length > 0)
}

function isSame(kept: Remembered, body: string, { provider, how, endpoint }: Origin, answer: Answer): boolean {
  return (
    (kept.isTop ? body.slice(0, kept.body.length) : body) === kept.body &&
    kept.origin.provider === provider &&
    kept.origin.how === how &&
    kept.origin.endpoint === endpoint &&
    kept.status === answer.status &&
    kept.grantType === answer.grantType &&
    kept.contentType === answer.headers.get('content-type') &&
    kept.mayWait === answer.headers.hasAny(retryAfterField) &&
    kept.challenge === challengeOf(answer)
  )
}

/**
 * What bodies mean that came before: a server that fails says the same again, thousands of times when it matters. It keeps short
 * bodies and the titles of pages, from the third time on and never one whose description looks as if it held a secret; 64 at most.
 * Who calls it keeps none of whose result something was masked.
 */
export class Memory implements Remembering {
  private readonly seen = new Int32Array(seenSize)
  private readonly seenWhole = new Int32Array(seenSize)
  private readonly kept: (Remembered | undefined)[] = Array.from({ length: size }, () => undefined)
  private turn = 0
  private readonly maxBody: number

  /** @param maxBody Characters of a body that are read: what is longer is cut, and says so. */
  constructor(maxBody: number) {
    this.maxBody = maxBody
  }

  /** What the answer's body meant when it came before. */
  recall(origin: Origin, answer: Answer): Understanding | undefined {
    const body = repeatable(answer, origin, this.maxBody)
    if (body === undefined) return undefined
    const print = quickPrint(body)
    for (let i = 0; i < neighbours; i++) {
      const kept = this.kept[(print + i) & (size - 1)]
      if (kept !== undefined && kept.print === print && isSame(kept, body, origin, answer)) return kept.understanding
    }
    return undefined
  }

  /** Remembers what an answer's body means. */
  keep(origin: Origin, answer: Answer, understanding: Understanding): void {
    const body = repeatable(answer, origin, this.maxBody)
    if (body === undefined || isOfPlace(understanding.origin, origin)) return
    if ((understanding.facts.found & mayHoldSecret) !== 0) return
    const isTop = body.length > maxLength
    const deciding = isTop ? decidingTop(body) : body
    if (deciding === undefined) return
    const print = quickPrint(body)
    const seenAt = print & (seenSize - 1)
    if (this.seen[seenAt] !== print) {
      this.seen[seenAt] = print
      return
    }
    // Bodies that differ by an id alone look alike in a few characters; a copy of each would cost more than remembering gains.
    const whole = fingerprint(deciding, deciding.length, 1)
    if (this.seenWhole[seenAt] !== whole) {
      this.seenWhole[seenAt] = whole
      return
    }
    this.turn = (this.turn + 1) % neighbours
    this.kept[(print + this.turn) & (size - 1)] = {
      print,
      body: ownCopy(deciding),
      isTop,
      origin,
      status: answer.status,
      grantType: answer.grantType,
      contentType: answer.headers.get('content-type'),
      challenge: challengeOf(answer),
      mayWait: answer.headers.hasAny(retryAfterField),
      understanding,
    }
  }

  /** The result that it had when it came before. */
  show(known: Understanding, texts: LanguageTexts, beside: Beside): NormalizedError | undefined {
    const { shown } = known
    return shown?.texts === texts ? showAgain(shown.shown, known, beside) : undefined
  }

  /** Remembers a result, for the next answer of the same meaning. */
  keepShown(known: Understanding, texts: LanguageTexts, beside: Beside, result: NormalizedError): void {
    const shown = showable(result, known, beside)
    known.shown = shown && { texts, shown }
  }
}
