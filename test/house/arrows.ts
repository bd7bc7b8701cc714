import type { Import, Module } from './read-imports.ts'

/** What a room of src-main may import besides itself and src-shared. */
const mayImport: Record<string, readonly string[]> = {
  app: ['features', 'jobs', 'db', 'files', 'keys', 'sample'],
  features: ['documents', 'jobs', 'db', 'files', 'keys'],
  // The work itself runs here, so a kind reaches for what it works on.
  jobs: ['db', 'files', 'documents', 'keys', 'printing', 'publish', 'app/audit-chain.ts'],
  db: [],
  files: [],
  keys: [],
  documents: [],
  // Starts other programs, and nothing else of ours does.
  printing: ['files'],
  // Reads accepted reports and writes them to PostgreSQL; only a job calls it.
  publish: ['db'],
  transport: ['app', 'files'],
  desktop: ['printing'],
  preload: [],
  // Calls like a window does; never reaches past app.call.
  sample: ['app/app.ts', 'app/app-client.ts'],
  demo: ['app', 'sample', 'files'],
  'command-line': ['app', 'jobs', 'db', 'files', 'keys', 'documents'],
}

/** Packages and node: modules that only some rooms may name. */
const reserved: readonly { name: RegExp; where: RegExp; instead: string }[] = [
  {
    name: /^electron$/,
    where: /^src-main\/(desktop\/|preload\/|transport\/ipc\.ts$|entry\/desktop\.ts$)/,
    instead: 'Electron is a guest: pass what you need in from entry/desktop.ts',
  },
  { name: /^better-sqlite3$/, where: /^src-main\/db\//, instead: 'open the database through db/open-database.ts' },
  { name: /^pg$/, where: /^src-main\/publish\//, instead: 'PostgreSQL is written by src-main/publish/ only' },
  { name: /^kysely$/, where: /^src-main\//, instead: 'SQL belongs to a .queries.ts in src-main' },
  { name: /^(react|react-dom|@mantine\/.*)$/, where: /^src-renderer\//, instead: 'only the window draws' },
]

/** One sentence for each import that leaves its room; empty when the house stands. */
export function findWrongImports(modules: readonly Module[]): string[] {
  return modules.flatMap((module) =>
    module.imports.flatMap((one) => {
      const reason = wrongWith(module.path, one)
      return reason === null ? [] : [`${module.path} imports ${one.target}: ${reason}`]
    }),
  )
}

function wrongWith(path: string, one: Import): string | null {
  const taken = reserved.find(({ name, where }) => !one.inRepository && name.test(one.target) && !where.test(path))
  if (taken) return taken.instead
  const [top, room = ''] = path.split('/')
  if (one.target.startsWith('src-main/entry/')) return room === 'entry' ? null : 'nothing imports entry/'
  if (top === 'src-shared') return wrongInShared(one)
  if (top === 'src-renderer') return wrongInRenderer(path, one)
  if (top === 'src-main' && one.inRepository && room !== 'entry') return wrongInMain(path, room, one)
  return null
}

function wrongInShared(one: Import) {
  if (one.inRepository) return one.target.startsWith('src-shared/') ? null : 'src-shared imports only src-shared'
  return /^(zod|canonicalize)$/.test(one.target)
    ? null
    : 'src-shared is plain TypeScript: pass it in, or put it in src-main'
}

function wrongInRenderer(path: string, one: Import) {
  if (one.target.startsWith('node:')) return 'the window has no Node: ask the core through api/'
  if (!one.inRepository) return null
  if (one.target.startsWith('src-main/')) return 'the window knows the core only through src-shared/contract'
  const [, , page] = path.split('/')
  const foreignPage = /^src-renderer\/pages\/([^/]+)\//.exec(one.target)?.[1]
  if (path.startsWith('src-renderer/pages/') && foreignPage !== undefined && foreignPage !== page) {
    return 'a page never imports a page: move the shared piece to parts/'
  }
  if (path.startsWith('src-renderer/parts/') && foreignPage !== undefined) return 'parts know no page'
  return null
}

function wrongInMain(path: string, room: string, one: Import) {
  if (one.target.startsWith('src-renderer/')) return 'the core does not know the window'
  if (!one.target.startsWith('src-main/')) return null
  const target = one.target.slice('src-main/'.length)
  const targetRoom = target.split('/')[0] ?? ''
  if (room === 'features' && targetRoom === 'features') return wrongBetweenFeatures(path, one.target)
  if (targetRoom === room) return null
  if (room === 'features' && targetRoom === 'app') {
    return one.typeOnly ? null : 'features take only types from app/: the context brings the rest'
  }
  const allowed = mayImport[room]
  if (allowed === undefined) return `the room ${room} is not in test/house/arrows.ts: give it its arrows first`
  return allowed.some((name) => name === targetRoom || name === target)
    ? null
    : `${room} may not reach into ${targetRoom}`
}

function wrongBetweenFeatures(path: string, target: string) {
  const own = path.split('/')[2]
  const other = target.split('/')[2]
  if (own === other || /\.service\.ts$/.test(target)) return null
  return "a feature calls another feature's .service.ts, nothing else of it"
}

/** Rings of modules that need one another to load; a type-only import makes none. */
export function findCycles(modules: readonly Module[]): string[][] {
  const byPath = new Map(modules.map((module) => [module.path, module]))
  const done = new Set<string>()
  const cycles: string[][] = []
  const visit = (path: string, trail: string[]) => {
    const start = trail.indexOf(path)
    if (start >= 0) {
      cycles.push([...trail.slice(start), path])
      return
    }
    if (done.has(path)) return
    for (const one of byPath.get(path)?.imports ?? []) {
      if (one.inRepository && !one.typeOnly && byPath.has(one.target)) visit(one.target, [...trail, path])
    }
    done.add(path)
  }
  for (const module of modules) visit(module.path, [])
  return cycles
}
