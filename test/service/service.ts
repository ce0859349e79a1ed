import { pino } from 'pino'
import { createApp, type ServiceOptions } from '../../src/service/app.js'

/** The service with a real logger, and what it logged. */
export function openService(options?: Omit<ServiceOptions, 'logger'>) {
  const lines: string[] = []
  const logger = pino(
    { level: 'trace', base: null, timestamp: false },
    { write: (line: string) => void lines.push(line) },
  )
  return { app: createApp({ logger, ...options }), lines }
}
