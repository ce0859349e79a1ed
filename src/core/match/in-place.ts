import { conditionInfo } from '../conditions.js'
import type { Endpoint } from '../http-response.js'
import { isOfClient, takesToken } from '../read/asked-with.js'
import type { Facts } from '../read/facts.js'
import type { Condition } from '../vocabulary.js'
import type { Decision } from './decision.js'
import { namesAccess, postedCondition } from './posted-token.js'

/** In a refresh request, the token is the refresh token. */
const ofRefresh: { readonly [condition in Condition]?: Condition } = {
  invalid_access_token: 'invalid_refresh_token',
  expired_access_token: 'expired_refresh_token',
  revoked_access_token: 'revoked_refresh_token',
  expired_device_code: 'expired_refresh_token',
  // A word of RFC 7009, which is about other requests.
  unsupported_token_type: 'invalid_refresh_token',
}

/** An API knows access tokens only: `expired_token` of RFC 8628 is no device code there. */
const ofApi: { readonly [condition in Condition]?: Condition } = { expired_device_code: 'expired_access_token' }

/** Where clients authenticate themselves, 401 with a sentence about "credentials" is about theirs (RFC 6749 §5.2). */
const ofClient: { readonly [condition in Condition]?: Condition } = {
  invalid_access_token: 'invalid_client',
  expired_access_token: 'invalid_client',
}

/** Where the request is for a token, "the token" is the one that it asks for; elsewhere, the one that it carries. */
const namesToken = (text: string, endpoint: Endpoint | undefined): boolean =>
  (takesToken(endpoint) ? /token|令牌|トークン/i : namesAccess).test(text)

/** What conditions mean where the request was sent; `undefined` if they mean what they say. */
function placesOf(
  { grantType, endpoint, status, text, error, code }: Facts,
  { match }: Decision,
): typeof ofApi | undefined {
  if (grantType === 'refresh_token') return ofRefresh
  if (endpoint === 'api' || endpoint === 'userinfo') return ofApi
  const isAboutClient =
    status === 401 &&
    isOfClient(endpoint) &&
    match?.rule.error === undefined &&
    !namesToken(text ?? error ?? code ?? '', endpoint)
  return isAboutClient ? ofClient : undefined
}

/** What a standard says, put in the place of the request that it answered. */
export function inPlace(decision: Decision, facts: Facts): Decision {
  const { condition: stated } = decision.info
  const condition = placesOf(facts, decision)?.[stated] ?? postedCondition(stated, facts)
  return condition === undefined ? decision : { ...decision, info: conditionInfo(condition) }
}
