import { once } from '../once.js'

/** `6.5s`, `30 seconds`, `5-minute`, `60秒`, `30분`. */
const part =
  '(\\d{1,7}(?:\\.\\d{1,9})?)[ -]?((?:milli|m)?s(?:ec(?:ond)?s?)?|m(?:in(?:ute)?s?)?|h(?:(?:ou)?rs?)?|d(?:ays?)?|weeks?|毫秒|秒|分|小[时時]|時間|天|초|분|시간)(?![a-z])'
/** Also several in a row: `1m26s`, `2 minutes and 30 seconds`; of `1-2 minutes` the longer. An id may begin like one: `7d41f0aa`. */
const durations = /* @__PURE__ */ once(
  () =>
    new RegExp(
      `(?:^|[^\\w.,#-])(?:\\d{1,5} ?(?:[-–~]|to|or) ?)?(${part}(?:,?(?: and)? ?${part}){0,3})(?!\\w|-\\d)`,
      'gi',
    ),
)
const parts = /* @__PURE__ */ once(() => new RegExp(part, 'gi'))

/** All that may stand between what announces a wait and the wait; any other word, or a number, would be about something else. */
const fillers =
  '[\\s:=,("\'-]|(?:for|until|at least|about|approximately|around|roughly|an?|another|additional|some|the|next|up to|is|out|your|this|requests?|operation|call|please|later|temporarily)(?![a-z])'
/** What is said before a wait, in the same clause. What is blocked "after" or "in" some time is not blocked until then. */
const announced = /* @__PURE__ */ once(
  () =>
    new RegExp(
      `\\b(?:max(?:imum)? )?(?:(?:again|retry(?:ing|[ _-]?after)?|wait(?:ing)?|resets?|unlock(?:ed)?|cool[ -]?down|back[ -]?off|available (?:in|after))(?:${fillers}|(?:in|after)(?![a-z]))*|(?:lock(?:ed)?|blocked|suspended|throttled)(?:${fillers})*|can [a-z ]{1,40} (?:after|in) ?)$|[等锁鎖冻凍禁剩][^.,!?;，。！？；、\\d]{0,12}$`,
      'i',
    ),
)
/** What is said behind one. */
const concluded =
  /^(?:钟|鐘)?(?: (?:before|until|remaining|left|later|from now|cool-?down)\b| ?[之以间]?(?:[后後후]|再))/i
/** How long something took or holds, how often something may be done, when something was, what else happens then. */
const otherwise =
  /max|time|fail|exceed|expir|(?:every|each|per|within|last|past) | (?:ago|of)\b|超时|逾時|内|前|失效|[过到]期|申[诉訴]|注[销銷]|[删刪]除/i

/** What is left of the clause. */
const clause = /^[^.,!?;，。！？；]*/

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
  [/^w/, 604_800],
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
    const before = text.slice(Math.max(0, found.index - 72), found.index + 1)
    const [behind] = clause.exec(text.slice(duration.lastIndex, duration.lastIndex + 24))!
    const said = announced().exec(before)?.[0] ?? concluded.exec(behind)?.[0]
    if (said === undefined || otherwise.test(said + behind)) continue
    const seconds = addUp(found[1]!)
    if (seconds <= maxSeconds) return Math.ceil(seconds)
  }
  return undefined
}
