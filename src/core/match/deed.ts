import type { Condition } from '../vocabulary.js'

const deeds: ReadonlySet<Condition> = new Set<Condition>([
  'revoked_access_token',
  'invalid_access_token',
  'revoked_refresh_token',
  'invalid_refresh_token',
  'client_disabled',
  'account_disabled',
  'account_locked',
  'user_cancelled',
  'login_required',
  'invalid_client_secret',
  'not_found',
  'account_not_found',
])

const done =
  /revoked|withdrawn|uninstalled|invalidated|deleted|removed|expired|(?:disabl|deactivat|suspend|block|bann|lock)ed|cancell?ed|logged|signed|ended|吊销|撤[销回]|失效|取消|禁用|停用|冻结|封|锁定|注销|删除/i

/** What nobody says of a deed: that something is to be done, or is not so. */
const open =
  /please|again|invalid or|(?:is|or) invalid\b|must|need|requir|\bnot\b|n't\b|请|重新|先|未|没|無|再|ください/i

/** What may have been asked for and done, "Token revoked", or is a fact: "User exists". */
export function isDeed(condition: Condition, text: string | undefined): boolean {
  // What is there already may be what was asked.
  if (condition === 'already_exists') return true
  return deeds.has(condition) && text !== undefined && done.test(text) && !open.test(text)
}
