import type { Condition } from '../vocabulary.js'
import type { TokenKind } from './said.js'
import type { Statement } from './statements.js'

/**
 * What a state means of a thing: the thing, then `state=condition`. Where two states stand for one thing ("invalid or expired"), the
 * condition of `invalid` holds, if there is one.
 */
const meanings = `
another: unknown=not_found exists=already_exists
anothervalue: missing=missing_parameter unknown=not_found exists=already_exists
code: ended=invalid_authorization_code expired,timeout=expired_authorization_code reused=reused_authorization_code invalid,unknown,mismatch=invalid_authorization_code missing=missing_parameter revoked=invalid_authorization_code exists=reused_authorization_code
refresh: disabled=revoked_refresh_token inactive=invalid_refresh_token ended=invalid_refresh_token expired,timeout=expired_refresh_token revoked=revoked_refresh_token reused=reused_refresh_token invalid,unknown,mismatch=invalid_refresh_token missing=missing_parameter exists=reused_refresh_token
access: disabled=revoked_access_token inactive=invalid_access_token early=invalid_timestamp ended=invalid_access_token expired,timeout=expired_access_token revoked=revoked_access_token invalid,unknown,mismatch=invalid_access_token missing=missing_access_token
device: expired,ended,timeout=expired_device_code invalid,unknown=invalid_device_code missing=missing_parameter
secret: revoked=invalid_client_secret expired=expired_client_secret invalid,unknown,mismatch,failed=invalid_client_secret missing=missing_parameter
clientid: mismatch=invalid_client invalid,unknown,unregistered=unknown_client missing=missing_parameter disabled=client_disabled
client: none=unknown_client off=client_disabled unknown,unregistered=unknown_client invalid=invalid_client disabled,locked=client_disabled unpublished=client_not_published exists=already_exists
redirect: off=redirect_uri_not_configured invalid,unknown,mismatch,denied,refused,unsupported=redirect_uri_mismatch unregistered=redirect_uri_mismatch missing=missing_parameter exists=already_exists
scope: invalid,unknown,unsupported=invalid_scope insufficient=insufficient_scope exceeded=scope_not_granted missing,blank=missing_parameter expired=expired_scope
grant: disabled,inactive,invalid,unknown,expired,revoked,reused,ended,mismatch=invalid_grant
granttype: invalid,unknown,unsupported=unsupported_grant_type missing=missing_parameter denied,disabled=unauthorized_client
responsetype: invalid,unknown,unsupported=unsupported_response_type missing=missing_parameter denied=unauthorized_client
responsemode: invalid,unknown,unsupported,denied=unsupported_response_mode
signature: expired=invalid_timestamp invalid,mismatch,failed,unknown=invalid_signature missing=missing_parameter exists=replayed_request
signmethod: invalid,unknown,unsupported,denied,refused=unsupported_signature_method
timestamp: invalid,expired,stale,mismatch,missing,failed=invalid_timestamp large,exceeded=invalid_timestamp
nonce: stale=invalid_timestamp reused,exists=replayed_request
state: invalid,mismatch,unknown=invalid_state missing=missing_parameter
pkce: invalid,failed,mismatch=pkce_verification_failed missing=invalid_pkce_challenge
verifier: invalid,mismatch,failed,missing=pkce_verification_failed
challenge: invalid,missing,unsupported=invalid_pkce_challenge
assertion: early=invalid_timestamp invalid,expired,failed=invalid_assertion
clientassertion: invalid,expired,failed=invalid_client_assertion missing=missing_parameter unsupported=unsupported_client_authentication
authmethod: invalid,unsupported,denied,mismatch,unknown=unsupported_client_authentication
certificate: expired=expired_client_secret
login: invalid,mismatch,unknown=invalid_user_credentials expired=password_expired missing=missing_parameter
user: revoked=revoked_access_token denied=permission_denied missing=missing_parameter none=account_not_found off=account_disabled unknown,unregistered=account_not_found disabled=account_disabled locked=account_locked exists=already_exists
accounttype: unsupported,denied,invalid,refused=account_type_not_allowed missing=missing_parameter
subject: missing=missing_parameter
tenantid: missing=missing_parameter invalid,mismatch,unknown=account_not_found
tenant: missing=missing_parameter none=account_not_found unknown,unregistered=account_not_found disabled,locked=account_disabled exists=already_exists
ip: denied,refused,mismatch,unregistered,invalid,disabled,unknown=ip_not_allowed
referer: denied,unregistered,mismatch,invalid=origin_not_allowed disabled,refused=origin_not_allowed
origin: denied,unregistered,mismatch=origin_not_allowed exists=already_exists missing=missing_parameter
rate: blocked,barred=risk_control_blocked exceeded,frequent=rate_limited timeout=provider_timeout
quota: exceeded,insufficient=quota_exceeded
permission: revoked=revoked_access_token lacking=permission_denied off=api_not_permitted missing,insufficient,denied,refused,invalid,failed=permission_denied expired=expired_scope
endpoint: unknown,invalid=unknown_method
operation: denied=permission_denied
apiname: denied=api_not_permitted none,unknown,invalid=unknown_method exists=already_exists missing=missing_parameter
api: denied=api_not_permitted none,unknown,unregistered=unknown_method deprecated=unsupported_api_version disabled,off=feature_not_enabled exists=already_exists
route: unknown=unknown_method denied=api_not_permitted
httpmethod: invalid,unsupported,denied=unsupported_http_method
contenttype: invalid,unsupported,missing,unknown=unsupported_content_type
version: missing=missing_parameter expired,invalid,unsupported,deprecated,unknown=unsupported_api_version
header: missing=missing_authorization_header invalid,unsupported,unknown=invalid_authorization_header
scheme: missing=missing_authorization_header invalid,unsupported,unknown=invalid_authorization_header
format: invalid=invalid_request unsupported=unsupported_content_type
body: missing=empty_body invalid,failed=invalid_request large=payload_too_large
json: invalid,failed=invalid_request
input: missing,off=missing_parameter invalid,unknown,unsupported,failed=invalid_parameter exists=too_many_parameters insufficient=missing_parameter
id: missing=missing_parameter invalid,mismatch=invalid_parameter unknown=not_found exists=already_exists
server: disabled,off=feature_not_enabled failed=server_error busy=temporarily_unavailable timeout=provider_timeout
database: failed,invalid=storage_error
file: denied=permission_denied invalid,unsupported=invalid_file large=payload_too_large unknown=not_found exists=already_exists
resource: none=not_found denied=permission_denied unknown=not_found exists=already_exists
subscription: expired,missing=subscription_required exists=already_exists
space: exceeded,insufficient=storage_full
session: expired,timeout,invalid,unknown,ended,missing=login_required
apikey: revoked=client_disabled invalid,mismatch=invalid_client unknown=unknown_client expired=expired_client_secret disabled=client_disabled missing=missing_parameter exists=already_exists
key: revoked=client_disabled missing=missing_parameter disabled=client_disabled expired=expired_client_secret exists=already_exists
accesskey: revoked=client_disabled invalid,unknown,unregistered=unknown_client disabled,locked=client_disabled expired=expired_client_secret missing=missing_parameter
apptoken: invalid,unknown,ended=invalid_app_token expired,timeout=expired_app_token
consent: revoked=revoked_access_token missing=consent_required
adminconsent: missing=admin_approval_required
mfa: missing=mfa_required invalid,mismatch=invalid_user_credentials
captcha: missing,invalid=captcha_required
email: unpublished=account_setup_required invalid=invalid_parameter exists=already_exists missing=missing_parameter
tls: missing=insecure_transport
dpop: invalid,missing,failed=invalid_dpop_proof
dpopnonce: missing,invalid,unknown=dpop_nonce_required
authorization: revoked=revoked_access_token
audience: missing=missing_parameter invalid,mismatch,unknown,denied,refused,unsupported,unregistered,off=wrong_token_audience
issuer: missing=missing_parameter invalid,mismatch,unknown,denied,refused,unsupported,unregistered,untrusted,off=wrong_token_audience
signkey: unreachable,timeout,busy=server_error
clientcred: invalid,unknown,mismatch,failed=invalid_client
attempts: exceeded,frequent=account_locked
size: exceeded,large=payload_too_large
region: denied,refused,unsupported,busy,off,disabled=policy_blocked
lock: failed,exceeded=concurrent_request
`

