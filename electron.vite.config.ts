import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

const at = (path: string) => resolve(import.meta.dirname, path)

/** Programs of the main side. One that is not written yet is not built, and the launcher says so. */
const entries = ['desktop', 'server', 'cli', 'demo', 'worker']
  .map((name) => [name, at(`src-main/entry/${name}.ts`)] as const)
  .filter(([, path]) => existsSync(path))

const renderer = {
  root: 'src-renderer',
  // Pages have deep paths, so assets need addresses from the root; electron-vite sets './' before plugins run.
  plugins: [react(), { name: 'addresses-from-root', config: () => ({ base: '/' }) }],
  // Reads what stylesheets compose from others without the second reader that PostCSS would bring.
  css: { transformer: 'lightningcss' as const },
  build: {
    minify: true,
    // An inlined font or picture would need data: in the policy of fonts; files are cached just as well.
    assetsInlineLimit: 0,
    // The sentences of both languages are one file, read from this machine; the PDF viewer is one of its makers.
    chunkSizeWarningLimit: 800,
    rollupOptions: {
      input: { index: at('src-renderer/index.html') },
      // What every page says is a file of its own, or it would swell whatever the pages share.
      output: { codeSplitting: { groups: [{ name: 'sentences', test: /src-shared[\\/]text[\\/]/ }] } },
    },
  },
}

export default defineConfig({
  main: {
    build: { rollupOptions: { input: Object.fromEntries(entries) } },
  },
  preload: {
    build: {
      externalizeDeps: false,
      rollupOptions: {
        // A sandboxed preload must be one CommonJS file.
        input: { bridge: at('src-main/preload/bridge.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer,
})
