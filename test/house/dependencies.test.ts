import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readModules, repository } from './read-imports.ts'

const readJson = (name: string) => JSON.parse(readFileSync(join(repository, name), 'utf8'))
const manifest: Record<'dependencies' | 'devDependencies' | 'optionalDependencies', Record<string, string>> = readJson(
  'package.json',
)
const lock: {
  packages: Record<string, { resolved?: string; version?: string; optionalDependencies?: Record<string, string> }>
} = readJson('package-lock.json')
const all = { ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies }

describe('the lock file', () => {
  it('holds every optional package of every package, for every platform', () => {
    const missing = Object.values(lock.packages)
      .flatMap((entry) => Object.keys(entry.optionalDependencies ?? {}))
      .filter((name) => !Object.keys(lock.packages).some((path) => path.endsWith(`node_modules/${name}`)))
    expect(missing).toEqual([])
  })

  it('names no address', () => {
    expect(Object.entries(lock.packages).filter(([, entry]) => entry.resolved !== undefined)).toEqual([])
  })
})

describe('a dependency', () => {
  it('is pinned exactly', () => {
    expect(Object.entries(all).filter(([, version]) => !/^\d+\.\d+\.\d+(-[a-z]+\.\d+)?$/.test(version))).toEqual([])
  })

  it('of the main process that the build leaves outside is a real dependency', () => {
    const modules = readModules('src-main', 'src-shared')
    const imported = new Set(
      modules
        .flatMap((module) => module.imports)
        .filter(
          (one) => !one.inRepository && !one.typeOnly && !one.target.startsWith('node:') && one.target !== 'electron',
        )
        .map((one) => one.target),
    )
    // Files of a package that is no module.
    const read = modules
      .filter(({ text }) => text.includes('createRequire('))
      .flatMap(({ text }) => Object.keys(manifest.dependencies).filter((name) => text.includes(`load('${name}/`)))
    const used = new Set([...imported, ...read])
    expect([...used].filter((name) => !(name in manifest.dependencies))).toEqual([])
    expect(Object.keys(manifest.dependencies).filter((name) => !used.has(name))).toEqual([])
  })

  it('of one family has one version', () => {
    const mantine = Object.entries(all).filter(([name]) => name.startsWith('@mantine/'))
    expect(new Set(mantine.map(([, version]) => version))).toEqual(new Set(['9.7.3']))
  })
})
