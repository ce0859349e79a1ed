import { readMember } from './members.js'
import { isFilled } from './pointer.js'

/** A token that was given has these beside it; an expiry of zero is none. */
const besideTokens = ['expires_in', 'refresh_token']

function isGiven(body: unknown): boolean {
  return besideTokens.some((name) => {
    const value = readMember(body, name)
    return isFilled(value) && Number(value) !== 0
  })
}

/** The text of an error that some providers put where the token should be; a token may follow its scheme (RFC 9110 §11.4). */
export function textInToken(body: unknown): string | undefined {
  const token = readMember(body, 'access_token')
  if (typeof token !== 'string' || !/\s/.test(token.trim()) || /^(?:bearer|token)\s+\S+$/i.test(token.trim()))
    return undefined
  return isGiven(body) ? undefined : token
}
