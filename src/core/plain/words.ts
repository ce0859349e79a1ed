/*
 * The words by which people say what is the matter, in English and Chinese, and the most frequent in Japanese: first the name by
 * which the meanings know it, then what is said for it. Compound names are longer phrases: "code verifier" is no code. Latin words
 * are compared in lower case, one plural "s" aside.
 */

/** What a text is about. */
export const things = `
anothervalue: tenant code|binding code|promo code|coupon code|currency code|language code|region code|country code|zip code|security code|page token|page size|continuation token|sync token|push token
other: illegal state|invalid state error|bad state|error code|access code|status code|response code|result code|return code|http code|lock token|security token|device token|login token|session token|state token|post logout redirect uri|logout uri|logout redirect uri|openid scope|offline access scope|error message|request id|trace id|grant name|错误码|状态码|返回码|支付密码|交易密码|提现密码|锁屏密码|支付密碼|手机验证码|短信验证码|邮箱验证码|邮件验证码|语音验证码|动态验证码|カードの有効期限
code: code|auth code|authorization code|authorisation code|authorize code|oauth code|grant code|authorization code grant|授权码|临时授权码|認可コード|授權碼
refresh: refresh token|refreshtoken|刷新令牌|刷新|リフレッシュトークン|更新權杖
access: access token|api token|x api token|session key|sessionkey|accesstoken|bearer token|oauth access token|user token|user access token|bearer access token|访问令牌|调用凭证|接口调用凭证|アクセストークン|存取權杖|存取令牌
token: token|token signature|signature of token|signature of the token|令牌签名|oauth token|auth token|authentication token|authorization token|bearer|令牌|トークン|權杖
subject: subject token|actor token|subject token type|requested token type
idtoken: id token|identity token
device: device code|devicecode|user code|usercode|设备码|二维码
secret: client secret|app secret|appsecret|secret|secret hash|secret key|clientsecret|application secret|consumer secret|app key secret|密钥|应用密钥|秘钥
clientid: client id|application key|app id|appid|client identifier|clientid|application id|consumer key|app key|appkey|client key|clientkey|oauth client id|application identifier|app identifier|partner id|integrator key|suite id|suiteid|应用标识
client: client|app|application|oauth client|oauth app|oauth application|client application|third party application|consumer|integration|应用|客户端|小程序|公众号|第三方应用|クライアント|アプリ|アプリケーション|應用程式|api key index
redirect: redirect uri|redirect url|redirecturi|redirecturl|redirection uri|redirection url|callback url|callback uri|callbackurl|callback address|return url|callback|redirect|redirect link|oauth callback|redirect address|oauth redirect uri|回调地址|回调域名|回调链接|重定向地址|授权回调|回调|リダイレクト
scope: scope|oauth scope|permission scope|授权范围|权限范围|授权作用域|スコープ
grant: grant|authorization grant|access grant
granttype: grant type|xauth|x auth|granttype|authorization grant type|grant flow|授权类型|授权模式|授权方式|client credential grant|client credentials grant|password grant|implicit grant|implicit flow|client credentials flow|authorization code flow|password flow|device flow
responsetype: response type|responsetype|响应类型
responsemode: response mode
signature: signature|sign|request signature|sig|signature verification|signature validation|签名|验签|签名验证|署名|簽名|簽章|jws signature
signmethod: sign method|signature method|sign type|signature type|signature algorithm|签名类型|签名方法|签名方式
timestamp: timestamp|time stamp|request time|时间戳|请求时间|タイムスタンプ|時間戳記|current time|server time|system time|clock|系统时间|服务器时间|当前时间|请求时间戳
nonce: nonce|随机数|随机串|随机字符串
state: state|state parameter|state value|csrf token|csrf state|anti forgery token
apikey: subscription key|api key|apikey
key: key
accesskey: access key|access key id|accesskey|access key identifier|accesskeyid|access id|accessid|ak|secret id|secretid
verifier: code verifier|codeverifier|pkce verifier|pkce code verifier|pkce code
pkce: pkce|pkce verification|pkce validation|proof key
challenge: code challenge|codechallenge|code challenge method|pkce code challenge|pkce challenge|challenge method
assertion: assertion|jwt assertion|saml assertion|jwt bearer
jwt: jwt|jwt token|json web token|exp claim|claim exp|jwt signature|signature of the jwt
clientassertion: client assertion|client assertion type|client jwt
authmethod: authentication method|client authentication method|auth method|token endpoint auth method|token endpoint authentication method
certificate: certificate|client certificate|证书
login: username or password|user name or password|user name and password|email or password|login or password|password|username and password|email and password|user id or password|userid or password|account or password|user password|user credentials|login credentials|resource owner credentials|用户名或密码|账号或密码|帐号或密码|用户名密码|账号密码|账户或密码|帐户或密码|密码|登录密码|パスワード|密碼|帳號或密碼|ユーザー名またはパスワード|メールアドレスまたはパスワード|email address or password|email address and password|e mail or password|password or email|login or email
user: user|profile|user profile|resource owner|account|member|user id|userid|openid|open id|user account|username|user name|end user|uid|employee|用户|账号|帐号|账户|帐户|成员|会员|员工|ユーザー|ユーザ|アカウント|用戶|使用者|帳號|帳戶|賬號|賬戶
accounttype: account type|user type
tenantid: tenant id|tenantid|tenant identifier
tenant: organization|organisation|company|tenant|shop|store|workspace|merchant|team|corp|corpid|enterprise|seller|企业|店铺|商户|组织|公司|商家|团队|組織|事業所|会社
ip: ip|ip address|client ip|client ip address|source ip address|remote ip address|remote ip|source ip
referer: referer|referrer|http referer
origin: origin|domain|domain name|bundle id|package name|package signature|key hash|host|hostname|redirect domain|域名|包名|来源|安卓包名
rate: rate limit|usage limit|usage cap|request limit|api limit|call limit|ratelimit|频率限制|流控|限流|request rate|call|api call|request|api request|qps|frequency|concurrency|request frequency|api rate|rate|请求|调用|访问|频率|频次|次数|接口调用次数|调用次数|请求次数|访问次数|调用频率|访问频率|请求频率|接口调用|リクエスト|リクエスト数|呼び出し回数|アクセス回数|频次限制|請求|存取頻率|呼叫|呼叫次數|請求次數
quota: quota|quota limit|daily limit|monthly limit|daily quota|daily quota limit|monthly quota|credit|allowance|配额|额度|日限额|每日限额|当日|每天|今日
permission: access|permission|privilege|access right|right|authority|权限|访问权限|操作权限|接口权限|権限|アクセス権|アクセス権限|權限|存取權限
endpoint: endpoint|token endpoint|authorization endpoint|api endpoint|接口地址
operation: operation|action|操作
api: api|interface|api path|api resource|接口|能力
apiname: api name|api method|接口名
route: path|route|url|uri|request url|request path|method name|请求地址|请求路径|路径
httpmethod: http method|request method|http verb|请求方法|请求方式|get method|post method|put method|patch method|delete method
contenttype: content type|contenttype|media type|mime type
format: request format|请求格式|数据格式
version: version|api version|app version|client version|sdk version|客户端版本|版本|版本号
authorization: authorization|authorisation
header: authorization field|authorization header|auth header|authentication header|authorization http header|请求头
scheme: auth scheme|authentication scheme|authorization scheme
body: body|form body|request body|payload|http body|request payload|post body|post data|请求体|请求数据
json: json|request json|json body|xml
id: id|identifier
input: parameter|param|field|argument|input|property|attribute|query parameter|request parameter|参数|字段|入参|请求参数|参数值|必要参数|必选参数|必填参数|输入|格式|参数格式|パラメータ|パラメーター|リクエストパラメータ|項目|參數|必須パラメータ|必須パラメーター|必須項目|必要參數|必須參數
server: server|service|system|internal server|internal service|backend|provider|gateway|server side|platform|系统|服务器|服务|服务端|内部|后台|平台|网关|サーバー|サーバ|システム|サービス|系統|伺服器|网络|网络连接|网络请求
database: database|db|datastore|redis|数据库|database connection|数据库连接
file: file|image|document|attachment|photo|media|video|picture|文件|图片|附件|视频|素材|ファイル|檔案|file format|image format|video format|audio format|file extension|文件格式|图片格式|视频格式|音频格式|文件类型|图片类型|ファイル形式|画像形式|檔案格式
resource: resource|data|object|record|item|entity|entry|page|message|post|comment|project|repository|issue|channel|conversation|folder|directory|event|order|contact|list|task|node|group|department|product|document id|资源|对象|数据|记录|订单|商品|目录|文件夹|部门|群|内容|评论|消息|模板|リソース|データ|レコード|資料|訂單|頁面|留言
subscription: subscription|plan|license|licence|trial|billing|payment|订阅|套餐|许可|许可证|服务期
space: storage space|disk space|storage|space|storage quota|空间|容量|存储空间
session: session|login session|cookie|cookie value|session cookie|user session|session id|sessionid|session credential|login|login status|sign in|authentication session|sso session|登录|登录状态|登录态|会话|登陆|登录信息|登录会话|ログイン|セッション|登入|odoo session
apptoken: app access token|tenant access token|component access token|ticket|suite ticket|suite access token|verify ticket|component verify ticket|jsapi ticket|app ticket|web token|应用令牌|应用授权令牌|app auth token|票据
credential: credential|full authentication|access credential|authentication|auth|authentication credential|api credential|身份验证|身份认证|认证|认证信息|凭证|凭据|鉴权|身份|認証|認証情報|認證
consent: consent|user consent
adminconsent: admin consent|administrator consent|admin approval|administrator approval|approval from an admin
mfa: mfa|mfa token|mfa code|otp code|2fa code|2fa token|two factor|two factor token|multi factor token|multi factor code|two step code|totp|totp code|totp token|one time passcode|2fa|second factor|multi factor|multi factor authentication|multifactor authentication|two factor authentication|two factor code|otp|one time password|二次验证|双因素|两步验证|短信验证
captcha: captcha|captcha token|recaptcha|human verification|验证码|图形验证码|人机验证
email: email|email address|e mail|primary email|primary email address|e mail address|phone|phone number|mobile number|邮箱|手机|手机号
tls: https|tls|ssl|secure connection
dpop: dpop proof|dpop|dpop jwt|dpop header
dpopnonce: dpop nonce
audience: audience|aud|token audience|受众
issuer: issuer|iss|token issuer|签发者|颁发者|签发人|发行者
risk: security policy|risk|risk control|security reason|security check|suspicious activity|unusual activity|abuse|spam|安全策略|风控|安全风险|风险
lock: distributed lock|concurrent update|concurrent request|concurrent modification|并发
clientcred: client credential|client authentication|クライアント認証
attempts: login attempt|login attempts|sign in attempt|failed attempt|failed login|login failure|password attempt|登录次数|登录失败次数|密码错误次数|尝试次数
size: file size|image size|upload size|body size|payload size|message size|attachment size|content size|文件大小|图片大小|视频大小|附件大小|檔案大小|ファイルサイズ|画像サイズ|サイズ|allowed size|maximum allowed size|maximum size allowed|allowed file size
region: your country|your region|your location|your area|your country or region|this country|user location|所在地区|所在国家|所在国|您的地区|当前地区|该地区|国家或地区|所在地區|お住まいの地域|お住まいの国|ご利用の地域
signkey: jwks|jwk|kid|signing key|signature key|verification key|jwk set|key set|json web key set|remote jwk set|jwks uri|jwks endpoint|jwks url|signing keys
claim: claim
`

