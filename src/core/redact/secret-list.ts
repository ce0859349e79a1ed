/** A request has a handful of secrets; who sends more than this has sent a crowd of them. */
const maxSecrets = 128

/** Most requests have one to three secrets: a plain list is faster than anything that is made for many. */
function insert(list: string[], secret: string): void {
  if (list.length >= maxSecrets || list.includes(secret)) return
  let at = list.length
  list.push(secret)
  for (; at > 0 && list[at - 1]!.length < secret.length; at--) list[at] = list[at - 1]!
  list[at] = secret
}

/**
 * How surely a value is a secret that matters: 0, the request is let in by it; 1, its name says so; 2, it only looks like one; 3 and 4,
 * the same of one of a crowd.
 */
export type Rank = 0 | 1 | 2 | 3 | 4

/** The values that one request must not have shown. */
export class SecretList {
  // By rank: no crowd takes the place of what is surer.
  private readonly first: string[] = []
  private others: string[][] | undefined = undefined

  add(secret: string, rank: Rank): void {
    insert(rank === 0 ? this.first : (this.others ??= [[], [], [], []])[rank - 1]!, secret)
  }

  /** Longest first, so that a value inside another does not leave the rest of it behind; none twice. */
  all(): readonly string[] {
    for (const list of this.others ?? []) for (const secret of list) insert(this.first, secret)
    return this.first
  }
}
