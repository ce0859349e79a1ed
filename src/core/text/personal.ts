/** Numbers and tokens that are a person's: Chinese and international telephone numbers, WeChat's openid. */
export function isPersonal(token: string, digits: number): boolean {
  if (digits === token.length) return token.length === 11 && /^1[3-9]/.test(token)
  if (token[0] === '+' && digits === token.length - 1) return digits >= 10 && digits <= 15
  return token.length === 28 && token[0] === 'o' && /^o[\w-]{27}$/.test(token) && /[A-Z]/.test(token) && digits > 0
}

const mailboxPart = /[\w.%+-]/
const domainPart = /[a-z0-9.-]/i

/** Start and end of the e-mail address around the `@` at `at`; `undefined` if it is none. */
export function mailbox(text: string, at: number): readonly [number, number] | undefined {
  let start = at
  while (start > 0 && at - start < 64 && mailboxPart.test(text[start - 1]!)) start--
  let end = at + 1
  while (end < text.length && end - at < 255 && domainPart.test(text[end]!)) end++
  while (text[end - 1] === '.' || text[end - 1] === '-') end--
  return start < at && text.slice(at + 1, end).includes('.') ? [start, end] : undefined
}
