import type { HttpResponse } from '../../../src/index.js'
import type { NumberRow, WordRow } from './read-seeds.js'

/** A way in which a platform sends, or may send, one row of its table. */
export interface Sent {
  readonly title: string
  readonly response: HttpResponse
  /** The text that was sent, if any. */
  readonly text: string | undefined
}

const form = { 'content-type': 'application/x-www-form-urlencoded' }
const json = { 'content-type': 'application/json;charset=UTF-8' }

interface WordPlatform {
  readonly url: string
  readonly statuses: readonly number[]
}

const wordPlatforms: Readonly<Record<string, WordPlatform>> = {
  // "http code 400, or the answer contains error"
  eleme: { url: 'https://open-api.shop.ele.me/token', statuses: [400, 401, 200] },
  baidu: { url: 'https://openapi.baidu.com/oauth/2.0/token', statuses: [400, 401] },
}

/** One row of words in every envelope of its platform. */
export function sendWords(provider: string, { error, description: text }: WordRow): Sent[] {
  const { url, statuses } = wordPlatforms[provider]!
  const members = { error, error_description: text }
  const body = JSON.stringify(members)
  const printed = new URLSearchParams(members).toString()
  const asRedirect: Sent[] = [
    { title: 'query', response: { provider, query: `?${printed}&state=xyz` }, text },
    { title: 'fragment', response: { provider, query: `#${printed}&state=xyz` }, text },
    { title: 'query as a record', response: { provider, query: { ...members, state: 'xyz' } }, text },
    {
      title: 'Location of a 302',
      response: { provider, status: 302, headers: { location: `https://client.example.org/cb?${printed}&state=xyz` } },
      text,
    },
  ]
  return [
    ...statuses.map((status) => ({
      title: `JSON ${status}`,
      response: { provider, status, headers: json, body },
      text,
    })),
    { title: 'JSON without a status', response: { provider, body }, text },
    { title: 'JSON, known by its host', response: { url, status: 400, headers: json, body }, text },
    { title: 'JSON as bytes', response: { provider, status: 400, body: new TextEncoder().encode(body) }, text },
    { title: 'parsed JSON', response: { provider, status: 400, body: members }, text },
    { title: 'JSON with further members', response: { provider, status: 400, body: { ...members, ts: 1 } }, text },
    { title: 'form', response: { provider, status: 400, headers: form, body: printed }, text },
    ...asRedirect,
  ]
}

interface NumberPlatform {
  readonly url: string
  /** Names of the number and of its text. */
  readonly fields: readonly (readonly [code: string, text: string])[]
  /** The names that an authorization error has on the redirect. */
  readonly redirect: readonly [code: string, text: string] | undefined
  readonly jsonp: boolean
}

const numberPlatforms: Readonly<Record<string, NumberPlatform>> = {
  'tianyi-189': {
    url: 'https://api.189.cn/v2/EMP/oauth',
    fields: [
      ['res_code', 'res_message'],
      ['error_code', 'error_msg'],
      ['code', 'msg'],
      ['code', 'message'],
    ],
    redirect: ['res_code', 'res_message'],
    jsonp: false,
  },
  baidu: {
    url: 'https://openapi.baidu.com/rest/2.0/passport/users/getInfo',
    fields: [['error_code', 'error_msg']],
    redirect: undefined,
    jsonp: false,
  },
  wps: {
    url: 'https://openapi.wps.cn/oauthapi/v3/user',
    fields: [
      ['code', 'msg'],
      ['result', 'msg'],
      ['code', 'message'],
      ['error_code', 'error_msg'],
      ['errcode', 'errmsg'],
      ['error', 'error_description'],
    ],
    redirect: ['error', 'error_description'],
    jsonp: false,
  },
  qq: {
    url: 'https://graph.qq.com/oauth2.0/token',
    fields: [
      ['error', 'error_description'],
      ['ret', 'msg'],
      ['code', 'msg'],
    ],
    redirect: ['error', 'error_description'],
    jsonp: true,
  },
}

/** One row of numbers in every envelope of its platform, with its text in both languages and without. */
export function sendNumber(provider: string, row: NumberRow): Sent[] {
  const { url, fields, redirect, jsonp } = numberPlatforms[provider]!
  const texts = [...new Set([row.zh, row.en?.replace('%s', '203.0.113.7'), undefined])]
  const all: Sent[] = []
  const add = (title: string, text: string | undefined, response: HttpResponse) =>
    all.push({ title: `${title}, ${text === undefined ? 'no text' : `"${text}"`}`, text, response })
  for (const text of texts) {
    for (const [codeName, textName] of fields) {
      const asText = { [codeName]: row.code, ...(text === undefined ? {} : { [textName]: text }) }
      const asNumber = { ...asText, [codeName]: Number(row.code) }
      const names = `${codeName} and ${textName}`
      for (const status of [200, 400]) {
        add(`${names}, number, ${status}`, text, { provider, status, headers: json, body: JSON.stringify(asNumber) })
        add(`${names}, string, ${status}`, text, { provider, status, headers: json, body: JSON.stringify(asText) })
      }
      add(`${names}, without a status`, text, { provider, body: JSON.stringify(asNumber) })
      add(`${names}, known by the host`, text, { url, status: 200, headers: json, body: JSON.stringify(asNumber) })
      add(`${names}, parsed`, text, { provider, status: 200, body: asNumber })
      add(`${names}, form`, text, {
        provider,
        status: 400,
        headers: form,
        body: new URLSearchParams(asText).toString(),
      })
      if (jsonp) {
        for (const print of [`callback( ${JSON.stringify(asNumber)} );\n`, `cb(${JSON.stringify(asText)})`]) {
          add(`${names}, JSONP`, text, { provider, status: 200, headers: { 'content-type': 'text/html' }, body: print })
        }
      }
    }
    if (redirect !== undefined) {
      const query = new URLSearchParams({ [redirect[0]]: row.code, state: 'xyz' })
      if (text !== undefined) query.set(redirect[1], text)
      add('query', text, { provider, query: `?${query.toString()}` })
    }
  }
  return all
}
