import { execFile } from 'node:child_process'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { agencyId } from '../../src-shared/domain/ids.ts'
import { enrolKeys, writeManyReports } from '../support/many-reports.ts'
import { FixedClock, setUpOffice, startTestApp } from '../support/test-app.ts'

const run = promisify(execFile)
const ministry = agencyId.parse('vn.bo-vhttdl')
/** One report of every commune of the country. */
const shape = { tasks: 100, indicators: 40 }
/** Fewer for a look while working: `COORDINATION_REPORTS=300`. */
const most = Number(process.env.COORDINATION_REPORTS ?? Infinity)
const rounds = 3

/** All reports of the country from a folder into an empty store: through the app, by hand, and bare. */
export async function benchCoordination() {
  const dir = await mkdtemp(join(tmpdir(), 'snv-bench-coordination-'))
  try {
    const folder = join(dir, 'reports')
    const store = join(dir, 'store')
    const reports = await prepare(store, folder)
    console.error(`${reports} reports of ${shape.tasks} tasks and ${shape.indicators} indicators`)
    const times = { app: [] as number[], hand: [] as number[], bare: [] as number[] }
    let peakBytes = 0
    let p99Ms = 0
    let longestMs = 0
    // Turn by turn, so that what else the machine does falls on all three.
    for (let round = 0; round < rounds; round += 1) {
      const app = await onCopy(dir, store, 'import-through-app.ts', folder)
      if (app.counted !== reports) throw new Error(`only ${app.counted} of ${reports} are counted`)
      times.app.push(app.ms)
      peakBytes = Math.max(peakBytes, app.peakBytes)
      p99Ms = Math.max(p99Ms, app.p99Ms)
      longestMs = Math.max(longestMs, app.longestMs)
      times.hand.push((await onCopy(dir, store, 'import-by-hand.ts', folder, 'same')).ms)
      times.bare.push((await onCopy(dir, store, 'import-by-hand.ts', folder, 'bare')).ms)
      console.error(
        Object.entries(times)
          .map(([name, all]) => `${name} ${((all.at(-1) ?? 0) / 1000).toFixed(1)} s`)
          .join('  '),
      )
    }
    const [appMs, handMs, bareMs] = [middle(times.app), middle(times.hand), middle(times.bare)]
    const result = {
      ...{ reports, appMs, handMs, bareMs, ratioToHand: appMs / handMs, ratioToBare: appMs / bareMs },
      ...{ peakMegabytes: Math.round(peakBytes / 1024 / 1024), p99Ms, longestMs },
    }
    console.error(
      `import ×${result.ratioToHand.toFixed(2)} by hand, ×${result.ratioToBare.toFixed(2)} bare, ` +
        `at most ${result.peakMegabytes} MB, event loop p99 ${p99Ms.toFixed(1)} ms`,
    )
    return result
  } finally {
    await rm(dir, { recursive: true, force: true })
  }
}

/** A ministry that knows every commune and its key, and has received nothing. */
async function prepare(store: string, folder: string): Promise<number> {
  const clock = new FixedClock()
  const test = await startTestApp({ dataDir: store, clock })
  await setUpOffice(test, { agency: { from: 'catalogue', agencyId: ministry }, symbolAbbreviation: 'BVHTTDL' })
  const hoa = await test.signIn('hoa')
  const provinces = await hoa.call('agencies.provinces', {})
  for (const { id } of provinces) await hoa.call('agencies.loadProvince', { provinceId: id })
  const filter = { search: '', provinceId: null, levels: ['commune' as const], kinds: [], groups: [] }
  const agencies = await hoa.call('agencies.ids', { ...filter, status: 'current' })
  await test.app.close()
  const order = {
    recipientAgencyId: ministry,
    agencies: agencies.slice(0, most),
    ...shape,
    createdAt: clock.now().toISOString(),
  }
  const keys = await writeManyReports(folder, order)
  enrolKeys(store, keys, clock.now().toISOString())
  return keys.length
}

async function onCopy(dir: string, store: string, script: string, folder: string, ...more: string[]) {
  const copy = join(dir, 'copy')
  await cp(store, copy, { recursive: true })
  try {
    const path = fileURLToPath(new URL(script, import.meta.url))
    const { stdout } = await run(process.execPath, [path, copy, folder, ...more], { maxBuffer: 1 << 26 })
    return JSON.parse(stdout) as Record<'ms' | 'counted' | 'peakBytes' | 'p99Ms' | 'longestMs', number> // our own scripts
  } finally {
    await rm(copy, { recursive: true, force: true })
  }
}

const middle = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
