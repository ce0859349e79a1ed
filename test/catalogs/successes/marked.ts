import { batch, resource, tokens, type Members } from './bodies.js'
import { json, print, type Kind } from './generic.js'

/** Bodies that say what they are with a marker which many platforms share. */
const markers: readonly Members[] = [
  { errcode: 0, errmsg: 'ok' },
  { errcode: '0', errmsg: 'ok' },
  { code: 0, msg: 'success' },
  { code: 0, message: '成功' },
  { code: '0', msg: '' },
  { code: '10000', msg: 'Success' },
  { code: 'SUCCESS', message: '成功' },
  { code: 200, message: 'OK' },
  { code: 'ok', message: '' },
  { ok: true },
  { success: true, code: 200, msg: 'success' },
  { status: 'success', message: 'saved' },
  { result: 1, message: 'ok' },
  { ret: 0, msg: '' },
  { error_code: 0, error_msg: '' },
  { res_code: 0, res_message: 'Success' },
  { err_no: 0, err_tips: '' },
  { return_code: 'SUCCESS', result_code: 'SUCCESS' },
  { error: 0, message: 'Success' },
  { error: { code: 'ok', message: '', log_id: '20251104' } },
  { error: null, error_description: '' },
  { retCode: 0, retMsg: '' },
  { RetCode: '0', Message: '' },
  { retcode: 200, msg: 'ok' },
  { ErrCode: 0, ErrMsg: 'ok' },
  { IsSuccess: true, ErrorCode: 0 },
  { Success: true, Errors: [] },
  { Ack: 'Success', Version: '5' },
  { status: 'success', statuscode: 2000, shortmessage: 'Login successful', longmessage: 'The session was created.' },
]

export const markerKinds: readonly Kind[] = [
  (random) => ({
    title: 'marker alone',
    body: print(random.pick(markers)),
    headers: json,
    endpoint: 'api',
    speaks: true,
  }),
  (random) => ({
    title: 'marker with data',
    body: print({ ...random.pick(markers), data: resource(random) }),
    headers: json,
    endpoint: 'api',
    speaks: true,
  }),
  (random) => ({
    title: 'marker with a batch',
    body: print({ ...random.pick(markers), data: batch(random) }),
    headers: json,
    endpoint: 'api',
    speaks: true,
  }),
  (random) => ({
    title: 'marker with tokens',
    body: print({ ...random.pick(markers), ...tokens(random) }),
    headers: json,
    endpoint: 'token',
    speaks: true,
  }),
  (random) => ({
    title: 'marker with tokens in data',
    body: print({ ...random.pick(markers), data: tokens(random) }),
    headers: json,
    endpoint: 'token',
    speaks: true,
  }),
  (random) => ({
    title: 'marker inside a named response',
    body: print({
      alipay_user_info_share_response: { code: '10000', msg: 'Success', user_id: random.text(8) },
      sign: 'x',
    }),
    headers: json,
    endpoint: 'api',
    speaks: true,
  }),
]
