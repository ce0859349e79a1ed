/** What the program tells its caller; `oauth-errors --help` explains each. */
export const exitCode = { ok: 0, findings: 1, usage: 2, internal: 3 } as const

export type ExitCode = (typeof exitCode)[keyof typeof exitCode]

/** Ends a command with a message for the person who typed it, and no stack. */
export class CommandError extends Error {
  override readonly name = 'CommandError'
  readonly exitCode: ExitCode

  constructor(message: string, code: ExitCode = exitCode.findings) {
    super(message)
    this.exitCode = code
  }
}

/** A command line that cannot be understood. */
export function usageError(message: string, suggestion?: string): CommandError {
  const hint = suggestion === undefined ? '' : `; did you mean "${suggestion}"?`
  return new CommandError(message + hint, exitCode.usage)
}
