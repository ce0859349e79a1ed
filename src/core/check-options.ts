/**
 * Rejects what holds no options, and names that no option has: a name with a typing mistake would do nothing.
 *
 * @param where What the message begins with: the function that was called.
 * @throws TypeError that says which options there are.
 */
export function checkOptions(where: string, options: object, known: readonly string[]): void {
  if (typeof options !== 'object' || options === null) {
    throw new TypeError(`${where}: the options must be an object, got ${String(options)}`)
  }
  for (const name of Object.keys(options)) {
    if (!known.includes(name)) {
      throw new TypeError(`${where}: unknown option "${name}"; the options are ${known.join(', ')}`)
    }
  }
}
