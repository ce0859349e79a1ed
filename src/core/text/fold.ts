import { codeAt } from './code-at.js'
import { hasUpperCase, needsFolding, survey } from './survey.js'
import { findTemplate, templateParts, type Template } from './template.js'

/** Blanks and what ends a sentence, in ASCII and full width. */
function isTrailing(c: number): boolean {
  switch (c) {
    case 0x20: // blank
    case 0x21: // !
    case 0x2c: // ,
    case 0x2e: // .
    case 0x3a: // :
    case 0x3b: // ;
    case 0x3002: // 。
    case 0xff01: // ！
    case 0xff0c: // ，
    case 0xff1a: // ：
    case 0xff1b: // ；
      return true
    default:
      return c >= 0x09 && c <= 0x0d
  }
}

/**
 * Folds a text for comparison: blanks to one, case ignored, a trailing stop dropped.
 *
 * @param found What {@link survey} found in the text.
 */
export function foldText(text: string, found = survey(text)): string {
  let folded = (found & hasUpperCase) === 0 ? text : text.toLowerCase()
  if ((found & needsFolding) !== 0) folded = folded.replace(/\s+/g, ' ')
  let end = folded.length
  while (end > 0 && isTrailing(codeAt(folded, end - 1))) end--
  const start = codeAt(folded, 0) === 0x20 ? 1 : 0
  return start === 0 && end === folded.length ? folded : folded.slice(start, Math.max(start, end))
}

/** Folds a rule's template: like {@link foldText}, but blanks beside a placeholder stay. */
export function foldTemplate(source: string): string {
  return source
    .replace(templateParts, (part) => (part.startsWith('{') ? part : part.toLowerCase()))
    .replace(/\s+/g, ' ')
    .replace(/[\s.。!！,，;；:：]+$/, '')
    .trimStart()
}

/** A description without the provider's noise, and the request id that the noise held. */
export interface Quiet {
  readonly text: string
  readonly requestId: string | undefined
}

/** What may stand between a text and the noise behind it. */
function isSeparator(c: number): boolean {
  return isTrailing(c) ? c !== 0x2e && c !== 0x21 && c !== 0x3002 && c !== 0xff01 : c === 0x2d || c === 0x2014
}

/** Cuts out what a provider adds to a text and what changes with each answer. */
export function removeNoise(text: string, noise: readonly Template[]): Quiet {
  let quiet = text
  let requestId: string | undefined
  for (const template of noise) {
    const spans = findTemplate(template, quiet)
    if (spans === undefined) continue
    const named = template.names.indexOf('request_id')
    if (named !== -1) requestId ??= quiet.slice(spans[2 + named * 2], spans[3 + named * 2]).trim()
    let start = spans[0]!
    while (start > 0 && isSeparator(codeAt(quiet, start - 1))) start--
    const rest = quiet.slice(spans[1])
    quiet = rest.trim() === '' ? quiet.slice(0, start) : `${quiet.slice(0, start)} ${rest.trimStart()}`
  }
  return { text: quiet, requestId }
}
