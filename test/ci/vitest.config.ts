import { resolve } from 'node:path'
import { defineConfig } from 'vitest/config'

const root = resolve(import.meta.dirname, '../..')

/** Checks against what lies outside this tree: real plans in ../shared, LibreOffice. `npm test` does without them. */
export default defineConfig({
  root,
  resolve: { alias: { electron: resolve(root, 'test/support/electron-stand-in.ts') } },
  test: { include: ['test/ci/**/*.check.ts'], testTimeout: 120_000, hookTimeout: 120_000 },
})
