/** Catalogs of our own, small enough to know every word of what is printed about them. */

export const ourIdp = {
  provider: 'our-idp',
  name: { en: 'Our identity provider', 'zh-CN': '我们的身份平台' },
  aliases: ['ours'],
  module: 90,
  rules: [
    {
      match: { error: 'E_SUSPENDED' },
      condition: 'account_disabled',
      hint: { en: 'Ask the help desk to open the account.', 'zh-CN': '请联系服务台开通账号。' },
      source: 'https://idp.example.com/errors',
      examples: [{ status: 400, body: { error: 'E_SUSPENDED' } }],
    },
    {
      match: { error: 'E_SUSPENDED', description: 'for {days} days' },
      condition: 'account_locked',
      hint: { en: 'Wait until the account is open again.', 'zh-CN': '请等待账号解锁。' },
      examples: [{ status: 400, body: { error: 'E_SUSPENDED', error_description: 'for 3 days' } }],
    },
    {
      match: { code: '-7' },
      condition: 'server_error',
      hint: { en: 'Try \u001b[31magain\u001b[0m\u202e later.', 'zh-CN': '稍后再试。' },
      examples: [{ status: 500, body: { code: -7 } }],
    },
  ],
} as const
