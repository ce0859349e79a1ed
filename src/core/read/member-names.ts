import { maxRoleName, roleNames } from './known-names.js'
import { once } from '../once.js'
import { codeAt } from '../text/code-at.js'

/** What a member stands for. */
export type Role = keyof typeof roleNames

/** `errorCode`, `ErrorCode`, `ERROR_CODE` and `error-code` are one name, whose form without any of it this is; so is `error@code` of XML. */
export function foldMember(name: string): string {
  return name.toLowerCase().replaceAll(/[-_@]/g, '')
}

const roles = /* @__PURE__ */ once(() => {
  const byName = new Map<string, [Role, number][]>()
  for (const [role, names] of Object.entries(roleNames) as [Role, string][]) {
    names.split(' ').forEach((name, priority) => {
      const known = byName.get(name) ?? []
      known.push([role, priority])
      byName.set(name, known)
    })
  }
  // A name that stands in the table as it is, is no spelling of another.
  for (const [name, known] of [...byName]) {
    const folded = foldMember(name)
    if (!byName.has(folded)) byName.set(folded, known)
  }
  return byName
})

/** The word that a dialect puts before "error" in the names of all members: `exveErrorMsg` beside `exveNote`. */
export function dialectOf(names: readonly string[]): string {
  const telling = names.find((name) => name.indexOf('Error') > 0)
  if (telling === undefined) return ''
  const dialect = telling.slice(0, telling.indexOf('Error'))
  return names.every((name) => name.startsWith(dialect)) ? dialect : ''
}

/** A name without a `$`, the `@` of an attribute or the dialect's own word before it; it goes on with a capital: `exveErrorMsg` is `errorMsg`. */
function bareName(name: string, dialect: string): string {
  const first = codeAt(name, 0)
  if (first === 0x24 || first === 0x40) return name.slice(1)
  return dialect === '' ? name : name.charAt(dialect.length).toLowerCase() + name.slice(dialect.length + 1)
}

/** What a name stands for, in any spelling, each with its place among the names for it; `undefined` if nobody knows it. */
export function rolesOf(name: string, dialect: string): readonly [Role, number][] | undefined {
  const bare = bareName(name, dialect)
  const known = roles().get(bare)
  if (known !== undefined) return known
  return bare.length <= maxRoleName && /[A-Z_@-]/.test(bare) ? roles().get(foldMember(bare)) : undefined
}
