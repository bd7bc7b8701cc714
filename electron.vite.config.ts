import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

const entry = (name: string) => resolve(import.meta.dirname, 'src-main/entry', `${name}.ts`)

export default defineConfig({
  main: {
    build: {
      rollupOptions: {
        input: {
          desktop: entry('desktop'),
          server: entry('server'),
          cli: entry('cli'),
          demo: entry('demo'),
          worker: entry('worker'),
        },
      },
    },
  },
  preload: {
    build: {
      externalizeDeps: false,
      rollupOptions: {
        // A sandboxed preload must be one CommonJS file.
        input: { bridge: resolve(import.meta.dirname, 'src-main/preload/bridge.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'src-renderer',
    plugins: [react()],
    build: {
      minify: true,
      rollupOptions: { input: { index: resolve(import.meta.dirname, 'src-renderer/index.html') } },
    },
  },
})
