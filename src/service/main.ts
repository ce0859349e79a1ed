import { pino } from 'pino'
import { createApp } from './app.js'
import { formatTour } from './print-tour.js'
import { startReplayServer } from './replay-server.js'
import { replays } from './replays.js'
import { takeTour } from './tour.js'

const port = Number(process.env['PORT'] || 3000)
if (!Number.isInteger(port) || port < 0 || port > 65_535) {
  console.error(`PORT must be a whole number from 0 to 65535, got ${JSON.stringify(process.env['PORT'])}`)
  process.exit(2)
}
const language = /^zh/i.test(process.env['LANG'] ?? '') ? 'zh-CN' : 'en'

const replayServer = await startReplayServer(replays)
console.log(`Twelve answers of providers, replayed on ${replayServer.url}, through axios with the interceptor:\n`)
console.log(formatTour(await takeTour(replayServer.url, replays, language)))

const logger = pino()
const server = createApp({ logger }).listen(port, (error?: Error) => {
  if (error !== undefined) {
    const inUse = (error as NodeJS.ErrnoException).code === 'EADDRINUSE'
    console.error(inUse ? `port ${port} is in use: choose another one, PORT=3001 npm start` : error.message)
    process.exit(1)
  }
  const address = server.address()
  const bound = typeof address === 'object' && address !== null ? address.port : port
  console.log(`\nListening on http://localhost:${bound}. Try:\n`)
  console.log(
    `  curl -s localhost:${bound}/v1/normalize -H 'content-type: application/json' \\\n    -d '{"provider":"wechat","status":200,"body":{"errcode":40029,"errmsg":"invalid code"}}'\n`,
  )
})

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    void replayServer.close()
    server.close()
    server.closeAllConnections()
  })
}
