/** The languages of an `Accept-Language` field (RFC 9110 §12.5.4), best first. Reads 1,024 characters; never throws. */
export function acceptedLanguages(field: string | undefined): string[] {
  if (field === undefined || field === '') return []
  return field
    .slice(0, 1_024)
    .split(',')
    .slice(0, 32)
    .map((part) => {
      const [range, ...parameters] = part.split(';').map((piece) => piece.trim())
      const quality = parameters.find((parameter) => /^q=/i.test(parameter))
      const weight = quality === undefined ? 1 : Number(quality.slice(2))
      return { range: range ?? '', weight: Number.isFinite(weight) ? weight : 0 }
    })
    .filter(({ range, weight }) => weight > 0 && /^(?:\*|[a-z]{1,8}(?:-[a-z0-9]{1,8})*)$/i.test(range))
    .sort((a, b) => b.weight - a.weight)
    .map(({ range }) => range)
}

/** The first accepted language that there are texts in; `undefined` leaves the choice to the default. */
export function chooseLanguage(field: string | undefined, available: readonly string[]): string | undefined {
  const primary = (tag: string) => tag.toLowerCase().split('-', 1)[0]
  return acceptedLanguages(field).find(
    (range) => range !== '*' && available.some((tag) => primary(tag) === primary(range)),
  )
}
