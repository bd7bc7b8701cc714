import { describe, expect, it } from 'vitest'
import { type Module, readModule, readModules } from './read-imports.ts'

const modules = readModules('src-main', 'src-shared')

/** Packages that loading an entry loads with it, however far away; type-only imports load nothing. */
function packagesBehind(entry: string, all: readonly Module[]): Set<string> {
  const byPath = new Map(all.map((module) => [module.path, module]))
  const seen = new Set<string>()
  const packages = new Set<string>()
  const visit = (path: string) => {
    if (seen.has(path)) return
    seen.add(path)
    for (const one of byPath.get(path)?.imports ?? []) {
      if (one.typeOnly) continue
      if (one.inRepository) visit(one.target)
      else packages.add(one.target)
    }
  }
  visit(entry)
  return packages
}

describe('a host without Electron', () => {
  // Loading the module outside Electron downloads its binary, synchronously.
  it.each(['server', 'cli', 'demo', 'worker', 'start'])('%s never loads it', (name) => {
    const packages = packagesBehind(`src-main/entry/${name}.ts`, modules)
    expect(packages.size).toBeGreaterThan(0)
    expect([...packages]).not.toContain('electron')
  })

  it('would be caught, however deep it is', () => {
    const deep = [
      readModule('src-main/entry/cli.ts', "import { a } from '../app/a.ts'"),
      readModule('src-main/app/a.ts', "import { b } from './b.ts'"),
      readModule('src-main/app/b.ts', "import { app } from 'electron'"),
    ]
    expect([...packagesBehind('src-main/entry/cli.ts', deep)]).toContain('electron')
    expect([...packagesBehind('src-main/entry/desktop.ts', modules)]).toContain('electron')
  })
})
