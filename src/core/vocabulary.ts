// Generated from catalogs/ by tools/generate-vocabulary.ts: change the data there, not this file.

/** The unified cause, shared by all providers. Names and numbers are append-only. */
export type Condition =
  /** 001: the request is malformed and the provider says nothing more specific */
  | 'invalid_request'
  /** 002: a required parameter is absent or empty (details.parameter names it); a missing header is 008 or 301 */
  | 'missing_parameter'
  /** 003: a parameter has a wrong value or format (details.parameter names it) */
  | 'invalid_parameter'
  /** 004: repeated or surplus parameters, or two client authentications at once */
  | 'too_many_parameters'
  /** 005: a body is required and none was sent */
  | 'empty_body'
  /** 006: GET where POST is required, and the like */
  | 'unsupported_http_method'
  /** 007: JSON where a form is required, and the like */
  | 'unsupported_content_type'
  /** 008: the client authentication header is absent at the token endpoint */
  | 'missing_authorization_header'
  /** 009: the header is present but its scheme or encoding cannot be read */
  | 'invalid_authorization_header'
  /** 010: response_type not supported */
  | 'unsupported_response_type'
  /** 011: grant_type not supported by the server */
  | 'unsupported_grant_type'
  /** 012: response_mode not supported */
  | 'unsupported_response_mode'
  /** 013: state, nonce or CSRF token absent or not accepted */
  | 'invalid_state'
  /** 014: code_challenge absent, or its method not supported, at the authorization endpoint */
  | 'invalid_pkce_challenge'
  /** 015: request signature wrong */
  | 'invalid_signature'
  /** 016: signature method unknown */
  | 'unsupported_signature_method'
  /** 017: timestamp missing, stale or already used; clock skew */
  | 'invalid_timestamp'
  /** 018: nonce, call id or order number used before */
  | 'replayed_request'
  /** 019: no such API method or path */
  | 'unknown_method'
  /** 020: the API, or this version of it, is retired or unknown */
  | 'unsupported_api_version'
  /** 021: resource or audience unknown (RFC 8707) */
  | 'invalid_target'
  /** 022: request object or request_uri invalid (RFC 9101, 9126) */
  | 'invalid_request_object'
  /** 023: TLS required */
  | 'insecure_transport'
  /** 024: batch calls misused */
  | 'invalid_batch'
  /** 025: DPoP proof invalid (RFC 9449) */
  | 'invalid_dpop_proof'
  /** 026: the server asks for its DPoP nonce: send the request again with it, once (RFC 9449) */
  | 'dpop_nonce_required'
  /** 027: authorization_details unknown or malformed (RFC 9396) */
  | 'invalid_authorization_details'
  /** 028: embedded browser or user agent string refused */
  | 'user_agent_not_allowed'
  /** 029: the iss of an authorization response is not the issuer that was asked (RFC 9207): do not believe the rest */
  | 'issuer_mismatch'
  /** 101: client authentication failed, nothing more specific */
  | 'invalid_client'
  /** 102: client id or app does not exist */
  | 'unknown_client'
  /** 103: secret or key wrong */
  | 'invalid_client_secret'
  /** 104: secret or certificate expired */
  | 'expired_client_secret'
  /** 105: private_key_jwt, client JWT or certificate rejected */
  | 'invalid_client_assertion'
  /** 106: authentication method is not the registered one */
  | 'unsupported_client_authentication'
  /** 107: the client may not use this grant type or response type */
  | 'unauthorized_client'
  /** 108: app suspended, deleted or blocked */
  | 'client_disabled'
  /** 109: app not online, in review or unverified */
  | 'client_not_published'
  /** 110: the app is in test mode and this user is not on its list of testers */
  | 'test_user_required'
  /** 111: a switch in the provider's console is off for this app or project */
  | 'feature_not_enabled'
  /** 112: redirect_uri is not a registered one */
  | 'redirect_uri_mismatch'
  /** 113: the app has no callback registered */
  | 'redirect_uri_not_configured'
  /** 114: the caller's address is not on the allow list */
  | 'ip_not_allowed'
  /** 115: referer, origin, domain, bundle id, package signature or key hash not bound to the app */
  | 'origin_not_allowed'
  /** 116: sandbox and production, tenant or region mixed up */
  | 'wrong_environment'
  /** 117: the app has no public key or certificate uploaded */
  | 'client_key_not_configured'
  /** 118: dynamic registration rejected (RFC 7591) */
  | 'invalid_client_metadata'
  /** 201: code, token or credentials rejected, nothing more specific */
  | 'invalid_grant'
  /** 202: authorization code wrong or unknown */
  | 'invalid_authorization_code'
  /** 203: authorization code too old */
  | 'expired_authorization_code'
  /** 204: authorization code already exchanged */
  | 'reused_authorization_code'
  /** 205: refresh token wrong or unknown */
  | 'invalid_refresh_token'
  /** 206: refresh token too old or idle too long */
  | 'expired_refresh_token'
  /** 207: refresh token already rotated */
  | 'reused_refresh_token'
  /** 208: grant withdrawn by the user, an administrator or a password change */
  | 'revoked_refresh_token'
  /** 209: redirect_uri differs from the one that the code was issued for */
  | 'grant_redirect_uri_mismatch'
  /** 210: code_verifier missing or wrong */
  | 'pkce_verification_failed'
  /** 211: JWT-bearer or SAML assertion rejected (service accounts) */
  | 'invalid_assertion'
  /** 212: user name or password wrong (password grant, login) */
  | 'invalid_user_credentials'
  /** 213: device flow: the user has not finished; not a failure */
  | 'authorization_pending'
  /** 214: device flow: poll less often; not a failure */
  | 'slow_down'
  /** 215: device code or user code too old */
  | 'expired_device_code'
  /** 216: device code or user code unknown */
  | 'invalid_device_code'
  /** 217: the code or token was issued to another client */
  | 'grant_client_mismatch'
  /** 301: API call without a token */
  | 'missing_access_token'
  /** 302: token malformed, unknown or rejected */
  | 'invalid_access_token'
  /** 303: token too old */
  | 'expired_access_token'
  /** 304: token withdrawn */
  | 'revoked_access_token'
  /** 305: token issued for another resource, tenant or app */
  | 'wrong_token_audience'
  /** 306: wrong kind of token for this call */
  | 'unsupported_token_type'
  /** 307: app, tenant, ticket or session credential (not an OAuth access token of a user) invalid */
  | 'invalid_app_token'
  /** 308: the same, expired */
  | 'expired_app_token'
  /** 309: another process or login fetched a newer token; share one token store */
  | 'superseded_token'
  /** 310: token bound to another key, certificate or device (DPoP, mTLS) */
  | 'token_binding_mismatch'
  /** 401: the user or the server refused, nothing more specific */
  | 'access_denied'
  /** 402: the user declined or closed the dialog */
  | 'user_cancelled'
  /** 403: no session; prompt=none failed; not logged in */
  | 'login_required'
  /** 404: the user has not consented (an administrator must: 415) */
  | 'consent_required'
  /** 405: a second factor or step-up is needed */
  | 'mfa_required'
  /** 406: some interaction is needed, nothing more specific */
  | 'interaction_required'
  /** 407: a captcha or human check must be solved */
  | 'captcha_required'
  /** 408: several sessions, one must be picked */
  | 'account_selection_required'
  /** 409: no such user, tenant, shop or company */
  | 'account_not_found'
  /** 410: user, shop, organisation or tenant locked for good, closed or suspended */
  | 'account_disabled'
  /** 411: too many failed logins; locked for a while */
  | 'account_locked'
  /** 412: personal account where a business one is required, and the reverse */
  | 'account_type_not_allowed'
  /** 413: the password must be renewed */
  | 'password_expired'
  /** 414: conditional access, organisation policy or law forbids it */
  | 'policy_blocked'
  /** 415: an administrator must approve the app */
  | 'admin_approval_required'
  /** 416: the app is not installed in this organisation, shop or workspace */
  | 'app_not_installed'
  /** 417: the provider's security or risk control, bot check or firewall blocks this caller, often for a while, without a challenge to solve (with one: 407) */
  | 'risk_control_blocked'
  /** 418: e-mail unverified, profile, terms or password still to be completed by the user */
  | 'account_setup_required'
  /** 419: the app is limited to assigned users or groups, and this user is not one of them */
  | 'user_not_assigned'
  /** 501: forbidden, nothing more specific */
  | 'permission_denied'
  /** 502: scope unknown or malformed */
  | 'invalid_scope'
  /** 503: the authorization or token request asks for more than was granted (an API call that lacks a scope: 504) */
  | 'scope_not_granted'
  /** 504: the token lacks a scope that this call needs */
  | 'insufficient_scope'
  /** 505: the app itself has not been given this scope */
  | 'scope_not_enabled'
  /** 506: the app has no right to this API */
  | 'api_not_permitted'
  /** 507: this user's or object's data is not visible to the app */
  | 'data_not_permitted'
  /** 508: the permission's term has ended */
  | 'expired_scope'
  /** 601: too many requests for now */
  | 'rate_limited'
  /** 602: daily or monthly allowance used up; it resets by itself */
  | 'quota_exceeded'
  /** 603: lock held, the same operation already running */
  | 'concurrent_request'
  /** 604: service not ordered, trial over, licence missing, a bought or lifetime allowance used up */
  | 'subscription_required'
  /** 605: storage allowance used up */
  | 'storage_full'
  /** 606: too many tokens or sessions alive for this user or client */
  | 'token_limit_exceeded'
  /** 701: the object does not exist */
  | 'not_found'
  /** 702: name or object exists already */
  | 'already_exists'
  /** 703: edited by somebody else meanwhile; optimistic lock failed */
  | 'conflict'
  /** 704: file or body over the limit */
  | 'payload_too_large'
  /** 705: name, id, type, format or content of the file not accepted, an empty file included */
  | 'invalid_file'
  /** 706: upload or download broke */
  | 'transfer_failed'
  /** 707: the object does not allow this operation in its state */
  | 'invalid_operation'
  /** 708: content rule, keyword rule or moderation refused it */
  | 'content_rejected'
  /** 801: internal error at the provider */
  | 'server_error'
  /** 802: provider overloaded or down for now */
  | 'temporarily_unavailable'
  /** 803: the provider or its gateway timed out, or our own time-out ran out while waiting */
  | 'provider_timeout'
  /** 804: database or storage error at the provider */
  | 'storage_error'
  /** 805: the answer cannot be read (HTML page, cut JSON) */
  | 'malformed_response'
  /** 806: no answer: DNS, TCP reset or refusal (TLS: 808; a time-out: 803) */
  | 'network_error'
  /** 807: an identity provider behind the broker failed */
  | 'upstream_identity_provider_error'
  /** 808: certificate or TLS handshake failed: no answer could be read */
  | 'tls_error'
  /** 999: read, but in no catalog and no standard */
  | 'unknown_error'

