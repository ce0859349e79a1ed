import { isObject, readMember, type Members } from './members.js'
import { scalarText } from './pointer.js'

/** The members of a struct by their names; what stands in a value is named by its type. */
function structOf(struct: unknown): Members {
  const listed = readMember(struct, 'member')
  const members = Array.isArray(listed) ? listed.slice(0, 16) : []
  return Object.fromEntries(
    members.map((each) => {
      const value = readMember(each, 'value')
      return [scalarText(readMember(each, 'name')) ?? '', isObject(value) ? Object.values(value)[0] : value]
    }),
  )
}

/** The fault of an answer of XML-RPC, as any other error: code and text stand in a list of names and values there. */
export function faultOf(body: unknown): Members | undefined {
  const value = readMember(readMember(readMember(body, 'methodResponse'), 'fault'), 'value')
  if (value === undefined) return undefined
  const { faultCode: code, faultString: message } = structOf(readMember(value, 'struct'))
  return { error: { code, message } }
}
