import { batch, emptyErrors, resource, tokens, user, type Members, type Success } from './bodies.js'
import type { Random } from './random.js'

export const json = { 'content-type': 'application/json; charset=utf-8' }

export function print(value: Members): string {
  return JSON.stringify(value)
}

function xml(name: string, value: Members): string {
  const inner = Object.entries(value).map(([key, text]) => `<${key}><![CDATA[${String(text)}]]></${key}>`)
  return `<${name}>${inner.join('')}</${name}>`
}

export type Kind = (random: Random) => Success

const tokenKinds: readonly Kind[] = [
  (random) => ({ title: 'tokens', body: print(tokens(random)), headers: json, endpoint: 'token', speaks: true }),
  (random) => ({
    title: 'tokens with empty error members',
    body: print({ ...emptyErrors(random), ...tokens(random) }),
    headers: json,
    endpoint: 'token',
    speaks: true,
  }),
  (random) => ({ title: 'parsed tokens', body: tokens(random), endpoint: 'token', speaks: true }),
  (random) => ({
    title: 'tokens as a form',
    body: new URLSearchParams(tokens(random) as Record<string, string>).toString(),
    headers: { 'content-type': random.pick(['application/x-www-form-urlencoded', 'text/html', 'text/plain']) },
    endpoint: 'token',
    speaks: true,
  }),
  (random) => ({
    title: 'tokens as JSONP',
    body: `callback( ${print(tokens(random))} );\n`,
    headers: { 'content-type': 'text/html' },
    endpoint: 'token',
    speaks: true,
  }),
  (random) => ({
    title: 'device authorization',
    body: print({
      device_code: random.text(40),
      user_code: 'WDJB-MJHT',
      verification_uri: 'https://example.org/device',
      expires_in: 1800,
      interval: 5,
      ...(random.chance(0.2) ? { message: 'To sign in, open https://example.org/device and enter the code' } : {}),
    }),
    headers: json,
    endpoint: 'device',
  }),
]

const endpointKinds: readonly Kind[] = [
  (random) => ({ title: 'userinfo', body: print(user(random)), headers: json, endpoint: 'userinfo' }),
  (random) => ({
    title: 'userinfo as a JWT',
    body: `${random.text(20)}.${random.text(60)}.${random.text(43)}`,
    headers: { 'content-type': 'application/jwt' },
    endpoint: 'userinfo',
  }),
  (random) => ({
    title: 'openid as JSONP',
    body: `callback( {"client_id":"${random.below(1e8)}","openid":"${random.text(32)}"} );\n`,
    headers: { 'content-type': 'text/html' },
    endpoint: 'userinfo',
  }),
  () => ({ title: 'introspection, inactive', body: '{"active":false}', headers: json, endpoint: 'introspection' }),
  (random) => ({
    title: 'introspection, active',
    body: print({ active: true, scope: 'read', client_id: random.text(8), sub: random.text(6), exp: 1_900_000_000 }),
    headers: json,
    endpoint: 'introspection',
  }),
  (random) => ({
    title: 'revocation',
    body: random.pick(['', '{}', undefined, null, '\n']),
    endpoint: 'revocation',
    status: 200,
  }),
  (random) => ({ title: 'no content', body: random.pick(['', undefined]), endpoint: 'api', status: 204 }),
  (random) => ({
    title: 'pushed authorization',
    body: print({ request_uri: `urn:ietf:params:oauth:request_uri:${random.text(20)}`, expires_in: 60 }),
    headers: json,
    endpoint: 'par',
    status: 201,
  }),
  (random) => ({
    title: 'registration',
    body: print({ client_id: random.text(12), client_secret: random.text(30), client_id_issued_at: 1_760_000_000 }),
    headers: json,
    endpoint: 'registration',
    status: 201,
  }),
]

