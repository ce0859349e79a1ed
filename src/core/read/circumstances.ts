import type { CatalogIndex } from '../catalog-index.js'
import type { Endpoint, Limits } from '../http-response.js'
import type { HeaderFields } from '../parse/headers.js'
import type { ParsedBody } from '../parse/parse-body.js'

/** Everything that reading needs to know about one response. */
export interface Circumstances {
  readonly status: number | undefined
  readonly endpoint: Endpoint | undefined
  readonly headers: HeaderFields
  readonly body: ParsedBody
  /** The parameters of a redirect. */
  readonly query: Readonly<Record<string, unknown>> | undefined
  readonly catalog: CatalogIndex | undefined
  readonly limits: Limits
}
