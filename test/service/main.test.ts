import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'

const main = fileURLToPath(new URL('../../src/service/main.ts', import.meta.url))

/** The service as a process of its own. */
function start(environment: Record<string, string>): { readonly child: ChildProcess; readonly printed: () => string } {
  const child = spawn(process.execPath, ['--import', 'tsx', main], {
    env: { PATH: process.env['PATH'], LANG: 'C', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  onTestFinished(() => void child.kill())
  let text = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (text += chunk.toString()))
  return { child, printed: () => text }
}

async function exitCode(child: ChildProcess): Promise<unknown> {
  return ((await once(child, 'exit')) as unknown[])[0]
}

async function listening({ child, printed }: ReturnType<typeof start>): Promise<string> {
  while (!printed().includes('curl ')) await once(child.stdout!, 'data')
  return /http:\/\/localhost:(\d+)/.exec(printed())![1]!
}

test('it shows twelve dialects, then answers until it is told to stop', async () => {
  const service = start({ PORT: '0' })
  const port = await listening(service)
  const health = await fetch(`http://127.0.0.1:${port}/healthz`)
  const answer = await fetch(`http://127.0.0.1:${port}/v1/normalize`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"provider":"wechat","status":200,"body":{"errcode":40029,"errmsg":"invalid code"}}',
  })

  expect(await health.json()).toMatchObject({ status: 'ok' })
  expect(await answer.json()).toMatchObject({ error: { code: '2-07-202' } })
  expect(service.printed()).toContain('Twelve answers of providers')
  expect(service.printed()).not.toContain('ANXxSNjwQDugOnqeikRMu2bKaXCdlLxn')

  service.child.kill('SIGTERM')
  expect(await exitCode(service.child)).toBe(0)
})

test('LANG chooses the language of the table', async () => {
  const service = start({ PORT: '0', LANG: 'zh_CN.UTF-8' })
  await listening(service)
  expect(service.printed()).toMatch(/rate_limited[^\n]*\n\s+[\u4e00-\u9fff]/)
})

test.each(['http', '-1', '65536'])('PORT=%s is refused', async (port) => {
  const { child, printed } = start({ PORT: port })
  expect(await exitCode(child)).toBe(2)
  expect(printed()).toBe(`PORT must be a whole number from 0 to 65535, got ${JSON.stringify(port)}\n`)
})

test('a port that is taken is named, with a way out', async () => {
  const server = createServer().listen(0)
  onTestFinished(() => void server.close())
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const { child, printed } = start({ PORT: String(port) })

  expect(await exitCode(child)).toBe(1)
  expect(printed()).toContain(`port ${port} is in use: choose another one, PORT=3001 npm start`)
})