/** The hundreds digit of the condition's number. */
export type Category =
  'request' | 'client' | 'grant' | 'token' | 'user' | 'permission' | 'limit' | 'resource' | 'provider' | 'unclassified'

/** What the program does now. */
export type Action =
  | 'fix_request'
  | 'investigate'
  | 'fix_configuration'
  | 'contact_provider'
  | 'reauthorize'
  | 'ask_user'
  | 'keep_polling'
  | 'refresh_token'
  | 'contact_admin'
  | 'retry'
  | 'upgrade_plan'

/** Whose change prevents it next time. */
export type Owner = 'developer' | 'operator' | 'user' | 'provider'

/** The id of a bundled provider, for editors to complete; an alias, or the id of a provider of one's own, is as good. */
export type ProviderId =
  | '115'
  | '123pan'
  | 'adobe'
  | 'airtable'
  | 'alipay'
  | 'aliyun'
  | 'aliyundrive'
  | 'amap'
  | 'amazon'
  | 'apple'
  | 'asana'
  | 'atlassian'
  | 'auth0'
  | 'authelia'
  | 'authentik'
  | 'aws-cognito'
  | 'azure-devops'
  | 'baidu'
  | 'baidu-map'
  | 'basecamp'
  | 'battlenet'
  | 'bilibili'
  | 'bitbucket'
  | 'bmw'
  | 'box'
  | 'calendly'
  | 'casdoor'
  | 'clickup'
  | 'cloudflare'
  | 'coding'
  | 'coinbase'
  | 'deviantart'
  | 'dex'
  | 'digitalocean'
  | 'dingtalk'
  | 'discord'
  | 'dnspod'
  | 'docusign'
  | 'doorkeeper'
  | 'douyin'
  | 'dropbox'
  | 'duende-identityserver'
  | 'ebay'
  | 'eleme'
  | 'etsy'
  | 'exact-online'
  | 'facebook'
  | 'feishu'
  | 'fhir'
  | 'figma'
  | 'fitbit'
  | 'freshbooks'
  | 'fusionauth'
  | 'garmin'
  | 'gitea'
  | 'gitee'
  | 'github'
  | 'gitlab'
  | 'google'
  | 'google-maps'
  | 'gusto'
  | 'heroku'
  | 'home-connect'
  | 'huawei'
  | 'hubspot'
  | 'instagram'
  | 'intercom'
  | 'intuit'
  | 'jd'
  | 'kakao'
  | 'keycloak'
  | 'kuaishou'
  | 'kujiale'
  | 'laravel-passport'
  | 'lazada'
  | 'line'
  | 'linear'
  | 'linkedin'
  | 'mailchimp'
  | 'mastodon'
  | 'meituan'
  | 'mercado-libre'
  | 'microsoft-entra'
  | 'microsoft-graph'
  | 'miro'
  | 'monday'
  | 'musixmatch'
  | 'naver'
  | 'netatmo'
  | 'netease-im'
  | 'nextcloud'
  | 'node-oidc-provider'
  | 'notion'
  | 'nuvemshop'
  | 'oauthlib'
  | 'okta'
  | 'openiddict'
  | 'orcid'
  | 'ory-hydra'
  | 'oura'
  | 'paddle'
  | 'patreon'
  | 'paypal'
  | 'pikpak'
  | 'pinduoduo'
  | 'pinterest'
  | 'pipedrive'
  | 'plaid'
  | 'planning-center'
  | 'qq'
  | 'rakuten'
  | 'reddit'
  | 'renren'
  | 'sage'
  | 'salesforce'
  | 'shopee'
  | 'shopify'
  | 'slack'
  | 'soundcloud'
  | 'spotify'
  | 'spring-authorization-server'
  | 'square'
  | 'strava'
  | 'stripe'
  | 'supabase'
  | 'tado'
  | 'taobao'
  | 'teambition'
  | 'telegram'
  | 'tencent-map'
  | 'tesla'
  | 'tianyi-189'
  | 'tiktok'
  | 'tiktokshop'
  | 'toutiao'
  | 'trakt'
  | 'trello'
  | 'tuya'
  | 'twilio'
  | 'twitch'
  | 'uber'
  | 'vimeo'
  | 'vk'
  | 'webex'
  | 'wechat'
  | 'wechatpay'
  | 'wecom'
  | 'weibo'
  | 'withings'
  | 'wps'
  | 'wrike'
  | 'wso2'
  | 'x'
  | 'xero'
  | 'xiaomi'
  | 'ximalaya'
  | 'xunlei'
  | 'yahoo'
  | 'yahoo-japan'
  | 'yandex'
  | 'youzan'
  | 'zalo'
  | 'zendesk'
  | 'zitadel'
  | 'zoho'
  | 'zoom'
  | (string & {})

