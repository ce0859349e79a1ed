import { build } from 'esbuild'

/** What browsers may have of the package: all but the middleware and the command. */
const subpaths = ['.', './core', './axios', './catalog']

/** Bundles each subpath for browsers, where no module of Node is found. Throws with the bundler's words. */
export async function checkBrowserBundles(project: string): Promise<string> {
  for (const subpath of subpaths) {
    await build({
      stdin: { contents: `export * from 'oauth-errors${subpath.slice(1)}'`, resolveDir: project },
      bundle: true,
      format: 'esm',
      platform: 'browser',
      write: false,
      logLevel: 'silent',
    })
  }
  return subpaths.join(', ')
}
