import { resolve } from 'node:path'
import { defineConfig } from 'vitest/config'

/** What takes too long for every `npm test`: the full numbers, with other seeds. */
export default defineConfig({
  root: resolve(import.meta.dirname, '../..'),
  test: { include: ['test/torture/**/*.torture.ts'], testTimeout: 600_000, maxWorkers: '100%' },
})
