/** The encoding that a byte order mark of two bytes tells. */
function markedEncoding(start: Uint8Array): string | undefined {
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le'
  return start[0] === 0xfe && start[1] === 0xff ? 'utf-16be' : undefined
}

type Recode = (chunk?: Uint8Array) => Buffer

function recodeFrom(encoding: string): Recode {
  const decoder = new TextDecoder(encoding)
  return (chunk) => Buffer.from(decoder.decode(chunk, { stream: chunk !== undefined }))
}

/** Input as it is, unless its first bytes say that it is UTF-16, which `>` of Windows PowerShell writes: then as UTF-8. */
export async function* asUtf8(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer, void, undefined> {
  let start: Buffer | undefined
  let recode: Recode | undefined
  let isKnown = false
  for await (const chunk of chunks) {
    if (isKnown) yield recode === undefined ? chunk : recode(chunk)
    else {
      start = start === undefined ? chunk : Buffer.concat([start, chunk])
      if (start.length < 2) continue
      isKnown = true
      const encoding = markedEncoding(start)
      if (encoding !== undefined) recode = recodeFrom(encoding)
      yield recode === undefined ? start : recode(start)
    }
  }
  if (!isKnown && start !== undefined) yield start
  if (recode !== undefined) yield recode()
}
