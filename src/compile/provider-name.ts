/** `WeChat-Pay` and `wechatpay` are one provider: letters and digits count, in any case. */
export function foldName(name: string): string {
  return name
    .slice(0, 64)
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
}
