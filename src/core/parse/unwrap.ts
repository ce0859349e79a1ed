import { codeAt, skipBlanks } from '../text/code-at.js'
import type { Diagnostic } from '../result.js'

/** Prefixes that keep a JSON answer from being run as a script. */
const guard = /^(?:&&&START&&&|for ?\(;;\);|while ?\(1\);|\)\]\}',?)/

/** What a careful server writes before a call: `typeof cb === 'function' && ` as Express does, `cb && `, `try { `. */
const before = /(?:typeof\s{1,8})?[\w$.[\]]{1,128}\s{0,8}(?:===?\s{0,8}["']function["']\s{0,8})?&&|try\s{0,8}\{/y

/** What closes such a `try`. */
const caught = /\}\s{0,8}catch\s{0,8}\(\w{0,16}\)\s{0,8}\{\s{0,8}\};?\s*$/

function skipComments(text: string, from: number): number {
  let i = skipBlanks(text, from)
  while (text.startsWith('/*', i)) {
    const end = text.indexOf('*/', i + 2)
    if (end === -1) return text.length
    i = skipBlanks(text, end + 2)
  }
  return i
}

function opensJson(text: string, at: number): boolean {
  const c = codeAt(text, at)
  return c === 0x7b || c === 0x5b
}

/** Drops the `);` of a call, which is not trailing text. */
function withoutClosing(text: string): string {
  let rest = text.slice(0, text.length - (caught.exec(text.slice(-64))?.[0].length ?? 0)).trimEnd()
  if (rest.endsWith(';')) rest = rest.slice(0, -1).trimEnd()
  return rest.endsWith(')') ? rest.slice(0, -1) : rest
}

/** The JSON inside a guard or a JSONP call; `undefined` if the text is neither. Nothing is evaluated. */
export function unwrapScript(text: string, diagnostics: Diagnostic[]): string | undefined {
  const behind = skipBlanks(text, guard.exec(text)?.[0].length ?? text.length)
  if (opensJson(text, behind)) {
    diagnostics.push('guarded')
    return text.slice(behind)
  }
  const start = skipComments(text, 0)
  before.lastIndex = start
  const guarded = before.exec(text)?.[0].length ?? 0
  const name = guarded === 0 ? start : skipBlanks(text, start + guarded)
  let i = name
  while (i < text.length && i - name < 128 && /[\w$.[\]]/.test(text[i]!)) i++
  if (i === name && start === 0) return undefined
  const open = skipBlanks(text, i)
  const inner = codeAt(text, open) === 0x28 ? skipComments(text, open + 1) : start > 0 && guarded === 0 ? open : -1
  if (inner === -1 || !opensJson(text, inner)) return undefined
  if (codeAt(text, open) === 0x28) diagnostics.push('jsonp')
  return withoutClosing(text.slice(inner))
}
