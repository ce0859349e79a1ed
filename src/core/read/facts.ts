import { codeAt } from '../text/code-at.js'
import { cleanText } from '../text/clean-text.js'
import { foldText, removeNoise, type Quiet } from '../text/fold.js'
import type { Endpoint } from '../http-response.js'
import { isNumeral } from './numeral.js'
import type { Reading } from './reading.js'
import type { Diagnostic } from '../result.js'
import { needsCleaning, needsFolding, survey } from '../text/survey.js'
import type { Template } from '../text/template.js'

const canonicalNumber = /^-?(?:0|[1-9]\d*)$/

function isDigits(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const c = codeAt(text, i)
    if (c < 0x30 || c > 0x39) return false
  }
  return true
}

/** An answer has a word, a code, a subcode, a suberror and an address. */
const maxWords = 8

/** Trims a code. A number in another spelling stays as sent, since `040029` is not `40029`. */
function tidyCode(code: string | undefined, diagnostics: Diagnostic[]): string | undefined {
  if (code === undefined) return undefined
  const trimmed = code.trim()
  const first = codeAt(code, 0)
  // A positive number without a leading zero, or a word: nothing to look at.
  if (trimmed === code && (first > 0x39 || (first > 0x30 && isDigits(code)))) return code
  if (trimmed !== code || trimmed === '-0' || (isNumeral(trimmed) && !canonicalNumber.test(trimmed))) {
    if (!diagnostics.includes('noncanonical_code')) diagnostics.push('noncanonical_code')
  }
  return trimmed === '' ? undefined : trimmed
}

function tidyWord(word: string | undefined): string | undefined {
  if (word === undefined) return undefined
  const trimmed = word.trim()
  return trimmed === '' ? undefined : trimmed
}

/**
 * What rules are compared with: the provider's words, trimmed, and its text. The text is folded only when a rule asks for
 * it, since a code mostly decides before.
 */
export class Facts {
  readonly error: string | undefined
  readonly code: string | undefined
  readonly subcode: string | undefined
  readonly suberror: string | undefined
  readonly endpoint: Endpoint | undefined
  readonly grantType: string | undefined
  /** Of the response, as rules name it; where only the body tells one, it stands in the circumstances. */
  readonly status: number | undefined
  /** The description, cleaned, before masking. */
  readonly text: string | undefined
  /** What a survey found in it. */
  readonly found: number
  /** It may end in the middle of something: it was longer than the limit, or its body was cut. */
  readonly wasCut: boolean
  private readonly noise: readonly Template[]
  private quiet: Quiet | undefined = undefined
  private isFolded = false
  private folded: string | undefined = undefined
  private aligned = false
  private readonly words: string[] = []
  private readonly foundInWords: number[] = []

  constructor(
    reading: Reading,
    noise: readonly Template[],
    endpoint: Endpoint | undefined,
    grantType: string | undefined,
    status: number | undefined,
    limit: number,
    isCut: boolean,
    diagnostics: Diagnostic[],
  ) {
    this.error = tidyWord(reading.error)
    this.code = tidyCode(reading.code, diagnostics)
    this.subcode = tidyCode(reading.subcode, diagnostics)
    this.suberror = tidyWord(reading.suberror)
    this.endpoint = endpoint
    this.grantType = grantType
    this.status = status
    this.noise = noise
    let text = reading.error_description
    let found = 0
    if (text !== undefined) {
      found = survey(text)
      if (text.length > limit || (found & (needsCleaning | needsFolding)) !== 0) {
        text = cleanText(text, limit)
        found = survey(text)
      }
    }
    this.text = text === '' ? undefined : text
    this.found = found
    this.wasCut = isCut || (reading.error_description?.length ?? 0) > limit
  }

  /** The same with another word. */
  withError(error: string): Facts {
    return Object.assign(Object.create(Facts.prototype) as Facts, this, { error })
  }

  /** What a survey finds in one of the answer's words; with an answer that comes again, its words do. */
  surveyWord(word: string): number {
    const known = this.words.indexOf(word)
    if (known !== -1) return this.foundInWords[known]!
    const found = survey(word)
    if (this.words.length < maxWords) {
      this.words.push(word)
      this.foundInWords.push(found)
    }
    return found
  }

  /** The text for comparison: folded and without noise. */
  get description(): string | undefined {
    if (!this.isFolded) this.fold()
    return this.folded
  }

  /** The text without noise. */
  get sentence(): string | undefined {
    return this.noise.length === 0 || this.text === undefined ? this.text : this.withoutNoise(this.text).text
  }

  /** A request id that stood in the noise. */
  get requestId(): string | undefined {
    return this.noise.length === 0 || this.text === undefined ? undefined : this.withoutNoise(this.text).requestId
  }

  /** Folding changed nothing but case and the end: a place in one form is the same place in the other. */
  get isAligned(): boolean {
    if (!this.isFolded) this.fold()
    return this.aligned
  }

  private withoutNoise(text: string): Quiet {
    return (this.quiet ??= removeNoise(text, this.noise))
  }

  private fold(): void {
    this.isFolded = true
    const { text, found } = this
    if (text === undefined) return
    const quiet = this.sentence ?? text
    this.aligned = quiet === text && (found & needsFolding) === 0
    const folded = foldText(quiet, this.aligned ? found : undefined)
    this.folded = folded === '' ? undefined : folded
  }
}
