import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { z } from 'zod'

const names = z.record(z.string(), z.string()).default({})
const lockFile = z.object({
  packages: z.record(z.string(), z.object({ resolved: z.string().optional(), optionalDependencies: names })),
})
const { packages } = lockFile.parse(JSON.parse(readFileSync('package-lock.json', 'utf8')))

/** Where Node looks for a package asked for from `from`: beside it, then further up. */
function isLocked(from: string, name: string): boolean {
  for (let place = from; ; place = place.slice(0, Math.max(0, place.lastIndexOf('/node_modules/')))) {
    if (`${place === '' ? '' : `${place}/`}node_modules/${name}` in packages) return true
    if (place === '') return false
  }
}

test('every optional dependency stands in the lock file, or npm ci refuses a clean clone', () => {
  const wanted = Object.entries(packages).flatMap(([from, { optionalDependencies }]) =>
    Object.keys(optionalDependencies).map((name) => ({ from, name })),
  )
  expect(wanted.length).toBeGreaterThan(10)
  // A package whose newest version lacks some platforms needs an older one under "overrides" in package.json.
  expect(wanted.filter(({ from, name }) => !isLocked(from, name))).toEqual([])
})

test('the lock file names no registry', () => {
  expect(Object.values(packages).filter(({ resolved }) => resolved?.startsWith('http'))).toEqual([])
})
