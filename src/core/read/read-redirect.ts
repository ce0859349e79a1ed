import { addDetail } from './beside-body.js'
import type { CatalogIndex } from '../catalog-index.js'
import type { Source } from './reference.js'
import { isToken } from './judge.js'
import { isFilled } from './pointer.js'
import { readCommon } from './read-common.js'
import { readOwn } from './read-own.js'
import type { Reading } from './reading.js'
import { settleWords } from './settle-words.js'

/** Reads the parameters of a redirect (RFC 6749 §4.1.2.1); `undefined` where they tell of no error. */
export function readRedirect(
  query: Readonly<Record<string, unknown>>,
  catalog: CatalogIndex | undefined,
  source: Source,
): Reading | undefined {
  const own = readOwn(catalog?.envelopes, query, source)
  const common = readCommon(query)
  const reading = own ?? common.reading
  if (typeof query['iss'] === 'string') addDetail(reading, 'iss', query['iss'])
  settleWords(reading, catalog)
  // `code` on a redirect is the authorization code (RFC 6749 §4.1.2), whatever it means in the provider's bodies.
  const granted = isToken(query['code']) || isToken(query['access_token'])
  // OAuth 1.0 has no word for it: X sends the token of the request back under this name.
  if (!granted && isFilled(query['denied'])) reading.error ??= 'denied'
  const speaksByWord = isFilled(query['error'])
  if (speaksByWord && reading.code === query['code']) reading.code = undefined
  const speaks = speaksByWord || (own?.code !== undefined && own.code !== query['code'])
  const says = speaks || (!granted && (reading.error !== undefined || common.evidence !== 'none'))
  return says && common.evidence !== 'success' ? reading : undefined
}
