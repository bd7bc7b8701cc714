import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

const shared = {
  plugins: [react()],
  // Loading the real module outside Electron downloads its binary.
  resolve: { alias: { electron: resolve(import.meta.dirname, 'test/support/electron-stand-in.ts') } },
}
const limits = { testTimeout: 120_000, hookTimeout: 120_000 }

/** Tests that run what people run, the built program. The others need only its worker. */
const onTheBuild = [
  'test/e2e/**/*.test.ts',
  'test/desktop/**/*.test.ts',
  'test/transport/**/*.test.ts',
  'test/entry/**/*.test.ts',
]

export default defineConfig({
  test: {
    // The default leaves a core for the screen: on two cores that is one test file at a time.
    maxWorkers: '100%',
    projects: [
      {
        ...shared,
        test: {
          ...limits,
          name: 'core',
          globalSetup: ['test/support/build-once.ts'],
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: onTheBuild,
        },
      },
      {
        ...shared,
        test: { ...limits, name: 'built', include: onTheBuild, globalSetup: ['test/support/build-once.ts'] },
      },
    ],
  },
})
