import Sqlite from 'better-sqlite3'
import type { Db } from '../../src-main/db/open-database.ts'
import { roundStatus } from '../../src-main/features/coordination/status.service.ts'
import { figureTable } from '../../src-main/features/matrix/figure-table.service.ts'
import { taskTable } from '../../src-main/features/matrix/task-table.service.ts'
import { provinceSize, reportsOfYear } from '../support/large-round.ts'
import { type RoundInHand, setUpRound } from '../support/round-builder.ts'
import { startTestApp } from '../support/test-app.ts'
import { databaseIn, sameSqlBare, sameSqlOnCopy } from './bare.ts'
import { type Comparison, compare, rounds } from './measure.ts'

const tables = ['status', 'figures', 'tasks'] as const
type Table = (typeof tables)[number]

/** Runs in one measure: the clock of a thread's own time ticks every few milliseconds. */
const together: Record<Table, number> = { status: 100, figures: 20, tasks: 20 }

/**
 * A round of 140 bodies, 100 indicators and 100 tasks: who has reported, and the two tables with every total. The
 * app's calls against the same SQL bare, and with ten years of reports against one. Processor time of the thread.
 * The app keeps names of bodies and what a plan orders until these are written to. So it is measured too, by the clock,
 * right after a report of the round was changed, which leaves them kept; and with nothing kept, which is after another
 * program has written.
 */
export async function benchMatrix() {
  console.error('140 bodies × 100 indicators and 100 tasks')
  const one = await openRound([2026])
  const ten = await openRound(Array.from({ length: 10 }, (_, at) => 2017 + at))
  try {
    const results: Comparison[] = []
    const afterWriting: Comparison[] = []
    const nothingKept: Comparison[] = []
    const changed = await oneReport(one)
    const elsewhere = otherProgram(databaseIn(one.test.dataDir))
    for (const table of tables) {
      const app = () => asked(one, table)
      const bare = await sameSqlBare(one.test.dataDir, sqlOf(one, table))
      results.push(await compare(`${table} of a round`, cpuOf(together[table], app), cpuOf(together[table], bare)))
      const copy = await sameSqlOnCopy(one.test.dataDir, sqlOf(one, table))
      afterWriting.push(
        await compare(`${table}, a report was changed`, afterEach(changed, app), afterEach(copy.write, copy.sql)),
      )
      const beside = otherProgram(copy.file)
      nothingKept.push(await compare(`${table}, nothing kept`, afterEach(elsewhere, app), afterEach(beside, copy.sql)))
    }
    const history: Comparison[] = []
    for (const table of tables) {
      const work = (round: RoundInHand) => cpuOf(together[table], () => asked(round, table))
      history.push(await compare(`${table}, ten years against one`, work(ten), work(one)))
    }
    return { bodies: 140, indicators: 100, tasks: 100, rounds, results, afterWriting, nothingKept, history }
  } finally {
    await one.test.close()
    await ten.test.close()
  }
}

async function openRound(years: readonly number[]): Promise<RoundInHand> {
  const round = await setUpRound(await startTestApp(), provinceSize)
  for (const year of years) round.lay(year, reportsOfYear(round, year))
  return round
}

const period = { kind: 'year', year: 2026, ordinal: null } as const

function asked({ hoa, plan }: RoundInHand, table: Table): Promise<unknown> {
  const round = { planId: plan.id, period }
  if (table === 'status') return hoa.call('coordination.status', round)
  return table === 'figures'
    ? hoa.call('matrix.figures', { ...round, estimate: false })
    : hoa.call('matrix.tasks', round)
}

function sqlOf({ test, plan }: RoundInHand, table: Table) {
  const round = { planId: plan.id, period }
  return (db: Db) => {
    const reader = { db, clock: test.clock }
    if (table === 'status') return roundStatus(reader, round)
    return table === 'figures' ? figureTable(reader, { ...round, estimate: false }) : taskTable(reader, round)
  }
}

/** Changes the day that a report came in, every time anew. */
async function oneReport({ hoa, plan }: RoundInHand): Promise<() => Promise<unknown>> {
  const { bodies } = await hoa.call('coordination.status', { planId: plan.id, period })
  const report = bodies.find(({ submission }) => submission)?.submission
  if (!report) throw new Error('nobody has reported')
  let { version, receivedOn } = report
  return async () => {
    receivedOn = receivedOn === '2026-10-30' ? '2026-10-29' : '2026-10-30'
    const change = { submissionId: report.id, expectedVersion: version, receivedOn, source: 'email' as const }
    version = (await hoa.call('coordination.changeReceived', change)).version
  }
}

/** One row, written by a connection of its own. */
function otherProgram(file: string): () => void {
  const write = new Sqlite(file).prepare(
    'UPDATE person SET version = version + 1 WHERE id = (SELECT max(id) FROM person)',
  )
  return () => void write.run()
}

function cpuOf(runs: number, work: () => unknown): () => Promise<number> {
  return async () => {
    const start = process.threadCpuUsage()
    for (let run = 0; run < runs; run += 1) await work()
    const { user, system } = process.threadCpuUsage(start)
    return (user + system) / 1000 / runs
  }
}

/** Milliseconds of the work, without the writing before it. */
function afterEach(write: () => unknown, work: () => unknown): () => Promise<number> {
  const runs = 10
  return async () => {
    let ms = 0
    for (let run = 0; run < runs; run += 1) {
      await write()
      const start = performance.now()
      await work()
      ms += performance.now() - start
    }
    return ms / runs
  }
}