/** A thing, what is the matter with it, and another thing behind it: "client not allowed to use the grant type". */
const relations = `
client denied granttype=unauthorized_client
client denied grant=unauthorized_client
client denied responsetype=unauthorized_client
client denied scope=scope_not_enabled
client denied api=api_not_permitted
client denied operation=api_not_permitted
client denied permission=api_not_permitted
client off api=api_not_permitted
client off permission=api_not_permitted
rate blocked api=api_not_permitted
client revoked user=revoked_access_token
client removed user=revoked_access_token
user removed client=revoked_access_token
user removed permission=revoked_access_token
user disabled attempts=account_locked
client unsupported granttype=unauthorized_client
operation denied accounttype=account_type_not_allowed
granttype denied client=unauthorized_client
granttype unsupported client=unauthorized_client
responsetype unsupported client=unauthorized_client
scope denied client=scope_not_enabled
redirect missing client=redirect_uri_not_configured
token missing scope=insufficient_scope
client invalid refresh=grant_client_mismatch
client invalid code=grant_client_mismatch
client invalid token=grant_client_mismatch
refresh mismatch client=grant_client_mismatch
code mismatch client=grant_client_mismatch
token mismatch client=grant_client_mismatch
access missing scope=insufficient_scope
`

function readTable(): Map<string, Condition> {
  const byName = new Map<string, Condition>()
  for (const line of meanings.trim().split('\n')) {
    const [thing, rest] = line.split(': ')
    for (const part of rest!.split(' ')) {
      const [states, condition] = part.split('=')
      for (const state of states!.split(',')) byName.set(`${thing} ${state}`, condition as Condition)
    }
  }
  for (const line of relations.trim().split('\n')) {
    const [key, condition] = line.split('=')
    byName.set(key!, condition as Condition)
  }
  return byName
}

