/** What a program does with one subpath of the package, and what must come out. */
export interface SubpathUse {
  readonly subpath: string
  /** An expression over `m`, the module as `import * as m` or `require` gives it. */
  readonly take: string
  readonly expected: unknown
}

const invalidCode = `{ provider: 'wechat', status: 200, body: '{"errcode":40029,"errmsg":"invalid code"}' }`

/** Every subpath that `exports` offers, patterns by one of their members. */
export const subpathUses: readonly SubpathUse[] = [
  { subpath: '.', take: `m.normalize(${invalidCode}).code`, expected: '2-07-202' },
  {
    subpath: './core',
    take: `m.createNormalizer().normalize({ status: 400, body: { error: 'invalid_grant' } }).code`,
    expected: '2-00-201',
  },
  {
    subpath: './catalog',
    take: `m.defineCatalog({ provider: 'ours', name: { en: 'Ours', 'zh-CN': '我们' }, module: 90 }).provider`,
    expected: 'ours',
  },
  { subpath: './axios', take: 'm.ERR_OAUTH_RESPONSE', expected: 'ERR_OAUTH_RESPONSE' },
  // What stands in stacks and in what Express lists has its name.
  {
    subpath: './express',
    take: '[m.oauthErrorHandler().name, m.oauthErrorHandler().length]',
    expected: ['handleOAuthError', 4],
  },
  {
    subpath: './catalogs/wechat',
    take: '[m.default.provider, typeof m.default.rules]',
    expected: ['wechat', 'string'],
  },
  { subpath: './catalogs/wechat.json', take: '(m.default ?? m).provider', expected: 'wechat' },
  { subpath: './languages/en', take: 'm.default.tag', expected: 'en' },
  { subpath: './languages/zh-CN', take: 'm.default.tag', expected: 'zh-CN' },
  { subpath: './conditions.json', take: '(m.default ?? m).conditions.length', expected: 124 },
  { subpath: './catalog.schema.json', take: '(m.default ?? m).type', expected: 'object' },
  { subpath: './package.json', take: '(m.default ?? m).name', expected: 'oauth-errors' },
]

export const moduleSystems = ['import', 'require'] as const
export type ModuleSystem = (typeof moduleSystems)[number]

function load(subpath: string, system: ModuleSystem): string {
  const specifier = `oauth-errors${subpath.slice(1)}`
  if (system === 'require') return `require('${specifier}')`
  return subpath.endsWith('.json')
    ? `await import('${specifier}', { with: { type: 'json' } })`
    : `await import('${specifier}')`
}

/** A program that uses each subpath and prints what came out, as one JSON object by subpath. */
export function programSource(system: ModuleSystem): string {
  const lines = subpathUses.map(
    ({ subpath, take }) => `{ const m = ${load(subpath, system)}; taken['${subpath}'] = ${take} }`,
  )
  return ['const taken = {}', ...lines, 'console.log(JSON.stringify(taken))', ''].join('\n')
}

/** What the program must print. */
export const expectedTakings: Readonly<Record<string, unknown>> = Object.fromEntries(
  subpathUses.map(({ subpath, expected }) => [subpath, expected]),
)

/** The keys of `exports` that no row uses. */
export function unusedExports(exports: Readonly<Record<string, unknown>>): string[] {
  return Object.keys(exports).filter((key) => {
    const [start, end] = key.split('*') as [string, string?]
    return !subpathUses.some(({ subpath }) =>
      end === undefined
        ? subpath === key
        : subpath.startsWith(start) && subpath.endsWith(end) && subpath.length > key.length - 1,
    )
  })
}
