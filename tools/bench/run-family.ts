import type { Family } from './family.js'
import { printTable } from './report.js'

/*
 * Runs one family in this process; exit code 3 says that a target was missed.
 */

const families: Readonly<Record<string, () => Promise<Family>>> = {
  normalize: async () => (await import('./normalize.js')).normalizeFamily,
  'error-path': async () => (await import('./error-path.js')).errorPathFamily,
  catalogs: async () => (await import('./catalog-count.js')).catalogCountFamily,
  axios: async () => (await import('./axios-success.js')).axiosSuccessFamily,
  express: async () => (await import('./express-success.js')).expressSuccessFamily,
  import: async () => (await import('./import-time.js')).importTimeFamily,
  adversarial: async () => (await import('./adversarial.js')).adversarialFamily,
}

const [name, ...flags] = process.argv.slice(2)
const family = await families[name!]!()
for (const { title, rows } of await family.run({ quick: flags.includes('--quick') })) {
  if (!printTable(title, rows)) process.exitCode = 3
}
