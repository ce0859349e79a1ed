import { once } from './once.js'
import {
  actions,
  categories,
  conditionRows,
  owners,
  type Action,
  type Category,
  type Condition,
  type Owner,
} from './vocabulary.js'

/** One row of the table of conditions. */
export interface ConditionInfo {
  /** Three digits; the hundreds digit is the category. */
  readonly number: string
  readonly condition: Condition
  readonly category: Category
  /** `system` (A = 1): the provider, or the way to it, failed or limits for now. `service` (A = 2): everything else. */
  readonly level: 'system' | 'service'
  readonly action: Action
  readonly owner: Owner
  /** Whether the same request, unchanged, may succeed later. */
  readonly retryable: boolean
  /** The status that our Express middleware answers to its own caller. */
  readonly httpStatus: number
}

function parseRow(number: number, condition: string, facts: string): ConditionInfo {
  return {
    number: String(number).padStart(3, '0'),
    condition: condition as Condition,
    category: categories[Math.floor(number / 100)]!,
    level: facts[0] === '1' ? 'system' : 'service',
    action: actions[Number.parseInt(facts[1]!, 36)]!,
    owner: owners[Number(facts[2])]!,
    retryable: facts[3] === '1',
    httpStatus: Number(facts.slice(4)),
  }
}

/** Every condition, in the order of the numbers. */
export const listConditions: () => readonly ConditionInfo[] = /* @__PURE__ */ once(() => {
  let number = 0
  let facts = ''
  return conditionRows.split('\n').map((row) => {
    const [condition, ownFacts, ownNumber] = row.split(' ')
    facts = ownFacts ?? facts
    number = Number(ownNumber ?? number + 1)
    return parseRow(number, condition!, facts)
  })
})

const byNameOrNumber: () => ReadonlyMap<string, ConditionInfo> = /* @__PURE__ */ once(() => {
  const map = new Map<string, ConditionInfo>()
  for (const info of listConditions()) map.set(info.condition, info).set(info.number, info)
  return map
})

/** The row of a condition that is known to exist. */
export function conditionInfo(condition: Condition): ConditionInfo {
  return byNameOrNumber().get(condition)!
}

/** Finds a condition by its name (`expired_refresh_token`) or number (`206`); `undefined` if there is none. */
export function findCondition(nameOrNumber: string): ConditionInfo | undefined {
  return byNameOrNumber().get(nameOrNumber)
}
