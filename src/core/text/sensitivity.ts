import { ownCopy } from './own-copy.js'

/** How well a name tells that its value is a secret: surely, perhaps, not at all; `public` says that it is none. */
export type Sensitivity = 'secret' | 'likely' | 'unknown' | 'public'

/** Parameters whose values are public by their nature. */
const publicNames: ReadonlySet<string> = new Set(
  (
    'scope redirect_uri redirect_uris client_id client_name appid app_id appkey app_key token_type_hint format lang locale ' +
    'resource audience prompt display fmt v version timestamp charset max_age ui_locales acr_values fields limit page ' +
    'response_mode response_format'
  ).split(' '),
)

/** What a name is about, whatever else stands in it: how something is signed or sent is no secret. */
const publicEnds = /^(?:algs?|algorithm|enc|methods?|types?)$/

const sure =
  /token|secret|passw|passphrase|passcode|pwd|credential|signature|cookie|assertion|verifier|ticket|session|openid|unionid|(?:api|access|private|encrypt)key|(?:auth|authorization|js|device)code/

const sureNames: ReadonlySet<string> = new Set(['code', 'pass', 'otp', 'totp', 'pin', 'jwt', 'dpop'])

/** Parts of ordinary names too, so that they count as whole words alone: `pin`, but not `shipping`. */
const likelyWords: ReadonlySet<string> = new Set(
  (
    'key keys sign sig auth authorization code codes nonce state user users userid username login pass otp totp pin jwt ' +
    'dpop mac sid'
  ).split(' '),
)

/** The words of a name, in lower case: `appSecret`, `x-api-key` and `auth[token]` have two, three and two. */
function wordsOf(name: string): string[] {
  return name
    .replace(/([a-z\d])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word !== '')
}

function judge(name: string): Sensitivity {
  const words = wordsOf(name.slice(0, 256))
  if (publicNames.has(name) || publicEnds.test(words.at(-1) ?? '')) return 'public'
  const joined = words.join('')
  if (sureNames.has(joined) || sure.test(joined)) return 'secret'
  const isLikely = words.some((word) => likelyWords.has(word) || /(?:code|key)$|phone|mobile|email/.test(word))
  return isLikely ? 'likely' : 'unknown'
}

/** Names that were judged. */
const known = new Map<string, Sensitivity>()

/** Names repeat from request to request: each is judged once. */
export function sensitivityOf(name: string): Sensitivity {
  const earlier = known.get(name)
  if (earlier !== undefined) return earlier
  const found = judge(name)
  // Names come from anywhere: only so many are kept.
  if (known.size < 512 && name.length <= 64) known.set(ownCopy(name), found)
  return found
}

/** Whether a header field holds credentials, by its lower-case name. */
export function isCredentialField(name: string): boolean {
  const found = judge(name)
  return (
    found === 'secret' || (found === 'likely' && /(?:^|-)(?:key|auth|authorization|sign|sig|otp|jwt)(?:-|$)/.test(name))
  )
}

/** Words as people and protocols write them, alone or joined: `client_secret_post`, `urn:ietf:params:oauth`. */
const words = /^[a-z]+(?:[ _\-.:/][a-z]+)*$/
/** The same without what is too long for a word that somebody chose as a name or a state. */
const shortWords = /^[a-z]{1,12}(?:[ _\-.:/][a-z]{1,12})*$/

/**
 * Whether a value that a request carried under a name may not be shown. Plain words are hidden only under the name of a secret: the
 * provider's sentence needs them.
 */
export function isSecretValue(value: string, sensitivity: Sensitivity): boolean {
  if (value.length < 4 || sensitivity === 'public') return false
  if (sensitivity === 'secret') return true
  if (sensitivity === 'likely') return !shortWords.test(value)
  return value.length >= 16 && !value.includes(' ') && !value.includes('://') && !words.test(value)
}
