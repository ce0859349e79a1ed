/** Whether a value is an `Error`, also of another realm. No JSON becomes one. */
export function isError(value: unknown): value is Error {
  return value instanceof Error || Object.prototype.toString.call(value) === '[object Error]'
}
