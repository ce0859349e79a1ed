import { readFileSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

export interface Snippet {
  /** Where it stands: `README.md:67`. */
  readonly name: string
  readonly code: string
}

const root = fileURLToPath(new URL('../../', import.meta.url))

function snippetsOf(file: string, block: RegExp, codeOf: (text: string) => string): Snippet[] {
  const text = readFileSync(`${root}${file}`, 'utf8')
  return [...text.matchAll(block)].map(({ index, 1: code }) => ({
    name: `${file}:${text.slice(0, index).split('\n').length}`,
    code: codeOf(code!),
  }))
}

/** The statements of a paper, where a reader puts them into a function of theirs: after its imports. */
function asFunction(text: string): string {
  const lines = text.split('\n')
  const imports = lines.filter((line) => line.startsWith('import '))
  const others = lines.filter((line) => !line.startsWith('import '))
  return [...imports, 'export async function snippet() {', ...others, 'await undefined', '}'].join('\n')
}

/** Every block of TypeScript in a paper. */
export function paperSnippets(file: string): Snippet[] {
  return snippetsOf(file, /^```ts\n(.*?)^```$/gms, asFunction)
}

/** Every block of TypeScript in the docstrings of `src`, each a program of its own. */
export function docstringSnippets(): Snippet[] {
  return readdirSync(`${root}src`, { recursive: true, encoding: 'utf8' })
    .map((path) => `src/${path.replaceAll('\\', '/')}`)
    .filter((path) => path.endsWith('.ts') && !path.includes('/generated/'))
    .sort()
    .flatMap((path) => snippetsOf(path, /^ *\* ```ts\n(.*?)^ *\* ```$/gms, (text) => text.replace(/^ *\* ?/gm, '')))
}
