import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Replay } from './replays.js'

/** A server on loopback that answers as the providers do: `/<index>/…` gives the answer with that index. */
export async function startReplayServer(
  replays: readonly Replay[],
): Promise<{ readonly url: string; readonly close: () => Promise<void> }> {
  const server: Server = createServer((request, response) => {
    request.resume()
    const replay = replays[Number(request.url?.split('/')[1])]
    if (replay === undefined) {
      response.writeHead(404).end()
      return
    }
    response.writeHead(replay.status, replay.headers).end(replay.body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error === undefined ? resolve() : reject(error)))
        server.closeAllConnections()
      }),
  }
}
