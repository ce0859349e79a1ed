import { isAnyObject, type AnyObject } from '../any-object.js'
import { isError } from '../is-error.js'

/** Where clients keep the error of the client below them, beside `cause`. */
const names = ['error', 'original', 'raw', 'oauthError', 'err', 'detail', 'networkError']

/** The error that another one wraps. What is no `Error` may be the body of an answer, and say what it likes. */
export function innerError(error: object): object | undefined {
  const { cause, errors, parent, original } = error as AnyObject
  // Sequelize keeps an error of the database so.
  if (isError(parent) && parent === original) return undefined
  if (isError(cause)) return cause
  const inner = names.map((name) => (error as AnyObject)[name]).find(isError)
  if (inner !== undefined) return inner
  const first: unknown = Array.isArray(errors) ? errors[0] : undefined
  return isError(first) ? first : undefined
}

/** An error and what caused it, the outermost first; a cause need not be an `Error`. */
export function* chain(error: object): Generator<AnyObject> {
  let current: unknown = error
  for (let depth = 0; depth < 5 && isAnyObject(current); depth++) {
    yield current
    current = isAnyObject(current['cause']) ? current['cause'] : innerError(current)
  }
}
