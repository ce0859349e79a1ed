import axios from 'axios'
import { attachOAuthErrors } from '../adapters/axios.js'
import { oauthErrorOf } from '../core/attached.js'
import type { NormalizedError } from '../core/result.js'
import type { Replay } from './replays.js'

/** One answer of a provider and what the interceptor made of it. */
export interface TourStop {
  readonly replay: Replay
  readonly result: NormalizedError | undefined
}

/** What Baidu's documented answer echoes; it must not be seen again. */
const code = 'ANXxSNjwQDugOnqeikRMu2bKaXCdlLxn'
const forms = {
  authorization_code: { grant_type: 'authorization_code', code },
  refresh_token: { grant_type: 'refresh_token', refresh_token: '122.2b6f1a8c0e57d94f' },
}

/** Sends every replay through a real axios with the interceptor. */
export async function takeTour(url: string, replays: readonly Replay[], language: string): Promise<TourStop[]> {
  const client = axios.create({ baseURL: url, timeout: 5_000 })
  attachOAuthErrors(client, { language })
  const stops: TourStop[] = []
  for (const [index, replay] of replays.entries()) {
    const oauthErrors = { provider: replay.provider, endpoint: replay.endpoint }
    const { grantType } = replay
    const request =
      grantType === undefined
        ? client.get(`/${index}/me`, { oauthErrors })
        : client.post(`/${index}/oauth/token`, new URLSearchParams(forms[grantType]), { oauthErrors })
    const result = await request.then(
      () => undefined,
      (error: unknown) => oauthErrorOf(error),
    )
    stops.push({ replay, result })
  }
  return stops
}
