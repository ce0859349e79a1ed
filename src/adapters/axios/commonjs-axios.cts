/*
 * axios has its types twice, for `import` and for `require`. What `options.ts` adds to the first is added here to the second.
 * Compilers before 5.8 want an attribute on the imports of our own types that those before 5.3 cannot read.
 */
/* eslint-disable @typescript-eslint/ban-ts-comment -- see above; where there is nothing to ignore, nothing may be expected */
import type { AxiosInstance } from 'axios'
/** @ts-ignore */
import type { NormalizedError } from '../../core/result.js'
/** @ts-ignore */
import type { OAuthErrorsRequestOptions } from './options.js'

/** An instance as TypeScript sees it in CommonJS. */
export type CommonJSAxiosInstance = AxiosInstance

declare module 'axios' {
  interface AxiosRequestConfig {
    oauthErrors?: OAuthErrorsRequestOptions | undefined
  }
  // `AxiosError` is an alias there, to which nothing can be added: `oauthErrorOf` has the result.
  interface AxiosResponse {
    /** With `rejectSuccess: false`, or where `validateStatus` accepted an error. */
    oauth?: NormalizedError
  }
}
