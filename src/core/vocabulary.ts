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
  | 'aliexpress'
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
  | 'servicenow'
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

/**
 * Name, one digit each for level, action, owner, retryable, then the HTTP status, then the number. Facts that are those of the row before
 * and a number that is the next are left out.
 */
export const conditionRows =
  'invalid_request 2000500 1\nmissing_parameter\ninvalid_parameter\ntoo_many_parameters\nempty_body\nunsupported_http_method\nunsupported_content_type\nmissing_authorization_header\ninvalid_authorization_header\nunsupported_response_type\nunsupported_grant_type\nunsupported_response_mode\ninvalid_state\ninvalid_pkce_challenge\ninvalid_signature\nunsupported_signature_method\ninvalid_timestamp\nreplayed_request\nunknown_method\nunsupported_api_version\ninvalid_target\ninvalid_request_object\ninsecure_transport\ninvalid_batch\ninvalid_dpop_proof\ndpop_nonce_required\ninvalid_authorization_details\nuser_agent_not_allowed\nissuer_mismatch 2100403\ninvalid_client 2210500 101\nunknown_client\ninvalid_client_secret\nexpired_client_secret\ninvalid_client_assertion\nunsupported_client_authentication\nunauthorized_client\nclient_disabled 2310500\nclient_not_published 2210500\ntest_user_required 2210403\nfeature_not_enabled 2210500\nredirect_uri_mismatch\nredirect_uri_not_configured\nip_not_allowed\norigin_not_allowed\nwrong_environment\nclient_key_not_configured\ninvalid_client_metadata\ninvalid_grant 2420403 201\ninvalid_authorization_code\nexpired_authorization_code\nreused_authorization_code 2400403\ninvalid_refresh_token 2420403\nexpired_refresh_token\nreused_refresh_token 2400403\nrevoked_refresh_token 2420403\ngrant_redirect_uri_mismatch 2000500\npkce_verification_failed\ninvalid_assertion 2210500\ninvalid_user_credentials 2520403\nauthorization_pending 2621400\nslow_down 2601429\nexpired_device_code 2420403\ninvalid_device_code 2400403\ngrant_client_mismatch 2000500\nmissing_access_token 2000500 301\ninvalid_access_token 2700500\nexpired_access_token\nrevoked_access_token 2420403\nwrong_token_audience 2000500\nunsupported_token_type\ninvalid_app_token 2700500\nexpired_app_token\nsuperseded_token\ntoken_binding_mismatch 2000500\naccess_denied 2520403 401\nuser_cancelled\nlogin_required 2420403\nconsent_required\nmfa_required\ninteraction_required\ncaptcha_required 2520403\naccount_selection_required 2420403\naccount_not_found 2520403\naccount_disabled\naccount_locked\naccount_type_not_allowed\npassword_expired\npolicy_blocked 2810403\nadmin_approval_required\napp_not_installed\nrisk_control_blocked 2310403\naccount_setup_required 2520403\nuser_not_assigned 2810403\npermission_denied 2210403 501\ninvalid_scope 2000500\nscope_not_granted 2420403\ninsufficient_scope\nscope_not_enabled 2210500\napi_not_permitted 2210403\ndata_not_permitted 2420403\nexpired_scope\nrate_limited 1901429 601\nquota_exceeded 1911503\nconcurrent_request 1901503\nsubscription_required 2a10403\nstorage_full 2a20403\ntoken_limit_exceeded 2000500\nnot_found 2000404 701\nalready_exists 2000409\nconflict\npayload_too_large 2000413\ninvalid_file 2000422\ntransfer_failed 1901502\ninvalid_operation 2000409\ncontent_rejected 2000422\nserver_error 1931502 801\ntemporarily_unavailable 1931503\nprovider_timeout 1931504\nstorage_error 1931502\nmalformed_response 1330502\nnetwork_error 1911502\nupstream_identity_provider_error 1931502\ntls_error 1210502\nunknown_error 2100502 999'
