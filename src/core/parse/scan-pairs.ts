const maxPairs = 200
const maxValue = 4_096
/** Characters that are visited more than once, because a bare value goes on to the end of the line that further names stand in. */
const maxVisitedAgain = 16_384

/** A whole name, what may close it, its sign, and what may open its value. */
const pair = /(?<![\w-])([\w-]+)[\\"']*[ \t-\r]*(?::|=>?)[ \t-\r]*(?:\\(?=["']))?(["']?)/g
/** The value behind; an escaped quote does not end it. */
const bare = /[^,;}\]()\n\r]*/y
const inQuotes = /(?:[^"\\]|\\[^]?)*/y
const inSingleQuotes = /(?:[^'\\]|\\[^]?)*/y

function unescape(value: string): string {
  return value.includes('\\') ? value.replace(/\\(["'/\\])/g, '$1').replace(/\\n/g, '\n') : value
}

/**
 * Reads `name: value`, `name=value`, `"name": "value"` and the like out of a text that is no valid JSON: a cut body,
 * single quotes, a print of another language. Nothing is evaluated; the first value of a name counts. Linear: values that lie within
 * other values are bounded, each and all together.
 *
 * @param isCut The text ends where it should not: a value that reaches its end may be half of one and is left out.
 */
export function scanPairs(text: string, isCut = false): Record<string, string> | undefined {
  const pairs = Object.create(null) as Record<string, string>
  const head = (start: number): string => text.slice(0, start + maxValue)
  let count = 0
  let budget = text.length + maxVisitedAgain
  pair.lastIndex = 0
  while (count < maxPairs && budget > 0) {
    const found = pair.exec(text)
    if (found === null) break
    const name = found[1]!
    const start = pair.lastIndex
    const value = found[2] === '"' ? inQuotes : found[2] === "'" ? inSingleQuotes : bare
    const isKnown = name in pairs || name === '__proto__'
    if (name.length > 64 || (value === bare && (isKnown || /[[{]/.test(text.charAt(start))))) continue
    value.lastIndex = start
    value.test(head(start))
    const end = value.lastIndex
    budget -= end - start
    if (!isKnown && !(isCut && end === text.length)) {
      pairs[name] = unescape(text.slice(start, end)).trim()
      count++
    }
    // A bare value may hold further names: `token: wrong secret rid: 1 (errcode: 40125)`.
    if (value !== bare) pair.lastIndex = end + 1
  }
  return count === 0 ? undefined : { ...pairs }
}