let table: Map<string, Condition> | undefined

/** States that are read as others where they have no meaning of their own: who is blocked is disabled. */
const nearest: { readonly [state in string]?: readonly string[] } = {
  blocked: ['disabled'],
  inactive: ['disabled'],
  deleted: ['disabled', 'unknown'],
}

/** Asks for a state, else for the nearest one of which something is known. */
function ofState(state: string, ask: (state: string) => Condition | undefined): Condition | undefined {
  const found = ask(state)
  if (found !== undefined) return found
  for (const near of nearest[state] ?? []) {
    const other = ask(near)
    if (other !== undefined) return other
  }
  return undefined
}

/** What is said where no thing is named. */
const alone: { readonly [state in string]?: Condition } = {
  unknown: 'not_found',
  exists: 'already_exists',
  frequent: 'rate_limited',
  // Whatever it is, it was to be sent.
  blank: 'missing_parameter',
  misfit: 'invalid_parameter',
}

/** Of what a value out of a list is asked: "grant_type must be one of …". Of anything else it has the wrong form. */
const listed: ReadonlySet<string> = new Set([
  'granttype',
  'responsetype',
  'responsemode',
  'contenttype',
  'scope',
  'challenge',
  'verifier',
  'state',
])

/** Where or for whom something is, so that it is not here. */
const bounds: { readonly [said in string]?: Condition } = {
  'busy region': 'policy_blocked',
  'denied region': 'policy_blocked',
  'limited region': 'policy_blocked',
  'busy subscription': 'subscription_required',
  'limited subscription': 'subscription_required',
}

/** States that need no word before them: "You already created it". */
const saysAll: ReadonlySet<string> = new Set(['frequent', 'exists'])

