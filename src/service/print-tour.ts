import type { TourStop } from './tour.js'

/** Columns that a character takes in a terminal. */
function widthOf(character: string): number {
  return /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/.test(character)
    ? 2
    : 1
}

function pad(text: string, columns: number): string {
  let width = 0
  let shown = ''
  for (const character of text) {
    if (width + widthOf(character) > columns) {
      shown = `${shown.slice(0, -1)}…`
      break
    }
    width += widthOf(character)
    shown += character
  }
  return shown + ' '.repeat(Math.max(0, columns - width))
}

function wrap(text: string, columns: number, indent: string): string {
  const lines: string[] = []
  let line = ''
  let width = 0
  for (const word of text.split(/(?<= )|(?<=[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef])/)) {
    const wide = [...word].reduce((sum, character) => sum + widthOf(character), 0)
    if (width + wide > columns && line !== '') {
      lines.push(line.trimEnd())
      line = ''
      width = 0
    }
    line += word
    width += wide
  }
  return [...lines, line.trimEnd()].join(`\n${indent}`)
}

function saidBy({ replay, result }: TourStop): string {
  const native = result?.native
  const words = [native?.error, native?.code, native?.subcode, native?.error_description].filter(
    (word) => word !== undefined,
  )
  return `${replay.status} ${words.join(' · ')}`
}

const columns = { provider: 16, said: 52, code: 9, condition: 27 }

/** The tour as a table for people; a row's hint stands below it. */
export function formatTour(stops: readonly TourStop[]): string {
  const head = `${pad('provider', columns.provider)} ${pad('what it said', columns.said)} ${pad('code', columns.code)} ${pad('condition', columns.condition)} who must act`
  const rows = stops.map((stop) => {
    const { replay, result } = stop
    const indent = ' '.repeat(columns.provider + 1)
    const wait =
      result?.retry.retryable === true && result.retry.after !== undefined
        ? `; again after ${result.retry.after} s`
        : ''
    const first = [
      pad(replay.provider, columns.provider),
      pad(saidBy(stop), columns.said),
      pad(result?.code ?? '-', columns.code),
      pad(result?.condition ?? 'no error', columns.condition),
      result === undefined ? '' : `${result.remediation.owner} (${result.remediation.action}${wait})`,
    ].join(' ')
    return `${first}\n${indent}${wrap(result?.remediation.hint ?? '', 96, indent)}\n${indent}[${replay.kind} body: ${replay.what}]`
  })
  return `${head}\n${'─'.repeat(124)}\n${rows.join('\n')}`
}
