import type { Said } from './said.js'
import { sentencesOf } from './sentences.js'
import { isAsserted } from './statements.js'
import type { Token } from './tokens.js'

const daily = 'daily|per day|a day|monthly|per month|24 hours|每天|每日|当日|今日|当天|日调用|每月'
const shortly = 'per minute|per second|per-minute|per-second|per user per|每分钟|每秒|分钟'

function mentions(text: string, list: string): boolean {
  const lower = text.toLowerCase()
  return list.split('|').some((words) => lower.includes(words))
}

/** A limit of a day is a quota, whatever it is called, and one of a minute is a rate. */
export function ofItsTime(said: Said, text: string): Said {
  if (said.condition === 'rate_limited' && mentions(text, daily)) return { ...said, condition: 'quota_exceeded' }
  if (said.condition === 'quota_exceeded' && mentions(text, shortly)) return { ...said, condition: 'rate_limited' }
  return said
}

const ofRate = /\bper (?:second|minute|hour)\b|每 ?(?:秒|分钟|小时)/
const ofQuota =
  /\bper (?:day|week|month)\b|每 ?(?:天|日|月)|[当今本][天日月]|\b(?:daily|monthly) (?:\w+ )?(?:quota|limit)\b|配额|额度/

/** Too many of anything in a time, or of a quota: "sending too many messages per minute". A time alone is a time: "older than 120 minutes". */
export function limitIn(tokens: readonly Token[]): Said | undefined {
  for (const clause of sentencesOf(tokens).flat()) {
    if (!isAsserted(clause) || !clause.some(({ kind, name }) => kind === 'state' && name === 'exceeded')) continue
    const text = clause.map((token) => token.text).join(' ')
    const condition = ofRate.test(text) ? 'rate_limited' : ofQuota.test(text) ? 'quota_exceeded' : undefined
    if (condition !== undefined) return { condition, parameter: undefined, isWeak: false }
  }
  return undefined
}
