import { foldTemplate, foldText } from '../core/text/fold.js'
import type { HeaderFields } from '../core/parse/headers.js'
import { isFilled, parsePointer, readPointer, scalarText, type Pointer } from '../core/read/pointer.js'
import { matchTemplate, parseTemplate, type Template } from '../core/text/template.js'
import type { SignatureSource } from './catalog.js'

interface Condition {
  readonly header: string | undefined
  readonly pointer: Pointer
  readonly template: Template | undefined
}

interface Signature {
  readonly id: string
  readonly conditions: readonly Condition[]
  /** More conditions, and more literal text, tell more. */
  readonly weight: number
}

function compileCondition(pointer: string, value: true | string): Condition {
  const isHeader = pointer.startsWith('header:')
  return {
    header: isHeader ? pointer.slice(7).toLowerCase() : undefined,
    pointer: isHeader ? [] : parsePointer(pointer),
    template: value === true ? undefined : parseTemplate(foldTemplate(value)),
  }
}

/** Folds each text of one body once, however many signatures look at it. */
type Fold = (text: string) => string

function foldOnce(): Fold {
  const folded = new Map<string, string>()
  return (text) => {
    let known = folded.get(text)
    if (known === undefined) {
      known = foldText(text)
      folded.set(text, known)
    }
    return known
  }
}

function holds(condition: Condition, body: unknown, headers: HeaderFields, fold: Fold): boolean {
  const value = condition.header === undefined ? readPointer(condition.pointer, body) : headers.get(condition.header)
  if (condition.template === undefined) return isFilled(value) || value === 0 || value === '0'
  const text = typeof value === 'boolean' ? String(value) : scalarText(value)
  return text !== undefined && text.length <= 4_096 && matchTemplate(condition.template, fold(text)) !== undefined
}

const maxKeys = 64

/** Signatures of all providers, filed under the first name that each needs, so that only the names of a body are looked up. */
export class FieldIndex {
  readonly #byName = new Map<string, Signature[]>()
  readonly #byHeader = new Map<string, Signature[]>()

  add(source: SignatureSource, id: string): void {
    const entries = typeof source === 'string' ? [[source, true] as const] : Object.entries(source)
    const conditions = entries.map(([pointer, value]) => compileCondition(pointer, value))
    const weight = conditions.reduce((sum, { template }) => sum + 1_000 + (template?.weight ?? 0), 0)
    const signature = { id, conditions, weight }
    const inBody = conditions.find(({ header }) => header === undefined)
    const [map, key] =
      inBody === undefined ? [this.#byHeader, conditions[0]!.header!] : [this.#byName, inBody.pointer[0] ?? '']
    const list = map.get(key)
    if (list === undefined) map.set(key, [signature])
    else list.push(signature)
  }

  /** Whether some field might tell the provider: what the body says is not all then. */
  speaksOf(headers: HeaderFields): boolean {
    return headers.findName((name) => this.#byHeader.has(name)) !== undefined
  }

  /** The provider whose signature holds and tells most; `undefined` if none does or two providers' tell as much. */
  find(body: unknown, headers: HeaderFields): string | undefined {
    let best: Signature | undefined
    // Stays until one tells more, whose second signature does not undo it.
    let tied = false
    const fold = foldOnce()
    const consider = (signatures: readonly Signature[] | undefined): void => {
      for (const signature of signatures ?? []) {
        if (best !== undefined && signature.weight < best.weight) continue
        if (!signature.conditions.every((condition) => holds(condition, body, headers, fold))) continue
        if (best !== undefined && signature.weight === best.weight) tied ||= signature.id !== best.id
        else {
          best = signature
          tied = false
        }
      }
    }
    if (typeof body === 'string') consider(this.#byName.get(''))
    else if (typeof body === 'object' && body !== null) {
      let budget = maxKeys
      for (const name in body) {
        if (budget-- === 0) break
        consider(this.#byName.get(name))
      }
    }
    for (const [name, signatures] of this.#byHeader) if (headers.get(name) !== undefined) consider(signatures)
    return tied ? undefined : best?.id
  }
}
