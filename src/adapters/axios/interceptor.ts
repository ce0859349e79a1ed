import { attach } from '../../core/attached.js'
import { AxiosError, type AxiosResponse, type InternalAxiosRequestConfig } from 'axios'
import type { Normalizer, ProviderInfo } from '../../compile/create-normalizer.js'
import { isErrorOn2xx } from '../../core/claim.js'
import type { HttpResponse } from '../../core/http-response.js'
import type { Habit } from '../../compile/signs.js'
import type { NormalizedError } from '../../core/result.js'
import { describeResponse } from './describe-response.js'
import type { AttachOptions } from './options.js'
import { isPlainBody, readBody } from './read-body.js'
import { bundledHabits } from '../../bundled/generated/habits.js'
import { mayBeErrorText, SuccessGate } from './success-gate.js'

/**
 * The code of the AxiosError for a 2xx that is an error.
 *
 * @example
 * ```ts
 * import axios from 'axios'
 * import { ERR_OAUTH_RESPONSE } from 'oauth-errors/axios'
 *
 * try {
 *   await axios.get('https://api.weixin.qq.com/sns/userinfo')
 * } catch (error) {
 *   if (axios.isAxiosError(error) && error.code === ERR_OAUTH_RESPONSE) console.log(error.oauth?.condition)
 * }
 * ```
 */
export const ERR_OAUTH_RESPONSE = 'ERR_OAUTH_RESPONSE'

/** The two functions of a response interceptor. */
export interface Interceptor {
  readonly fulfilled: (response: AxiosResponse) => AxiosResponse | Promise<AxiosResponse>
  readonly rejected: (error: unknown) => Promise<never>
}

function errorFor(response: AxiosResponse, oauth: NormalizedError): AxiosError {
  const { config, request } = response as { config: InternalAxiosRequestConfig; request?: unknown }
  const message = `${oauth.code} ${oauth.condition}: ${oauth.title}`
  const error = new AxiosError(message, ERR_OAUTH_RESPONSE, config, request, response)
  attach(error, oauth)
  return error
}

/** By its brand: the error may come from another copy of axios. */
function isAxiosError(error: unknown): error is AxiosError {
  return typeof error === 'object' && (error as Partial<AxiosError> | null)?.isAxiosError === true
}

/**
 * Makes the interceptor of one instance.
 *
 * @param otherwise Where the options name no normalizer.
 */
export function createInterceptor(options: AttachOptions, otherwise: () => Normalizer): Interceptor {
  let habits: Map<string, ProviderInfo> | undefined
  const open = (): Normalizer => options.normalizer ?? otherwise()
  const callOptions = { language: options.language }
  const habitsOf = (provider: string | undefined): ProviderInfo | undefined => {
    habits ??= new Map(open().providers.map((info) => [info.id, info]))
    return provider === undefined ? undefined : habits.get(provider)
  }

  // The bundled catalogs need not be opened for a success. How a normalizer recognizes its own providers is not known here.
  const gateHabits = (): Habit[] =>
    options.normalizer?.providers.map(({ id, aliases, hosts, signs }) => ({
      names: [id, ...aliases],
      hosts,
      anywhere: true,
      ...signs,
    })) ?? bundledHabits()
  let gate: SuccessGate | undefined
  const deservesALook = (data: unknown, describe: () => HttpResponse): boolean => {
    if (typeof data === 'string') return isPlainBody(data) && mayBeErrorText(data)
    if (typeof data !== 'object' || data === null || Array.isArray(data)) return false
    if (Object.getPrototypeOf(data) === Object.prototype) {
      return (gate ??= new SuccessGate(gateHabits())).mayHoldError(data, describe)
    }
    return isPlainBody(data)
  }

  function judgeSuccess(response: AxiosResponse): AxiosResponse | Promise<AxiosResponse> {
    const describe = () => describeResponse(response, response.config, response.data, options.provider)
    if (!deservesALook(response.data, describe)) return response
    const described = describe()
    const result = open().normalize(described, callOptions)
    if (result === undefined || !isErrorOn2xx(result, described, habitsOf(result.provider))) return response
    if (options.rejectSuccess === false) {
      attach(response, result)
      return response
    }
    return Promise.reject(errorFor(response, result))
  }

  async function normalizeBody(
    response: AxiosResponse,
    config: InternalAxiosRequestConfig | undefined,
  ): Promise<NormalizedError | undefined> {
    return open().normalize(describeResponse(response, config, await readBody(response), options.provider), callOptions)
  }

  /** `validateStatus` accepted it: the caller handles it, so it is told and not rejected. */
  async function annotateResponse(response: AxiosResponse): Promise<AxiosResponse> {
    const result = await normalizeBody(response, response.config)
    if (result !== undefined) attach(response, result)
    return response
  }

  async function annotateError(error: AxiosError): Promise<void> {
    const { config, response } = error
    const provider = config?.oauthErrors?.provider ?? options.provider
    const result =
      (response === undefined ? undefined : await normalizeBody(response, config)) ??
      open().normalizeThrown(error, { ...callOptions, provider })
    if (result !== undefined) attach(error, result)
  }

  return {
    fulfilled: function readOAuthResponse(response) {
      const status: unknown = (response as Partial<AxiosResponse> | null | undefined)?.status
      // Where this does not run first, another interceptor may have put the body in the place of the response.
      if (typeof status !== 'number' || response.config?.oauthErrors?.skip === true) return response
      if (status >= 200 && status < 300) return judgeSuccess(response)
      return status >= 400 ? annotateResponse(response) : response
    },
    rejected: async function readOAuthError(error) {
      try {
        if (isAxiosError(error) && error.oauth === undefined && error.config?.oauthErrors?.skip !== true) {
          await annotateError(error)
        }
      } catch {
        // Frozen, or made by somebody whose getters throw: the error goes on as it came.
      }
      throw error
    },
  }
}
