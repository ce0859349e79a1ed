import type { RuleSource } from '../../src/compile/catalog.js'

const keys = ['code', 'subcode', 'error', 'suberror', 'description', 'endpoint', 'grantType', 'status'] as const

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** Digits count as numbers, also behind letters: `AADSTS9002` stands before `AADSTS50011`. */
function compareNatural(a: string, b: string): number {
  const split = (text: string) => /^(-?)(\D*)(\d*)(.*)$/s.exec(text)!.slice(1) as [string, string, string, string]
  const [signA, lettersA, digitsA, restA] = split(a)
  const [signB, lettersB, digitsB, restB] = split(b)
  const number = (digits: string) => (digits === '' ? -1n : BigInt(digits))
  const order = number(digitsA) < number(digitsB) ? -1 : number(digitsA) > number(digitsB) ? 1 : 0
  return (
    compareText(signB, signA) ||
    compareText(lettersA, lettersB) ||
    order ||
    compareText(restA, restB) ||
    compareText(a, b)
  )
}

type KeyValue = string | number | readonly string[] | undefined

function compareKey(a: KeyValue, b: KeyValue): number {
  if (a === undefined || b === undefined) return Number(a !== undefined) - Number(b !== undefined)
  return compareNatural(String(a), String(b))
}

/**
 * Orders rules for readers: by code, then by word and text; what lacks a key stands before what has it. For matching their order means
 * nothing.
 */
export function compareRules(a: unknown, b: unknown): number {
  const left = (a as RuleSource).match
  const right = (b as RuleSource).match
  for (const key of keys) {
    const order = compareKey(left[key], right[key])
    if (order !== 0) return order
  }
  return 0
}
