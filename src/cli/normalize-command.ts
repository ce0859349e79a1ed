import { createReadStream } from 'node:fs'
import type { HttpResponse, NormalizedError, Normalizer } from '../index.js'
import { asUtf8 } from './as-utf8.js'
import { bareResult } from './bare-result.js'
import { BatchWriter } from './batch-writer.js'
import { exitCode, usageError, type ExitCode } from './command-error.js'
import { LineSplitter, type SplitLine } from './line-splitter.js'
import { normalizerOptions, openNormalizer } from './open-normalizer.js'
import { remark } from './print-lines.js'
import { readArguments } from './read-arguments.js'
import { readLine } from './read-line.js'
import { unknownProvider } from './suggest-providers.js'

const maxLine = 1_048_576
const chunkLength = 262_144
/** Characters of a provider's name that are looked at and shown. */
const maxShown = 64

/** What is said at the end. */
interface Tally {
  lines: number
  malformed: number
  tooLong: number
  unreadable: number
  /** Where the first malformed line stands. */
  first?: string
  /** Lines with members that are not read. */
  stray: number
  /** Where the first of them stands, and which member it is. */
  firstStray?: string
}

/** A line of output, and what of the line of input was not read. */
interface Outcome {
  readonly output: string
  readonly stray: string | undefined
}

/** A result read from a line that was no UTF-8. */
function guessed(error: NormalizedError): NormalizedError {
  return { ...error, diagnostics: [...new Set([...error.diagnostics, 'charset_guessed' as const])] }
}

/** So many names of providers are remembered. */
const maxNames = 1_000

/** Says of a line's provider what is wrong with it, without asking twice. */
function providerCheck(normalizer: Normalizer): (provider: unknown) => string | undefined {
  const known = new Map<string, string | undefined>()
  return (provider) => {
    if (typeof provider !== 'string' || provider === '') return undefined
    if (known.has(provider)) return known.get(provider)
    const said = unknownProvider(provider.slice(0, maxShown), normalizer)
    if (known.size < maxNames) known.set(provider, said)
    return said
  }
}

/** Turns one line of input into one of output. */
function lineNormalizer(
  normalizer: Normalizer,
  provider: string | undefined,
): (line: Buffer) => Outcome | 'blank' | 'malformed' {
  const check = providerCheck(normalizer)
  return (bytes) => {
    const line = bytes.length === 0 ? 'blank' : readLine(bytes)
    if (typeof line === 'string') return line
    const named = typeof line.response.provider === 'string' && line.response.provider !== ''
    const response: HttpResponse = named || provider === undefined ? line.response : { ...line.response, provider }
    const read = normalizer.normalize(response, { language: line.language })
    const error = line.guessed && read !== undefined ? guessed(read) : read
    const rest = `"error":${JSON.stringify(error ?? null)}}\n`
    return {
      output: line.id === undefined ? `{${rest}` : `{"id":${line.id},${rest}`,
      stray: line.stray ?? check(line.response.provider),
    }
  }
}

function isReadError(error: unknown): error is NodeJS.ErrnoException {
  const { syscall } = error as NodeJS.ErrnoException
  return error instanceof Error && (syscall === 'open' || syscall === 'read')
}

function report({ lines, malformed, tooLong, first, stray, firstStray }: Tally): void {
  const long = tooLong === 0 ? '' : ` (${tooLong} longer than 1 MiB)`
  if (malformed > 0) remark(`${malformed} of ${lines} lines held no JSON object${long}; the first: ${first}`)
  if (stray > 0) remark(`${stray} of ${lines} lines had members that are not read; the first: ${firstStray}`)
}

/** `oauth-errors normalize`: responses as NDJSON in, unified errors as NDJSON out. */
export async function normalizeCommand(args: readonly string[]): Promise<ExitCode> {
  const { values, positionals } = readArguments(args, {
    ...normalizerOptions,
    provider: { type: 'string' },
    strict: { type: 'boolean' },
  })
  const { normalizer } = await openNormalizer(values)
  const unknown = values.provider === undefined ? undefined : unknownProvider(values.provider, normalizer)
  if (unknown !== undefined) throw usageError(unknown)

  const normalizeLine = lineNormalizer(normalizer, values.provider)
  const malformed = `${JSON.stringify({
    error: { ...bareResult(normalizer, 'malformed_response'), diagnostics: ['invalid_input'] },
  })}\n`
  const writer = new BatchWriter(process.stdout)
  const tally: Tally = { lines: 0, malformed: 0, tooLong: 0, unreadable: 0, stray: 0 }

  const readAll = async (chunks: AsyncIterable<Buffer>, name: string): Promise<void> => {
    const splitter = new LineSplitter(maxLine)
    let number = 0
    const toOutput = (line: SplitLine): string => {
      number++
      const outcome = line === undefined ? 'malformed' : normalizeLine(line)
      if (outcome === 'blank') return ''
      tally.lines++
      if (outcome === 'malformed') {
        tally.malformed++
        if (line === undefined) tally.tooLong++
        tally.first ??= `${name}:${number}`
        return malformed
      }
      if (outcome.stray !== undefined) {
        tally.stray++
        tally.firstStray ??= `${name}:${number}: ${outcome.stray}`
      }
      return outcome.output
    }
    for await (const chunk of asUtf8(chunks)) {
      for (const line of splitter.push(chunk)) if (writer.add(toOutput(line))) await writer.flush()
      // Whoever follows a growing log sees each line as it comes.
      await writer.flush()
    }
    for (const line of splitter.end()) writer.add(toOutput(line))
  }

  for (const file of positionals.length === 0 ? ['-'] : positionals) {
    if (file === '-' && process.stdin.isTTY)
      remark('reading standard input; "oauth-errors normalize --help" shows what it expects')
    const chunks = file === '-' ? process.stdin : createReadStream(file, { highWaterMark: chunkLength })
    try {
      await readAll(chunks as AsyncIterable<Buffer>, file === '-' ? 'standard input' : file)
    } catch (error) {
      if (!isReadError(error)) throw error
      tally.unreadable++
      remark(`${file} cannot be read: ${error.message}`)
    }
    await writer.flush()
  }
  report(tally)
  const isFailure = tally.unreadable > 0 || (values.strict === true && tally.malformed + tally.stray > 0)
  return isFailure ? exitCode.findings : exitCode.ok
}
