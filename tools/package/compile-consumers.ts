import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { commonjsConsumer, nodeConsumer, portableConsumer } from '../../test/package/consumer.js'
import { run } from './run.js'

const strictest = {
  target: 'ES2023',
  module: 'NodeNext',
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  resolveJsonModule: true,
  skipLibCheck: false,
  noEmit: true,
}

const forNode = { lib: ['ES2023'], types: ['node'] }

/** Consumers by the name of their file: what they say and which types they have. */
const consumers = {
  'portable.ts': { source: portableConsumer, options: { lib: ['ES2023'], types: [] } },
  'node.ts': { source: nodeConsumer, options: forNode },
  'commonjs.cts': { source: commonjsConsumer, options: forNode },
}

/** Compiles users' programs against the installed declarations. Throws with the compiler's words. */
export function compileConsumers(root: string, project: string): void {
  for (const [name, { source, options }] of Object.entries(consumers)) {
    writeFileSync(join(project, name), source)
    const config = { compilerOptions: { ...strictest, ...options }, files: [name] }
    writeFileSync(join(project, `tsconfig.${name}.json`), JSON.stringify(config))
    run(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', `tsconfig.${name}.json`], project)
  }
}
