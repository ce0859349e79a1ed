import type { Position } from './positions.js'

/** One mistake in a catalog: where it is, what was expected, and what to do. */
export interface Mistake extends Position {
  readonly message: string
  readonly suggestion?: string | undefined
}

/** One line as compilers print it: `file:line:column: message (suggestion)`. */
export function formatMistake(file: string, { line, column, message, suggestion }: Mistake): string {
  return `${file}:${line}:${column}: ${message}${suggestion === undefined ? '' : ` (${suggestion})`}`
}

/** Thrown for catalogs with mistakes; the message lists every one of them. */
export class CatalogError extends Error {
  override readonly name = 'CatalogError'
  readonly mistakes: readonly (Mistake & { readonly file: string })[]

  constructor(mistakes: readonly (Mistake & { readonly file: string })[]) {
    const count = mistakes.length === 1 ? '1 mistake' : `${mistakes.length} mistakes`
    super(`${count} in catalogs\n${mistakes.map((mistake) => formatMistake(mistake.file, mistake)).join('\n')}`)
    this.mistakes = mistakes
  }
}
