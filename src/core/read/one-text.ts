import { maxOutcomeName } from './known-names.js'
import { foldMember } from './member-names.js'
import { isObject, namesOf, type Members } from './members.js'
import { isOwnNumber, isSide } from './stands-alone.js'

function isZeroStatus(name: string, value: unknown): boolean {
  return (
    (value === 0 || value === '0' || value === false) &&
    name.length <= maxOutcomeName &&
    /^(?:stat|status|result|flag)$/.test(foldMember(name))
  )
}

/** A word for what went wrong: `IllegalTimestamp`, not `PARTIAL` or `en`. */
const errorWord =
  /invalid|illegal|err|fail|denied|expired|missing|un(?:auth|known|supported)|forbidden|not|limit|bad|wrong|exceed|throttl|required/i

/** Whether a member is a word for an error, or says of one what kind it is. */
function isKind(object: Members, name: string): boolean {
  const { code } = object
  const isWord = typeof code === 'string' && /^[a-z][\w.-]*$/i.test(code) && errorWord.test(code)
  return isWord && (name === 'code' || (name === 'type' && typeof object['type'] === 'string'))
}

/** Whether a body is one text, maybe with a word for it or a zero for how it went: `{ "status": 0, "msg": "token无效" }`. */
export function isOneText(body: unknown): boolean {
  if (!isObject(body)) return typeof body === 'string'
  const others = namesOf(body).filter((name) => !isSide(body, name) && !isOwnNumber(name, body[name]))
  return others.every(
    (name) =>
      isZeroStatus(name, body[name]) || isKind(body, name) || (name === 'info' && typeof body[name] === 'string'),
  )
}