/** What is the matter with it. */
export const states = `
expired: expired|expire|expires|has expired|too old|outdated|past its expiration|过期|已过期|已经过期|超过有效期|到期|超期|已到期|期限切れ|期限が切れ|有効期限が切れ|有効期限切れ|有効期限を過ぎ|過期|已過期
stale: stale|outside|outside of|out of range|in the future|too far|skewed|out of sync
revoked: revoked|revokes|withdrawn|withdrew|rescinded|deauthorized|deauthorised|removed by the user|removed by user|unlinked|disconnected|撤回|撤销|吊销|已撤销|被撤销|已取消|取消授权|解除授权|已取消授权|已撤销授权|撤销授权|已解除授权|撤回授权|已撤回授权|收回授权|已收回授权
removed: has removed|have removed|has uninstalled|have uninstalled|was uninstalled|has been uninstalled|uninstalled|已卸载
reused: already used|already been used|been used|been already used|was used|already redeemed|redeemed|consumed|already consumed|already exchanged|been exchanged|reused|used more than once|only be used once|used already|使用过|已使用|已经使用|已被使用|被使用|重复使用|只能使用一次|被使用过|reuse detected|reuse
invalid: invalid|validation failed|verification failed|failed validation|failed verification|failed to validate|failed to verify|could not validate|could not verify|can not validate|can not verify|unable to validate|unable to verify|failed to authenticate|could not authenticate|not be verified|not be validated|validation error|verification error|incorrect|wrong|bad|malformed|illegal|erroneous|not valid|not correct|invalidated|inval|not acceptable|not accepted|ill formed|invalid format|wrong format|not in the proper format|not in proper format|not in the correct format|not in correct format|not well formed|improper|corrupted|corrupt|无效|错误|有误|输入错误|输入有误|输入不正确|不正确|不合法|非法|不对|不规范|校验失败|验证失败|失效|已失效|不合规|出错|校验不通过|未通过|以内で入力してください|以上で入力してください|以下で入力してください|形式で入力してください|正しく入力してください|無効|不正|正しくありません|正しくない|間違って|誤りが|無效|錯誤|有誤|验证不通过|认证不通过|鉴权不通过
ended: no longer valid|no longer active|失効
unknown: unknown|not found|not exist|no exist|not existed|non existent|nonexistent|no such|not recognized|not recognised|unrecognized|unrecognised|not known|not be found|no longer exist|can not find|could not find|unable to find|not be located|未找到|找不到|不存在|未知|未查询到|查询不到|查无|没有找到|无此|存在しません|存在しない|見つかりません|見つからない|not have key|no matching key|查無
mismatch: mismatch|mismatched|mismatching|not match|not matched|not the same|differs|different|not matching|inconsistent|not consistent|unmatched|不匹配|不一致|不符|不相符|不同|不符合|一致しません|一致しない|not match the expected|not match expected|not equal|not correspond
unregistered: not registered|unregistered|not whitelisted|not in whitelist|not in the whitelist|not in allowlist|not in the allowlist|not listed|not in the list|not bound|not pre registered|未注册|没有注册|不在白名单|不在白名单内|未登记|不在白名单中|not on the allow list|not in the allow list|not on the allowlist|not on the whitelist|not in allow list|not on allow list|未备案|未报备|登録されていません|登録されていない
blank: not be empty|not be blank|not be null|must be provided|must be specified|must be supplied|不能为空|不可为空|必填|必传|未传|没传|未传入|入力してください|指定してください|選択してください
missing: missing|未能读取到|未读取到|未能从请求中读取到|未能获取到|未获取到|获取不到|未检测到|未能获取|未收到|required|empty|not provided|not specified|not supplied|not present|not given|not included|not sent|not passed|not received|absent|blank|null|mandatory|must be present|must provide|must specify|must supply|be empty|not empty|be null|lost|undefined|omitted|缺少|缺失|为空|未填写|未提供|没有提供|缺|必须传|未携带|没有携带|空|必須|必要です|指定されていません|未指定|ありません
none: no|without|无
lacking: 没有|沒有
denied: not allowed|not permitted|not permit|not authorized|not authorised|unauthorized|unauthorised|forbidden|not entitled|disallowed|restricted|prohibited|not eligible|not be allowed|not allow|not have access|没有权限|无权限|无权|未授权|不允许|禁止|没权限|无权访问|未获得|没有访问权限|权限不足|不具备|受限|没有授权|无访问权限|許可されていません|許可されていない|沒有權限|未授權|不可观看|不可访问|不可使用|無權限|ご利用いただけません|利用できません|ご利用になれません
refused: denied|refused|rejected|declined|denies|deny|拒绝
unsupported: not supported|unsupported|not support|unimplemented|not implemented|不支持|暂不支持|未实现|サポートされていません|対応していません|only support|only supports|only accept|only accepts|只支持|仅支持|サポートされていない|対応していない|不支援
disabled: disabled|suspended|banned|deactivated|frozen|terminated|closed|disable|blacklisted|禁用|停用|封禁|冻结|注销|已禁用|已停用|被禁用|被封禁|被冻结|已冻结|已注销|已关闭|被封|封号|已封禁|黑名单|列入黑名单|列入系统黑名单|加入黑名单|拉黑|已被拉黑|停止されて|利用停止|無効化されて
blocked: blocked
barred: 拦截|被拦截|已被拦截|已拦截|设置拦截|阻断|被阻断|已被阻断
deleted: deleted|已被删除|已删除|被删除
inactive: inactive|not active|not activated|未激活
early: used too early|too early|not yet valid|not valid yet|used before issued|used before it was issued|not yet active|not active yet|issued in the future|尚未生效|还未生效|未到生效时间
unreachable: could not retrieve|can not retrieve|not retrieve|failed to retrieve|unable to retrieve|error retrieving|could not fetch|can not fetch|failed to fetch|unable to fetch|error fetching|fetch failed|fetch is failed|could not obtain|failed to obtain|unable to obtain|could not load|failed to load|unable to load|could not get|failed to get|unable to get|could not download|failed to download|unable to download|unreachable|not reachable
untrusted: untrusted|not trusted|不可信|不受信任
off: not configured|not set up|未配置|没有配置|未设置|not enabled|turned off|switched off|not turned on|is off|未启用|未开启|未开通|没有开通
locked: locked|temporarily locked|locked out|锁定|已锁定|被锁定|ロックされ
unpublished: not published|unpublished|not approved|under review|not verified|unverified|pending review|pending approval|not online|offline|not live|审核中|未审核|未上线|未发布|未通过审核|没有通过审核|未审核通过|已下线|下线
exceeded: exceeded|exceed|exceeds|exceeding|too many|reached|reach|out of|used up|exhausted|depleted|surpassed|超过|超出|超限|达到|过多|达到上限|已达上限|超过限制|超出限制|已用完|用完|用尽|耗尽|超过上限|超出上限|太多|超额|被限制|已达到|上限に達し|上限を超え|制限を超え|超過|触发|相差超过|相差过大|误差过大|偏差过大
frequent: too frequent|too frequently|too often|too fast|too quickly|too soon|frequent|throttled|rate limited|频繁|过快|太频繁|过于频繁|太快|过频|過於頻繁|太頻繁|頻繁
exists: already exists|already created|already been created|already exist|already existed|exists|existed|duplicate|duplicated|already taken|already in use|already registered|已存在|已经存在|重复|已注册|已被注册|已被占用|already been taken|been taken|already been registered|既に登録されて|既に存在し|すでに登録されて|すでに存在し|登録済み|既に使用されて|すでに使用されて|既に使われて
busy: busy|overloaded|temporarily unavailable|unavailable|under maintenance|maintenance|currently unavailable|not available|down|temporarily down|overload|繁忙|维护|不可用|暂不可用|维护中|正在维护|暂时不可用|升级中|忙|混み合って|升级维护中|升级维护|系统升级中|开小差了|开小差
failed: failed|failure|error|fail|not succeed|unsuccessful|失败|异常|故障|失敗|エラー|エラーが発生
timeout: timeout|time out|timed out|超时
insufficient: insufficient|not enough|lack|lacks|lacking|not have sufficient|not sufficient|inadequate|insufficiently|不足|不够|不足して
deprecated: deprecated|too low|过低|retired|no longer supported|discontinued|sunset|obsolete|no longer available|已废弃|废弃|已停止
large: too large|too big|too long|oversized|larger than|过大|太大|过长|太长|大きすぎ|長すぎ
misfit: must be at least|must be between|must be one of|must be greater than|must be less than|must be a valid|must be an integer|must be a number|must be a string|must be numeric|must be positive|must be application|must contain at least|too short|invalid value for|invalid value of|invalid values for|illegal value for|bad value for|过短|太短|取值错误|短すぎ
limited: only available
`

