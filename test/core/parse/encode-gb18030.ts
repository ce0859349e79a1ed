const encoder = new Map<string, readonly number[]>()

const decoder = new TextDecoder('gb18030', { fatal: true })
for (let lead = 0x81; lead <= 0xfe; lead++) {
  for (let trail = 0x40; trail <= 0xfe; trail++) {
    if (trail === 0x7f) continue
    const bytes = [lead, trail]
    try {
      encoder.set(decoder.decode(Uint8Array.from(bytes)), bytes)
    } catch {
      // Not assigned.
    }
  }
}

/** ASCII and two-byte characters in GB18030, the platform only decodes it; anything else becomes `?`. */
export function encodeGb18030(text: string): Uint8Array {
  return Uint8Array.from([...text].flatMap((c) => (c < '\x80' ? c.charCodeAt(0) : (encoder.get(c) ?? 0x3f))))
}