export const categories: readonly Category[] = [
  'request',
  'client',
  'grant',
  'token',
  'user',
  'permission',
  'limit',
  'resource',
  'provider',
  'unclassified',
]
export const actions: readonly Action[] = [
  'fix_request',
  'investigate',
  'fix_configuration',
  'contact_provider',
  'reauthorize',
  'ask_user',
  'keep_polling',
  'refresh_token',
  'contact_admin',
  'retry',
  'upgrade_plan',
]
export const owners: readonly Owner[] = ['developer', 'operator', 'user', 'provider']

/** Number, name, then one digit each for category, level, action, owner, retryable, then the HTTP status. */
export const conditionRows =
  '001 invalid_request 02000 500\n002 missing_parameter 02000 500\n003 invalid_parameter 02000 500\n004 too_many_parameters 02000 500\n005 empty_body 02000 500\n006 unsupported_http_method 02000 500\n007 unsupported_content_type 02000 500\n008 missing_authorization_header 02000 500\n009 invalid_authorization_header 02000 500\n010 unsupported_response_type 02000 500\n011 unsupported_grant_type 02000 500\n012 unsupported_response_mode 02000 500\n013 invalid_state 02000 500\n014 invalid_pkce_challenge 02000 500\n015 invalid_signature 02000 500\n016 unsupported_signature_method 02000 500\n017 invalid_timestamp 02000 500\n018 replayed_request 02000 500\n019 unknown_method 02000 500\n020 unsupported_api_version 02000 500\n021 invalid_target 02000 500\n022 invalid_request_object 02000 500\n023 insecure_transport 02000 500\n024 invalid_batch 02000 500\n025 invalid_dpop_proof 02000 500\n026 dpop_nonce_required 02000 500\n027 invalid_authorization_details 02000 500\n028 user_agent_not_allowed 02000 500\n029 issuer_mismatch 02100 403\n101 invalid_client 12210 500\n102 unknown_client 12210 500\n103 invalid_client_secret 12210 500\n104 expired_client_secret 12210 500\n105 invalid_client_assertion 12210 500\n106 unsupported_client_authentication 12210 500\n107 unauthorized_client 12210 500\n108 client_disabled 12310 500\n109 client_not_published 12210 500\n110 test_user_required 12210 403\n111 feature_not_enabled 12210 500\n112 redirect_uri_mismatch 12210 500\n113 redirect_uri_not_configured 12210 500\n114 ip_not_allowed 12210 500\n115 origin_not_allowed 12210 500\n116 wrong_environment 12210 500\n117 client_key_not_configured 12210 500\n118 invalid_client_metadata 12210 500\n201 invalid_grant 22420 403\n202 invalid_authorization_code 22420 403\n203 expired_authorization_code 22420 403\n204 reused_authorization_code 22400 403\n205 invalid_refresh_token 22420 403\n206 expired_refresh_token 22420 403\n207 reused_refresh_token 22400 403\n208 revoked_refresh_token 22420 403\n209 grant_redirect_uri_mismatch 22000 500\n210 pkce_verification_failed 22000 500\n211 invalid_assertion 22210 500\n212 invalid_user_credentials 22520 403\n213 authorization_pending 22621 400\n214 slow_down 22601 429\n215 expired_device_code 22420 403\n216 invalid_device_code 22400 403\n217 grant_client_mismatch 22000 500\n301 missing_access_token 32000 500\n302 invalid_access_token 32700 500\n303 expired_access_token 32700 500\n304 revoked_access_token 32420 403\n305 wrong_token_audience 32000 500\n306 unsupported_token_type 32000 500\n307 invalid_app_token 32700 500\n308 expired_app_token 32700 500\n309 superseded_token 32700 500\n310 token_binding_mismatch 32000 500\n401 access_denied 42520 403\n402 user_cancelled 42520 403\n403 login_required 42420 403\n404 consent_required 42420 403\n405 mfa_required 42420 403\n406 interaction_required 42420 403\n407 captcha_required 42520 403\n408 account_selection_required 42420 403\n409 account_not_found 42520 403\n410 account_disabled 42520 403\n411 account_locked 42520 403\n412 account_type_not_allowed 42520 403\n413 password_expired 42520 403\n414 policy_blocked 42810 403\n415 admin_approval_required 42810 403\n416 app_not_installed 42810 403\n417 risk_control_blocked 42310 403\n418 account_setup_required 42520 403\n419 user_not_assigned 42810 403\n501 permission_denied 52210 403\n502 invalid_scope 52000 500\n503 scope_not_granted 52420 403\n504 insufficient_scope 52420 403\n505 scope_not_enabled 52210 500\n506 api_not_permitted 52210 403\n507 data_not_permitted 52420 403\n508 expired_scope 52420 403\n601 rate_limited 61901 429\n602 quota_exceeded 61911 503\n603 concurrent_request 61901 503\n604 subscription_required 62a10 403\n605 storage_full 62a20 403\n606 token_limit_exceeded 62000 500\n701 not_found 72000 404\n702 already_exists 72000 409\n703 conflict 72000 409\n704 payload_too_large 72000 413\n705 invalid_file 72000 422\n706 transfer_failed 71901 502\n707 invalid_operation 72000 409\n708 content_rejected 72000 422\n801 server_error 81931 502\n802 temporarily_unavailable 81931 503\n803 provider_timeout 81931 504\n804 storage_error 81931 502\n805 malformed_response 81330 502\n806 network_error 81911 502\n807 upstream_identity_provider_error 81931 502\n808 tls_error 81210 502\n999 unknown_error 92100 502'