/** What says what happened in one phrase; `nothing`: that it is not known. */
export const phrases = `
nothing: 登录控制台|请登录控制台|请您登录控制台|登录后台|请登录后台|请您登录后台|unknown error|unknown exception|未知错误|未知异常
rate_limited: spike arrest|flood protection|flood control|flood wait|触发流控|触发限流|触发分钟级流控|触发小时级流控|触发天级流控|流控限制|too many requests|too many times|rate limit|rate limited|rate limit exceeded|rate exceeded|request was throttled|requests are throttled|throttling|too many api calls|requests per second|请求过于频繁|操作频繁|操作过于频繁|访问过于频繁|调用过于频繁|リクエストが多すぎ|リクエスト数が多すぎ
server_error: internal server error|internal error|unexpected error|internal failure|unexpected condition|something went wrong|server fault|internal exception|unhandled exception|内部错误|系统错误|系统异常|服务异常|服务器异常|内部异常|服务器错误|服务错误|内部エラー|システムエラー|サーバーエラー|サーバエラー|サーバー内部エラー|予期せぬエラー|予期しないエラー|系統錯誤|伺服器錯誤
temporarily_unavailable: 过载|currently unable to handle|service unavailable|temporarily unavailable|server busy|service busy|server is busy|system busy|under maintenance|system maintenance|系统繁忙|服务繁忙|服务器繁忙|系统维护|服务不可用|メンテナンス中
provider_timeout: gateway timeout|gateway time out|upstream timeout|request timed out|read timed out|operation timed out|connection timed out|请求超时|服务超时|系统超时
user_cancelled: denied by user|denied by the user|denied by the end user|cancelled by user|canceled by user|rejected by user|rejected by the user|declined by the user|cancelled by the user|canceled by the user|user denied|user has denied|user did deny|user declined|user has declined|user refused|user has refused|user rejected|user has rejected|user cancelled|user canceled|user has cancelled|user has canceled|user did not authorize|user did not consent|end user denied|end user has denied|end user did deny|end user declined|end user has declined|end user refused|end user has refused|end user rejected|end user has rejected|end user cancelled|end user canceled|end user has cancelled|end user has canceled|end user did not authorize|end user did not consent|resource owner denied|resource owner has denied|resource owner did deny|resource owner declined|resource owner has declined|resource owner refused|resource owner has refused|resource owner rejected|resource owner has rejected|resource owner cancelled|resource owner canceled|resource owner has cancelled|resource owner has canceled|resource owner did not authorize|resource owner did not consent|authorization is cancelled|authorization cancelled|authorization was cancelled|authorization canceled|login cancelled|用户拒绝|用户取消|拒绝授权
authorization_pending: 尚未确认|等待确认|等待用户确认|等待扫码|尚未扫码|authorization pending|authorization is pending|authorization request is still pending|not yet authorized|not yet approved|not yet completed the authorization|has not yet approved
slow_down: slow down|polling too frequently|polling too quickly|polling too fast
login_required: login required|login is required|require login|requires login|must be logged in|not logged in|please log in|please login|please sign in|log in again|login again|sign in again|need to log in|need to login|must log in|must login|not signed in|relogin|re login|need to sign in|must sign in|sign in or sign up|need to authenticate|must authenticate|user not login|not login|未登录|请登录|请先登录|请重新登录|请您先登录|请您登录|请登录后|登录后查看|登录后再|请先登陆|请登陆|请重新登陆|重新登录|没有登录|尚未登录|登录超时|登录已过期|登录过期|登录失效|登录已失效|ログインしてください|ログインが必要|再ログイン|再度ログイン|請先登入|請重新登入|尚未登入|未登陆|再度ログインしてください|請先登錄
consent_required: user has not authorized|user has not yet authorized|consent required|consent is required|user consent is required|用户未授权|用户没有授权|用户尚未授权|not consented|not granted consent|has not consented
admin_approval_required: admin consent required|needs admin approval|need admin approval|requires admin approval|approved by an administrator|admin consent is required|approved by your administrator|administrator needs to approve|admin needs to approve|administrator must approve|admin must approve
mfa_required: mfa required|mfa is required|multi factor authentication is required|two factor authentication required|two factor authentication is required|second factor required|2fa required|verification code required|requires multi factor authentication|use multi factor authentication
interaction_required: corrective action|interaction required|user interaction required|user interaction is required|interaction is required
missing_parameter: missing required value|parameter is not set|parameter not set|param is not set|param not set|field is not set|field not set|argument is not set|argument not set
insufficient_scope: not have at least one of required scope|not have at least one of the required scope|not have any of the required scope|not meet scope requirement|not meet the scope requirement|insufficient scope|insufficient scopes|missing scopes|missing required scope|missing required scopes|lacks the required scope|not have the required scope|not have required scope|scope not granted|requires higher privileges than provided|insufficient authentication scopes
permission_denied: not authorized to perform|not authorised to perform|permission denied|access denied|access is denied|access forbidden|insufficient permissions|insufficient permission|insufficient privileges|insufficient rights|not have permission|not have permissions|not have the necessary permissions|not have sufficient permissions|not have enough permissions|no permission|no permissions|missing permission|missing permissions|permission error|not have the required permission|not have the required permissions|权限不足|没有权限|无权限|无此权限|没有此权限|无该权限|没有该权限|缺少权限|无此角色|没有此角色|无该角色|没有该角色|缺少角色|无操作权限|访问被拒绝|权限错误|you do not have access|you have no access|you are not allowed to access|you are not permitted to access
grant_client_mismatch: by another client|to another client|for another client|different client|wrong client for|issued to another client|issued to a different client|not issued to this client|not issued to the client|not belong to this client|not belong to the client|not belong to client|belongs to another client|issued for another client|issued for a different client|not issued for this client|issued to a different application|issued to another application|client id mismatch|client mismatch|client id does not match|unmatching client
pkce_verification_failed: pkce verification failed|code verifier does not match|pkce validation failed
too_many_parameters: duplicate parameter|duplicated parameter|included more than once|repeated parameter|more than one client authentication|multiple client authentication|multiple credentials
feature_not_enabled: feature not enabled|feature is not enabled|feature disabled|feature is disabled|feature not available|功能未开通|功能未开启|未开通该功能
unknown_method: no such method|unknown method|unknown path|no route matched|接口不存在
unsupported_http_method: method not allowed|http method not allowed|request method not supported
unsupported_content_type: unsupported media type|unsupported content type|content type not supported|unsupported mediatype
captcha_required: captcha required|captcha needed|请输入验证码|complete the captcha|please complete the captcha|solve the captcha|please solve the captcha|完成滑块验证|请完成滑块验证|请完成安全验证|请完成人机验证|请完成验证
account_locked: password too many times|too many unsuccessful login attempts|too many failed login attempts|too many login attempts|too many failed attempts|too many failed logins|登录失败次数过多|登录失败次数太多|密码错误次数过多
risk_control_blocked: 疑似攻击|疑似黑客攻击|恶意请求|危险的攻击|对网站造成威胁|对网站造成安全威胁|abusing request|abusive request|waf filtered|blocked by waf|request filtered|trigger security policy|触发风控|触发安全策略|suspicious login|blocked for security reasons|request blocked|blocked by security policy|存在风险|账号存在异常|账号异常|请求存在异常|限制本次访问
concurrent_request: another request is in progress|one request at a time|one request may be made at a time|one request can be made at a time|one concurrent request|already in progress|concurrent requests|concurrent modification|正在处理中|acquire lock|acquire the lock|acquire a lock|obtain lock|obtain the lock|操作正在进行|任务正在进行|请勿重复点击
subscription_required: 余额不足|服务已到期|服务已过期|服务到期|insufficient balance|on your current plan|plan does not support|plan does not include|plan does not allow|plan not support|plan not include|plan not allow|not available on your plan|not available for your plan|not included in your plan|requires a higher plan|payment required|subscription required|upgrade your plan|upgrade plan|requires a paid plan|free plan|trial has ended|trial expired|欠费|未购买|未订购|无可用资源包|资源包已用完|no resource package|please recharge|subscription does not allow|subscription not allow|subscription level does not allow|subscription level not allow|subscription must be upgraded|plan must be upgraded|upgrade your subscription|余量不足
payload_too_large: max size|maximum size|size limit|size exceeds
data_not_permitted: is private|are private|set to private
policy_blocked: by policy|access policy|organization policy|organisation policy|conditional access|policy restriction|restricted by policy|by your organization
account_setup_required: no verified email|no verified email address|not have a verified email|not have a verified email address|unverified user|unverified account|user is not verified|user not verified|account not verified|account is not verified|email not verified|email is not verified|email address is not verified|verify your email|verify your account|verify your identity|verify your phone|confirm your email|accept the terms|accepted the terms|accept the new terms|实名认证|绑定手机|please verify your email|please confirm your email|please verify your account|please verify your phone|please confirm your phone|confirm your phone|please verify your identity|请先完成实名认证|请完成实名认证|请先实名认证|请先进行实名认证|请先绑定手机号|请先绑定手机|请绑定手机号|请绑定手机
revoked_access_token: changed their password|changed the password|changed his password|changed your password|password was changed|被踢下线|踢下线|被踢出|强制下线|强制退出|强制登出|强制注销|user logged out|user has logged out|explicitly invalidated|被顶下线|顶下线|被挤下线|挤下线|被挤掉|被顶掉|被顶替|别处登录|其他地方登录|其它地方登录|其他设备登录|其它设备登录|其他设备上登录|其它设备上登录|另一设备登录|另一台设备登录|另一处登录|异地登录|别处登陆|异地登陆|logged in on another device|logged in from another device|logged in elsewhere|logged in from elsewhere|logged in from another location|signed in on another device|signed in from another device|signed in elsewhere
missing_access_token: not authenticated|not contain an access token|not contain access token|not contain a token|not contain any token|not contain a valid token|authentication object was not found|requires an access token|requires access token|requires a valid access token|access token must be used|no authorization found|no authorization was found
missing_authorization_header: authorization header not found|authorization header not exist|auth header not found|auth header not exist|authorization header not be found
invalid_client: client authentication is required|client authentication required
invalid_access_token: unauthorized token|unauthorised token
superseded_token: not latest|not the latest
wrong_token_audience: issued for another audience|issued for a different audience|for another audience|for a different audience|issued for another resource|issued by another issuer|issued by a different issuer|wrong audience|invalid audience|audience mismatch
user_not_assigned: not a member of the organization|not a member of this organization|not a member of the organisation|not a member of the team|not a member of this team|not a member of the workspace|not a member of this workspace|不是该组织成员|不属于该组织|not assigned to a role|not assigned to the application|not assigned to this application|not assigned to the app|not assigned to this app
wrong_environment: not allowed in production|not permitted in production|not available in production|not allowed in sandbox|not available in sandbox|not supported in sandbox|sandbox only|production only
test_user_required: not registered in the developer dashboard|test user|test users|developer mode|development mode|in test mode
invalid_timestamp: 请求已过期|请求过期|请求超过有效期
invalid_grant: 授权已过期|授权过期|授权已失效|授权失效|授权已被取消|授权被取消|授权已到期|授权到期
api_not_permitted: 没有接口权限|无接口权限|无该接口权限|没有该接口权限|接口未授权|没有权限访问该接口|无权限访问该接口|无权访问该接口|没有调用该接口的权限|没有访问该接口的权限|没有该接口的权限|没有该接口的访问权限
insecure_transport: https required|must use https|use https|ssl required|ssl is required|tls required|https is required|insecure connection
replayed_request: nonce already used|nonce was already used|replay|replayed|重放|重复提交|重复操作|重复请求|重复下单|duplicate request|duplicate submission
not_found: domain not found|no such domain|domain does not exist|domain not exist
account_not_found: no such user|user not found
quota_exceeded: quota exceeded|daily limit exceeded|daily quota exceeded|exceeded your current quota
storage_full: 空间已满|空间满|storage quota exceeded|storage full|disk full|out of space|空间不足|容量不足
storage_error: database error|db error|数据库错误|数据库异常
invalid_request: invalid request|malformed request|无效请求|无效的请求|请求无效|非法请求|非法的请求
content_rejected: 敏感词|违禁词|敏感内容|违规内容|内容违规|敏感詞|prohibited words|prohibited content|profanity|offensive language
`

