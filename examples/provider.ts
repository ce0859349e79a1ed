/** A provider on loopback for the examples: it gives its answers one after the other, the last one for ever. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

interface Answer {
  readonly status: number
  readonly headers?: Record<string, string>
  readonly body: object
}

export async function startProvider(
  ...answers: Answer[]
): Promise<{ readonly url: string; readonly close: () => void }> {
  let asked = 0
  const server = createServer((request, response) => {
    request.resume()
    const { status, headers, body } = answers[Math.min(asked++, answers.length - 1)]!
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    close: () => {
      server.close()
      server.closeAllConnections()
    },
  }
}
