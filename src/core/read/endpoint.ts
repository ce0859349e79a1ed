import type { CatalogIndex } from '../catalog-index.js'
import { endpointNames, type Endpoint } from '../http-response.js'
import type { Location } from '../parse/location.js'
import { matchTemplate, parseTemplate } from '../text/template.js'

const endpoints: ReadonlySet<string> = new Set(endpointNames)

/** Whether the caller says which endpoint it was; a URL need not be read then. */
export function isEndpoint(named: unknown): named is Endpoint {
  return typeof named === 'string' && endpoints.has(named)
}

/** Last path segments by which platforms name these endpoints. */
const bySegment: ReadonlyMap<string, Endpoint> = new Map<string, Endpoint>([
  ['token', 'token'],
  ['access_token', 'token'],
  ['accesstoken', 'token'],
  ['oauth2token', 'token'],
  ['refresh_token', 'token'],
  ['refreshtoken', 'token'],
  ['gettoken', 'token'],
  ['authorize', 'authorization'],
  ['authorization', 'authorization'],
  ['auth', 'authorization'],
  ['device', 'device'],
  ['devicecode', 'device'],
  ['device_authorization', 'device'],
  ['code', 'device'],
  ['par', 'par'],
  ['revoke', 'revocation'],
  ['revocation', 'revocation'],
  ['introspect', 'introspection'],
  ['introspection', 'introspection'],
  ['register', 'registration'],
  ['userinfo', 'userinfo'],
  ['getuserinfo', 'userinfo'],
  ['getuserinfo3rd', 'userinfo'],
  ['getuserinfo_bycode', 'userinfo'],
])

function byPath(path: string): Endpoint {
  let end = path.length
  while (end > 0 && path[end - 1] === '/') end--
  const start = path.lastIndexOf('/', end - 1)
  const segment = path.slice(start + 1, end).toLowerCase()
  const dot = segment.indexOf('.')
  const found = bySegment.get(dot > 0 ? segment.slice(0, dot) : segment)
  if (found === undefined) return 'api'
  // `/device/code` and `/oauth2/auth` are endpoints of OAuth; `/country/code` and `/v1/auth` need not be.
  if (segment === 'code') return path.includes('device') ? 'device' : 'api'
  if (segment === 'auth' || segment === 'register') return /oauth|openid|connect|oidc/i.test(path) ? found : 'api'
  return found
}

/** RFC 8628's `device_code` in full, which callers may shorten. */
const deviceCode = 'urn:ietf:params:oauth:grant-type:device_code'

/** A grant type by its short or registered name, in the form that rules use. */
export function canonicalGrantType(grantType: unknown): string | undefined {
  if (typeof grantType !== 'string' || grantType === '') return undefined
  return grantType === deviceCode ? 'device_code' : grantType
}

/** The paths by which a catalog tells its endpoints, ready to be matched. */
export function endpointPaths(
  sources: { readonly [endpoint in Endpoint]?: readonly string[] } = {},
): CatalogIndex['endpoints'] {
  return Object.entries(sources).flatMap(([endpoint, paths]) =>
    paths.map((path) => [endpoint as Endpoint, parseTemplate(path.toLowerCase())] as const),
  )
}

/** The endpoint: as the caller says, by the catalog's paths, by the last segment of the path; else unknown. */
export function findEndpoint(
  named: unknown,
  location: Location | undefined,
  grantType: string | undefined,
  hasQuery: boolean,
  catalog: Pick<CatalogIndex, 'endpoints'> | undefined,
): Endpoint | undefined {
  if (isEndpoint(named)) return named
  if (hasQuery) return 'authorization'
  if (location !== undefined && catalog !== undefined) {
    for (const [endpoint, template] of catalog.endpoints) {
      if (matchTemplate(template, location.path.toLowerCase()) !== undefined) return endpoint
    }
  }
  if (grantType !== undefined) return 'token'
  // A host alone does not say which endpoint it was.
  return location === undefined || location.path === '/' ? undefined : byPath(location.path)
}
