import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ourIdp } from './catalogs.js'
import { buildProgram, type Program } from './program.js'

let program: Program

beforeAll(async () => {
  program = await buildProgram()
}, 60_000)
afterAll(() => program.remove())

const providers = fileURLToPath(new URL('../../catalogs/providers/', import.meta.url))

/** A catalog of one rule that its example reaches. */
function catalog(provider: string, members: object = {}): string {
  const rules = [
    { match: { error: 'E' }, condition: 'account_disabled', examples: [{ status: 400, body: { error: 'E' } }] },
  ]
  return JSON.stringify({ provider, name: { en: provider }, rules, ...members })
}

const replaced = (id: string) =>
  `"${id}" is a bundled catalog (add "extends": "${id}" to change it, or choose another id)`

interface Case {
  readonly what: string
  readonly files: Readonly<Record<string, string | object>>
  readonly lines: readonly string[]
}

const good: readonly Case[] = [
  { what: 'one catalog', files: { 'a.json': ourIdp }, lines: ['1 file, 3 rules, 0 mistakes'] },
  {
    what: 'a catalog without rules',
    files: { 'a.json': { provider: 'our-a', name: { en: 'A' } } },
    lines: ['1 file, 0 rules, 0 mistakes'],
  },
  {
    what: 'catalogs that extend each other, in any order',
    files: { 'a.json': catalog('our-a', { extends: ['our-b', 'wechat'] }), 'b.json': catalog('our-b') },
    lines: ['2 files, 2 rules, 0 mistakes'],
  },
  {
    what: 'an example that reaches its rule by an inherited envelope',
    files: {
      'a.json': catalog('our-a', {
        extends: 'our-b',
        rules: [{ match: { code: '7' }, condition: 'rate_limited', examples: [{ status: 200, body: { fault: 7 } }] }],
      }),
      'b.json': catalog('our-b', { envelopes: [{ code: '/fault' }, { error: '/error' }], errorsOn2xx: true }),
    },
    lines: ['2 files, 2 rules, 0 mistakes'],
  },
  {
    what: 'a catalog on top of the bundled one of its id',
    files: { 'wechat.json': catalog('wechat', { extends: 'wechat' }) },
    lines: ['1 file, 1 rule, 0 mistakes'],
  },
  {
    what: 'a catalog that removes what it inherits, whichever way the lists of its keys are written',
    files: {
      'a.json': catalog('our-a', {
        extends: ['our-b', 'wechat'],
        rules: [
          { match: { error: 'E', endpoint: ['device', 'token'] }, condition: null },
          { match: { code: '40029' }, condition: null },
        ],
      }),
      'b.json': catalog('our-b', {
        rules: [{ match: { error: 'E', endpoint: ['token', 'device'] }, condition: 'server_error' }],
      }),
    },
    lines: ['2 files, 3 rules, 0 mistakes'],
  },
]

/** `line:column` of a text within a file. */
function at(content: string, text: string): string {
  const before = content.slice(0, content.indexOf(text)).split('\n')
  return `${before.length}:${before.at(-1)!.length + 1}`
}

const misspelled = `{
  "provider": "our-b", "nmae": { "en": "B" },
  "rules": [
    { "condition": "acount_disabled", "match": { "error": "E" } },
    { "condition": "x\u202e\u009b", "match": { "error": "F" } }
  ]
}`
const tied = catalog('our-a', {
  rules: [
    { match: { description: '{a} failed' }, condition: 'server_error' },
    { match: { description: 'logins {b}' }, condition: 'login_required' },
  ],
})
const unreached = catalog('our-a', {
  rules: [
    {
      match: { error: 'E' },
      condition: 'account_disabled',
      examples: [
        { status: 400, body: { error: 'F' } },
        { body: {}, status: 200 },
      ],
    },
  ],
})
/** Mistakes of every kind, none of which hides another. */
const everything = `{
  "nmae": { "en": "A" }, // our own
  "provider": "our-a", "extends": "wechatt",
  "rules": [
    { "match": { "description": "{a} failed" }, "condition": "server_error" },
    { "match": { "description": "logins {b}" }, "condition": "login_required" },
    { "match": { "error": "F", "eror": "E" }, "condition": "server_error" },
    { "match": { "description": "code {c}" }, "condition": "invalid_grant", "secret": ["d"] },
  ]
}`
/** Rules with and without mistakes: those without are tried. */
const half = `{
  "provider": "Our A", "name": { "en": "A" },
  "rules": [
    { "match": { "error": 7 }, "condition": "server_error", "examples": [{ "status": 400, "body": { "error": "X" } }] },
    { "match": { "error": "F" }, "condition": "server_error", "examples": [{ "status": 400, "body": { "error": "G" } }] },
    { "match": { "error": "H" }, "condition": "server_error", "examples": [{ "status": 400, "body": { "error": "H" } }] }
  ]
}`
/** Its examples would be read with the envelope that is wrong. */
const unreadable = catalog('our-a', { envelopes: [{ error: 'fault' }] })
const lost = catalog('wechat', {
  rules: [
    {
      match: { code: '1' },
      condition: 'invalid_authorization_code',
      examples: [{ status: 200, body: { errcode: 40029 } }],
    },
  ],
})
const idle = catalog('our-a', {
  extends: 'our-b',
  rules: [
    { match: { error: 'E' }, condition: null },
    { match: { error: 'F' }, condition: null },
    { match: { code: '7' }, condition: 'rate_limited', examples: [{ status: 400, body: { code: 8 } }] },
  ],
})
const nicknamed = catalog('our-a', { aliases: ['our-a', 'ours', 'wechat', 'our-b'] })
const orphans = {
  'a.json': catalog('our-a', { extends: ['wecaht', 'our-b'] }),
  'b.json': catalog('our-b', { extends: 'our-b', aliases: ['b'] }),
  'c.json': catalog('our-c', { extends: 'zzzzzzzzzzzzzzz' }),
}
const round = {
  'a.json': catalog('our-a', { extends: ['wechat', 'our-b'] }),
  'b.json': catalog('our-b', { extends: 'our-c' }),
  'c.json': catalog('our-c', { extends: 'our-a' }),
  'd.json': catalog('our-d', { extends: 'our-a' }),
}

