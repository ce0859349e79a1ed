import { suggest } from '../core/suggest.js'
import { conditions, parseCode, type ConditionInfo, type Normalizer } from '../index.js'
import { bareResult } from './bare-result.js'
import { CommandError, exitCode, usageError, type ExitCode } from './command-error.js'
import { normalizerOptions, openNormalizer } from './open-normalizer.js'
import { heading, jsonText, printable, printLines } from './print-lines.js'
import { readArguments } from './read-arguments.js'

/** What was asked for: a condition, and the module if a whole code was given. */
interface Subject {
  readonly info: ConditionInfo
  readonly module: string | undefined
}

const names = conditions.map(({ condition }) => condition)

function find(word: string): ConditionInfo | undefined {
  return conditions.find(({ condition, number }) => condition === word || number === word)
}

function readSubject(word: string): Subject | undefined {
  const parsed = parseCode(word)
  if (parsed !== undefined) return { info: find(parsed.condition)!, module: parsed.module }
  const info = find(word) ?? find(word.toLowerCase().replace(/[-\s]+/g, '_'))
  return info === undefined ? undefined : { info, module: undefined }
}

/** Why a word explains nothing, and what would. */
function refuse(word: string): CommandError {
  const parts = /^\d(-?)(\d\d)-?(\d{3})$/.exec(word)
  const info = parts === null ? undefined : find(parts[3]!)
  if (parts !== null && info !== undefined) {
    const right = [info.level === 'system' ? 1 : 2, parts[2], info.number].join(parts[1])
    return new CommandError(`${word} is no code: ${info.condition} is of level ${info.level}; did you mean "${right}"?`)
  }
  const near = /^[\d-]+$/.test(word) ? undefined : suggest(word, names)
  return new CommandError(
    near === undefined
      ? `there is no condition or code "${word}"\nA provider's own codes and words: oauth-errors lookup <provider> <code>`
      : `there is no condition "${word}"; did you mean "${near}"?`,
  )
}

function describe({ info, module }: Subject, normalizer: Normalizer) {
  const { language, title, remediation } = bareResult(normalizer, info.condition)
  const texts = { ...info, language, title, hint: remediation.hint }
  if (module === undefined) return texts
  const providers = normalizer.providers.filter((provider) => provider.module === module).map(({ id }) => id)
  return { code: `${info.level === 'system' ? 1 : 2}-${module}-${info.number}`, module, providers, ...texts }
}

/** Says what a module number stands for, where no provider has it. */
function absence(module: string): string {
  if (module === '00') return 'none: 00 stands for no recognized provider'
  return module >= '90' ? 'none: 90 to 99 are for private catalogs (--catalog)' : 'none'
}

function print(subject: Subject, normalizer: Normalizer): void {
  const about = describe(subject, normalizer)
  const level = about.level === 'system' ? 1 : 2
  printLines([
    heading(`${about.condition}: ${about.title}`),
    `number: ${about.number}`,
    `code: ${'code' in about ? about.code : `${level}-BB-${about.number}, where BB is the provider's module`}`,
    ...('code' in about
      ? [`providers of module ${about.module}: ${printable(about.providers.join(', ')) || absence(about.module)}`]
      : []),
    `category: ${about.category}`,
    `level: ${about.level}`,
    `action: ${about.action}`,
    `owner: ${about.owner}`,
    `retryable: ${about.retryable ? 'yes' : 'no'}`,
    `HTTP status: ${about.httpStatus}`,
    `hint: ${about.hint}`,
  ])
}

/** `oauth-errors explain`: what a condition or a code means. */
export async function explainCommand(args: readonly string[]): Promise<ExitCode> {
  const { values, positionals } = readArguments(args, { ...normalizerOptions, json: { type: 'boolean' } })
  const [word, ...surplus] = positionals
  if (word === undefined)
    throw usageError('explain needs a condition, a number or a code: oauth-errors explain 2-02-206')
  if (surplus.length > 0) throw usageError(`explain takes one condition or code, not ${positionals.length}`)
  const subject = readSubject(word.trim())
  if (subject === undefined) throw refuse(word.trim())
  const { normalizer } = await openNormalizer(values)
  if (values.json === true) printLines([jsonText(describe(subject, normalizer), 2)])
  else print(subject, normalizer)
  return exitCode.ok
}
