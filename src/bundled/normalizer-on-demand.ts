import { once } from '../core/once.js'
import type * as Engine from './engine.js'

/*
 * On Node, what reads errors is loaded when the first error comes, so that it costs the start of a program nothing. Takes the
 * place of `normalizer.ts` in `dist/index.node.js`; everywhere else, and in bundles, the two are one file (`exports` in
 * package.json).
 */

function locate(): URL {
  const file = URL.canParse('./engine.cjs', import.meta.url) ? new URL('./engine.cjs', import.meta.url) : undefined
  if (file !== undefined && process.getBuiltinModule('node:fs').existsSync(file)) return file
  throw new Error(
    'oauth-errors: dist/engine.cjs is not where the package expects it. A bundler took the files that are meant for Node: ' +
      'add "module" to its conditions, or leave oauth-errors out of the bundle',
  )
}

const file = locate()

// By the file's own name: some bundlers copy it under another.
const engine = once(() => {
  const { createRequire } = process.getBuiltinModule('node:module')
  return createRequire(file)(process.getBuiltinModule('node:url').fileURLToPath(file)) as typeof Engine
})

export const createNormalizer: typeof Engine.createNormalizer = (options) => engine().createNormalizer(options)
export const bundledNormalizer: typeof Engine.bundledNormalizer = () => engine().bundledNormalizer()
