import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, it } from 'vitest'
import { z } from 'zod'
import { requireAddress, withPostgres } from '../../src-main/publish/open-postgres.ts'
import { ensureStarSchema } from '../../src-main/publish/star-schema.ts'
import { emptySchema } from '../support/publish-until-killed.ts'
import {
  address,
  client,
  database,
  hold,
  id,
  publish,
  rows,
  server,
  three,
  usePublishing,
} from '../support/publishing.ts'

usePublishing()

/** As the first version of the app made it, never to be edited: databases like this one stand at analysts. */
const oldest = readFileSync(resolve(import.meta.dirname, 'star-schema-1.sql'), 'utf8')

/** The columns of every table and view, and what is said of each. */
const layout = () =>
  rows(
    z.object({
      table: z.string(),
      column: z.string(),
      type: z.string(),
      empty: z.boolean(),
      said: z.string().nullable(),
    }),
    `SELECT c.relname AS "table", a.attname AS "column", format_type(a.atttypid, a.atttypmod) AS type,
       NOT a.attnotnull AS empty, concat(obj_description(c.oid), ': ', col_description(c.oid, a.attnum)) AS said
     FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
     WHERE c.relnamespace = 'so_nhiem_vu'::regnamespace AND c.relkind IN ('r', 'v') AND a.attnum > 0
     ORDER BY 1, 2`,
  )

async function someReportOfThatTime() {
  const { rows: found } = await client.query<{ id: string }>('SELECT coordinator_id AS id FROM so_nhiem_vu.submission')
  const coordinator = found[0]?.id
  if (coordinator === undefined) throw new Error('nothing was published')
  await client.query('DROP SCHEMA so_nhiem_vu CASCADE')
  await client.query(oldest)
  await client.query(
    `INSERT INTO so_nhiem_vu.submission VALUES ($1, $2, $2, 'vn.86.so-y-te', 1, 'typed', 'year', 2026, NULL,
       '2026-11-30', NULL, NULL, '2026-12-01', 'as it was made then', NULL)`,
    [coordinator, id(1)],
  )
  await client.query(
    `INSERT INTO so_nhiem_vu.task_result VALUES ($1, $2, 0, 'Nhiệm vụ', 'done', 'none', NULL, NULL, NULL, '', '', '', 0)`,
    [coordinator, id(1)],
  )
}

it('brings a schema of an older version up, and what analysts built on it stays', async () => {
  await hold(three())
  await publish()
  const now = await layout()
  await someReportOfThatTime()
  await client.query('CREATE VIEW public.theirs AS SELECT * FROM so_nhiem_vu.counted_submission')
  expect((await publish()).counts).toEqual({ written: 3, unchanged: 0, withdrawn: 0 })
  expect(await layout()).toEqual(now)
  const results = 'SELECT count(*) AS count FROM so_nhiem_vu.task_result'
  expect(await rows(z.object({ count: z.string() }), results)).toEqual([{ count: '6' }])
  expect(await rows(z.object({}), 'SELECT FROM public.theirs')).toHaveLength(3)
  expect((await publish()).counts).toEqual({ written: 0, unchanged: 3, withdrawn: 0 })
})

it('asks for the owner once where the account may only write, and needs no more than that afterwards', async () => {
  await hold(three())
  await client.query(oldest)
  await client.query(`CREATE ROLE writer LOGIN PASSWORD '${server.password}'`)
  const grant = `GRANT USAGE ON SCHEMA so_nhiem_vu TO writer;
    GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA so_nhiem_vu TO writer`
  try {
    await client.query(grant)
    const before = await layout()
    const refused = await publish(address(database, 'writer'))
    expect(refused.told).toContain('chạy lệnh một lần bằng tài khoản sở hữu lược đồ')
    expect(await layout()).toEqual(before)
    await emptySchema()
    await client.query(grant)
    expect((await publish(address(database, 'writer'))).counts).toEqual({ written: 3, unchanged: 0, withdrawn: 0 })
  } finally {
    await client.query('DROP OWNED BY writer; DROP ROLE writer')
  }
})

it('is made once by coordinators who begin at the same moment', async () => {
  process.env.PGPASSWORD = server.password
  try {
    const makes = Array.from({ length: 4 }, () =>
      withPostgres(requireAddress(address()), (db) => ensureStarSchema(db, 'vi')),
    )
    await Promise.all(makes)
  } finally {
    delete process.env.PGPASSWORD
  }
  expect((await layout()).length).toBeGreaterThan(0)
})
