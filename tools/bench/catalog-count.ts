import type { CompiledCatalog, PackedHead } from '../../src/compile/pack.js'
import type { Normalizer } from '../../src/compile/create-normalizer.js'
import type { HttpResponse } from '../../src/core/http-response.js'
import { builtCatalogs, face } from './built-package.js'
import { compare, type Candidate } from './compare.js'
import type { Family } from './family.js'

const seven = ['eleme', 'baidu', 'tianyi-189', 'wps', 'weibo', 'qq', 'wechat'] as const

/** The same everyday error of each of the seven. */
const traffic: readonly HttpResponse[] = [
  {
    provider: 'eleme',
    url: 'https://open-api.shop.ele.me/token',
    status: 400,
    body: '{"error":"invalid_grant","error_description":"Invalid authorization code: 4f2b"}',
  },
  {
    provider: 'baidu',
    url: 'https://openapi.baidu.com/oauth/2.0/token',
    status: 400,
    body: '{"error":"expired_token","error_description":"refresh token has been used"}',
  },
  {
    provider: 'tianyi-189',
    url: 'https://oauth.api.189.cn/emp/oauth2/v3/access_token',
    status: 200,
    body: '{"res_code":"110","res_message":"Access token invalid or no longer valid"}',
  },
  {
    provider: 'wps',
    url: 'https://openapi.wps.cn/oauthapi/v2/token',
    status: 200,
    body: '{"result":100014,"msg":"access token is expired"}',
  },
  {
    provider: 'weibo',
    url: 'https://api.weibo.com/oauth2/access_token',
    status: 400,
    body: '{"error":"invalid_grant","error_code":21325,"error_description":"invalid authorization code:1f"}',
  },
  {
    provider: 'qq',
    url: 'https://graph.qq.com/oauth2.0/me',
    status: 200,
    body: 'callback( {"error":100016,"error_description":"access token check failed"} );',
  },
  {
    provider: 'wechat',
    url: 'https://api.weixin.qq.com/sns/oauth2/access_token',
    status: 200,
    body: '{"errcode":40029,"errmsg":"invalid code, rid: 5f0a-1b2c"}',
  },
]

/** What of the traffic the normalizer is told. */
const tellings: Readonly<Record<string, (response: HttpResponse) => HttpResponse>> = {
  'provider named': (response) => ({ ...response, url: undefined }),
  'by host': (response) => ({ ...response, provider: undefined }),
  'an unknown host': (response) => ({ ...response, provider: undefined, url: 'https://sso.example.org/oauth/token' }),
  'by fields or nothing': (response) => ({ ...response, provider: undefined, url: undefined }),
}

/** Whether a single catalog answers: nobody's responses are also compared with the texts of all server products. */
function isTold(telling: string): boolean {
  return telling === 'provider named' || telling === 'by host'
}

/** A copy of a catalog that another provider could have: own id, own hosts, own field names. */
function clone(catalog: CompiledCatalog, copy: number): CompiledCatalog {
  const provider = `${catalog.provider}-${copy}`
  const { recognize, ...head } = JSON.parse(catalog.head) as PackedHead
  const rename = (pointer: string) => pointer.replace(/^\/|^header:/, `$&x${copy}-`)
  const renamed = {
    hosts: (recognize?.hosts ?? []).map((host) => host.replace(/^(\*\.)?/, `$1c${copy}.`)),
    fields: (recognize?.fields ?? []).map((signature) =>
      typeof signature === 'string'
        ? rename(signature)
        : Object.fromEntries(Object.entries(signature).map(([pointer, value]) => [rename(pointer), value])),
    ),
  }
  const packed: PackedHead = { ...head, provider, aliases: [], recognize: renamed }
  return { ...catalog, provider, aliases: [], head: JSON.stringify(packed) }
}

function take(catalogs: readonly CompiledCatalog[], count: number): CompiledCatalog[] {
  const first = catalogs.filter(({ provider }) => (seven as readonly string[]).includes(provider))
  const rest = catalogs.filter((catalog) => !first.includes(catalog))
  const taken = [...first, ...rest].slice(0, count)
  for (let copy = 2; taken.length < count; copy++) {
    taken.push(...catalogs.slice(0, count - taken.length).map((catalog) => clone(catalog, copy)))
  }
  return taken
}

function measureTraffic(
  name: string,
  { normalize }: Normalizer,
  tell: (response: HttpResponse) => HttpResponse,
): Candidate {
  const told = traffic.map(tell)
  return {
    name,
    run: () => {
      let results = 0
      for (const response of told) if (normalize(response) !== undefined) results++
      return results
    },
  }
}

/** The same traffic, however many catalogs are loaded. */
export const catalogCountFamily: Family = {
  name: 'catalogs',
  async run({ quick }) {
    const catalogs = await builtCatalogs()
    const only = (count: number) => face.createNormalizer({ bundled: false, catalogs: take(catalogs, count) })
    const loaded: Record<string, Normalizer> = {
      '7': only(7),
      '7 again (A/A)': only(7),
      '70': only(70),
      '700': only(700),
      [`all ${catalogs.length} bundled`]: face.createNormalizer(),
    }
    const tables = []
    for (const [telling, tell] of Object.entries(tellings)) {
      const all = Object.entries(loaded).map(([name, normalizer]) => measureTraffic(name, normalizer, tell))
      const times = await compare(all, { rounds: quick ? 21 : 101, batch: 3, warmUp: quick ? 500 : 2_000 })
      tables.push({
        title: `seven errors, ${telling}: n catalogs loaded ÷ the seven alone`,
        rows: Object.keys(loaded)
          .slice(1)
          .map((name) => ({
            name,
            time: times.time(name),
            floor: times.time('7'),
            ratio: times.ratio(name, '7'),
            target: isTold(telling) && !name.endsWith('(A/A)') ? { atMost: 1.1 } : undefined,
          })),
      })
    }
    return tables
  },
}
