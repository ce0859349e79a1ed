import { codeAt, skipBlanks } from '../text/code-at.js'
import type { Diagnostic } from '../result.js'

/** Prefixes that keep a JSON answer from being run as a script. */
const guard = /^(?:&&&START&&&|for ?\(;;\);|while ?\(1\);|\)\]\}',?)/

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
  let rest = text.trimEnd()
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
  const name = skipComments(text, 0)
  let i = name
  while (i < text.length && i - name < 128 && /[\w$.[\]]/.test(text[i]!)) i++
  if (i === name && name === 0) return undefined
  const open = skipBlanks(text, i)
  const inner = codeAt(text, open) === 0x28 ? skipComments(text, open + 1) : name > 0 ? open : -1
  if (inner === -1 || !opensJson(text, inner)) return undefined
  if (codeAt(text, open) === 0x28) diagnostics.push('jsonp')
  return withoutClosing(text.slice(inner))
}
