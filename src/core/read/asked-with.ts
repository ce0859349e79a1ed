import type { Endpoint } from '../http-response.js'

/** What a request is asked with: the credentials of the client, a token, or a token beside the client's credentials. */
const askedWith: { readonly [endpoint in Endpoint]?: 'client' | 'token' | 'both' } = {
  token: 'client',
  device: 'client',
  par: 'client',
  // RFC 7009 §2.1, RFC 7662 §2.1
  revocation: 'both',
  introspection: 'both',
  // RFC 7591 §3
  registration: 'token',
  userinfo: 'token',
  api: 'token',
}

/** Whether the client authenticates itself there, so that 401 is about the client (RFC 6749 §5.2). */
export function isOfClient(endpoint: Endpoint | undefined): boolean {
  const asked = endpoint && askedWith[endpoint]
  return asked === 'client' || asked === 'both'
}

/** Whether a token is sent there, and nothing else that could be meant by "the token". */
export function takesToken(endpoint: Endpoint | undefined): boolean {
  const asked = endpoint && askedWith[endpoint]
  return asked === 'token' || asked === 'both'
}
