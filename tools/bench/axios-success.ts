import axios, { type AxiosInstance, type AxiosResponse } from 'axios'
import type * as Adapter from '../../src/adapters/axios.js'
import { builtFile } from './built-package.js'
import { compare, type Candidate } from './compare.js'
import type { Family, Table } from './family.js'

const { attachOAuthErrors } = (await import(builtFile('adapters/axios.js'))) as typeof Adapter

interface Case {
  readonly name: string
  readonly url: string
  readonly body: string
}

const token =
  '{"access_token":"2YotnFZFEjr1zCsicMWpAA","token_type":"Bearer","expires_in":3600,"refresh_token":"tGzv3JOkF0XG5Qx2TlKWIA"}'
const files = JSON.stringify({
  kind: 'drive#fileList',
  files: Array.from({ length: 12 }, (_, i) => ({
    id: `1aB${i}xYz`,
    name: `Report ${i}.pdf`,
    mimeType: 'application/pdf',
    modifiedTime: '2024-06-01T02:02:12Z',
    size: 1024 * i,
  })),
})

const cases: readonly Case[] = [
  { name: 'a token response', url: 'https://oauth2.googleapis.com/token', body: token },
  { name: 'a page of API data', url: 'https://www.googleapis.com/drive/v3/files', body: files },
  { name: 'API data of a host that nobody knows', url: 'https://api.example.com/v1/files', body: files },
  {
    name: 'a token response of a provider with errors on 200',
    url: 'https://api.weixin.qq.com/sns/oauth2/access_token',
    body: token,
  },
]

/** An instance that is answered in this process. */
function createInstance(body: string): AxiosInstance {
  return axios.create({
    adapter: (config): Promise<AxiosResponse> =>
      Promise.resolve({
        data: body,
        status: 200,
        statusText: 'OK',
        headers: { 'content-type': 'application/json' },
        config,
        request: {},
      }),
  })
}

async function measureCase({ name, url, body }: Case, quick: boolean): Promise<Table> {
  const attached = createInstance(body)
  attachOAuthErrors(attached)
  const instances = { without: createInstance(body), control: createInstance(body), with: attached }
  const candidates = Object.entries(instances).map(([label, instance]): Candidate => ({
    name: label,
    run: () => instance.get(url),
    async: true,
  }))
  const times = await compare(candidates, { rounds: quick ? 31 : 201, batch: 4, warmUp: quick ? 500 : 2_000 })
  const control = times.ratio('control', 'without')
  const row = (label: string) => ({ time: times.time(label), floor: times.time('without') })
  return {
    title: `axios, stub adapter, ${name} (${body.length} B): ÷ without interceptor`,
    rows: [
      { name: 'without again (A/A)', ...row('control'), ratio: control },
      {
        name: 'with interceptor',
        ...row('with'),
        ratio: times.ratio('with', 'without'),
        target: { atMost: 1.03, control },
      },
    ],
  }
}

/** What the interceptor costs a call that succeeds. */
export const axiosSuccessFamily: Family = {
  name: 'axios',
  async run({ quick }) {
    const tables = []
    for (const one of cases) tables.push(await measureCase(one, quick))
    return tables
  },
}
