import type { ParsedBody } from '../parse/parse-body.js'
import { isTextAlone } from './stands-alone.js'

const status = /^(?:http\b|status\b|error\b|\W)*([45]\d\d)\b\W*(.*)/i

/** The phrases of RFC 9110 §15; a number before anything else counts something. */
const reason =
  /^(?:bad request|unauthori[sz]ed|forbidden|not found|method not allowed|conflict|gone|too many requests|internal server error|bad gateway|service (?:temporarily )?unavailable|gateway time-?out)\b/i

/**
 * The HTTP status where nobody told it, but the body does: in the title of a page, or in a text alone before its reason phrase
 * (`401 Unauthorized`).
 */
export function statusToldBy({ kind, value }: ParsedBody, text: string | undefined): number | undefined {
  const isPage = kind === 'html' && typeof value === 'string'
  if (!isPage && !isTextAlone(value)) return undefined
  const said = status.exec((isPage ? value : text) ?? '')
  return said !== null && (isPage || reason.test(said[2]!)) ? Number(said[1]) : undefined
}
