import type { Language } from '../compile/languages.js'
import type { CompiledCatalog } from '../compile/pack.js'
import { createUnpack, type Unpack } from './unpack.js'

/** A few long strings: a string literal of many thousand characters costs an import less than many short ones. */
export interface Bundle {
  /** A line for each catalog: provider, module, place of its first packed text, languages of its hints, aliases. */
  readonly index: string
  /** The texts of the first language, which nearly every program needs. */
  readonly english: string
  /** What the packed texts were compressed with. */
  readonly dictionary: string
  /** The heads of all catalogs, a line of JSON each; the further languages in the order of `tags`; then head, sentences, other rules, sources and hints of each catalog, apart by `"`. */
  readonly packed: string
  readonly tags: string
}

/** The packed texts, cut apart when the first is needed. */
class Texts {
  private readonly packed: string
  private parts: readonly string[] | undefined = undefined
  private readonly unpack: Unpack

  constructor(packed: string, dictionary: string) {
    this.packed = packed
    this.unpack = createUnpack(dictionary)
  }

  at(place: number): string {
    this.parts ??= this.packed.split('"')
    return this.unpack(this.parts[place]!)
  }
}

/** So many heads are opened alone. */
const few = 4

/**
 * Heads twice over: a program whose providers are named opens theirs, one by one; who wants more looks for a host or for what a
 * body's fields tell, and needs all, which are opened at once.
 */
class Heads {
  private readonly texts: Texts
  private alone = 0
  private all: readonly string[] | undefined = undefined

  constructor(texts: Texts) {
    this.texts = texts
  }

  at(line: number, place: number): string {
    if (this.all === undefined && this.alone++ < few) return this.texts.at(place)
    this.all ??= this.texts.at(0).split('\n')
    return this.all[line]!
  }
}

/** Two lists in JSON as one. */
function joinLists(a: string, b: string): string {
  return a === '[]' ? b : b === '[]' ? a : `${a.slice(0, -1)},${b.slice(1)}`
}

/** A catalog whose texts are opened when somebody asks for them. */
class PackedCatalog implements CompiledCatalog {
  readonly provider: string
  readonly module: string
  readonly aliases: readonly string[]
  private readonly languages: readonly string[]
  private readonly heads: Heads
  private readonly line: number
  private readonly texts: Texts
  private readonly place: number

  constructor(row: string, heads: Heads, line: number, texts: Texts) {
    const [provider, module, place, languages, ...aliases] = row.split(' ') as [string, string, string, string]
    this.provider = provider
    this.module = module
    this.aliases = aliases
    this.heads = heads
    this.line = line
    this.languages = languages === '' ? [] : languages.split(',')
    this.texts = texts
    this.place = Number(place)
  }

  get head(): string {
    return this.heads.at(this.line, this.place)
  }

  /** Apart from the others, because a text of a provider that nobody knows is looked for in the sentences of all. */
  get sentences(): string {
    return this.texts.at(this.place + 1)
  }

  get rules(): string {
    return joinLists(this.sentences, this.texts.at(this.place + 2))
  }

  get sources(): string {
    return this.texts.at(this.place + 3)
  }

  get hints(): { readonly [language: string]: string } {
    const { texts, place } = this
    const hints = {}
    this.languages.forEach((language, i) => {
      Object.defineProperty(hints, language, { enumerable: true, get: () => texts.at(place + 4 + i) })
    })
    return hints
  }
}

/** The catalogs and languages of a bundle that `tools/build-catalogs.ts` wrote. */
export function openBundle({ index, english, dictionary, packed, tags }: Bundle): {
  readonly catalogs: () => readonly CompiledCatalog[]
  readonly languages: readonly Language[]
} {
  const texts = new Texts(packed, dictionary)
  let catalogs: readonly CompiledCatalog[] | undefined
  const heads = new Heads(texts)
  const open = (): readonly CompiledCatalog[] =>
    index.split('\n').map((row, i) => new PackedCatalog(row, heads, i, texts))
  return {
    catalogs: () => (catalogs ??= open()),
    languages: tags.split(' ').map((tag, i) => ({
      tag,
      get texts() {
        return i === 0 ? english : texts.at(i)
      },
    })),
  }
}
