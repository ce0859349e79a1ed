/** One mistake in a catalog: where it is, what was expected, and what to do. */
export interface Mistake {
  /** Counted from 1; line and column are absent for a catalog that is written in code. */
  readonly line?: number
  readonly column?: number
  /** The JSON Pointer of the member, where the mistake is one of a member. */
  readonly pointer?: string
  readonly message: string
  readonly suggestion?: string | undefined
}

/** A mistake, and the file it is in. */
type FileMistake = Mistake & { readonly file: string }

/** One line as compilers print it: `file:line:column: message (suggestion)`; with the pointer where there are no lines. */
export function formatMistake(file: string, { line, column, pointer = '', message, suggestion }: Mistake): string {
  const place = line === undefined ? `${pointer === '' ? '' : ' '}${pointer}` : `:${line}:${column}`
  return `${file}${place}: ${message}${suggestion === undefined ? '' : ` (${suggestion})`}`
}

/** The mistakes in the order of `files`, each file's from its first line to its last. */
export function sortMistakes<T extends FileMistake>(mistakes: readonly T[], files: readonly string[]): T[] {
  const key = ({ line = 0, column = 0 }: Mistake) => [line, column] as const
  return [...mistakes].sort((a, b) => {
    const [[lineA, columnA], [lineB, columnB]] = [key(a), key(b)]
    return files.indexOf(a.file) - files.indexOf(b.file) || lineA - lineB || columnA - columnB
  })
}

/** Thrown for catalogs with mistakes; the message lists every one of them, file by file and line by line. */
export class CatalogError extends Error {
  override readonly name = 'CatalogError'
  readonly mistakes: readonly FileMistake[]

  constructor(unsorted: readonly FileMistake[]) {
    const mistakes = sortMistakes(unsorted, [...new Set(unsorted.map(({ file }) => file))])
    const lines = mistakes.map((mistake) => formatMistake(mistake.file, mistake))
    super(`${counted(mistakes.length, 'mistake')} in catalogs\n${lines.join('\n')}`)
    this.mistakes = mistakes
  }
}

/** `1 mistake`, `2 mistakes`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}
