#!/usr/bin/env node
/**
 * The command line: dispatch only, each command stands in a module of its own.
 *
 * @module
 */
import { suggest } from '../core/suggest.js'
import { CommandError, exitCode, usageError, type ExitCode } from './command-error.js'
import { printLines, remark } from './print-lines.js'
import { overview, usage, type Command } from './usage.js'
import { readVersion } from './version.js'

type Run = (args: readonly string[]) => Promise<ExitCode>

/** Loaded when called: the catalogs and the validator are most of a short run. */
const commands: Record<Command, () => Promise<Run>> = {
  normalize: async () => (await import('./normalize-command.js')).normalizeCommand,
  explain: async () => (await import('./explain-command.js')).explainCommand,
  lookup: async () => (await import('./lookup-command.js')).lookupCommand,
  lint: async () => (await import('./lint-command.js')).lintCommand,
}

function isCommand(word: string): word is Command {
  return Object.hasOwn(commands, word)
}

function asksForHelp(args: readonly string[]): boolean {
  const end = args.indexOf('--')
  return (end === -1 ? args : args.slice(0, end)).some((arg) => arg === '--help' || arg === '-h')
}

function print(text: string): ExitCode {
  printLines([text.trimEnd()])
  return exitCode.ok
}

async function run([word, ...args]: readonly string[]): Promise<ExitCode> {
  if (word === undefined) throw usageError('a command is missing')
  if (word === '--version' || word === '-V') return print(readVersion())
  if (word === '--help' || word === '-h' || (word === 'help' && args[0] === undefined)) return print(overview)
  const command = word === 'help' ? args[0]! : word
  if (!isCommand(command)) {
    const what = command.startsWith('-') ? 'option' : 'command'
    throw usageError(
      `unknown ${what} "${command}"`,
      suggest(command, [...Object.keys(commands), 'help', '--help', '--version']),
    )
  }
  if (word === 'help' || asksForHelp(args)) return print(usage[command])
  return (await commands[command]())(args)
}

function explainFailure(error: unknown, command: string | undefined): ExitCode {
  if (error instanceof CommandError) {
    remark(error.message)
    const known = command !== undefined && isCommand(command) ? `${command} ` : ''
    if (error.exitCode === exitCode.usage) process.stderr.write(`"oauth-errors ${known}--help" shows how it is used\n`)
    return error.exitCode
  }
  remark(`internal error\n${(error as Error | undefined)?.stack ?? String(error)}`)
  return exitCode.internal
}

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // The reader has seen enough, as in "oauth-errors … | head".
  if (error.code === 'EPIPE') process.exit(exitCode.ok)
  remark(`the output cannot be written: ${error.message}`)
  process.exit(exitCode.findings)
})
process.stderr.on('error', () => undefined)

const args = process.argv.slice(2)
try {
  process.exitCode = await run(args)
} catch (error) {
  process.exitCode = explainFailure(error, args[0])
}
