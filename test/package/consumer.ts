/** A TypeScript program of a user, compiled against the installed package: without types of Node or of the DOM. */
export const portableConsumer = `
import {
  createNormalizer, formatCode, isNormalizedError, localize, lookup, normalize, normalizeThrown, oauthErrorOf, parseCode,
  toError, conditions,
} from 'oauth-errors'
import type {
  Action, Catalog, Category, Condition, ConditionInfo, HttpResponse, LookupEntry, NormalizedError, Normalizer, OAuthError, Owner,
  ProviderId, ProviderInfo,
} from 'oauth-errors'
import { createNormalizer as createBareNormalizer } from 'oauth-errors/core'
import { oauthErrorOf as coreErrorOf, plainWords, type CompiledCatalog, type Language, type PlainWords, type ThrownOptions } from 'oauth-errors/core'
import wechat from 'oauth-errors/catalogs/wechat'
import english from 'oauth-errors/languages/en'
import chinese from 'oauth-errors/languages/zh-CN'

// @ts-expect-error
export { default as misspelt } from 'oauth-errors/catalogs/wechatt'
// @ts-expect-error
export { default as untranslated } from 'oauth-errors/languages/fr'

// Typed, not any: a number is no catalog.
export const compiled: CompiledCatalog = wechat
export const languages: Language[] = [english, chinese]
// @ts-expect-error
export const wrongCatalog: number = wechat
// @ts-expect-error
export const wrongLanguage: number = english

const response: HttpResponse = { provider: 'wechat', status: 200, body: '{"errcode":40029}' }
const result: NormalizedError | undefined = normalize(response, { language: 'zh-CN' })

export function advise(error: NormalizedError): string | number {
  const action: Action = error.remediation.action
  const owner: Owner = error.remediation.owner
  const category: Category = error.category
  const condition: Condition = error.condition
  if (error.retry.retryable) return error.retry.after ?? 1
  return [action, owner, category, condition, error.native.code, error.basis.matched].join()
}
// @ts-expect-error
export const noCondition: Condition = 'no_such_condition'

export const ours: Catalog = { provider: 'ours', name: { en: 'Ours' }, module: 90, rules: [] }
export const normalizer: Normalizer = createNormalizer({ catalogs: [ours], language: 'zh-CN', limits: { body: 1024 } })
export const bare: Normalizer = createBareNormalizer({ catalogs: [wechat, ours], languages, plainWords })
export const reader: PlainWords = plainWords
export const atCore = (error: unknown, options: ThrownOptions) => coreErrorOf(error) ?? bare.normalizeThrown(error, options)
export const providers: readonly ProviderInfo[] = normalizer.providers
export const entries: LookupEntry[] = lookup('wechat', 40029)
export const all: readonly ConditionInfo[] = conditions
// Known ids are there for editors to complete, and every other text is as good.
export const ids: readonly ProviderId[] = ['wechat', 'our-idp', response.provider ?? \`\${thrownBy}-idp\`]
declare const thrownBy: string
// @ts-expect-error
export const noId: ProviderId = 7
export const parts = [parseCode('2-07-202'), formatCode({ module: '07', condition: 'invalid_authorization_code' })]
export const thrown: NormalizedError | undefined = normalizeThrown(new Error('x'), { provider: 'wechat' })
if (result !== undefined) {
  const error: OAuthError = toError(result)
  oauthErrorOf(error)
  localize(result, 'en')
}
export const guarded = (value: unknown): string => (isNormalizedError(value) ? value.code : '')
`

/** Another, with axios, express and their types beside the package's. */
export const nodeConsumer = `
import axios, { AxiosError } from 'axios'
import express from 'express'
import { CatalogError, defineCatalog, loadCatalogs, type Catalog } from 'oauth-errors/catalog'
import { attachNormalizer, attachOAuthErrors, ERR_OAUTH_RESPONSE, type AttachOptions } from 'oauth-errors/axios'
import { oauthCallback, oauthErrorHandler, sendOAuthProblem, type ErrorHandlerOptions, type ProblemDetails } from 'oauth-errors/express'
import { createNormalizer, normalize, type NormalizedError } from 'oauth-errors'
import source from 'oauth-errors/catalogs/wechat.json' with { type: 'json' }
import table from 'oauth-errors/conditions.json' with { type: 'json' }

export const provider: string = source.provider
export const hint: string | undefined = table.conditions[0]?.hint.en

const client = axios.create()
const options: AttachOptions = { provider: 'wechat', language: 'en', rejectSuccess: true }
const detach: () => void = attachOAuthErrors(client, options)
attachNormalizer(client, createNormalizer(), { provider: 'wechat' })
// @ts-expect-error
attachNormalizer(client)
// @ts-expect-error
attachOAuthErrors(client, { provider: 1 })

export async function call(): Promise<NormalizedError | undefined> {
  try {
    const answer = await client.get('/', { oauthErrors: { provider: 'wechat', endpoint: 'token', skip: false } })
    return answer.oauth
  } catch (error) {
    if (!(error instanceof AxiosError) || error.code === ERR_OAUTH_RESPONSE) throw error
    // @ts-expect-error
    const wrong: number = error.oauth?.code
    detach()
    if (error.response !== undefined) return normalize({ status: error.response.status, headers: error.response.headers })
    return wrong ? undefined : error.oauth
  }
}

export async function open(): Promise<Catalog[]> {
  try {
    const ours = defineCatalog({ provider: 'ours', name: { en: 'Ours', 'zh-CN': '我们' }, module: 90 })
    // Of JSON, TypeScript knows no members as narrow as those of a catalog.
    const ofJson: Catalog = defineCatalog(source)
    return [ours, ofJson, ...(await loadCatalogs(['catalogs/ours.json']))]
  } catch (error) {
    if (error instanceof CatalogError) return []
    throw error
  }
}

export const typeOf = (problem: ProblemDetails): string => problem.type
const handlerOptions: ErrorHandlerOptions = { typeBase: 'https://docs.example.com/errors', expose: 'user' }
const app = express()
app.get('/callback', oauthCallback({ provider: 'google', verifyState: (request) => request.method === 'GET' }), (_request, response) => {
  response.send('signed in')
})
app.get('/profile', async (request, response, next) => {
  try {
    response.json((await client.get('/')).data)
  } catch (error) {
    if (!sendOAuthProblem(request, response, error)) next(error)
  }
})
app.use(oauthErrorHandler({ ...handlerOptions, normalizer: createNormalizer() }))
`

/** A third in CommonJS, for which axios has other types than for ES modules. */
export const commonjsConsumer = `
import axios = require('axios')
import { attachOAuthErrors, type AttachOptions } from 'oauth-errors/axios'
import { oauthErrorOf } from 'oauth-errors'

const client = axios.create()
const options: AttachOptions = { provider: 'wechat' }
const detach: () => void = attachOAuthErrors(client, options)
// @ts-expect-error
attachOAuthErrors({})
// @ts-expect-error
void client.get('/', { oauthErrors: { provide: 'wechat' } })

export async function call(): Promise<string | undefined> {
  try {
    const answer = await client.get('/', { oauthErrors: { provider: 'wechat', endpoint: 'token', skip: false } })
    // @ts-expect-error
    const wrong: number = answer.oauth?.code
    return wrong ? undefined : answer.oauth?.condition
  } catch (error) {
    detach()
    return axios.isAxiosError(error) ? oauthErrorOf(error)?.condition : undefined
  }
}
`
