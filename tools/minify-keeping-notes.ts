import { transform } from 'esbuild'

const note = '/* @__PURE__ */'

/**
 * Takes the blanks out of a module, but not the notes that tell bundlers which calls they may leave out with what nobody uses:
 * esbuild takes both. As an operand of `%`, which binds like the call does, a note stays where it is.
 */
export async function minifyKeepingNotes(code: string, keepsNames: boolean): Promise<string> {
  const noted = code.replaceAll(note, '__PURE__ %')
  // Else short names that hide others get a number.
  const { code: minified } = await transform(noted, { minifyWhitespace: true, minifyIdentifiers: !keepsNames })
  return minified.replaceAll('__PURE__%', '/*@__PURE__*/')
}
