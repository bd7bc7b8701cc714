import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { vi } from 'vitest'
import { z } from 'zod'
import { starSchemaStatements } from '../../src-main/publish/star-schema.ts'
import { fourteen } from './fourteen-bodies.ts'
import { address, client, database, number, office, report, rows, server } from './publishing.ts'
import { testPassword } from './test-app.ts'

const root = resolve(import.meta.dirname, '../..')
const program = ['--require', './src-main/entry/require-node.cjs', 'src-main/entry/start.ts', 'cli']
const patient = { timeout: 60_000, interval: 20 }

/** In the middle of the `nth` report (0: before the first), right after its rows of one table were written. */
export interface KillPoint {
  table: 'agency' | 'submission' | 'task_result' | 'task_quantity' | 'figure' | 'funding' | 'coordinator'
  nth: number
}

export interface Ended {
  status: number | null
  counts: unknown
  told: string
}

/** `npm run cli -- coordinate publish` as people run it, a process of its own, with the password in its environment. */
export async function publishToTheEnd(): Promise<Ended> {
  return start().ended
}

/** SIGKILL, as from a power cut, at one point of the work; what was open on the server is over when this returns. */
export async function publishAndKillAt(point: KillPoint): Promise<void> {
  await layTrap(point)
  const run = start()
  try {
    await Promise.race([vi.waitUntil(isTrapped, patient), run.ended.then(refuse)])
    run.child.kill('SIGKILL')
    await run.ended
  } finally {
    await client.query('SELECT pg_advisory_unlock_all()')
    await serverNoticed()
    await client.query('DROP FUNCTION so_nhiem_vu.wait_for_the_test() CASCADE')
  }
}

/** SIGKILL so many milliseconds after it was connected; whether it was still at work then. */
export async function publishAndKillAfter(ms: number): Promise<boolean> {
  const run = start()
  await Promise.race([vi.waitUntil(async () => (await connections()) > 0, { ...patient, interval: 5 }), run.ended])
  await wait(ms)
  run.child.kill('SIGKILL')
  const { status } = await run.ended
  await serverNoticed()
  return status === null
}

/** An empty star schema, as a first run makes it. */
export async function emptySchema(): Promise<void> {
  await client.query('DROP SCHEMA IF EXISTS so_nhiem_vu CASCADE')
  for (const statement of starSchemaStatements('vi')) await client.query(statement)
}

export const fourteenReports = () =>
  fourteen.map(({ agencyId }, at) => report(at + 1, agencyId, number(String(at + 0.5))))

/** How many reports are there, and what is wrong with them: each has a plan, two results with a quantity each, one figure and one line of money. */
export async function reportsThere(): Promise<{ count: number; broken: string[] }> {
  const tables = ['submission_plan', 'task_result', 'task_quantity', 'figure', 'funding']
  const counts = tables.map(
    (table) => `(SELECT count(*) FROM so_nhiem_vu.${table} WHERE submission_id = s.submission_id)`,
  )
  const found = await rows(
    z.object({ id: z.string(), parts: z.string() }),
    `SELECT submission_id AS id, concat_ws(' ', ${counts.join(', ')}) AS parts FROM so_nhiem_vu.submission s`,
  )
  const broken = found.filter(({ parts }) => parts !== '1 2 2 1 1').map(({ id, parts }) => `${id}: ${parts}`)
  return { count: found.length, broken }
}

/** A hash over all rows of each table; when the coordinator published last is not compared. */
export async function contentOfEveryTable(): Promise<Record<string, string>> {
  const name = z.object({ name: z.string() })
  const tables = await rows(name, "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'so_nhiem_vu' ORDER BY 1")
  const content: Record<string, string> = {}
  for (const { name } of tables) {
    const row = name === 'coordinator' ? 't.coordinator_id' : 't::text'
    const hashed = `md5(coalesce(string_agg(${row}, ' ' ORDER BY ${row}), ''))`
    const [found] = await rows(
      z.object({ count: z.string(), hash: z.string() }),
      `SELECT count(*), ${hashed} AS hash FROM so_nhiem_vu.${name} t`,
    )
    content[name] = `${found?.count} ${found?.hash}`
  }
  return content
}

function start(): { child: ChildProcessWithoutNullStreams; ended: Promise<Ended> } {
  const { dataDir } = office.test
  const order = ['coordinate', 'publish', '--data', dataDir, '--user', 'hoa', '--to', address(), '--json']
  const env = { ...process.env, PGPASSWORD: server.password }
  const child = spawn(process.execPath, [...program, ...order], { cwd: root, env, stdio: 'pipe' })
  let [out, told] = ['', '']
  child.stdout.on('data', (chunk: Buffer) => {
    out += chunk.toString()
  })
  child.stderr.on('data', (chunk: Buffer) => {
    told += chunk.toString()
  })
  child.stdin.end(`${testPassword}\n`)
  const ended = new Promise<Ended>((done) => {
    child.on('close', (status) => done({ status, counts: status === 0 ? JSON.parse(out) : null, told }))
  })
  return { child, ended }
}

function refuse({ told }: Ended): never {
  throw new Error(`publishing ended before it was killed: ${told}`)
}

/** A lock that the test holds: the server stops the program there until the test lets go. */
async function layTrap({ table, nth }: KillPoint): Promise<void> {
  await client.query('SELECT pg_advisory_lock(1)')
  await client.query(`CREATE OR REPLACE FUNCTION so_nhiem_vu.wait_for_the_test() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF (SELECT count(*) FROM so_nhiem_vu.submission) >= ${nth} THEN PERFORM pg_advisory_xact_lock(1); END IF;
      RETURN NULL;
    END $$`)
  await client.query(`CREATE TRIGGER waits AFTER INSERT ON so_nhiem_vu.${table}
    FOR EACH STATEMENT EXECUTE FUNCTION so_nhiem_vu.wait_for_the_test()`)
}

async function isTrapped(): Promise<boolean> {
  const waiting = await rows(z.object({}), "SELECT FROM pg_locks WHERE locktype = 'advisory' AND NOT granted")
  return waiting.length > 0
}

async function connections(): Promise<number> {
  const own = `datname = '${database}' AND application_name = 'so-nhiem-vu'`
  return (await rows(z.object({}), `SELECT FROM pg_stat_activity WHERE ${own}`)).length
}

/** The server takes a moment to see that nobody is there any more; then it undoes what was not committed. */
const serverNoticed = () => vi.waitUntil(async () => (await connections()) === 0, patient)
