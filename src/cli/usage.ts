const common = `  --language <tag>  the language of titles and hints: en (default), zh-CN
  --catalog <file>  a catalog of your own, checked like "lint" does; repeatable`

/** The commands, each with its help. Lines that start with `$` are examples that the tests run. */
export const usage = {
  normalize: `oauth-errors normalize [options] [files…]

Reads responses of providers as NDJSON: one JSON object a line, from the files
in order, or from standard input ("-"). Writes one line for each, in order:
{"id": <as given>, "error": <the unified error, or null for a success>}

Members of a line, all optional: id, provider, endpoint, grantType, method, url,
status, headers, body (a string as received, or the parsed value), query (of a
redirect), request (headers, body, url: what was sent, so that it is masked),
language.

A line that is no JSON object, or is longer than 1 MiB, gets malformed_response
with the diagnostic invalid_input. Members with other names, or with values that
cannot be read, count as absent, and so does a provider that nobody knows.
Standard error says at the end how many lines of either kind there were, and
where the first is. Blank lines are skipped. UTF-8, or UTF-16 with its mark.

Options
  --provider <id>   the provider of lines that name none
${common}
  --strict          exit with 1 if a line was malformed or a member not read
  -h, --help        this help

Examples
  $ echo '{"id":7,"status":200,"body":{"errcode":40029}}' | oauth-errors normalize --provider wechat
  {"id":7,"error":{"code":"2-07-202","condition":"invalid_authorization_code",…
  $ oauth-errors normalize --language zh-CN --catalog our-idp.json responses.ndjson > errors.ndjson
`,

  explain: `oauth-errors explain [options] <condition|number|code>

Says what a unified condition means: category, level, what the program does now,
who has to change something, whether to retry, the HTTP status that the Express
middleware answers, and the hint. For a code, also whose module it is.

Options
${common}
  --json            as JSON
  -h, --help        this help

Examples
  $ oauth-errors explain 2-02-206
  expired_refresh_token: …
  $ oauth-errors explain 206
  $ oauth-errors explain expired_refresh_token --language zh-CN --json
`,

  lookup: `oauth-errors lookup [options] [<provider> [<code>]]

Says what a provider's own code, subcode or error word means: every rule that
names it, the most specific first; the standards' rules where it has none.
Without a code: all codes and words of the provider. Without a provider: all
providers, with their aliases and names.

Options
${common}
  --json            as JSON
  -h, --help        this help

Examples
  $ oauth-errors lookup wechat 40029
  2-07-202 invalid_authorization_code: …
  $ oauth-errors lookup wechat -1
  $ oauth-errors lookup
  $ oauth-errors lookup wechat
  $ oauth-errors lookup our-idp E_SUSPENDED --catalog our-idp.json --json
`,

  lint: `oauth-errors lint <catalog>…

Checks catalog files: the format, rules that contradict each other, templates,
what they extend and remove, and that every example reaches its own rule. Prints
every mistake at once as file:line:column: message (suggestion). Files named
together may extend each other; the bundled catalogs are always there.

Options
  -h, --help        this help

Examples
  $ oauth-errors lint our-idp.json
  1 file, 1 rule, 0 mistakes
`,
} as const

export type Command = keyof typeof usage

/** The help for all. */
export const overview = `oauth-errors <command> [options]

Reads the error responses of OAuth providers: what happened, who must act, what
to do, and whether to retry, as one code A-BB-CCC.

Commands
  normalize [files…]        responses in, unified errors out, as NDJSON
  explain <condition|code>  what a condition or a code A-BB-CCC means
  lookup <provider> <code>  what a provider's own code or word means; without
                            them, the providers, or the codes of one
  lint <catalog>…           check catalogs of your own

Options
  -h, --help                this help; after a command, the help for it
  -V, --version             the version

Examples
  $ echo '{"provider":"wechat","status":200,"body":{"errcode":40029}}' | oauth-errors normalize
  {"error":{"code":"2-07-202","condition":"invalid_authorization_code",…
  $ oauth-errors explain 2-07-202
  invalid_authorization_code: …
  $ oauth-errors lookup wechat 40029
  2-07-202 invalid_authorization_code: …

Exit status
  0  done
  1  mistakes found, nothing found, input or output that failed
  2  the command line is wrong
  3  a fault of this program
`
