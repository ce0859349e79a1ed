import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 30_000,
    // The suite starts servers on loopback; two cores are what every machine has.
    maxWorkers: 2,
  },
})
