/** `authorization_required_now`, `auth/invalid-code`: words are no secret, however long they are together. */
export const words = /^[a-z]+(?:[_./-][a-z]+)+$/
/** `REDIRECT_URI_MISMATCH` */
export const constant = /^[A-Z]+(?:[_-][A-Z]+)+$/