/** What was asked for and done, in words that are also said of what went wrong. */
const deeds = [
  'Token revoked',
  'Tag deleted',
  'The webhook has been deleted.',
  'API key revoked',
  'The user has revoked access.',
  'App uninstalled',
  '标签已删除',
  '已取消授权',
  '密钥已吊销',
  'The access token has been revoked.',
  'Refresh token revoked successfully',
  'Token invalidated',
  'Session closed',
  'Logged out',
  'User deleted',
  'Account disabled',
  'Account locked',
  'Application disabled',
  'Password changed',
  'Email verified',
  'Consent withdrawn',
  'Authorization cancelled by the user',
  'Permission granted',
  'Scope updated',
  'Your request was received',
  'Code sent',
  'The link expires in 10 minutes',
  'If the account exists, a message was sent',
  'User exists',
  'The account already exists',
  '解除授权成功',
  '账号已注销',
  '删除成功',
  '验证码已发送',
]

/** The ways to write a name of several words. */
const spellings: readonly ((name: string) => string)[] = [
  (name) => name.replaceAll(/_(\w)/g, (_, letter: string) => letter.toUpperCase()),
  (name) => name.replaceAll(/(?:^|_)(\w)/g, (_, letter: string) => letter.toUpperCase()),
  (name) => name.toUpperCase(),
  (name) => name.replaceAll('_', '-'),
]

function respell(value: Members, spell: (name: string) => string): Members {
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [spell(name), inner]))
}

