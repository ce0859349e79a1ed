import axios from 'axios'
import request from 'supertest'
import { describe, expect, test } from 'vitest'
import { attachOAuthErrors } from '../../../src/adapters/axios.js'
import type { ErrorHandlerOptions } from '../../../src/adapters/express.js'
import { createNormalizer } from '../../../src/index.js'
import { rejectionOf } from '../axios/rejection.js'
import { answering, serve } from '../loopback.js'
import { failingApp, thrownFor } from './failing-app.js'
import { frameworks } from './frameworks.js'

const error = () => thrownFor({ provider: 'baidu', status: 400, body: '{"error":"expired_token"}' })
const chinese = /[\u4e00-\u9fff]/

describe.each(frameworks)('$name', ({ express }) => {
  test.each([
    { accepted: undefined, answered: 'en' },
    { accepted: '', answered: 'en' },
    { accepted: 'zh-CN', answered: 'zh-CN' },
    { accepted: 'zh', answered: 'zh-CN' },
    { accepted: 'ZH-hans-cn', answered: 'zh-CN' },
    { accepted: 'zh-TW, en;q=0.5', answered: 'zh-CN' },
    { accepted: 'en-GB', answered: 'en' },
    { accepted: 'fr, zh;q=0.8, en;q=0.9', answered: 'en' },
    { accepted: 'fr-CA, fr;q=0.9', answered: 'en' },
    { accepted: '*', answered: 'en' },
    { accepted: 'zh;q=0, en', answered: 'en' },
    { accepted: 'en;q=0, zh;q=0.1', answered: 'zh-CN' },
    { accepted: '*;q=0', answered: 'en' },
    { accepted: 'zh;q=banana', answered: 'en' },
    { accepted: ';;;,,,=', answered: 'en' },
    { accepted: '../../etc/passwd', answered: 'en' },
    { accepted: `${'xx-YY;q=0.5,'.repeat(660)}zh`, answered: 'en' },
    { accepted: `zh,${'a'.repeat(8_192)}`, answered: 'zh-CN' },
  ])('Accept-Language $accepted is answered in $answered', async ({ accepted, answered }) => {
    const { app } = failingApp(express, error())
    const asked = request(app).get('/')
    const { headers, text } = await (accepted === undefined ? asked : asked.set('Accept-Language', accepted))
    const { title, detail } = JSON.parse(text) as Record<string, string>

    expect(headers['content-language']).toBe(answered)
    expect([chinese.test(title!), chinese.test(detail!)]).toEqual([answered === 'zh-CN', answered === 'zh-CN'])
    expect(headers['vary']).toBe('Accept-Language')
  })

  test('the option comes before what is accepted', async () => {
    const { app } = failingApp(express, error(), { language: 'zh-CN' })
    expect((await request(app).get('/').set('Accept-Language', 'en')).headers['content-language']).toBe('zh-CN')
  })

  test('a stranger reads the neutral title in the accepted language', async () => {
    const { app } = failingApp(express, thrownFor({ status: 401, body: '{"error":"invalid_client"}' }), {
      expose: 'user',
    })
    const { text } = await request(app).get('/').set('Accept-Language', 'zh')
    expect((JSON.parse(text) as { title: string }).title).toMatch(chinese)
  })

  describe('a hint of a catalog of your own', () => {
    const normalizer = createNormalizer({
      catalogs: [
        {
          provider: 'mine',
          name: { en: 'Mine' },
          rules: [
            { match: { error: 'hinted' }, condition: 'invalid_grant', hint: { en: 'Do this.', 'zh-CN': '这样做。' } },
          ],
        },
      ],
    })
    const answered = async (options: ErrorHandlerOptions, accepted: string) => {
      const client = axios.create({ baseURL: await serve(answering({ body: '{"error":"hinted"}' })) })
      attachOAuthErrors(client, { normalizer, provider: 'mine' })
      const { app } = failingApp(express, await rejectionOf(client.get('/')), options)
      const { headers, text } = await request(app).get('/').set('Accept-Language', accepted)
      return [headers['content-language'], (JSON.parse(text) as { detail: string }).detail]
    }

    test.each(['', 'en-US', 'fr', 'zh-CN'])('is shown as it is, whatever is accepted: %j', async (accepted) => {
      expect(await answered({}, accepted)).toEqual(['en', 'Do this.'])
    })

    test('is shown in the accepted language by a handler with the same normalizer', async () => {
      expect(await answered({ normalizer }, 'en-US')).toEqual(['en', 'Do this.'])
      expect(await answered({ normalizer }, 'zh')).toEqual(['zh-CN', '这样做。'])
    })
  })

  test('the default is the language of the normalizer', async () => {
    const normalizer = createNormalizer({ language: 'zh-CN' })
    const { app } = failingApp(express, { response: { status: 400, data: { error: 'invalid_grant' } } }, { normalizer })
    expect((await request(app).get('/')).headers['content-language']).toBe('zh-CN')
  })

  test.each(['text/html', '*/*;q=0', 'image/png', 'application/json', ';;;', ''])(
    'Accept: %s is answered with problem details',
    async (accept) => {
      const { app } = failingApp(express, error())
      const { status, headers } = await request(app).get('/').set('Accept', accept)
      expect([status, headers['content-type']]).toEqual([expect.any(Number), 'application/problem+json; charset=utf-8'])
    },
  )
})
