import { collect, findRequestId } from './collect.js'
import { readFieldTree } from './field-tree.js'
import { isObject, member } from './members.js'
import { readCommon } from './read-common.js'
import type { Reading } from './reading.js'

/** A word under the standard's own name, beside a provider's code, is kept. */
export function addWord(reading: Reading, error: unknown): void {
  if (reading.error !== undefined || typeof error !== 'string' || !/^[a-z][a-z_]+$/.test(error)) return
  if (error !== reading.error_description && error !== reading.code) reading.error = error
}

/** What the envelope does not name is read where others keep it: a text beside a code, a code beside a text. */
export function complete(own: Reading, answer: unknown): void {
  if (own.request_id === undefined && isObject(answer)) own.request_id = findRequestId(answer)
  const isNamed = own.error !== undefined || own.code !== undefined
  if (isNamed && own.error_description !== undefined) {
    // "Invalid Form Body"
    if (isObject(answer)) readFieldTree(member(answer, 'errors'), own)
    return
  }
  if (!isNamed) {
    const { error, code } = readCommon(answer).reading
    if (code !== own.error_description) own.code = code
    if (error !== own.error_description) own.error = error
  } else if (isObject(answer)) {
    const inner = member(answer, 'error')
    const text = (collect(answer).description ?? (isObject(inner) ? collect(inner).description : undefined))?.text
    if (text !== own.error && text !== own.code && text !== own.suberror && text !== own.subcode)
      own.error_description = text
  }
}
