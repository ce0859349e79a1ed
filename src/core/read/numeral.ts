/** Whether a text is a number, in whatever way it is written. */
export function isNumeral(text: string): boolean {
  return /^[+-]?\d+(?:\.\d*)?(?:e[+-]?\d+)?$/i.test(text.trim())
}
