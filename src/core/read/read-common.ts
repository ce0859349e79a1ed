import { codeAt } from '../text/code-at.js'
import { collect } from './collect.js'
import { coreOf, firstEntry, hasOne, isObject, type Members } from './members.js'
import { isNoError } from './outcome-words.js'
import { isFilled } from './pointer.js'
import { isWrapper, readObject, type CommonReading } from './read-object.js'
import { newReading } from './reading.js'
import { saysFailure, saysUnwell } from './says-outcome.js'
import { holdsOnlyError } from './stands-alone.js'

/** A body with nothing but the members of RFC 6749 §5.2, which most are; `undefined` for any other. */
function readStandard(object: Members): CommonReading | undefined {
  const error = object['error']
  if (typeof error !== 'string' || error.length < 2 || codeAt(error, 0) < 0x41 || isNoError(error)) return undefined
  const reading = newReading(error)
  for (const name in object) {
    const value = object[name]
    if (name === 'error') continue
    if ((name !== 'error_description' && name !== 'error_uri') || typeof value !== 'string') return undefined
    if (isFilled(value)) reading[name] = value
  }
  return { reading, evidence: 'strong' }
}

const maxDepth = 5
const maxObjects = 128

/** An error that stands alone inside any members: `<packet><system><status>error</status>…`. */
function readCore(object: Members, isDocument: boolean): CommonReading | undefined {
  const { core, shells } = coreOf(object)
  if (core === object) return undefined
  const { reading } = readObject(core, 1, { objects: maxObjects })
  if (reading.error === undefined && reading.code === undefined) return undefined
  // A resource that failed has its name around it; what has more, or is a document, is the answer.
  const named = shells.filter((name) => !isWrapper(name))
  const isAnswer = isDocument || named.length !== 1
  return { reading, evidence: isAnswer && saysFailure(core, collect(core)) && holdsOnlyError(core) ? 'strong' : 'weak' }
}

/**
 * Reads what is common among providers. Never throws. An error may be wrapped in five levels, which SOAP needs, or stand in shells
 * that hold nothing else.
 *
 * @param isDocument Whether it is XML, where the root has a name and nothing beside it.
 */
export function readCommon(body: unknown, isDocument = false): CommonReading {
  const entry = firstEntry(body)
  // `["Invalid token."]`
  if (Array.isArray(body) && typeof entry === 'string')
    return { reading: newReading(undefined, entry), evidence: 'weak' }
  if (!isObject(entry)) return { reading: newReading(), evidence: 'none' }
  const found =
    (entry === body ? readStandard(entry) : undefined) ?? readObject(entry, maxDepth, { objects: maxObjects })
  if (Array.isArray(body)) return readList(body, entry, found)
  if (found.evidence !== 'none' && found.evidence !== 'weak') return found
  const core = readCore(entry, isDocument)
  if (core === undefined || (core.evidence !== 'strong' && found.evidence !== 'none')) return found
  // What was read on the way to it knows more.
  const isRead = found.reading.error !== undefined || found.reading.code !== undefined
  return isRead ? { reading: found.reading, evidence: core.evidence } : core
}

/** A list is an error where the status says so, or where it holds nothing but an answer that failed. */
function readList(list: readonly unknown[], entry: Members, found: CommonReading): CommonReading {
  if (found.evidence !== 'strong') return found
  const isOne =
    list.length === 1 && ((hasOne(entry) && isObject(entry['error'])) || (saysUnwell(entry) && holdsOnlyError(entry)))
  return isOne ? found : { reading: found.reading, evidence: 'weak' }
}
