import type { Details } from '../result.js'

/** The members of `native` that are read out of a response. */
export type NativeField = 'error' | 'error_description' | 'error_uri' | 'code' | 'subcode' | 'suberror' | 'request_id'

/** A wait that stood in a body, still in its unit. */
export interface ReadWait {
  readonly value: unknown
  readonly unit: 's' | 'ms' | 'epoch'
}

/** Values as the provider sent them, before cleaning and masking. */
export interface Reading {
  error: string | undefined
  error_description: string | undefined
  error_uri: string | undefined
  code: string | undefined
  subcode: string | undefined
  suberror: string | undefined
  request_id: string | undefined
  retryAfter: ReadWait | undefined
  details: Partial<Record<keyof Details, unknown>> | undefined
  /** The HTTP status that the body claims. */
  status: number | undefined
}

/** An empty reading. Every reading has the same members in the same order, which keeps access to them fast. */
export function newReading(error?: string, description?: string): Reading {
  return {
    error,
    error_description: description,
    error_uri: undefined,
    code: undefined,
    subcode: undefined,
    suberror: undefined,
    request_id: undefined,
    retryAfter: undefined,
    details: undefined,
    status: undefined,
  }
}

/** The same reading once more. */
export function copyReading(reading: Readonly<Reading>): Reading {
  return { ...reading, details: reading.details && { ...reading.details } }
}
