import { resolve } from 'node:path'
import base from '../../vitest.config.ts'

/** Checks against what lies outside this tree: real plans in ../shared, LibreOffice. `npm test` does without them. */
export default {
  ...base,
  root: resolve(import.meta.dirname, '../..'),
  test: { ...base.test, include: ['test/ci/**/*.check.ts'], testTimeout: 120_000, hookTimeout: 120_000 },
}
