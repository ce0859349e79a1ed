import { printParseErrorCode, type ParseError } from 'jsonc-parser'

/** What is wrong with the grammar at one place of a text. */
interface GrammarFault {
  readonly offset: number
  readonly message: string
  readonly suggestion?: string | undefined
}

interface Verdict extends Omit<GrammarFault, 'offset'> {
  /** What the parser says of the rest follows from this fault. */
  readonly isLost?: true
}

const inQuotes = 'names and texts stand in double quotes'

/** Of a name or a value that is not where it should be. */
function missing(what: string, text: string, offset: number): Verdict {
  const next = text[offset]
  if (next === undefined) return { message: `the file ends where ${what} should stand`, isLost: true }
  if (next === ',') return { message: 'a comma too many', suggestion: 'remove it' }
  if (/,\s*$/.test(text.slice(0, offset)) && (next === '}' || next === ']'))
    return { message: `a comma too many before \`${next}\``, suggestion: 'remove it' }
  return { message: `${what} is missing before \`${next}\``, isLost: true }
}

function judge({ error, offset, length }: ParseError, text: string): Verdict {
  const found = text.slice(offset, offset + Math.min(length, 20))
  const kind = printParseErrorCode(error)
  switch (kind) {
    case 'InvalidSymbol': {
      const meant = ['true', 'false', 'null'].find((word) => word === found.toLowerCase())
      return { message: `\`${found}\` is no JSON`, suggestion: meant ? `write ${meant}` : inQuotes, isLost: true }
    }
    case 'PropertyNameExpected':
      return missing('the name of a member', text, offset)
    case 'ValueExpected':
      return missing('a value', text, offset)
    case 'ColonExpected':
      return { message: `a colon is missing before \`${found}\``, isLost: true }
    case 'CommaExpected':
      if (found === '}' || found === ']') return { message: `\`${found}\` closes what was not opened`, isLost: true }
      return { message: `a comma is missing before \`${found}\`` }
    case 'CloseBraceExpected':
    case 'CloseBracketExpected': {
      const end = kind === 'CloseBraceExpected' ? '}' : ']'
      return { message: `the file ends before a \`${end}\``, suggestion: 'close what was opened', isLost: true }
    }
    case 'EndOfFileExpected':
      return { message: `\`${found}\` stands behind the end of the catalog`, suggestion: 'remove it', isLost: true }
    case 'InvalidCommentToken':
    case 'UnexpectedEndOfComment':
      return { message: 'JSON has no comments', suggestion: 'remove it; "note" is for remarks' }
    case 'UnexpectedEndOfString':
      return {
        message: 'the text has no closing double quote on its line',
        suggestion: 'a line break within a text is written \\n',
        isLost: true,
      }
    case 'UnexpectedEndOfNumber':
      return { message: 'the number is not complete', isLost: true }
    case 'InvalidUnicode':
      return { message: '\\u needs four hexadecimal digits' }
    case 'InvalidEscapeCharacter':
      return { message: 'a backslash stands only before " \\ / b f n r t u', suggestion: 'write \\\\ for a backslash' }
    case 'InvalidCharacter':
      return { message: 'a control character within a text', suggestion: 'write \\t for a tab' }
    default:
      return { message: 'this is no JSON', isLost: true }
  }
}

/** What the parser found, in words: one fault for each place, and nothing that only follows from another. */
export function grammarFaults(text: string, errors: readonly ParseError[]): GrammarFault[] {
  if (text.trim() === '') return [{ offset: 0, message: 'the file is empty' }]
  const faults: GrammarFault[] = []
  for (const error of errors) {
    if (faults.at(-1)?.offset === error.offset) continue
    const { isLost, ...verdict } = judge(error, text)
    faults.push({ offset: error.offset, ...verdict })
    if (isLost) break
  }
  return faults
}
