import type { Rule } from '../core/catalog-index.js'
import type { Template } from '../core/text/template.js'

/** A template as a list of characters, `null` for a placeholder. */
function pattern(template: Template): (string | null)[] {
  return template.literals.flatMap((literal, i) => (i === 0 ? [...literal] : [null, ...literal]))
}

/** Whether some text satisfies both templates: the intersection of two patterns with wildcards is not empty. */
function canBothHold(first: Template, second: Template): boolean {
  const a = pattern(first)
  const b = pattern(second)
  let row = new Array<boolean>(b.length + 1).fill(false)
  row[0] = true
  for (let j = 1; j <= b.length; j++) row[j] = row[j - 1]! && b[j - 1] === null
  for (let i = 1; i <= a.length; i++) {
    const next = new Array<boolean>(b.length + 1).fill(false)
    next[0] = row[0]! && a[i - 1] === null
    for (let j = 1; j <= b.length; j++) {
      const x = a[i - 1]
      const y = b[j - 1]
      if (x === null) next[j] = row[j]! || next[j - 1]!
      else if (y === null) next[j] = next[j - 1]! || row[j]!
      else next[j] = row[j - 1]! && x === y
    }
    row = next
  }
  return row[b.length]!
}

function overlap(a: readonly string[] | undefined, b: readonly string[] | undefined): boolean {
  return a === undefined || b === undefined || a.some((item) => b.includes(item))
}

function tie(a: Rule, b: Rule): boolean {
  if (!overlap(a.endpoint, b.endpoint) || !overlap(a.grantType, b.grantType)) return false
  return a.template === undefined || b.template === undefined || canBothHold(a.template, b.template)
}

/** Pairs of rules that one response can satisfy and that specificity does not order. */
export function findTies(rules: readonly Rule[]): (readonly [Rule, Rule])[] {
  const groups = new Map<string, Rule[]>()
  for (const rule of rules) {
    const key = JSON.stringify([
      rule.rank,
      rule.subcode,
      rule.code,
      rule.description,
      rule.suberror,
      rule.error,
      rule.status,
    ])
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [rule])
    else group.push(rule)
  }
  const ties: (readonly [Rule, Rule])[] = []
  for (const group of groups.values()) {
    for (const [i, a] of group.entries()) for (const b of group.slice(i + 1)) if (tie(a, b)) ties.push([a, b])
  }
  return ties
}
