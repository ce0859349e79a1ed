import { isObject, namesOf } from './members.js'

/** The object inside `error_response` or `<method>_response`, which Alipay, Taobao and others put around every answer. */
export function unwrapResponse(body: unknown): unknown {
  if (!isObject(body)) return body
  const name = namesOf(body, 4).find((each) => each.endsWith('_response') && isObject(body[each]))
  return name === undefined ? body : body[name]
}
