import type { Registry } from '../catalog-index.js'
import { conditionInfo } from '../conditions.js'
import { decideByRules } from './decide-by-rules.js'
import { newDecision, type Decision } from './decision.js'
import type { Facts } from '../read/facts.js'
import { inPlace } from './in-place.js'
import type { BodyKind } from '../parse/parse-body.js'
import { isOfClient } from '../read/asked-with.js'
import type { Circumstances } from '../read/circumstances.js'
import { mitigatedField } from '../parse/field-names.js'
import { retryAfterField } from '../parse/retry-after.js'
import { statusCondition } from './status-condition.js'
import type { Condition } from '../vocabulary.js'

function without(condition: Condition, matched: string): Decision {
  return newDecision(conditionInfo(condition), matched)
}

/** RFC 6750 §3.1: a request without authentication information gets a challenge without an error code. */
function bareChallenge(): Decision {
  return {
    ...without('missing_access_token', 'standard'),
    standard: { catalog: 'rfc6750', source: 'https://www.rfc-editor.org/rfc/rfc6750#section-3.1' },
  }
}

/** Rules, then what a status says; `undefined` if nothing decides. */
export function decide(
  registry: Registry,
  circumstances: Circumstances,
  facts: Facts,
  scheme: string | undefined,
  isError: boolean,
): Decision | undefined {
  const decided = decideByRules(registry, circumstances, facts, isError)
  if (decided !== undefined) {
    return decided.isOwn ? decided : inPlace(decided, facts)
  }
  const { status, endpoint, body, headers } = circumstances
  const isSilent = facts.error === undefined && facts.code === undefined && facts.text === undefined
  // Where a client authenticates itself, a bare challenge asks for the client's credentials.
  if (status === 401 && isSilent && !isOfClient(endpoint) && scheme !== undefined && /^(?:bearer|dpop)$/i.test(scheme))
    return bareChallenge()
  // Cloudflare marks its challenge pages, whatever their text.
  if (isSilent && headers.hasAny(mitigatedField) && headers.get('cf-mitigated') === 'challenge')
    return without('captcha_required', 'status')
  const condition = statusCondition(status, endpoint, body.kind, headers.hasAny(retryAfterField))
  return condition && without(condition, 'status')
}

/** `malformed_response` where nothing but an unreadable body came, else `unknown_error`. */
export function undecided(kind: BodyKind, facts: Facts): Decision {
  const isBroken = (kind === 'broken' || kind === 'opaque') && facts.error === undefined && facts.code === undefined
  const isUnreadable = kind === 'html' || isBroken
  return without(isUnreadable ? 'malformed_response' : 'unknown_error', 'nothing')
}