const bad: readonly Case[] = [
  {
    what: 'every mistake of every file, in the order of files and lines, without control characters',
    files: { 'b.json': misspelled, 'a.json': '{ "provider": "our-a", }' },
    lines: [
      'b.json:1:1: "name" is missing: expected object',
      'b.json:2:24: unknown member "nmae" (did you mean "name"?)',
      `b.json:${at(misspelled, '"acount')}: expected the name of a condition (catalogs/conditions.json), found "acount_disabled" (did you mean "account_disabled"?)`,
      `b.json:${at(misspelled, '"x')}: expected the name of a condition (catalogs/conditions.json), found "x"`,
      'a.json:1:1: "name" is missing: expected object',
      'a.json:1:24: a comma too many before `}` (remove it)',
      '2 files, 0 rules, 6 mistakes',
    ],
  },
  {
    what: 'rules that tie',
    files: { 'a.json': tied },
    lines: [
      `a.json:${at(tied, '{"description":"logins')}: the rules "description={a} failed" (line 1) and "description=logins {b}" can hold for one response, and neither is more specific (merge them, or add a key that tells them apart)`,
      '1 file, 2 rules, 1 mistake',
    ],
  },
  {
    what: 'an example that reaches another rule, or none',
    files: { 'a.json': unreached },
    lines: [
      `a.json:${at(unreached, '{"status":400')}: the example does not reach the rule "error=E": it reaches "invalid_request" by status (read: {"status":400,"error":"F"})`,
      `a.json:${at(unreached, '{"body":{},')}: the example does not reach the rule "error=E": it is read as a success`,
      '1 file, 1 rule, 2 mistakes',
    ],
  },
  {
    what: 'everything at once',
    files: { 'a.json': everything },
    lines: [
      'a.json:2:3: unknown member "nmae" (did you mean "name"?)',
      'a.json:2:26: JSON has no comments (remove it; "note" is for remarks)',
      'a.json:3:35: extends "wechatt", which is neither bundled nor among the files (did you mean "wechat"?)',
      'a.json:6:16: the rules "description={a} failed" (line 5) and "description=logins {b}" can hold for one response, and neither is more specific (merge them, or add a key that tells them apart)',
      'a.json:7:32: unknown member "eror" (did you mean "error"?)',
      'a.json:8:88: "d" is no placeholder of the description (its placeholders are c)',
      'a.json:9:3: a comma too many before `]` (remove it)',
      '1 file, 3 rules, 7 mistakes',
    ],
  },
  {
    what: 'the examples of the rules that are well by themselves',
    files: { 'a.json': half },
    lines: [
      'a.json:2:15: must be kebab-case: lower-case letters, digits and single hyphens; found "Our A"',
      'a.json:4:27: expected string, found 7',
      'a.json:5:76: the example does not reach the rule "error=F": it reaches "invalid_request" by status (read: {"status":400,"error":"G"})',
      '1 file, 2 rules, 3 mistakes',
    ],
  },
  {
    what: 'no examples, also of who extends it, where an envelope is wrong',
    files: {
      'a.json': unreadable,
      'b.json': catalog('our-b', {
        extends: 'our-a',
        rules: [{ match: { code: '1' }, condition: 'not_found', examples: [{ body: 'x' }] }],
      }),
    },
    lines: [
      `a.json:${at(unreadable, '"fault"')}: must be a JSON Pointer ("/error/code"), "header:<name>" or "challenge:<param>"; found "fault"`,
      '2 files, 2 rules, 1 mistake',
    ],
  },
  {
    what: 'a file whose grammar is broken, and nothing of who extends it',
    files: {
      'a.json': '{ "provider": "our-a", "rules": [ }',
      'b.json': catalog('our-b', { extends: 'our-a' }),
      'c.json': '\n',
    },
    lines: [
      'a.json:1:35: a value is missing before `}`',
      'c.json:1:1: the file is empty',
      '3 files, 1 rule, 2 mistakes',
    ],
  },
  {
    what: 'an example in the place of a bundled catalog that only the bundled one knows',
    files: { 'wechat.json': lost },
    lines: [
      `wechat.json:${at(lost, '"wechat","name"')}: ${replaced('wechat')}`,
      `wechat.json:${at(lost, '{"status":200')}: the example does not reach the rule "code=1": it is read as a success`,
      '1 file, 1 rule, 2 mistakes',
    ],
  },
  {
    what: 'a null that removes nothing, and what its catalog says wrong beside it',
    files: { 'a.json': idle, 'b.json': catalog('our-b') },
    lines: [
      `a.json:${at(idle, '{"error":"F"}')}: null removes nothing: no inherited rule has these keys (correct them, or remove the rule)`,
      `a.json:${at(idle, '{"status":400')}: the example does not reach the rule "code=7": it reaches "invalid_request" by status (read: {"status":400,"code":"8"})`,
      '2 files, 4 rules, 2 mistakes',
    ],
  },
  {
    what: 'aliases that are the ids of others',
    files: { 'a.json': nicknamed, 'b.json': catalog('our-b') },
    lines: [
      `a.json:${at(nicknamed, '"wechat"')}: "wechat" is the id of a bundled catalog, which it stays (remove it)`,
      `a.json:${at(nicknamed, '"our-b"]')}: "our-b" is the id of b.json, which it stays (remove it)`,
      '2 files, 2 rules, 2 mistakes',
    ],
  },
  {
    what: 'parents that there are not',
    files: orphans,
    lines: [
      `a.json:${at(orphans['a.json'], '"wecaht"')}: extends "wecaht", which is neither bundled nor among the files (did you mean "wechat"?)`,
      `b.json:${at(orphans['b.json'], '"our-b","aliases"')}: extends itself, and no bundled catalog is called "our-b"`,
      `c.json:${at(orphans['c.json'], '"zz')}: extends "zzzzzzzzzzzzzzz", which is neither bundled nor among the files (name its file too)`,
      '3 files, 3 rules, 3 mistakes',
    ],
  },
  {
    what: 'circles',
    files: round,
    lines: [
      `a.json:${at(round['a.json'], '"our-b"')}: catalogs extend each other in a circle: our-a → our-b → our-c → our-a`,
      `b.json:${at(round['b.json'], '"our-c"')}: catalogs extend each other in a circle: our-b → our-c → our-a → our-b`,
      `c.json:${at(round['c.json'], '"our-a"')}: catalogs extend each other in a circle: our-c → our-a → our-b → our-c`,
      '4 files, 4 rules, 3 mistakes',
    ],
  },
  {
    what: 'two files of one id, and nothing of those that extend a file with mistakes',
    files: {
      'a.json': catalog('our-a'),
      'b.json': catalog('our-a'),
      'c.json': '{ "provider": "our-c" }',
      'd.json': catalog('our-d', { extends: 'our-c' }),
    },
    lines: [
      'b.json:1:13: "our-a" is the id of a.json too',
      'c.json:1:1: "name" is missing: expected object',
      '4 files, 3 rules, 2 mistakes',
    ],
  },
]

