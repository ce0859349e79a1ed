import { isAnyObject } from '../any-object.js'
import { elementAt, readEach, type Pointer } from './pointer.js'

interface Branch {
  /** The places of the values that pointers find here. */
  place: number | undefined
  members: Map<string, Branch> | undefined
  /** Pointers that go through all elements of a list: their rests, with the places of what they find. */
  all: (readonly [Pointer, number])[] | undefined
}

function newBranch(): Branch {
  return { place: undefined, members: undefined, all: undefined }
}

function visit(branch: Branch, value: unknown, found: unknown[]): void {
  if (branch.place !== undefined) found[branch.place] = value
  if (!isAnyObject(value)) return
  if (Array.isArray(value)) return visitList(branch, value, found)
  const { members } = branch
  if (members === undefined) return
  for (const name in value) {
    const next = members.get(name)
    if (next !== undefined && Object.hasOwn(value, name)) {
      visit(next, value[name], found)
    }
  }
}

function visitList({ members, all }: Branch, list: readonly unknown[], found: unknown[]): void {
  for (const [rest, place] of all ?? []) found[place] = readEach(rest, list)
  for (const [segment, next] of members ?? []) {
    const element = elementAt(list, segment)
    if (element !== undefined) visit(next, element, found)
  }
}

/**
 * Many pointers, read at once: one look at each member that is there, instead of one for each pointer, most of which
 * find nothing.
 */
export class PointerTree {
  private readonly root = newBranch()
  private readonly places = new Map<string, number>()

  /** Adds a pointer; returns the place of its value in what {@link read} returns. */
  add(pointer: Pointer): number {
    const key = JSON.stringify(pointer)
    const known = this.places.get(key)
    if (known !== undefined) return known
    const place = this.places.size
    this.places.set(key, place)
    let branch = this.root
    for (let depth = 0; depth < pointer.length; depth++) {
      const segment = pointer[depth]!
      if (segment === '*') {
        // In an object, `*` is a name like any other.
        ;(branch.all ??= []).push([pointer.slice(depth + 1), place])
      }
      branch.members ??= new Map()
      let next = branch.members.get(segment)
      if (next === undefined) branch.members.set(segment, (next = newBranch()))
      branch = next
    }
    branch.place = place
    return place
  }

  /** The values at all pointers, each at its place; `undefined` where there is none. Own members only. */
  read(document: unknown): readonly unknown[] {
    const found: unknown[] = []
    for (let place = this.places.size; place > 0; place--) found.push(undefined)
    visit(this.root, document, found)
    return found
  }
}
