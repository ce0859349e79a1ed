import type { AxiosInterceptorManager, InternalAxiosRequestConfig } from 'axios'

/** What sending leaves nothing of, by the configuration of its request. */
const kept = new WeakMap<object, unknown>()

/** More parts than a request for a token has. */
const maxParts = 1_024

/** A form of the package `form-data`, which axios also makes for `postForm` on Node: its parts go when they are sent. */
function partsOf(data: object): readonly unknown[] | undefined {
  const { getBoundary, _streams: parts } = data as { getBoundary?: unknown; _streams?: unknown }
  return typeof getBoundary === 'function' && Array.isArray(parts) ? parts : undefined
}

function isMultipart({ headers }: InternalAxiosRequestConfig): boolean {
  const type: unknown = (headers as Partial<InternalAxiosRequestConfig['headers']> | undefined)?.['Content-Type']
  return typeof type === 'string' && type.startsWith('multipart/form-data')
}

function isEmptiedBySending(config: InternalAxiosRequestConfig): boolean {
  const data: unknown = config.data
  return typeof data === 'object' && data !== null && (isMultipart(config) || partsOf(data) !== undefined)
}

/** Heads and texts as they will stand in the body; what is a function ends a line. */
function textOf(parts: readonly unknown[]): string {
  return parts
    .slice(0, maxParts)
    .map((part) => (typeof part === 'string' ? part : typeof part === 'function' ? '\r\n' : ''))
    .join('')
}

function keep(config: InternalAxiosRequestConfig): InternalAxiosRequestConfig {
  const data = config.data as object
  const parts = partsOf(data)
  kept.set(config, parts === undefined ? data : textOf(parts))
  return config
}

/** What a request sent, of which its configuration may hold nothing any more. */
export function sentBody(config: InternalAxiosRequestConfig | undefined): unknown {
  return config && (kept.get(config) ?? (config.data as unknown))
}

/**
 * Keeps forms that sending empties, so that their values can be masked in the answer. Requests without such a form are looked at for
 * nothing but that.
 *
 * @returns A function that takes the interceptor off again.
 */
export function keepForms(manager: AxiosInterceptorManager<InternalAxiosRequestConfig>): () => void {
  const rethrow = (error: unknown): never => {
    throw error
  }
  const id = manager.use(keep, rethrow, { synchronous: true, runWhen: isEmptiedBySending })
  return () => manager.eject(id)
}
