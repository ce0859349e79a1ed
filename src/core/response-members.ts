import { endpointNames, type HttpResponse } from './http-response.js'
import { asStatus, highestStatus, lowestStatus } from './parse/http-status.js'

/** What a member of a response in JSON may be. `null` is absent. */
export interface MemberKind {
  readonly expected: string
  readonly holds: (value: unknown) => boolean
  /** Words of which it is one. */
  readonly words?: readonly string[]
  /** The members that it has. */
  readonly members?: MemberKinds
  /** What each of its members is, whatever their names. */
  readonly each?: MemberKind
}

export type MemberKinds = Readonly<Record<string, MemberKind>>

const isText = (value: unknown): boolean => typeof value === 'string'
const isObject = (value: unknown): boolean => typeof value === 'object'
const isField = (value: unknown): boolean => isText(value) || typeof value === 'number'

export const textKind: MemberKind = { expected: 'a string', holds: isText }
export const anyKind: MemberKind = { expected: 'anything', holds: () => true }

const headers: MemberKind = {
  expected: 'an object of header fields',
  holds: isObject,
  each: {
    expected: 'a string, a number or a list of them',
    holds: (value) => isField(value) || (Array.isArray(value) && value.every(isField)),
  },
}

const request = { headers, body: anyKind, url: textKind } satisfies Record<
  keyof NonNullable<HttpResponse['request']>,
  MemberKind
>

/** A response as JSON: what the command line and the service take. */
export const responseMembers = {
  provider: textKind,
  endpoint: {
    expected: `one of ${endpointNames.join(', ')}`,
    holds: (value) => (endpointNames as readonly unknown[]).includes(value),
    words: endpointNames,
  },
  grantType: textKind,
  method: textKind,
  url: textKind,
  status: {
    expected: `a number from ${lowestStatus} to ${highestStatus}`,
    holds: (value) => asStatus(readStatus(value)) !== undefined,
  },
  headers,
  body: anyKind,
  query: { expected: 'a string or an object', holds: (value) => isText(value) || isObject(value) },
  request: { expected: 'an object', holds: isObject, members: request },
} satisfies Record<keyof HttpResponse, MemberKind>

/** Logs and spreadsheets often hold the status as a text. */
export function readStatus(status: unknown): unknown {
  return typeof status === 'string' && /^[1-9]\d\d$/.test(status) ? Number(status) : status
}
