import { codeAt } from '../text/code-at.js'
import { isSecretValue, sensitivityOf } from '../text/sensitivity.js'
import { SecretList, type Rank } from './secret-list.js'

const codeNames: ReadonlySet<string> = new Set([
  'code',
  'js_code',
  'auth_code',
  'authCode',
  'tmp_auth_code',
  'app_auth_code',
])

/** No request has so many parameters that hold JSON. */
const maxInner = 8
/** What begins JSON, behind blanks or a byte order mark. */
const behindBlanks = /^\s+[[{]/

/** No request has so many credentials of different names, or so many whose names have no number. */
const maxNames = 128
const maxNumbered = 16

/** What the parameters of one request tell, wherever they stood in it. */
export class RequestParameters {
  grantType: string | undefined = undefined
  hasCode = false
  hasRefreshToken = false
  clientId = ''
  clientSecret = ''
  readonly secrets = new SecretList()
  /** Values that may be JSON, as Alipay's `biz_content` is. */
  inner: string[] | undefined = undefined
  private names: string[] | undefined = undefined

  /**
   * A parameter. What is surer, or stands further outside, comes first: of a name that comes again, the first one counts.
   *
   * @param isListed Whether it is one of many, as the devices of a push message are.
   */
  add(name: string, value: string, isListed = false): void {
    switch (name) {
      case 'grant_type':
      case 'grantType':
        this.grantType ??= value
        return
      case 'client_id':
        this.clientId ||= value
        return
      case 'refresh_token':
      case 'refreshToken':
        this.addCredential(value, isListed || this.hasRefreshToken)
        this.hasRefreshToken = true
        return
      case 'client_secret':
        this.addCredential(value, isListed || this.clientSecret !== '')
        this.clientSecret ||= value
        return
    }
    if (codeNames.has(name)) {
      this.addCredential(value, isListed || this.hasCode)
      this.hasCode = true
      return
    }
    const first = codeAt(value, 0)
    if (first === 0x7b || first === 0x5b || ((first <= 0x20 || first >= 0x80) && behindBlanks.test(value))) {
      if ((this.inner ??= []).length < maxInner) this.inner.push(value)
    }
    this.addSecret(name, value, isListed ? 3 : 1)
  }

  /** What lets the request in; of several of a kind, the first. */
  private addCredential(value: string, isOfCrowd: boolean): void {
    if (value.length >= 4) this.secrets.add(value, isOfCrowd ? 3 : 0)
  }

  /** Whether a secret of this name was there before; names with numbers are of one crowd once there are many. */
  private isOfCrowd(name: string): boolean {
    const names = (this.names ??= [])
    if (names.length >= maxNumbered && (names.length >= maxNames || /\d/.test(name))) return true
    if (names.includes(name)) return true
    names.push(name)
    return false
  }

  /**
   * A value that is no parameter: all that its name tells is whether it may be shown.
   *
   * @param rank The highest that it can have.
   */
  addSecret(name: string, value: string, rank: Rank = 1): void {
    if (value.length < 4) return
    const sensitivity = sensitivityOf(name)
    if (!isSecretValue(value, sensitivity)) return
    if (sensitivity === 'unknown') this.secrets.add(value, rank === 1 ? 2 : rank === 3 ? 4 : rank)
    else this.secrets.add(value, rank === 1 && this.isOfCrowd(name) ? 3 : rank)
  }
}
