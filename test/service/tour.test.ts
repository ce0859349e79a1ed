import { expect, test } from 'vitest'
import { formatTour } from '../../src/service/print-tour.js'
import { startReplayServer } from '../../src/service/replay-server.js'
import { replays } from '../../src/service/replays.js'
import { takeTour } from '../../src/service/tour.js'

async function tour(language: string) {
  const server = await startReplayServer(replays)
  try {
    return await takeTour(server.url, replays, language)
  } finally {
    await server.close()
  }
}

test('every one of the twelve answers is recognized, and its cause is named', async () => {
  const stops = await tour('en')
  const found = stops.map(({ replay, result }) => [replay.provider, replay.status, result?.code, result?.condition])

  expect(found).toEqual([
    ['baidu', 400, '2-02-202', 'invalid_authorization_code'],
    ['github', 200, '2-10-202', 'invalid_authorization_code'],
    ['github', 200, '2-10-202', 'invalid_authorization_code'],
    ['wechat', 200, '2-07-202', 'invalid_authorization_code'],
    ['qq', 200, '2-06-506', 'api_not_permitted'],
    ['facebook', 400, '2-12-303', 'expired_access_token'],
    ['slack', 200, '2-13-301', 'missing_access_token'],
    ['eleme', 400, '1-01-601', 'rate_limited'],
    ['google', 502, '1-08-802', 'temporarily_unavailable'],
    ['weibo', 401, '2-05-103', 'invalid_client_secret'],
    ['microsoft-entra', 400, '2-09-206', 'expired_refresh_token'],
    ['spotify', 429, '1-20-601', 'rate_limited'],
  ])
  for (const { replay, result } of stops) {
    expect(result).toMatchObject({ provider: replay.provider, native: { status: replay.status } })
  }
})

test('every answer says whether it was captured and where it comes from', () => {
  for (const { kind, source, body } of replays) {
    expect(['captured', 'documented']).toContain(kind)
    expect(source).toMatch(/^(?:https:\/\/|seed \d|corpus )/)
    expect(body === '' || body.length > 20).toBe(true)
  }
})

/** Columns that a terminal gives a text. */
const width = (text: string) =>
  [...text].reduce((sum, c) => sum + (/[\u1100-\uffe6]/.test(c) && c !== '…' && c !== '─' ? 2 : 1), 0)

test.each(['en', 'zh-CN'])('the table in %s has its columns below each other', async (language) => {
  const lines = formatTour(await tour(language)).split('\n')
  const rows = lines.filter((line) => /\d-\d\d-\d{3}/.test(line))

  expect(lines[0]).toMatch(/^provider +what it said +code +condition +who must act$/)
  expect(rows).toHaveLength(12)
  const column = lines[0]!.indexOf('code')
  for (const row of rows) expect(width(row.slice(0, row.search(/\d-\d\d-\d{3}/)))).toBe(column)
  expect(Math.max(...lines.map(width))).toBeLessThanOrEqual(160)
})

test('an answer that was no error says so', () => {
  const [replay] = replays
  expect(formatTour([{ replay: replay!, result: undefined }])).toMatch(/-\s+no error/)
})
