import { firstEntry, readMember, type Members } from './members.js'
import { isFilled } from './pointer.js'

/** A member that is reached by several names. */
function at(value: unknown, ...path: readonly string[]): unknown {
  return path.reduce(readMember, value)
}

/** The fault of SOAP 1.2 (§5.4), as any other error. Of its codes, `Sender` and `Receiver` only say whose fault it is. */
export function soapFaultOf(body: unknown): Members | undefined {
  const fault = at(body, 'Envelope', 'Body', 'Fault')
  const message = firstEntry(at(fault, 'Reason', 'Text'))
  if (!isFilled(message)) return undefined
  return { error: { code: at(fault, 'Code', 'Subcode', 'Value'), message } }
}
