import type { Response } from 'express'

/** One member of the request that is wrong. */
export interface InvalidMember {
  /** JSON Pointer to it. */
  readonly pointer: string
  readonly detail: string
}

/** Answers with RFC 9457 problem details about the caller's own request. */
export function sendProblem(
  response: Response,
  status: number,
  title: string,
  detail: string,
  errors?: readonly InvalidMember[],
): void {
  response
    .status(status)
    .type('application/problem+json')
    .set('Cache-Control', 'no-store')
    .send(
      JSON.stringify({
        type: 'about:blank',
        title,
        status,
        detail,
        ...(errors === undefined ? undefined : { errors }),
      }),
    )
}
