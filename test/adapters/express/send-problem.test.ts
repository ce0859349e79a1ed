import axios from 'axios'
import type { Request, Response } from 'express'
import request from 'supertest'
import { describe, expect, test } from 'vitest'
import { attachOAuthErrors } from '../../../src/adapters/axios.js'
import { sendOAuthProblem, type ProblemResponseOptions } from '../../../src/adapters/express.js'
import { normalize, toError } from '../../../src/index.js'
import { answering, serve } from '../loopback.js'
import { frameworks } from './frameworks.js'

const result = normalize({ provider: 'weibo', status: 400, body: { error: 'expired_token', error_code: 21327 } })!

describe.each(frameworks)('$name', ({ express }) => {
  /** An app with a route that passes an answer on, and what it was told. */
  async function send(thrownOrResult: unknown, options?: ProblemResponseOptions) {
    const app = express()
    const told: boolean[] = []
    app.get('/', (request: Request, response: Response) => {
      const sent = sendOAuthProblem(request, response, thrownOrResult, options)
      told.push(sent)
      if (!sent) response.status(200).send('nothing sent')
    })
    return { answer: await request(app).get('/'), told }
  }

  test.each([
    { what: 'a result', value: result },
    { what: 'a result that went through JSON', value: JSON.parse(JSON.stringify(result)) as unknown },
    { what: 'an error that carries one', value: toError(result) },
    { what: 'an error that carries one behind its cause', value: new Error('x', { cause: toError(result) }) },
  ])('$what is answered', async ({ value }) => {
    const { answer, told } = await send(value)

    expect(told).toEqual([true])
    expect(answer).toMatchObject({ status: 500, type: 'application/problem+json', body: { code: '2-05-303' } })
  })

  test('what axios threw is answered, with or without the interceptor', async () => {
    const baseURL = await serve(answering({ body: '{"error":"invalid_grant"}' }))
    const attached = axios.create({ baseURL })
    attachOAuthErrors(attached)
    for (const client of [attached, axios.create({ baseURL })]) {
      const thrown: unknown = await client.get('/').catch((error: unknown) => error)
      const { answer } = await send(thrown)
      expect(answer.body).toMatchObject({ code: '2-00-201' })
    }
  })

  test.each([undefined, null, 'x', 7, {}, new TypeError('x'), { code: '2-05-303' }])(
    '%s is none: nothing is sent',
    async (value) => {
      const { answer, told } = await send(value)

      expect(told).toEqual([false])
      expect([answer.status, answer.text]).toEqual([200, 'nothing sent'])
    },
  )

  test('it answers also what the handler would not claim', async () => {
    const { answer } = await send({ response: { status: 404, data: { message: 'no such order' } } })
    expect(answer.body).toMatchObject({ condition: 'not_found' })
  })

  test('options shape the answer', async () => {
    const { answer } = await send(result, { typeBase: 'https://e.example', language: 'zh', status: () => 418 })
    const { type, title } = JSON.parse(answer.text) as Record<string, string>

    expect([answer.status, type]).toEqual([418, 'https://e.example/expired_access_token'])
    expect(title).toMatch(/[\u4e00-\u9fff]/)
  })

  test('a response that has begun is left alone', async () => {
    const app = express()
    const told: boolean[] = []
    app.get('/', (request, response) => {
      response.send('first')
      told.push(sendOAuthProblem(request, response, result))
    })

    expect((await request(app).get('/')).text).toBe('first')
    expect(told).toEqual([false])
  })
})
