import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { run } from './run.js'

/** What the checks use beside the package: its optional peers and their types. */
const companions = ['axios', 'express', '@types/express', '@types/node']

/** The version that the repository itself has, so that npm's cache has it too. */
function pinned(root: string, name: string): string {
  const { version } = JSON.parse(readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8')) as {
    version: string
  }
  return `${name}@${version}`
}

/** Installs the tarball into a new project with nothing but what it depends on; gives back what came with it. */
export function installTarball(tarball: string, project: string): string[] {
  writeFileSync(join(project, 'package.json'), '{ "name": "consumer", "private": true, "type": "module" }\n')
  run('npm', ['install', '--prefer-offline', '--no-audit', '--no-fund', '--omit=peer', tarball], project)
  const { packages } = JSON.parse(readFileSync(join(project, 'package-lock.json'), 'utf8')) as { packages: object }
  return Object.keys(packages)
    .filter((path) => path !== '')
    .map((path) => path.replace('node_modules/', ''))
}

export function installCompanions(root: string, project: string): void {
  const names = companions.map((name) => pinned(root, name))
  run('npm', ['install', '--prefer-offline', '--no-audit', '--no-fund', ...names], project)
}
