import type { z } from 'zod'

/** The names of members where they are listed, as endpoints are. */
function keyNames(schema: z.core.$ZodType): string[] {
  const { def } = (schema as z.core.$ZodTypes)._zod
  return def.type === 'enum' ? Object.keys(def.entries) : []
}

/** The members that a schema allows at a path: those of every object that may stand there. */
export function membersAt(schema: z.core.$ZodType, path: readonly PropertyKey[]): string[] {
  const { def } = (schema as z.core.$ZodTypes)._zod
  const [key, ...rest] = path
  switch (def.type) {
    case 'optional':
    case 'nullable':
      return membersAt(def.innerType, path)
    case 'union':
      return def.options.flatMap((option) => membersAt(option, path))
    case 'object': {
      if (key === undefined) return Object.keys(def.shape)
      const member = def.shape[key as string]
      return member === undefined ? [] : membersAt(member, rest)
    }
    case 'array':
      return key === undefined ? [] : membersAt(def.element, rest)
    case 'record':
      return key === undefined ? keyNames(def.keyType) : membersAt(def.valueType, rest)
    default:
      return []
  }
}
