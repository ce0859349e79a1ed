/*
 * Names that many providers share for the same thing. A provider with another vocabulary has its own envelope: nothing here depends
 * on who answered. Where a comment calls names folded, they mean the same in any spelling (see {@link foldMember}); the others are
 * compared as they stand.
 */

function names(list: string, ...more: readonly ReadonlySet<string>[]): ReadonlySet<string> {
  return new Set([...list.split(' '), ...more.flatMap((set) => [...set])])
}

/** What a member stands for, by its folded name, most telling first. */
export const roleNames = {
  description:
    'error_description error_message err_code_des error_msg errmsg err_message sub_msg res_message status_msg return_msg return_message ' +
    'explanation message msg error_summary faultstring long_message error_detail detail_message detail details detailed_description description desc reason error_reason ' +
    'exception_message info oauth_problem_advice user_message developer_message result_msg result_message show_msg error_text err_text error_info ' +
    'status_description status_message short_message ret_msg ret_message resp_msg resp_message resp_desc error_name title Error err',
  code:
    'error_code errcode errno error_no res_code ret_code service_error_code code ret __type return_code exception_code data_code ' +
    'error_codes codes result_code response_code resp_code error_label status_code',
  subcode: 'error_subcode sub_code sub_error_code sub_status',
  suberror: 'sub_error error_subtype',
  uri: 'error_uri error_url documentation_url doc_url more_info',
  requestId: 'request_id req_id trace_id x-trace_id fbtrace_id log_id correlation_id error_id tid',
  status: 'status status_code',
  wait: 'retry_after retry_after_ms retry_after_seconds retry_after_secs retry_delay retry_in wait_seconds interval',
  scope: 'scope',
  claims: 'claims',
  word: 'type status reason error error_type oauth_problem name tag .tag',
} as const

/** From here on, the names of a description say little: others keep their word there. */
export const firstOpenName = 'message'

/** No name of a role is longer, however it is written. */
export const maxRoleName = 32

/** Codes that successes have too, folded. */
export const countedCodes = /* @__PURE__ */ names('code codes ret retcode returncode')

/** Codes that every answer has, and many servers count their successes with; folded. */
export const resultCodes = /* @__PURE__ */ names('resultcode responsecode respcode')

/** Where zero is a success, folded. `errorCode: 0` stands in exceptions of .NET too. */
export const zeroCodes = /* @__PURE__ */ names('errcode errno rescode error', countedCodes)

/** By a truth value or a word, an answer says here whether it worked; folded. */
export const outcomes = /* @__PURE__ */ names('ok success issuccess')

/** By a word, folded. */
export const results = /* @__PURE__ */ names('result returncode ack')

/** By a word, where it may also be a resource that speaks of itself. */
export const statuses = /* @__PURE__ */ names('status')

/** What an answer that failed consists of, folded; by their form, other codes and texts are known too. */
export const ofFailures = /* @__PURE__ */ names('reason reasons messages', outcomes, results, statuses, countedCodes)

/** No name of an outcome or a failure is longer, however it is written. */
export const maxOutcomeName = 'authentication_status'.length

/** Names of a text that is all there is to say. */
export const textName =
  /^(?:(?:(?:err(?:or)?|status|re(?:t|sp|s|sult))[_-]?)?(?:msg|message|text|description|detail)|err)$/i

/** What may stand beside a text without saying anything of its own. */
export const bookkeeping =
  /^(?:@?timestamp|time|date|path|method|instance|documentation_url|hint|help|solution)$|request|trace|correlation|url$/i

/** An error has no identity of its own. */
export const ids = ['id', 'Id', 'ID', '_id', 'sid', 'uuid']

/** When a record came to be: it tells of its own failure, not of the request's. */
export const births =
  /^(?:created|updated|creation)_?(?:at|on|time|date|date_?time)$|^(?:created|updated|date_?created)$/i

/** What only a job has that is told of, and says itself that it failed. */
export const ofJobs = /^(?:(?:job|task|operation)_?id|(?:start|end)_?time)$/i

/** What says of an operation that it is over. */
export const endings = ['done', 'completed']

/** Words of the standards that can only be about what a request was sent with. */
export const credentialErrors = /* @__PURE__ */ names(
  'invalid_token invalid_grant invalid_client invalid_scope insufficient_scope unauthorized_client unsupported_grant_type',
)

/** What an access token is called, in any spelling. */
export const accessToken = /^access[-_]?token$/i

/** Tokens that a client is given. */
export const givenToken = /^(?:access|refresh|id)[-_]?token$/i

/** What is listed there is what was asked for, also where not all of it came; folded. */
export const resultLists = /* @__PURE__ */ names('data items results list')

/** A list of errors. */
export const errorsName = /(?:^[eE]|E|_e)rrors$/

/** Stand around errors only. */
export const faults = /* @__PURE__ */ names('fault Fault Error odata.error')

/** What stands in them is said of the error, also if it is a text alone. */
export const describing = /* @__PURE__ */ names('detail Envelope Body meta err', faults)

/** Stand around successes too. */
export const everyAnswers = /* @__PURE__ */ names('data result Result responseStatus ResponseStatus')

/** What an error stands in. */
export const wrappers = /* @__PURE__ */ names(
  'error_response response Response base_resp baseResp BaseResp ResponseMetadata user body head header OAuth oauth xml',
  describing,
  everyAnswers,
)

/** `PlatformResponse`, `<method>_response`, `<method>response`, `getUserResponse`, `exceededRequestLimitFault`: whatever the first word is. */
export const answerName = /response$|[a-z]Response$|[a-z]Fault$/

/** `MissingAuthenticationTokenException`: the name of a type, which says what happened where nothing stands beside it. */
export const thrownName = /^[A-Z]\w*Exception$/
