import { once } from '../once.js'

/** `6.5s`, `30 seconds`, `5-minute`, `60秒`, `30분`. */
const part =
  '(\\d{1,7}(?:\\.\\d{1,9})?)[ -]?((?:milli|m)?s(?:ec(?:ond)?s?)?|m(?:in(?:ute)?s?)?|h(?:(?:ou)?rs?)?|d(?:ays?)?|毫秒|秒|分|小[时時]|時間|天|초|분|시간)(?![a-z])'
/** Also several in a row: `1m26s`, `2 minutes and 30 seconds`. */
const durations = /* @__PURE__ */ once(() => new RegExp(`(?:^|[^\\w.,-])(${part}(?:,?(?: and)? ?${part}){0,3})`, 'gi'))
const parts = /* @__PURE__ */ once(() => new RegExp(part, 'gi'))

/** What is said before a wait, in the same clause; another number between them would be something else's. */
const announced =
  /(?:\b(?:again|retry(?:ing)?|wait|resets?|(?:un)?lock(?:ed)?|blocked|suspended|throttled|cool-?down|back[ -]?off|available in|can [a-z ]{1,40} (?:after|in))\b|[请請等锁鎖冻凍禁剩])([^.!?;。！？；\d]{0,24})$/i
/** What is said behind one. */
const concluded = /^(?:钟|鐘)?(?: (?:before|until|remaining|left|later|from now|cool-?down)\b| ?[之以间]?[后後후])/i
/** How long something took or holds, how often something may be done. */
const otherwise = /time|fail|(?:every|each|per|within|last|past) |超时|逾時|内|失效|过期/

/** More than a month is a policy, not a wait. */
const maxSeconds = 31 * 86_400
/** Characters of a text that are looked at. */
const maxText = 1_024

/** What the first characters of a unit's name stand for. */
const units: readonly (readonly [RegExp, number])[] = [
  [/^(?:ms|milli|毫)/, 0.001],
  [/^[s秒초]/, 1],
  [/^[m分분]/, 60],
  [/^[d天]/, 86_400],
]

/** Seconds of `34.4s`, `6m0s`, `5 minutes`. */
function addUp(duration: string): number {
  let sum = 0
  for (const [, number, unit] of duration.toLowerCase().matchAll(parts()))
    sum += Number(number) * (units.find(([name]) => name.test(unit!))?.[1] ?? 3_600)
  return sum
}

/**
 * The seconds that a sentence asks to wait, rounded up: "Try again in 23 seconds", "请60秒后重试". Numbers without a unit, or
 * without such words beside them, tell nothing.
 */
export function readWait(sentence: string): number | undefined {
  if (!/\d[ -]?[a-z\x80-\uffff]/i.test(sentence)) return undefined
  const text = sentence.slice(0, maxText)
  const duration = durations()
  duration.lastIndex = 0
  for (let found = duration.exec(text); found !== null; found = duration.exec(text)) {
    const end = duration.lastIndex
    const start = end - found[1]!.length
    const behind = text.slice(end, end + 16)
    const between = announced.exec(text.slice(Math.max(0, start - 72), start))?.[1] ?? concluded.exec(behind)?.[0]
    if (between === undefined || otherwise.test(between + behind)) continue
    const seconds = addUp(found[1]!)
    if (seconds <= maxSeconds) return Math.ceil(seconds)
  }
  return undefined
}
