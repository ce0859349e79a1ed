import type { LookupEntry } from '../index.js'
import { CommandError, exitCode, usageError, type ExitCode } from './command-error.js'
import { normalizerOptions, openNormalizer } from './open-normalizer.js'
import { heading, jsonText, printable, printLines, remark } from './print-lines.js'
import { readArguments } from './read-arguments.js'
import { suggestCode } from './suggest-code.js'
import { providerId, unknownProvider } from './suggest-providers.js'

function entryLines(entry: LookupEntry): string[] {
  return [
    heading(`${entry.code} ${entry.condition}: ${entry.title}`),
    ...[
      `rule: ${entry.rule}`,
      `action: ${entry.action}`,
      `owner: ${entry.owner}`,
      `hint: ${entry.hint}`,
      ...(entry.source === undefined ? [] : [`source: ${entry.source}`]),
    ].map((line) => printable(line.replaceAll('\n', ' '))),
  ]
}

/** `oauth-errors lookup`: what a provider's own code or word means. */
export async function lookupCommand(args: readonly string[]): Promise<ExitCode> {
  const { values, positionals } = readArguments(args, { ...normalizerOptions, json: { type: 'boolean' } })
  const [provider, native, ...surplus] = positionals
  if (provider === undefined || native === undefined) {
    throw usageError('lookup needs a provider and its code or word: oauth-errors lookup wechat 40029')
  }
  if (surplus.length > 0)
    throw usageError(`lookup takes one provider and one code, not ${positionals.length} arguments`)
  const { normalizer, own } = await openNormalizer(values)
  const unknown = unknownProvider(provider, normalizer)
  if (unknown !== undefined) throw new CommandError(unknown)
  const entries = normalizer.lookup(provider, native)
  if (values.json === true) printLines([jsonText(entries, 2)])
  else printLines(entries.flatMap((entry, i) => (i === 0 ? entryLines(entry) : ['', ...entryLines(entry)])))
  if (entries.length > 0) return exitCode.ok
  const near = suggestCode(native, providerId(provider, normalizer)!, own)
  remark(`no rule of ${provider} names "${native}"${near === undefined ? '' : `; did you mean "${near}"?`}`)
  return exitCode.findings
}
