import { setImmediate } from 'node:timers/promises'
import { shuffle } from './shuffle.js'
import { ratioOf, spreadOf, type Spread } from './statistics.js'

/** One thing to time. */
export interface Candidate {
  readonly name: string
  readonly run: (input: never) => unknown
  /** Makes the inputs of one batch, outside the time that is taken. */
  readonly prepare?: (count: number) => readonly unknown[]
  /** Its promise is awaited. */
  readonly async?: boolean
}

export interface Rounds {
  readonly rounds: number
  /** How long one batch takes, in milliseconds. */
  readonly batch: number
  /** How long all of them run before, in milliseconds, until V8 has settled on its code. */
  readonly warmUp: number
}

/** Nanoseconds of one operation, of each candidate in each round. */
export class Times {
  readonly #byName: ReadonlyMap<string, readonly number[]>

  constructor(byName: ReadonlyMap<string, readonly number[]>) {
    this.#byName = byName
  }

  of(name: string): readonly number[] {
    const times = this.#byName.get(name)
    if (times === undefined) throw new Error(`there is no candidate "${name}"`)
    return times
  }

  time(name: string): Spread {
    return spreadOf(this.of(name))
  }

  ratio(name: string, floor: string): Spread {
    return ratioOf(this.of(name), this.of(floor))
  }
}

// What a candidate returns goes here, so that no work can be optimized away.
let sink: unknown

/**
 * Nanoseconds of one operation. The smaller of two clocks counts: wall time holds what else runs on the machine, processor
 * time the helper threads of V8.
 */
async function timeBatch({ run, prepare, async }: Candidate, count: number): Promise<number> {
  const inputs = (prepare?.(count) ?? []) as readonly never[]
  // What earlier batches left behind is cleared away outside of the time.
  await setImmediate()
  const usage = process.cpuUsage()
  const start = process.hrtime.bigint()
  if (async === true) for (let i = 0; i < count; i++) sink = await run(inputs[i]!)
  else for (let i = 0; i < count; i++) sink = run(inputs[i]!)
  const wall = Number(process.hrtime.bigint() - start)
  const { user, system } = process.cpuUsage(usage)
  return Math.min(wall, (user + system) * 1e3) / count
}

/** Finds how many operations fill a batch. */
async function calibrate(candidate: Candidate, batch: number): Promise<number> {
  const wanted = batch * 1e6
  let count = 1
  for (;;) {
    const time = (await timeBatch(candidate, count)) * count
    if (time >= wanted / 2) return Math.max(1, Math.round((count * wanted) / time))
    count *= time > wanted / 20 ? Math.ceil(wanted / time) : 8
  }
}

/** Times candidates in interleaved rounds, each in another order: what slows the machine slows all of them. */
export async function compare(candidates: readonly Candidate[], { rounds, batch, warmUp }: Rounds): Promise<Times> {
  const counts = new Map<Candidate, number>()
  for (const candidate of candidates) await timeBatch(candidate, await calibrate(candidate, batch))
  // Again, now that the code is optimized.
  for (const candidate of candidates) counts.set(candidate, await calibrate(candidate, batch))
  const times = new Map<string, number[]>(candidates.map(({ name }) => [name, []]))
  const unread = Math.ceil(warmUp / (batch * candidates.length))
  for (let round = -unread; round < rounds; round++) {
    for (const candidate of shuffle(candidates)) {
      const time = await timeBatch(candidate, counts.get(candidate)!)
      if (round >= 0) times.get(candidate.name)!.push(time)
    }
  }
  if (sink === compare) throw new Error('never: it only keeps what candidates return alive')
  return new Times(times)
}
