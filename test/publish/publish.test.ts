import fc from 'fast-check'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { FigureValue } from '../../src-shared/domain/figures.ts'
import type { AgencyId } from '../../src-shared/domain/ids.ts'
import { type AcceptedReportFacts, storeAcceptedReports } from '../support/accepted-reports.ts'
import { commandLine, type Run } from '../support/command-line.ts'
import { type CoordinatingOffice, sharedClock, startCoordinator } from '../support/exchange-builder.ts'
import { withDatabase } from '../support/open-database.ts'
import { type PostgresServer, startPostgres } from '../support/postgres-server.ts'
import { vinhLong } from '../support/vinh-long-plan.ts'

let server: PostgresServer
let client: pg.Client
let databases = 0
let database: string
let office: CoordinatingOffice

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

function forgetReports() {
  return withDatabase(office.test.dataDir, async (db) => {
    for (const table of ['submission_figure', 'submission_item', 'submission_plan', 'submission'] as const) {
      await db.deleteFrom(table).execute()
    }
  })
}

const asked = [vinhLong.health, vinhLong.environment, vinhLong.women].map((agencyId) => ({
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
async function rows<S extends z.ZodType>(shape: S, sql: string): Promise<z.infer<S>[]> {
  return z.array(shape).parse((await client.query(sql)).rows)
}

const address = (name = database, user = server.user) => `postgres://${user}@127.0.0.1:${server.port}/${name}`

/** As people run it: the office's own app is closed, the password stands in the environment. */
async function publish(to = address(), dataDir = office.test.dataDir): Promise<Run & { counts: unknown }> {
  const before = process.env.PGPASSWORD
  process.env.PGPASSWORD = server.password
  try {
    const run = await commandLine(['coordinate', 'publish', '--data', dataDir, '--user', 'hoa', '--to', to, '--json'])
    return { ...run, counts: run.status === 0 ? JSON.parse(run.out) : null }
  } finally {
    if (before === undefined) delete process.env.PGPASSWORD
    else process.env.PGPASSWORD = before
  }
}

const id = (at: number) => `00000000-0000-4000-9000-${String(at).padStart(12, '0')}`

function report(at: number, agencyId: AgencyId, value: FigureValue): AcceptedReportFacts {
  const { plan, outline, indicator } = office
  const itemIds = [outline.a.id, outline.b.id]
  return { id: id(at), agencyId, planId: plan.id, itemIds, figures: [{ indicatorId: indicator, value }] }
}

const hold = (reports: readonly AcceptedReportFacts[]) => storeAcceptedReports(office.test.dataDir, reports)

const number = (value: string): FigureValue => ({ kind: 'number', value })
const three = () => [
  report(1, vinhLong.health, number('19')),
  report(2, vinhLong.environment, number('2.5')),
  report(3, vinhLong.women, { kind: 'no-data' }),
]

describe('publishing to PostgreSQL', () => {
  it('writes reports, results, figures, plans and the catalogue, and says it in comments', async () => {
    await hold(three())
    expect((await publish()).counts).toEqual({ written: 3, unchanged: 0, withdrawn: 0 })

    const total = await rows(
      z.object({ value: z.string(), agencies_counted: z.string(), agencies_no_data: z.string() }),
      'SELECT value, agencies_counted, agencies_no_data FROM so_nhiem_vu.figure_total',
    )
    expect(total).toEqual([{ value: '21.5', agencies_counted: '2', agencies_no_data: '1' }])
    const progress = await rows(
      z.object({ progress: z.string(), agencies: z.string() }),
      'SELECT progress, agencies FROM so_nhiem_vu.task_progress',
    )
    expect(progress).toEqual([
      { progress: 'done', agencies: '3' },
      { progress: 'done', agencies: '3' },
    ])
    const names = await rows(
      z.object({ name: z.string() }),
      `SELECT a.name FROM so_nhiem_vu.counted_submission s JOIN so_nhiem_vu.agency a USING (coordinator_id, agency_id) ORDER BY 1`,
    )
    expect(names.map(({ name }) => name)).toContain('Sở Y tế tỉnh Vĩnh Long')
    const money = await rows(
      z.object({ planned_dong: z.string(), spent_dong: z.null() }),
      'SELECT DISTINCT planned_dong, spent_dong FROM so_nhiem_vu.funding',
    )
    expect(money).toEqual([{ planned_dong: '1000000', spent_dong: null }])
    const comments = await rows(
      z.object({ table: z.string(), comment: z.string().nullable() }),
      `SELECT c.relname AS "table", obj_description(c.oid) AS comment FROM pg_class c
       WHERE c.relnamespace = 'so_nhiem_vu'::regnamespace AND c.relkind IN ('r', 'v')`,
    )
    expect(comments).toHaveLength(19)
    expect(comments.filter(({ comment }) => !comment)).toEqual([])
  })

  it('begins every primary key with the coordinator, so that a cluster can distribute by it', async () => {
    await publish()
    const keys = await rows(
      z.object({ table_name: z.string(), column_name: z.string() }),
      `SELECT t.table_name, k.column_name FROM information_schema.tables t
       LEFT JOIN information_schema.table_constraints c ON c.table_schema = t.table_schema
         AND c.table_name = t.table_name AND c.constraint_type = 'PRIMARY KEY'
       LEFT JOIN information_schema.key_column_usage k ON k.constraint_schema = c.constraint_schema
         AND k.constraint_name = c.constraint_name AND k.ordinal_position = 1
       WHERE t.table_schema = 'so_nhiem_vu' AND t.table_type = 'BASE TABLE'`,
    )
    expect(keys).toHaveLength(15)
    expect(keys.filter((one) => one.column_name !== 'coordinator_id')).toEqual([])
  })

  it('writes nothing of a report a second time', async () => {
    await hold(three())
    await publish()
    const versions = () =>
      rows(z.object({ xmin: z.string() }), 'SELECT xmin::text FROM so_nhiem_vu.figure ORDER BY submission_id')
    const before = await versions()
    expect((await publish()).counts).toEqual({ written: 0, unchanged: 3, withdrawn: 0 })
    expect(await versions()).toEqual(before)
  })

  it('follows what no longer counts, and what counts again', async () => {
    await hold(three())
    await publish()
    const setState = (state: 'withdrawn' | 'counted') =>
      withDatabase(office.test.dataDir, (db) =>
        db.updateTable('submission').set({ state }).where('id', '=', id(1)).execute(),
      )
    const sum = async () =>
      (await rows(z.object({ value: z.string() }), 'SELECT value FROM so_nhiem_vu.figure_total'))[0]?.value
    await setState('withdrawn')
    expect((await publish()).counts).toEqual({ written: 0, unchanged: 2, withdrawn: 1 })
    expect(await sum()).toBe('2.5')
    expect((await publish()).counts).toEqual({ written: 0, unchanged: 2, withdrawn: 0 })
    await setState('counted')
    expect((await publish()).counts).toEqual({ written: 1, unchanged: 2, withdrawn: 0 })
    expect(await sum()).toBe('21.5')
  })

  it('counts of two reports of one body in one round the latest', async () => {
    await hold([...three(), report(4, vinhLong.health, number('100'))])
    await publish()
    expect(await rows(z.object({ value: z.string() }), 'SELECT value FROM so_nhiem_vu.figure_total')).toEqual([
      { value: '102.5' },
    ])
  })

  it('keeps several coordinators apart in one database', async () => {
    await hold(three())
    await publish()
    const other = await startCoordinator(sharedClock(), asked, vinhLong.health)
    await other.test.app.close()
    const own = {
      ...report(1, vinhLong.environment, number('7')),
      planId: other.plan.id,
      itemIds: [other.outline.a.id],
    }
    await storeAcceptedReports(other.test.dataDir, [
      { ...own, figures: [{ indicatorId: other.indicator, value: number('7') }] },
    ])
    expect((await publish(address(), other.test.dataDir)).counts).toEqual({ written: 1, unchanged: 0, withdrawn: 0 })
    await other.test.close()
    const totals = await rows(
      z.object({ value: z.string() }),
      'SELECT value FROM so_nhiem_vu.figure_total ORDER BY value::numeric',
    )
    expect(totals).toEqual([{ value: '7' }, { value: '21.5' }])
    expect((await publish()).counts).toEqual({ written: 0, unchanged: 3, withdrawn: 0 })
  })

  it('adds like plain loops over the source do', async () => {
    const bodies = [vinhLong.health, vinhLong.environment, vinhLong.women]
    const decimalText = fc.integer({ min: -99_999, max: 99_999_999 }).map((hundredths) => String(hundredths / 100))
    const size = fc.integer({ min: 0, max: 1_000_000 }).map(String)
    const value = fc.oneof(
      decimalText.map(number),
      fc.record({ kind: fc.constant('share' as const), numerator: size, denominator: size }),
      fc.constant<FigureValue>({ kind: 'none-arisen' }),
      fc.constant<FigureValue>({ kind: 'not-applicable' }),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(value, { minLength: 1, maxLength: 3 }), async (values) => {
        await forgetReports()
        await hold(values.map((one, at) => report(at + 1, bodies[at] ?? vinhLong.health, one)))
        await publish()
        let [hundredths, numerator, denominator, counted] = [0, 0, 0, 0]
        for (const one of values) {
          if (one.kind === 'number') hundredths += Math.round(Number(one.value) * 100)
          if (one.kind === 'share') {
            numerator += Number(one.numerator)
            denominator += Number(one.denominator)
          }
          if (one.kind === 'number' || one.kind === 'share') counted += 1
        }
        const [total] = await rows(
          z.object({
            value: z.string().nullable(),
            numerator: z.string().nullable(),
            denominator: z.string().nullable(),
            agencies_counted: z.string(),
          }),
          'SELECT value, numerator, denominator, agencies_counted FROM so_nhiem_vu.figure_total',
        )
        expect(Number(total?.value ?? 0) * 100).toBeCloseTo(hundredths, 4)
        expect(Number(total?.numerator ?? 0)).toBe(numerator)
        expect(Number(total?.denominator ?? 0)).toBe(denominator)
        expect(Number(total?.agencies_counted ?? 0)).toBe(counted)
      }),
      { seed: 20_261_122, numRuns: 8 },
    )
  })
})

describe('publishing that was interrupted', () => {
  it('goes on at every report where it was stopped, and each is there exactly once and whole', async () => {
    await hold(three())
    for (let stoppedAt = 1; stoppedAt <= 3; stoppedAt += 1) {
      await client.query('DROP SCHEMA IF EXISTS so_nhiem_vu CASCADE')
      await publishAndEndTheConnectionAt(stoppedAt)
      const there = await rows(z.object({ id: z.string() }), 'SELECT submission_id AS id FROM so_nhiem_vu.submission')
      expect(there).toHaveLength(stoppedAt - 1)
      const whole = await rows(
        z.object({ results: z.string() }),
        'SELECT count(*) AS results FROM so_nhiem_vu.task_result GROUP BY submission_id',
      )
      expect(whole).toEqual(there.map(() => ({ results: '2' })))
      expect(await rows(z.object({}), 'SELECT * FROM so_nhiem_vu.coordinator')).toEqual([])
      expect((await publish()).counts).toEqual({ written: 4 - stoppedAt, unchanged: stoppedAt - 1, withdrawn: 0 })
      expect(await rows(z.object({}), 'SELECT * FROM so_nhiem_vu.coordinator')).toHaveLength(1)
    }
  })

  /** A trigger of ours ends the connection in the middle of the transaction of the n-th report. */
  async function publishAndEndTheConnectionAt(nth: number) {
    await publishOnlyTheSchema()
    await client.query(`CREATE FUNCTION so_nhiem_vu.end_connection() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF (SELECT count(DISTINCT submission_id) FROM so_nhiem_vu.funding) >= ${nth - 1} THEN
          PERFORM pg_terminate_backend(pg_backend_pid());
        END IF;
        RETURN NEW;
      END $$`)
    await client.query(`CREATE TRIGGER ends BEFORE INSERT ON so_nhiem_vu.figure
      FOR EACH STATEMENT EXECUTE FUNCTION so_nhiem_vu.end_connection()`)
    const run = await publish()
    expect(run.told).toContain('Mất kết nối với 127.0.0.1 giữa chừng.')
    expect(run.status).toBe(1)
    await client.query('DROP FUNCTION so_nhiem_vu.end_connection() CASCADE')
  }

  async function publishOnlyTheSchema() {
    const { starSchemaStatements } = await import('../../src-main/publish/star-schema.ts')
    for (const statement of starSchemaStatements('vi')) await client.query(statement)
  }
})

describe('an address that cannot be used', () => {
  it.each([
    ['holds a password', () => `postgres://publisher:bi-mat@127.0.0.1:${server.port}/x`, 'Bỏ mật khẩu khỏi địa chỉ'],
    ['is no address', () => 'dashboards', 'Địa chỉ PostgreSQL không đúng dạng.'],
    ['names an option of another kind', () => `${address()}?options=-c%20x`, 'Địa chỉ PostgreSQL không đúng dạng.'],
    ['names a database that is not there', () => address('nowhere'), 'không có cơ sở dữ liệu nowhere'],
    ['names somebody unknown', () => address(database, 'stranger'), 'không cho đăng nhập'],
    ['names a port where nobody listens', () => 'postgres://publisher@127.0.0.1:1/x', 'Không kết nối được tới máy chủ'],
    [
      'wants encryption that is not offered',
      () => `${address()}?sslmode=verify-full`,
      'Không kết nối được tới máy chủ',
    ],
  ])('%s: says what to do, and nothing was written', async (_, to, sentence) => {
    await hold(three())
    const run = await publish(to())
    expect(run.told).toContain(sentence)
    expect(run.told).not.toContain('bi-mat')
    expect(run.status).toBe(1)
  })

  it('leads to an account that may not create anything', async () => {
    await hold(three())
    await client.query(`CREATE ROLE reader LOGIN PASSWORD '${server.password}'`)
    const run = await publish(address(database, 'reader'))
    expect(run.told).toContain('không có quyền tạo hoặc ghi bảng')
    await client.query('DROP ROLE reader')
  })
})

it('is for the coordinator only', async () => {
  const { dataDir } = office.test
  const run = await commandLine(['coordinate', 'publish', '--data', dataDir, '--user', 'lan', '--to', address()])
  expect(run.status).toBe(1)
})
