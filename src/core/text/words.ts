/** `REDIRECT_URI_MISMATCH`. With `-` between them, keys and recovery codes look so too. */
export const constant = /^[A-Z]+(?:_[A-Z]+)+$/

/** `authorization_required_now` */
const words = /^[a-z]+(?:_[a-z]+)+$/
/** `auth/invalid-code`: only if none of them is too long for a word. */
const path = /^[a-z]{1,14}(?:[_./-][a-z]{1,14})+$/

/**
 * Words are no secret, however long they are together.
 *
 * @param isForm They stand behind a `=`, where a value is less often a sentence's.
 */
export function isWords(token: string, isForm: boolean): boolean {
  return words.test(token) || (!isForm && path.test(token))
}

const complaint =
  /(?:^|[_.])(?:invalid|illegal|bad|wrong|incorrect|malformed|mismatch|missing|required|unknown|unsupported|not?|must|cannot|null|empty|blank|too|short|long|weak|expired|revoked|denied|unauthorized|forbidden|failed|failure|locked|disabled|blocked|exceeded|limit|insufficient)(?=_|$)/i

/** `INVALID_CLIENT_SECRET`, `BadCredentialsException`: what an error is called says what is wrong; a password may look so but doesn't. */
export function namesComplaint(token: string): boolean {
  return complaint.test(token.replace(/[a-z\d](?=[A-Z])|[A-Z](?=[A-Z][a-z])/g, '$&_'))
}
