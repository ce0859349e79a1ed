import type { HttpResponse } from '../../src/core/http-response.js'
import { replays, type Replay } from '../../src/service/replays.js'

/** Header fields as a token endpoint really sends them. */
const everyday = {
  date: 'Sat, 01 Jun 2024 02:02:12 GMT',
  server: 'nginx',
  connection: 'keep-alive',
  'cache-control': 'no-store',
  pragma: 'no-cache',
  vary: 'Accept-Encoding',
  'strict-transport-security': 'max-age=31536000; includeSubDomains',
  'x-content-type-options': 'nosniff',
}

const request = {
  url: 'https://auth.example.com/oauth/token',
  headers: {
    accept: 'application/json',
    'content-type': 'application/x-www-form-urlencoded',
    authorization: 'Basic czZCaGRSa3F0Mzo3RmpmcDBaQnIxS3REUmJuZlZkbUl3',
  },
  body: 'grant_type=refresh_token&refresh_token=tGzv3JOkF0XG5Qx2TlKWIAdKpZq7Rm1s&client_id=s6BhdRkqt3&client_secret=7Fjfp0ZBr1KtDRbnfVdmIw',
}

/** A response of a provider that the caller names. */
export interface NamedResponse {
  readonly name: string
  readonly body: string
  readonly response: HttpResponse
}

function respond({ provider, what, status, headers, body, endpoint, grantType }: Replay): NamedResponse {
  return {
    name: `${provider}, ${what} (${Buffer.byteLength(body)} B)`,
    body,
    response: { provider, endpoint, grantType, status, headers: { ...everyday, ...headers }, body },
  }
}

/** The everyday length of an Entra error: long texts, ids, a suberror. */
const entra: Replay = {
  provider: 'microsoft-entra',
  what: 'with a claims challenge',
  kind: 'documented',
  source: 'https://learn.microsoft.com/entra/identity-platform/reference-error-codes',
  endpoint: 'token',
  grantType: 'refresh_token',
  status: 400,
  headers: { 'content-type': 'application/json; charset=utf-8' },
  body: JSON.stringify({
    error: 'interaction_required',
    error_description:
      "AADSTS50076: Due to a configuration change made by your administrator, or because you moved to a new location, you must use multi-factor authentication to access '00000003-0000-0000-c000-000000000000'. Trace ID: 0000aaaa-11bb-cccc-dd33-eeeeee333333 Correlation ID: aaaa0000-bb11-2222-33cc-444444dddddd Timestamp: 2024-06-01 02:02:12Z",
    error_codes: [50076],
    timestamp: '2024-06-01 02:02:12Z',
    trace_id: '0000aaaa-11bb-cccc-dd33-eeeeee333333',
    correlation_id: 'aaaa0000-bb11-2222-33cc-444444dddddd',
    error_uri: 'https://login.microsoftonline.com/error?code=50076',
    suberror: 'basic_action',
    claims: '{"access_token":{"capolids":{"essential":true,"values":["0000aaaa-11bb-cccc-dd33-eeeeee333333"]}}}',
  }),
}

function isJson(body: string): boolean {
  try {
    JSON.parse(body)
    return true
  } catch {
    return false
  }
}

/** Those of the twelve whose body is JSON, and a long one of Entra. */
export const jsonResponses: readonly NamedResponse[] = [...replays.filter(({ body }) => isJson(body)), entra].map(
  respond,
)

/** The same response, with the request that it answered. */
export function withRequest(response: HttpResponse): HttpResponse {
  return { ...response, request }
}
