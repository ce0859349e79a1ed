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

/** The values that one request must not have shown. */
export class SecretList {
  /** Values of names that say so. */
  private readonly named: string[] = []
  /** Values that may be secrets by their looks: they leave room for the others. */
  private others: string[] | undefined = undefined

  add(secret: string, isNamed: boolean): void {
    insert(isNamed ? this.named : (this.others ??= []), secret)
  }

  /** Longest first, so that a value inside another does not leave the rest of it behind; none twice. */
  all(): readonly string[] {
    for (const secret of this.others ?? []) insert(this.named, secret)
    return this.named
  }
}