/** On an API, the token is the one that came with the call, and what is missing is missing there. */
const onApi: { readonly [said in string]?: Condition } = {
  'header missing': 'missing_access_token',
  'scope missing': 'insufficient_scope',
  'session expired': 'expired_access_token',
  'session timeout': 'expired_access_token',
  'session invalid': 'invalid_access_token',
  'session unknown': 'invalid_access_token',
  'session ended': 'invalid_access_token',
  'apikey missing': 'missing_access_token',
  'accesskey missing': 'missing_access_token',
  'credential invalid': 'invalid_access_token',
  'credential missing': 'missing_access_token',
  'credential ended': 'invalid_access_token',
  'credential revoked': 'revoked_access_token',
  'credential expired': 'expired_access_token',
  'credential failed': 'invalid_access_token',
}

/** What somebody may keep to themselves. */
function isSomebodys(thing: string | undefined): boolean {
  return thing === 'user' || thing === 'resource' || thing === 'file' || thing === 'tenant'
}

/** What a statement means; `undefined` if nothing that is known. */
export function conditionOf(statement: Statement, kind: TokenKind): Condition | undefined {
  const condition = ofState(statement.state, (state) => meaningOf({ ...statement, state }, kind))
  // "The user has revoked access": of whichever token was sent.
  const isOfGrant = kind === 'refresh' || kind === 'grant'
  return condition === 'revoked_access_token' && isOfGrant ? 'revoked_refresh_token' : condition
}

function meaningOf(statement: Statement, kind: TokenKind): Condition | undefined {
  const { thing, text, state, isPhrase, relation } = statement
  if (isPhrase) {
    // "The application does not have permission"
    if (state === 'permission_denied' && relation === 'client') return 'api_not_permitted'
    // Where a token is asked for, what authenticates is the client.
    if (state === 'missing_access_token' && kind !== 'access') return undefined
    if (state === 'missing_authorization_header' && kind === 'access') return 'missing_access_token'
    // "The browsing mode is private"
    if (state === 'data_not_permitted' && !isSomebodys(relation)) return undefined
    return state === 'nothing' ? undefined : (state as Condition)
  }
  // "not available in your country", "only available on the paid plan"
  const bounded = relation === undefined ? undefined : bounds[`${state} ${relation}`]
  if (bounded !== undefined) return bounded
  if (thing === undefined) return text !== '' || saysAll.has(state) ? alone[state] : undefined
  table ??= readTable()
  // "not enabled for the implicit flow": what it is not enabled for is not known.
  if (state === 'off' && !table.has(`${thing} off ${relation}`) && relation !== undefined && thing !== 'redirect')
    return undefined
  let name = thing
  if (thing === 'token') name = kind ?? thing
  // The session in which a refresh token or a code was issued.
  else if (thing === 'session' && (kind === 'refresh' || kind === 'grant')) name = kind
  else if (thing === 'jwt' || (thing === 'signkey' && !/^(?:failed|unreachable|timeout|busy)$/.test(state)))
    name = kind === 'access' ? kind : 'assertion'
  // "Secret 'db-password' not found": on an API, what it keeps for its callers.
  else if (text === 'secret' && kind === 'access' && (state === 'unknown' || state === 'exists')) name = 'resource'
  const said = `${name} ${state}`
  // What a client may do does not depend on the name by which it is called.
  const related = `${name === 'clientid' ? 'client' : name} ${state} ${relation}`
  const found = table.get(related) ?? (kind === 'access' ? onApi[said] : undefined) ?? table.get(said)
  // Another issuer's: of what was to be exchanged, that is no matter of a resource.
  if (thing === 'issuer' && found === 'wrong_token_audience' && kind !== 'access') return undefined
  if (found !== undefined) return found
  if (state === 'misfit' && thing !== 'claim')
    return listed.has(thing) ? conditionOf({ ...statement, state: 'invalid' }, kind) : 'invalid_parameter'
  if (state === 'frequent') return alone[state]
  // "No client id": it is missing.
  if (state !== 'none' && state !== 'blank') return undefined
  // "No domains", "No valid host was found": there are none.
  if (state === 'none' && (name === 'origin' || name === 'email')) return undefined
  return conditionOf({ ...statement, state: 'missing' }, kind) ?? alone[state]
}