describe('oauth-errors lint', () => {
  it.each(good)('passes $what', async ({ files, lines }) => {
    const names = Object.entries(files).map(([name, content]) => program.write(name, content))
    expect(await program.run(['lint', ...names])).toEqual({ code: 0, stdout: `${lines.join('\n')}\n`, stderr: '' })
  })

  it.each(bad)('reports $what', async ({ files, lines }) => {
    const names = Object.entries(files).map(([name, content]) => program.write(name, content))
    expect(await program.run(['lint', ...names])).toEqual({ code: 1, stdout: `${lines.join('\n')}\n`, stderr: '' })
  })

  it('reports a file that cannot be read, and checks a file once', async () => {
    const file = program.write('once.json', catalog('our-a'))
    expect(await program.run(['lint', 'missing.json', file, file])).toEqual({
      code: 1,
      stdout:
        "missing.json:1:1: cannot be read: ENOENT: no such file or directory, open 'missing.json'\n" +
        '2 files, 1 rule, 1 mistake\n',
      stderr: '',
    })
  })

  it('finds nothing wrong with the catalogs of the package, all together, but that they are bundled', async () => {
    const ids = readdirSync(providers)
      .filter((name) => name.endsWith('.json'))
      .map((name) => name.slice(0, -5))
    const { code, stdout } = await program.run(['lint', ...ids.map((id) => `${providers}${id}.json`)])
    const lines = stdout.trimEnd().split('\n')
    expect(lines.pop()).toMatch(new RegExp(`^${ids.length} files, \\d+ rules, ${ids.length} mistakes$`))
    expect(lines.map((line) => line.replace(/^.*:\d+:\d+: /, ''))).toEqual(ids.map(replaced))
    expect(code).toBe(1)
  })
})
