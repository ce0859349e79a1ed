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

/** Something is wrong, missing, refused or to be done first. */
const complaint =
  /\b(?:not?|cannot|must|already|another|exists?|bad|wrong|again|too|only|been used|please (?:log|sign)|errors?|fail\w*|denied|in(?:valid|correct)|illegal|un(?:auth|known|able)\w*)\b|n't\b|requir|expired|missing|forbid|exceed|disabled|timed? ?out|[不未没無错錯誤缺拒被]|无(?!线)|失[败效敗]|[过過]期|异常|非法|超[过出时]|限制|上限|禁止|重[复新试]|频繁|繁忙|存在|为空|[请請][先登输]|稍后/i

/** What was asked for was done, or is on its way. */
const accepted =
  /\b(?:success\w*|accepted|queued|submitted|sent|saved|created|updated|completed|started|in progress|process(?:ed|ing))\b|成功|(?:处理|进行)中|已(?:完成|发送|提交|保存|受理)/i

/** Whether a text says that something is wrong, whatever it is. */
export function complains(text: string): boolean {
  return complaint.test(text)
}

/** Whether a text says that the request was accepted, and complains of nothing. */
export function isAccepted(text: string): boolean {
  return accepted.test(text) && !complaint.test(text)
}

/** An HTTP status that tells of an error. */
export function isErrorStatus(text: string): boolean {
  return /^[45]\d\d$/.test(text)
}