const apiKinds: readonly Kind[] = [
  (random) => ({
    title: 'messages',
    body: print({ messages: random.some([resource(random), 'Token expired', { code: 4711, text: 'Access denied' }]) }),
    endpoint: 'api',
    speaks: true,
  }),
  (random) => ({
    title: 'base_resp',
    body: print({
      base_resp: { status_code: random.pick([0, '0', 200]), status_msg: random.pick(['success', '', 'ok']) },
      ...(random.chance(0.5) ? { data: resource(random) } : {}),
    }),
    endpoint: 'api',
    speaks: true,
  }),
  (random) => ({
    title: 'outcome of FHIR that informs',
    body: print({
      resourceType: 'OperationOutcome',
      issue: [{ severity: random.pick(['information', 'warning']), code: random.pick(['informational', 'expired']) }],
    }),
    endpoint: 'api',
    speaks: true,
  }),
  (random) => ({
    title: 'answer of GraphQL, in part',
    body: print({ data: resource(random), errors: [{ message: 'Could not resolve', type: 'NOT_FOUND', path: ['a'] }] }),
    endpoint: 'api',
  }),
  (random) => {
    const reason = random.pick(['Invalid password', 'timed out', 'E1'])
    const failed = random.pick<Members>([
      { success: false, reason, at: '2026-01-01' },
      { success: 'false', error: reason, host: 'a' },
      { ok: false, errors: [{ code: reason }] },
    ])
    const named = Object.fromEntries([[random.pick(['delivery', 'lastLogin', 'transaction']), failed]])
    const body = print(random.pick([named, { data: named }]))
    return { title: 'what was asked about had failed', body, endpoint: 'api', status: 200, unknown: true }
  },
  (random) => ({
    title: 'a number beside a success',
    body: print(
      respell(
        {
          ...random.pick([{ status: 'success' }, { success: 'true' }]),
          code: random.below(9_000) + 1,
          message: 'Stored',
        },
        random.pick(spellings),
      ),
    ),
    endpoint: 'api',
    status: 200,
    unknown: true,
  }),
  (random) => ({
    title: 'a record of attributes',
    body: `<${random.pick(['department', 'response', 'item'])} code="${random.below(9_000)}" ${random.pick(['description', 'message'])}="Sales" />`,
    endpoint: 'api',
    status: 200,
    unknown: true,
  }),
  (random) => ({
    title: 'some of it failed, in XML',
    body: `<r><done>${random.below(9)}</done><error><code>${random.below(900)}</code><message>no</message></error></r>`,
    endpoint: 'api',
    status: 200,
    unknown: true,
  }),
  (random) => ({
    title: 'numbered deed',
    body: print({ status: random.pick([0, 1, 100, 101, 200, 201, 220]), message: random.pick(deeds) }),
    endpoint: 'api',
    speaks: true,
    unknown: true,
  }),
  (random) => {
    const text = random.pick(deeds)
    const body = random.pick([
      text,
      print({ message: text }),
      print({ detail: text, path: '/v1', timestamp: '2026-01-01' }),
    ])
    return { title: 'deed', body, endpoint: 'api', speaks: true }
  },
  (random) => ({
    title: 'status object',
    body: print({
      status: {
        code: random.pick(['1', 1, 2, 200, 0]),
        message: 'Action completed',
        created_at: '2026-01-01 10:00:00',
      },
      ...(random.chance(0.5) ? { record: resource(random) } : {}),
    }),
    endpoint: 'api',
    speaks: true,
  }),
  (random) => ({
    title: 'what failed of what was asked about, or worked, inside members that have nothing beside them',
    body: print(
      random.pick([
        { job: { name: 'nightly', status: 'error', errorCode: 5, errorMessage: 'Disk full' } },
        { job: { id: 7, status: 'error', code: 'E5', message: 'Disk full' } },
        { device: { errorCode: 5, name: 'boiler' } },
        {
          BatchItemResponse: [
            { bId: 'b1', Fault: { Error: [{ Message: 'm', code: '6000' }] } },
            { bId: 'b2', Note: {} },
          ],
        },
        { AttachableResponse: { Attachable: { Id: '7', Note: 'Hello' } } },
        { GetUserResponse: { ErrorCode: 0, ErrorMessage: '', User: { Name: 'Ada' } } },
        { Result: { ResponseStatus: { IsSuccess: true, Errors: [], MsgCode: 0 }, Id: 7 } },
        { Result: { ResponseStatus: { IsSuccess: true, Errors: [], MsgCode: 0 } } },
      ]),
    ),
    endpoint: 'api',
  }),
  (random) => ({
    title: 'XML with a root of any name',
    body: random.pick([
      '<packet version="1.6"><system><status>ok</status><errcode>0</errcode></system></packet>',
      '<PlatformResponse><ErrorCode>0</ErrorCode><ServerTime>2026-01-01T10:00:00Z</ServerTime></PlatformResponse>',
      '<country><code>DE</code><name>Germany</name></country>',
      '<job><id>7</id><status>error</status><code>5</code><message>Disk full</message></job>',
    ]),
    endpoint: 'api',
  }),
  (random) => ({
    title: 'list of one that is about something else',
    body: JSON.stringify([
      random.pick<Members>([
        { status: 'error', address: { zip: '1' }, messages: [{ type: 'warning', code: 'a1', message: 'Not found' }] },
        { success: true, reasons: [{ code: 5, message: 'Token expired' }] },
        { id: 7, success: false, error: 'timeout' },
        { status: 'failed', name: 'nightly', description: 'Deletes expired tokens' },
      ]),
    ]),
    endpoint: 'api',
    speaks: true,
  }),
  (random) => ({
    title: 'finding of a check',
    body: print({ ...random.pick([{ status: 'invalid' }, { valid: false }]), errors: ['jobs should be a hash'] }),
    endpoint: 'api',
    speaks: true,
  }),
  (random) => ({
    title: 'lists of what others say once',
    body: print(
      random.pick([
        { codes: ['US', 'CA'] },
        { error_codes: ['E1', 'E2'] },
        { message: ['Hello!', 'See you'] },
        { details: ['blue'] },
        { reasons: [{ code: 5, message: 'Moved house' }] },
        { success: true, reasons: [{ code: 5, message: 'Moved house' }] },
      ]),
    ),
    endpoint: 'api',
  }),
  (random) => ({
    title: 'resource in another spelling',
    body: print(respell(resource(random), random.pick(spellings))),
    endpoint: 'api',
  }),
  () => ({
    title: 'import with some errors that do not count',
    body: print({
      imported: 7,
      status: 'done',
      ignoredErrors: [{ code: 'duplicate', message: 'Already exists' }],
    }),
    endpoint: 'api',
    speaks: true,
  }),
  () => ({ title: 'resource with a code', body: print({ id: 7, code: -5, name: 'cellar' }), endpoint: 'api' }),
  (random) => ({
    title: 'what failed before, in other words',
    body: print(
      random.pick([
        { id: 7, state: 'active', lastErrorCode: 5, lastErrorMessage: 'Timed out' },
        { id: 7, lastErrorCode: 'TIMEOUT', lastErrorMessage: 'Timed out' },
        { lastError: { code: 'timeout', message: 'Timed out' } },
        { lastException: { message: 'Timed out' } },
        { Body: { code: 5, message: 'Hello' } },
        { responseStatus: { code: 5, message: 'Queued' } },
        { numErrors: 3, items: [1] },
      ]),
    ),
    endpoint: 'api',
    speaks: true,
  }),
  (random) => ({
    title: 'job with its last error',
    body: print({
      id: 7,
      state: 'active',
      lastError: { code: 'timeout', message: 'Timed out' },
      ...emptyErrors(random),
    }),
    endpoint: 'api',
  }),
  (random) => ({ title: 'resource', body: print(resource(random)), headers: json, endpoint: 'api' }),
  (random) => ({ title: 'parsed resource', body: resource(random), endpoint: 'api' }),
  (random) => ({
    title: 'list',
    body: JSON.stringify(Array.from({ length: random.below(4) }, () => resource(random))),
    headers: json,
    endpoint: 'api',
  }),
  (random) => ({
    title: 'page of a list',
    body: print({ items: [resource(random)], total: 1, next: null, ...emptyErrors(random) }),
    headers: json,
    endpoint: 'api',
  }),
  (random) => ({
    title: 'GraphQL data',
    body: print({ data: { viewer: resource(random) }, ...(random.chance(0.3) ? { errors: [] } : {}) }),
    headers: json,
    endpoint: 'api',
  }),
  (random) => ({
    title: 'GraphQL data, some of it missing',
    body: print({
      data: { viewer: resource(random), project: null },
      errors: [{ message: 'Not found', path: ['project'], extensions: { code: 'NOT_FOUND' } }],
    }),
    headers: json,
    endpoint: 'api',
  }),
  (random) => ({ title: 'batch', body: print({ data: batch(random) }), headers: json, endpoint: 'api' }),
  (random) => ({
    title: 'batch of responses',
    body: print({
      responses: [
        { id: '1', status: 200, body: resource(random) },
        {
          id: '2',
          status: 404,
          body: { error: { code: 'itemNotFound', message: 'The resource could not be found.' } },
        },
      ],
    }),
    headers: json,
    endpoint: 'api',
  }),
  (random) => ({
    title: 'XML',
    body: xml('profile', { id: random.below(100), name: 'Ada', status: 'active', message: 'Hello' }),
    headers: { 'content-type': 'application/xml' },
    endpoint: 'api',
  }),
  (random) => ({
    title: 'page',
    body: `<!doctype html><html><head><title>${random.pick(['Welcome', '登录', 'Account settings'])}</title></head></html>`,
    headers: { 'content-type': 'text/html' },
    endpoint: 'authorization',
  }),
  (random) => ({
    title: 'text',
    body: random.pick(['ok', 'success', 'OK', 'pong', 'true', '42', 'hello world']),
    headers: { 'content-type': 'text/plain' },
    endpoint: 'api',
  }),
  (random) => ({
    title: 'bytes',
    body: new Uint8Array([0x89, 0x50, 0x4e, 0x47, random.below(256), random.below(256), 0, 1]),
    headers: { 'content-type': 'image/png' },
    endpoint: 'api',
    status: random.pick([200, 206]),
  }),
]

/** What any provider may answer, and nobody in particular. */
export const genericKinds = { token: tokenKinds, endpoint: endpointKinds, api: apiKinds } as const
