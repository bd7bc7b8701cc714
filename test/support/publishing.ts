import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest'
import { z } from 'zod'
import type { FigureValue } from '../../src-shared/domain/figures.ts'
import type { AgencyId } from '../../src-shared/domain/ids.ts'
import { type AcceptedReportFacts, storeAcceptedReports } from './accepted-reports.ts'
import { commandLine, type Run } from './command-line.ts'
import { type CoordinatingOffice, sharedClock, startCoordinator } from './exchange-builder.ts'
import { withDatabase } from './open-database.ts'
import { type PostgresServer, startPostgres } from './postgres-server.ts'
import { vinhLong } from './vinh-long-plan.ts'

export let server: PostgresServer
export let client: pg.Client
export let database: string
export let office: CoordinatingOffice
let databases = 0

/** One coordinator whose app is closed, one PostgreSQL, and for every test a new database and no report. */
export function usePublishing(): void {
  beforeAll(async () => {
    server = await startPostgres()
    office = await startCoordinator(sharedClock(), asked)
    // The command line opens the folder, and one app at a time may.
    await office.test.app.close()
  })
  afterAll(async () => {
    await office.test.close()
    await server.stop()
  })

  beforeEach(async () => {
    databases += 1
    database = `dashboards_${databases}`
    await onServer('postgres', (admin) => admin.query(`CREATE DATABASE ${database}`))
    client = await connect(database)
    await forgetReports()
  })
  afterEach(() => client.end())
}

export function forgetReports() {
  return withDatabase(office.test.dataDir, async (db) => {
    for (const table of ['submission_figure', 'submission_item', 'submission_plan', 'submission'] as const) {
      await db.deleteFrom(table).execute()
    }
  })
}

export const asked = [vinhLong.health, vinhLong.environment, vinhLong.women].map((agencyId) => ({
  agencyId,
  requested: false,
}))

async function connect(name: string, user = server.user) {
  const made = new pg.Client({ host: '127.0.0.1', port: server.port, user, password: server.password, database: name })
  await made.connect()
  return made
}

async function onServer<T>(name: string, work: (admin: pg.Client) => Promise<T>): Promise<T> {
  const admin = await connect(name)
  return work(admin).finally(() => admin.end())
}

/** Rows of one query, parsed: numbers come as texts. */
export async function rows<S extends z.ZodType>(shape: S, sql: string): Promise<z.infer<S>[]> {
  return z.array(shape).parse((await client.query(sql)).rows)
}

export const address = (name = database, user = server.user) => `postgres://${user}@127.0.0.1:${server.port}/${name}`

/** As people run it: the office's own app is closed, the password stands in the environment. */
export function publish(to = address(), dataDir = office.test.dataDir): Promise<Run & { counts: unknown }> {
  return withEnvironment({ PGPASSWORD: server.password }, () => runPublish(to, dataDir))
}

/** As somebody runs it who has set no password anywhere. */
export function publishWithoutPassword(to = address()): Promise<Run & { counts: unknown }> {
  const nowhere = { PGPASSWORD: undefined, PGPASSFILE: join(server.dir, 'no-such-file') }
  return withEnvironment(nowhere, () => runPublish(to, office.test.dataDir))
}

/** As somebody runs it whose password stands in a file of libpq; `mode`: who may read it. */
export function publishWithPasswordFile(mode: number, to = address()): Promise<Run & { counts: unknown }> {
  const file = join(server.dir, `pgpass-${mode}`)
  writeFileSync(file, `127.0.0.1:${server.port}:*:${server.user}:${server.password}\n`, { mode })
  const there = { PGPASSWORD: undefined, PGPASSFILE: file }
  return withEnvironment(there, () => runPublish(to, office.test.dataDir))
}

async function runPublish(to: string, dataDir: string) {
  const run = await commandLine(['coordinate', 'publish', '--data', dataDir, '--user', 'hoa', '--to', to, '--json'])
  return { ...run, counts: run.status === 0 ? JSON.parse(run.out) : null }
}

async function withEnvironment<T>(values: Record<string, string | undefined>, work: () => Promise<T>): Promise<T> {
  const before = Object.fromEntries(Object.keys(values).map((name) => [name, process.env[name]]))
  setEnvironment(values)
  return work().finally(() => setEnvironment(before))
}

function setEnvironment(values: Record<string, string | undefined>) {
  for (const [name, value] of Object.entries(values)) {
    if (value === undefined) delete process.env[name]
    else process.env[name] = value
  }
}

export const id = (at: number) => `00000000-0000-4000-9000-${String(at).padStart(12, '0')}`

export function report(at: number, agencyId: AgencyId, value: FigureValue): AcceptedReportFacts {
  const { plan, outline, indicator } = office
  const itemIds = [outline.a.id, outline.b.id]
  return { id: id(at), agencyId, planId: plan.id, itemIds, figures: [{ indicatorId: indicator, value }] }
}

export const hold = (reports: readonly AcceptedReportFacts[]) => storeAcceptedReports(office.test.dataDir, reports)

export const number = (value: string): FigureValue => ({ kind: 'number', value })
export const three = () => [
  report(1, vinhLong.health, number('19')),
  report(2, vinhLong.environment, number('2.5')),
  report(3, vinhLong.women, { kind: 'no-data' }),
]
