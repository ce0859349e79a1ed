import type { LookupEntry, Normalizer } from '../index.js'
import { CommandError, exitCode, usageError, type ExitCode } from './command-error.js'
import { nativeNames, suggestCode } from './native-names.js'
import { normalizerOptions, openNormalizer, type Opened } from './open-normalizer.js'
import { heading, jsonText, printable, printLines, remark } from './print-lines.js'
import { readArguments } from './read-arguments.js'
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

/** All providers: the id, its aliases, its name. */
function printProviders({ providers }: Normalizer, asJson: boolean): ExitCode {
  const all = [...providers].sort((a, b) => (a.id < b.id ? -1 : 1))
  if (asJson)
    printLines([
      jsonText(
        all.map(({ id, aliases, name, module }) => ({ id, aliases, name, module })),
        2,
      ),
    ])
  else {
    const line = ({ id, aliases, name }: (typeof all)[number]) => `${[id, ...aliases].join(', ')}: ${name.en}`
    printLines(all.map((provider) => printable(line(provider))))
  }
  return exitCode.ok
}

/** All codes and words that a provider's rules name, each with what it means. */
function printCodes({ normalizer, own }: Opened, provider: string, asJson: boolean): ExitCode {
  const meanings = nativeNames(provider, own).map((native) => ({
    native,
    entries: normalizer.lookup(provider, native),
  }))
  if (asJson) {
    const byRule = new Map(meanings.flatMap(({ entries }) => entries.map((entry) => [entry.rule, entry] as const)))
    printLines([jsonText([...byRule.values()], 2)])
  } else {
    const lines = meanings.flatMap(({ native, entries }) =>
      [...new Set(entries.map(({ code, condition }) => `${code} ${condition}`))].map((said) => `${native}: ${said}`),
    )
    printLines(lines.map((line) => printable(line.replaceAll('\n', ' '))))
  }
  return exitCode.ok
}

/** `oauth-errors lookup`: what a provider's own code or word means; which there are. */
export async function lookupCommand(args: readonly string[]): Promise<ExitCode> {
  const { values, positionals } = readArguments(args, { ...normalizerOptions, json: { type: 'boolean' } })
  const [provider, native, ...surplus] = positionals
  if (surplus.length > 0)
    throw usageError(`lookup takes one provider and one code, not ${positionals.length} arguments`)
  const opened = await openNormalizer(values)
  const { normalizer, own } = opened
  const asJson = values.json === true
  if (provider === undefined) return printProviders(normalizer, asJson)
  const unknown = unknownProvider(provider, normalizer)
  if (unknown !== undefined) throw new CommandError(unknown)
  const id = providerId(provider, normalizer)!
  if (native === undefined) return printCodes(opened, id, asJson)
  const entries = normalizer.lookup(provider, native)
  if (asJson) printLines([jsonText(entries, 2)])
  else printLines(entries.flatMap((entry, i) => (i === 0 ? entryLines(entry) : ['', ...entryLines(entry)])))
  if (entries.length > 0) return exitCode.ok
  const near = suggestCode(native, id, own)
  remark(`no rule of ${provider} names "${native}"${near === undefined ? '' : `; did you mean "${near}"?`}`)
  return exitCode.findings
}
