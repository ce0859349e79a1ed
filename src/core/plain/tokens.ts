import { fillers, hedges, phrases, prepositions, states, things } from './words.js'

/** What a token is: a thing, a state, a phrase that says it all, a word to pass over, or what separates. */
export type Kind =
  'thing' | 'state' | 'phrase' | 'filler' | 'preposition' | 'hedge' | 'or' | 'not' | 'value' | 'other' | 'end'

export interface Token {
  readonly kind: Kind
  /** The name of a thing or state, the condition of a phrase, else the word itself. */
  readonly name: string
  /** As it stood. */
  readonly text: string
}

interface Lexicon {
  readonly latin: ReadonlyMap<string, Token>
  readonly unspaced: ReadonlyMap<string, Token>
  /** How many words the phrases have at most that begin with a word. */
  readonly lengths: ReadonlyMap<string, number>
}

/** The most characters of a word in a script without blanks. */
const longest = 16

/** Han and kana: scripts that put no blanks between words. */
const isUnspaced = /[\u3040-\u30ff\u3400-\u9fff]/

function readLexicon(): Lexicon {
  const latin = new Map<string, Token>()
  const unspaced = new Map<string, Token>()
  const lengths = new Map<string, number>()
  const add = (kind: Kind, name: string, text: string) => {
    const map = isUnspaced.test(text) ? unspaced : latin
    if (map.has(text)) return
    map.set(text, { kind, name, text })
    const [first, ...others] = text.split(' ')
    lengths.set(first!, Math.max(lengths.get(first!) ?? 0, 1 + others.length))
  }
  const addAll = (kind: Kind, list: string) => {
    for (const line of list.trim().split('\n')) {
      const [name, said] = line.split(': ')
      for (const text of said!.split('|')) add(kind, name!, text)
    }
  }
  addAll('phrase', phrases)
  addAll('thing', things)
  addAll('state', states)
  for (const [kind, list] of [
    ['filler', fillers],
    ['preposition', prepositions],
    ['hedge', hedges],
  ] as const)
    for (const word of list.split(' ')) add(kind, word, word)
  // "Max number of login attempts"
  add('filler', 'number of', 'number of')
  for (const word of ['or', 'and', '/', '或', '或者', '和', '及', '与', 'または', 'もしくは', 'か'])
    add('or', word, word)
  for (const word of ['not', 'never', '不', '没', '非', '沒', 'ない', 'ません', 'ず']) add('not', word, word)
  return { latin, unspaced, lengths }
}

// A module-level call would keep all of this in bundles that do not use it.
let lexicon: Lexicon | undefined

/** Names put together as programs do (`redirectUri`, `client_id`) and contractions as words of their own. */
export function spell(text: string): string {
  return text
    .replace(/oauth ?2?(?:\.0)?/gi, ' oauth ')
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1 $2')
    .toLowerCase()
    .replace(/\be\.g\./g, ' please ')
    .replace(/(?<=[a-z])-(?=[a-z])|_+|\.(?=[a-z])/g, ' ')
    .replace(/\bcan['\u2019]?t\b|\bcannot\b/g, 'can not')
    .replace(/n['\u2019]t\b/g, ' not')
    .replace(/['\u2019]s\b/g, '')
}

/** What stands for a value that was quoted, or for an address. */
export const quotedText = '0'

const quoted = /(["'`\u201c\u2018\u300c\u300e])([^"'`\u201d\u2019\u300d\u300f\n]{1,120})["'`\u201d\u2019\u300d\u300f]/g

/** "Grant type 'password'": of a kind, a value. */
const namesKind = /(?:grant|response)[_ ]?type:? *$/i

/** Express of a path that it does not have. */
const noRoute = /\bCannot (?=(?:GET|POST|PUT|PATCH|DELETE) \/)/g

/** Also names of scopes: `moderator:manage:banned_users`. */
const addresses = /https?:\/\/\S+|[^\s"'<>]+@[\w.-]+|[\w.*-]+(?::[\w.*-]*[\w*]){2,}/g

/** A number glued to a sentence: `E40017-Currency code mismatch`, `40001:invalid token`. */
const glued = /(?<![\w.:-])([a-z]{0,8}\d{3,})[-:](?=[a-z]{3,}(?:\s|$))/gi

/** What was called, in a sentence about it: `me.GET.NO_VERSION`. */
const methods = /(?<= )\w+(?:\.[A-Z][A-Z_]+)+/g

const bracketed = /[(\uff08]([\w$-]{1,40})[)\uff09]/g

/** What is quoted is a value, unless it names what is known; what stands in brackets explains it, unless it says a state. */
function unquote(text: string, { latin, unspaced }: Lexicon): string {
  const known = (inner: string) => latin.get(spell(inner).trim()) ?? unspaced.get(inner)
  return text
    .replace(addresses, ` ${quotedText} `)
    .replace(noRoute, ' no route matched ')
    .replace(glued, '$1 . ')
    .replace(methods, ` ${quotedText} `)
    .replace(quoted, (_, _quote: string, inner: string, at: number, whole: string) => {
      const token = known(inner)
      return token?.kind === 'thing' && !namesKind.test(whole.slice(0, at)) ? ` ${token.text} ` : ` ${quotedText} `
    })
    .replace(bracketed, (whole, inner: string) => (known(inner)?.kind === 'state' ? whole : ' '))
}

const pieces = /[a-z]*\d(?:[\w.:-]*\w)?|[a-z]+|[\u3040-\u30ff\u3400-\u9fff]+|\n|[^\s]/g

/** What separates. */
const ends = '.;:!?。；：！？，、,()[]（）【】\n–—-'

/** The words of a text, phrases as one. */
export function tokensOf(text: string): Token[] {
  const known = (lexicon ??= readLexicon())
  const { latin, unspaced, lengths } = known
  const words = spell(unquote(text, known)).match(pieces) ?? []
  const found: Token[] = []
  for (let i = 0; i < words.length;) {
    const word = words[i]!
    if (isUnspaced.test(word)) {
      segment(word, unspaced, found)
      i++
      continue
    }
    if (!/^[a-z]+$/.test(word)) {
      found.push(mark(word))
      i++
      continue
    }
    let count = 1
    let token: Token | undefined
    for (let n = Math.min(lengths.get(word) ?? 1, words.length - i); n > 0 && token === undefined; n--) {
      const phrase = n === 1 ? word : words.slice(i, i + n).join(' ')
      token = latin.get(phrase) ?? (phrase.endsWith('s') ? latin.get(phrase.slice(0, -1)) : undefined)
      count = n
    }
    found.push(token ?? { kind: 'other', name: word, text: word })
    i += count
  }
  return found
}

function mark(word: string): Token {
  if (ends.includes(word)) return { kind: 'end', name: '', text: word }
  if (word === '/') return { kind: 'or', name: 'or', text: word }
  return { kind: 'value', name: '', text: word }
}

/** The longest known words, one behind the other. */
function segment(run: string, unspaced: ReadonlyMap<string, Token>, found: Token[]): void {
  let unknown = ''
  for (let i = 0; i < run.length;) {
    let token: Token | undefined
    let n = Math.min(longest, run.length - i)
    for (; n > 0; n--) if ((token = unspaced.get(run.slice(i, i + n))) !== undefined) break
    if (token === undefined) {
      unknown += run[i]!
      i++
      continue
    }
    if (unknown !== '') found.push({ kind: 'other', name: unknown, text: unknown })
    unknown = ''
    found.push(token)
    i += n
  }
  if (unknown !== '') found.push({ kind: 'other', name: unknown, text: unknown })
}
