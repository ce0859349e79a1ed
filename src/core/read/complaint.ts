/** What has words of complaints and is none. */
const harmless =
  /\b(?:no|0|without(?: any)?) (?:errors?|fail\w*|exceptions?)\b|\bno (?:more|new)\b|\balready up[ -]to[ -]date\b|\bonly (?:\d+|one|two|three)\b|解除?(?:冻结|锁定|封禁|限制)|维护已?(?:完成|结束)|将[^，。]{0,16}到期|(?:无|没有)(?:更多)?(?:记录|数据|内容)|没有更多/gi

/** Something is wrong, missing, refused or to be done first. */
const complaint =
  /\b(?:not?|cannot|must|already|another|exists?|bad|wrong|too|only|been used|please (?:log|sign|(?:re)?try)|(?:re)?try\b.{0,32} again|errors?|fail\w*|denied|in(?:valid|correct)|illegal|un(?:auth|known|able)\w*)\b|n't\b|requir|expired|missing|forbid|exceed|disabled|timed? ?out|[不未没無错錯誤缺拒被]|无(?!线)|失[败效敗]|[过過]期|异常|非法|超[过出时]|限制|上限|禁止|重[复新试]|频繁|繁忙|存在|为空|[请請][先登输]|稍后|ungültig|inv[aá]lid[aeo]|неверн|недейств|ошибк|만료|오류|期限切れ|エラー/i

/** What may also be the matter of what was done: "Limit updated". */
const trouble =
  /\b(?:suspended|blocked|locked|bann?ed|revoked|mismatch\w*|insufficien\w*|limit(?:ed|s)?|throttl\w*|busy|unsupported|reject\w*|refus\w*|malformed|maintenance|ended|elsewhere)\b|exception|有误|冻结|封[禁号停锁]|锁定|到期|受限|维护|太[快多频长短大小]/i

/** What was asked for was done, or is on its way. */
const accepted =
  /\b(?:success\w*|accepted|queued|submitted|sent|saved|created|updated|completed|started|in progress|process(?:ed|ing))\b|成功|(?:处理|进行)中|已(?:完成|发送|提交|保存|受理)/i

/** Whether a text says that something is wrong, whatever it is. */
export function complains(text: string): boolean {
  const said = text.replace(harmless, '')
  return complaint.test(said) || (trouble.test(said) && !accepted.test(said))
}

/** Whether a text says that the request was accepted, and complains of nothing. */
export function isAccepted(text: string): boolean {
  if (!accepted.test(text)) return false
  const said = text.replace(harmless, '')
  return !complaint.test(said) && !trouble.test(said)
}
