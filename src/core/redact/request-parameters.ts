import { isSecretValue, sensitivityOf } from '../text/sensitivity.js'
import { SecretList } from './secret-list.js'

const codeNames: ReadonlySet<string> = new Set([
  'code',
  'js_code',
  'auth_code',
  'authCode',
  'tmp_auth_code',
  'app_auth_code',
])

/** What the parameters of one request tell, wherever they stood in it. */
export class RequestParameters {
  grantType: string | undefined = undefined
  hasCode = false
  hasRefreshToken = false
  clientId = ''
  clientSecret = ''
  readonly secrets = new SecretList()

  /** A parameter, in the order in which the request has them. */
  add(name: string, value: string): void {
    switch (name) {
      case 'grant_type':
      case 'grantType':
        this.grantType = value
        return
      case 'client_id':
        this.clientId = value
        return
      case 'refresh_token':
      case 'refreshToken':
        this.hasRefreshToken = true
        break
      case 'client_secret':
        this.clientSecret = value
        break
      default:
        if (!codeNames.has(name)) return this.addSecret(name, value)
        this.hasCode = true
    }
    if (value.length >= 4) this.secrets.add(value, true)
  }

  /** A value that is no parameter: all that its name tells is whether it may be shown. */
  addSecret(name: string, value: string): void {
    if (value.length < 4) return
    const sensitivity = sensitivityOf(name)
    if (isSecretValue(value, sensitivity)) this.secrets.add(value, sensitivity !== 'unknown')
  }
}
