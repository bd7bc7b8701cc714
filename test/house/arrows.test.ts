import { describe, expect, it } from 'vitest'
import { findCycles, findWrongImports } from './arrows.ts'
import { readModule, readModules } from './read-imports.ts'

const modules = readModules('src-main', 'src-renderer', 'src-shared')

describe('the house', () => {
  it('was seen: a check over no modules proves nothing', () => {
    for (const folder of ['src-main/', 'src-renderer/', 'src-shared/']) {
      expect(modules.filter((module) => module.path.startsWith(folder)).length).toBeGreaterThan(5)
    }
    expect(modules.flatMap((module) => module.imports).length).toBeGreaterThan(300)
  })

  it('has every import in a room that may have it', () => {
    expect(findWrongImports(modules)).toEqual([])
  })

  it('has no ring of modules', () => {
    expect(findCycles(modules)).toEqual([])
  })
})

describe('the check itself', () => {
  it.each([
    ['src-shared/domain/x.ts', "import { readFile } from 'node:fs/promises'"],
    ['src-shared/domain/x.ts', "import { app } from '../../src-main/app/app.ts'"],
    ['src-shared/domain/x.ts', "import type { Kysely } from 'kysely'"],
    ['src-renderer/pages/task/X.tsx', "import { call } from '../../../src-main/app/call.ts'"],
    ['src-renderer/pages/task/X.tsx', "import { Y } from '../plan/Y.tsx'"],
    ['src-renderer/parts/x/X.tsx', "const page = import('../../pages/plan/PlanPage.tsx')"],
    ['src-renderer/api/x.ts', "export { join } from 'node:path'"],
    ['src-main/features/tasks/x.service.ts', "import { q } from '../plans/plans.queries.ts'"],
    ['src-main/features/tasks/x.service.ts', "import { commit } from '../../app/commit.ts'"],
    ['src-main/features/tasks/x.service.ts', "import { listen } from '../../transport/http.ts'"],
    ['src-main/files/x.ts', "import { openDatabase } from '../db/open-database.ts'"],
    ['src-main/app/x.ts', "import '../entry/server.ts'"],
    ['src-main/transport/http.ts', "import { app } from 'electron'"],
    ['src-main/features/tasks/x.service.ts', "const electron = await import('electron')"],
    ['src-main/keys/x.ts', "import Sqlite from 'better-sqlite3'"],
    ['src-main/attic/x.ts', "import { openDatabase } from '../db/open-database.ts'"],
  ])('fails on a wrong import: %s with %s', (path, text) => {
    expect(findWrongImports([readModule(path, text)])).toHaveLength(1)
  })

  it('lets a feature take types from app/ and another service', () => {
    const text =
      "import type { Context } from '../../app/context.ts'\nimport { getPlan } from '../plans/plans.service.ts'"
    expect(findWrongImports([readModule('src-main/features/tasks/x.service.ts', text)])).toEqual([])
  })

  it('finds a ring', () => {
    const ring = [
      readModule('src-shared/domain/a.ts', "import { b } from './b.ts'"),
      readModule('src-shared/domain/b.ts', "import { a } from './a.ts'"),
    ]
    expect(findCycles(ring)).toHaveLength(1)
    const types = [
      ring[0] ?? readModule('x.ts', ''),
      readModule('src-shared/domain/b.ts', "import type { a } from './a.ts'"),
    ]
    expect(findCycles(types)).toEqual([])
  })
})
