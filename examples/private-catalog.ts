/** A provider of your own beside the bundled ones. */
import { defineCatalog } from 'oauth-errors/catalog'
import { createNormalizer } from 'oauth-errors'

const source = 'https://wiki.example.com/login/errors'

const ours = defineCatalog({
  provider: 'our-idp',
  name: { en: 'Our identity provider' },
  module: 90,
  recognize: { hosts: ['login.example.com'] },
  envelopes: [{ code: '/fault/id', error_description: '/fault/text' }],
  rules: [
    {
      match: { code: 'E-17' },
      condition: 'account_disabled',
      hint: {
        en: 'Ask the people of the help desk to open your account again.',
        'zh-CN': '请联系服务台重新启用您的账号。',
      },
      source,
      examples: [{ status: 403, body: { fault: { id: 'E-17', text: 'suspended' } } }],
    },
  ],
})

const { normalize, lookup } = createNormalizer({ catalogs: [ours] })
const url = 'https://login.example.com/token'
const result = normalize({ url, status: 403, body: { fault: { id: 'E-17', text: 'suspended' } } })

console.log(result?.code, result?.provider, result?.condition)
console.log(result?.remediation.hint)
console.log(lookup('our-idp', 'E-17').length, 'rule;', lookup('wechat', 40029)[0]?.condition)