/** Texts that are nothing but this, on an API. */
export const bareTexts = `
invalid_access_token: unauthorized|unauthorised|not authorized|unauthenticated|未授权
missing_access_token: not authenticated|authorization required|authentication required
permission_denied: forbidden|access denied|access is denied|permission denied
invalid_parameter: invalid value|illegal value|bad value|无效值|非法值
not_found: not found|notfound|未找到|不存在
invalid_request: bad request
user_cancelled: cancelled|canceled
`

/** What is passed over between one word and the next. */
export const fillers =
  'valid basic the a an this that your our its their his my these those any such provided given supplied submitted passed presented sent received ' +
  'specified requested used is are was were be been being has have had it already does do did could can will would should i we you header current ' +
  'currently max maximum amount allowed which own corresponding associated following http oauth oauth2 also still just at all exception found included get put patch left remaining 地址 授权 对不起 很抱歉 抱歉 非常抱歉 不好意思 很遗憾 有效 的 了 已 已经 被 是 您 你 该 此 当前 中 传入 所 本 这个 对应 提供 指定 使用 有 请求的 您的 相关 第三方 传递 对 が は を の に で も と から です ます した しました され された されて している しています ています ました この その 指定された 指定した'

/** What stands behind one of these says where, for whom or how, not what. */
export const prepositions = 'for of in on from with to by within against into under as 由 对于 在 为'

/** A clause that begins with one of these says what should be done. */
export const advice = 'ensure check verify make see try use visit refer'

/** Where one of these stands, a clause says what may be or what should be done. */
export const hedges =
  'if unless when may might maybe possibly perhaps probably whether either please example expected expecting 请 如果 可能 是否 建议 确认 检查 若 請 場合 もし 可能性 ください'
