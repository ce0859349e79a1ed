import { scalarText } from './pointer.js'

/** No word for an outcome is longer. */
const maxWord = 10

/** Some make a list of each value. */
function isWord(value: unknown, word: RegExp): boolean {
  const said: unknown = Array.isArray(value) && value.length === 1 ? value[0] : value
  return typeof said === 'string' && said.length <= maxWord && word.test(said)
}

/** A word for failure, which does not say of what. */
export function isFailureWord(value: unknown): boolean {
  return isWord(value, /^(?:error|fail|failed|failure)$/i)
}

/** A word for success. */
export function isSuccessWord(value: unknown): boolean {
  return isWord(value, /^(?:none|no[ _-]?error|ok|success|successful|succeeded|成功)$/i)
}

/** Forms and XML have no truth values but these words. */
export function isNo(value: unknown): boolean {
  return value === false || isWord(value, /^false$/i) || isFailureWord(value)
}

/** See {@link isNo}. */
export function isYes(value: unknown): boolean {
  return value === true || isWord(value, /^true$/i) || isSuccessWord(value)
}

/** Whether the word in `error` says that there is none. */
export function isNoError(word: string | undefined): boolean {
  return isSuccessWord(word) || isWord(word, /^(?:false|no|null|nil|n|n\/a|no errors|正常|无)$/i)
}

/** Zero of any length is no error. */
export function isZero(value: unknown): boolean {
  return /^(?:0+|success|ok)$/i.test(scalarText(value) ?? '')
}

/** Whether a text says that all went well. */
export function isSuccessText(text: string | undefined): boolean {
  if (text === undefined || text.length > 64) return false
  const said = text.trim()
  return (
    /^(?:success|successful|succeeded|ok)[.!。！]?$/i.test(said) ||
    (/(?:成功|successfully(?: \w+)?)[.!。！]?$/i.test(said) && !/不|未|没|无法|not |n't |fail|unable/i.test(said))
  )
}

/** 1, 1000, 10000, 2000, 20000: what servers count successes with that have no zero for them. */
export function isRoundCode(code: string): boolean {
  return /^(?:0*1|[12]0{3,})$/.test(code)
}

/** Whether the code of a result, which successes have too, is one of these, or says that it is to be asked for again. */
export function isCodeOfSuccess(code: string): boolean {
  return /^(?:2\d\d|s|y|ok|success|succeeded|pending|processing|in_?progress|accepted|completed)$/i.test(code)
}

/** An HTTP status that tells of an error. */
export function isErrorStatus(text: string): boolean {
  return /^[45]\d\d$/.test(text)
}
