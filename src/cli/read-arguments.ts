import { parseArgs, type ParseArgsConfig } from 'node:util'
import { suggest } from '../core/suggest.js'
import { usageError } from './command-error.js'

type Options = NonNullable<ParseArgsConfig['options']>

interface Config<T extends Options> {
  args: string[]
  options: T
  allowPositionals: true
}

/** Codes such as WeChat's -1 are positionals, although they look like options. */
function negativeNumbersLast(args: readonly string[]): string[] {
  const end = args.indexOf('--')
  const before = end === -1 ? args : args.slice(0, end)
  const isNumber = (arg: string) => /^-\d/.test(arg)
  if (!before.some(isNumber)) return [...args]
  const after = end === -1 ? [] : args.slice(end + 1)
  return [...before.filter((arg) => !isNumber(arg)), '--', ...before.filter(isNumber), ...after]
}

/**
 * Reads a command's arguments.
 *
 * @throws CommandError for an unknown option, with the one that was probably meant, and for a missing or surplus value.
 */
export function readArguments<const T extends Options>(
  given: readonly string[],
  options: T,
): ReturnType<typeof parseArgs<Config<T>>> {
  const args = negativeNumbersLast(given)
  const { tokens } = parseArgs({ args, options, strict: false, allowPositionals: true, tokens: true })
  for (const token of tokens) {
    if (token.kind !== 'option' || Object.hasOwn(options, token.name)) continue
    const near = suggest(token.name, [...Object.keys(options), 'help'])
    throw usageError(`unknown option "${token.rawName}"`, near === undefined ? undefined : `--${near}`)
  }
  try {
    return parseArgs<Config<T>>({ args, options, allowPositionals: true })
  } catch (error) {
    throw usageError((error as Error).message.split('\n', 1)[0]!)
  }
}
