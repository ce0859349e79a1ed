import { execFileSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'

/** The files that a published package may hold. */
const allowed =
  /^(?:(?:dist(?!\/service\/)|catalogs|docs|examples)\/|(?:README|CHANGELOG|CONTRIBUTING)\.md$|(?:LICENSE|package\.json)$)/

/** Packs the package in `root` as npm publishes it. */
export function packTarball(root: string, into: string): string {
  execFileSync('npm', ['pack', '--ignore-scripts', '--silent', '--pack-destination', into], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const name = readdirSync(into).find((file) => file.endsWith('.tgz'))
  if (name === undefined) throw new Error('npm pack wrote no tarball')
  return join(into, name)
}

/** The paths in a tarball, without the folder `package/` that npm puts around them. */
export function listTarball(tarball: string): string[] {
  return execFileSync('tar', ['-tzf', tarball], { encoding: 'utf8' })
    .split('\n')
    .filter((path) => path !== '' && !path.endsWith('/'))
    .map((path) => path.replace(/^package\//, ''))
}

export function strayFiles(paths: readonly string[]): string[] {
  return paths.filter((path) => !allowed.test(path))
}
