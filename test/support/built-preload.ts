import { readFileSync } from 'node:fs'
import { compileFunction } from 'node:vm'
import { type DesktopWire, desktopWireName } from '../../src-shared/contract/desktop-wire.ts'
import { rendererSide, type StandInContents } from './electron-stand-in.ts'

/** Runs the built preload script as a sandboxed window does: one CommonJS file that may require `electron` only. */
export function runBuiltPreload(path: string, contents: StandInContents, frame?: { url: string } | null) {
  const side = rendererSide(contents, frame)
  const sandboxedRequire = (name: string) => {
    if (name === 'electron') return side
    throw new Error(`module not found: ${name}`)
  }
  const module = { exports: {} }
  compileFunction(readFileSync(path, 'utf8'), ['require', 'module', 'exports'])(
    sandboxedRequire,
    module,
    module.exports,
  )
  // The script exposes one thing, whose type the main bundle and the window share.
  return { names: Object.keys(side.exposed), wire: side.exposed[desktopWireName] as DesktopWire }
}
