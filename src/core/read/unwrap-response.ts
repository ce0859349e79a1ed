import { isObject, isRecord, namesOf } from './members.js'
import { soapFaultOf } from './soap-fault.js'
import { faultOf } from './xml-rpc.js'

/** The object inside `error_response` or `<method>_response`, which Alipay, Taobao and others put around every answer; a fault of XML-RPC or SOAP 1.2. */
export function unwrapResponse(body: unknown): unknown {
  // What a record holds is a part of it: `last_response` of a hook.
  if (!isObject(body) || isRecord(body)) return body
  const name = namesOf(body, 4).find((each) => each.endsWith('_response') && isObject(body[each]))
  return name === undefined ? (faultOf(body) ?? soapFaultOf(body) ?? body) : body[name]
}
