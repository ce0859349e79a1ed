/** One response in, one answer out: what happened, who must act, what to do, and whether to retry. */
import { localize, normalize } from 'oauth-errors'

const result = normalize({
  provider: 'wechat',
  status: 200,
  headers: { 'content-type': 'text/plain' },
  body: '{"errcode":40029,"errmsg":"invalid code, rid: 66f0a1b2-3c4d5e6f-7a8b9c0d"}',
})

if (result !== undefined) {
  console.log(result.code, result.condition)
  console.log(`${result.remediation.owner} must act: ${result.remediation.action}`)
  console.log('WeChat said:', result.native.code, result.native.error_description)
  console.log('ask WeChat about:', result.native.request_id)
  console.log(localize(result, 'zh-CN').title)
}
