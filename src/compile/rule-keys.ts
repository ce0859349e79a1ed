/** The keys of a rule as its id lists them, each with its short name in a packed rule. */
export const shortNames = {
  error: 'e',
  code: 'c',
  subcode: 's',
  suberror: 'u',
  description: 'd',
  endpoint: 'p',
  grantType: 'g',
  status: 't',
} as const

type RuleKey = keyof typeof shortNames

export const ruleKeys = Object.keys(shortNames) as readonly RuleKey[]

/** The same keys in the order in which two rules are compared, as `basis.matched` lists them. */
export const keysBySpecificity: readonly RuleKey[] = [
  'subcode',
  'code',
  'description',
  'suberror',
  'error',
  'endpoint',
  'grantType',
  'status',
]
