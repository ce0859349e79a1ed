const utf8 = /* @__PURE__ */ new TextDecoder()

/** Parses the JSON text of a compiled catalog or language; one with `~` before it stands in base64. */
export function openText<T>(text: string): T {
  const json = text.startsWith('~')
    ? utf8.decode(Uint8Array.from(atob(text.slice(1)), (character) => character.charCodeAt(0)))
    : text
  return JSON.parse(json) as T
}
