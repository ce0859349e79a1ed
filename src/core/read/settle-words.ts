import type { CatalogIndex } from '../catalog-index.js'
import { codeAt } from '../text/code-at.js'
import type { Reading } from './reading.js'

/** A text where a word is expected, with no description beside it. */
function isText(word: string | undefined, catalog: CatalogIndex | undefined): boolean {
  return word !== undefined && /[^\x21-\x7e]/.test(word.trim()) && catalog?.rules.errors.has(word.trim()) !== true
}

/** A text where a word is expected is the description, unless a rule names it as its `error`. */
export function settleWords(reading: Reading, catalog: CatalogIndex | undefined): void {
  // A number where a word is expected is the code.
  const word = reading.error
  if (reading.code === undefined && word !== undefined && codeAt(word, 0) <= 0x39) {
    if (/^\s*-?\d+\s*$/.test(word) && catalog?.rules.errors.has(word) !== true) {
      reading.code = word
      reading.error = undefined
    }
  }
  // "invalid_grant: Token is expired or invalid."
  const joined = reading.error === undefined ? null : /^([a-z]+(?:_[a-z]+)+): +(\S.*)$/s.exec(reading.error)
  if (joined !== null) {
    reading.error = joined[1]
    reading.error_description ??= joined[2]
  }
  if (reading.error_description !== undefined) {
    // Some providers mix the two up: the number where the text belongs, the text where the number does.
    const isNumber = codeAt(reading.error_description, 0) <= 0x39 && /^-?\d+$/.test(reading.error_description)
    if (isNumber && isText(reading.code, catalog)) {
      const text = reading.code
      reading.code = reading.error_description
      reading.error_description = text
    }
    return
  }
  if (isText(reading.error, catalog)) {
    reading.error_description = reading.error
    reading.error = undefined
  } else if (isText(reading.code, catalog)) {
    reading.error_description = reading.code
    reading.code = undefined
  }
}
