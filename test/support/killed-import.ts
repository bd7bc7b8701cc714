import { spawn } from 'node:child_process'
import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { sha256 } from '../../src-main/files/hash-file.ts'
import { agencyId } from '../../src-shared/domain/ids.ts'
import { enrolKeys, writeManyReports } from './many-reports.ts'
import { withRawDatabase } from './raw-database.ts'
import { FixedClock, setUpOffice, startTestApp } from './test-app.ts'

const office = agencyId.parse('vn.86.so-vhttdl')
const script = fileURLToPath(new URL('./import-until-killed.ts', import.meta.url))

/** A store that knows some communes and their keys, and a folder with a report of each. */
export class ImportToKill {
  readonly dir: string
  readonly folder: string
  readonly #store: string

  private constructor(dir: string) {
    this.dir = dir
    this.folder = join(dir, 'reports')
    this.#store = join(dir, 'store')
  }

  static async prepare(reports: number): Promise<ImportToKill> {
    const prepared = new ImportToKill(await mkdtemp(join(tmpdir(), 'snv-killed-')))
    const clock = new FixedClock()
    const test = await startTestApp({ dataDir: prepared.#store, clock })
    await setUpOffice(test, { agency: { from: 'catalogue', agencyId: office } })
    const hoa = await test.signIn('hoa')
    const filter = { search: '', provinceId: null, levels: ['commune' as const], kinds: [], groups: [] }
    const communes = await hoa.call('agencies.ids', { ...filter, status: 'current' })
    await test.app.close()
    const at = clock.now().toISOString()
    const order = { recipientAgencyId: office, agencies: communes.slice(0, reports), createdAt: at }
    enrolKeys(prepared.#store, await writeManyReports(prepared.folder, { ...order, tasks: 5, indicators: 3 }), at)
    return prepared
  }

  /** A store that received nothing yet. */
  async copy(): Promise<string> {
    const copy = await mkdtemp(join(this.dir, 'copy-'))
    await cp(this.#store, copy, { recursive: true })
    return copy
  }

  remove(): Promise<void> {
    return rm(this.dir, { recursive: true, force: true })
  }

  /** Imports the folder. Killed at the nth time of a step, or so many milliseconds after it began; true when it was. */
  async run(dataDir: string, kill: { step: string; nth: number } | { afterMs: number } | null): Promise<boolean> {
    const at = kill && 'step' in kill ? [kill.step, String(kill.nth)] : []
    const child = spawn(process.execPath, [script, dataDir, this.folder, ...at], {
      stdio: ['ignore', 'pipe', 'pipe'],
      // It starts a hundred times from the same sources.
      env: { ...process.env, NODE_COMPILE_CACHE: join(this.dir, 'compiled') },
    })
    const ended = new Promise<string | null>((resolve) => child.on('exit', (_, signal) => resolve(signal)))
    let told = ''
    child.stderr.on('data', (chunk: Buffer) => {
      told += chunk.toString()
    })
    child.stdout.on('data', (chunk: Buffer) => {
      if (!kill || !('afterMs' in kill) || !chunk.toString().includes('ready')) return
      void wait(kill.afterMs).then(() => child.kill('SIGKILL'))
    })
    const signal = await ended
    if (signal === null && child.exitCode !== 0) throw new Error(`the import failed: ${told}`)
    return signal === 'SIGKILL'
  }

  /** How often each report of the folder is there, and whether its original, its parts and both chains are whole. */
  async faults(dataDir: string): Promise<string[]> {
    const faults: string[] = []
    const names = await readdir(this.folder)
    const hashes = await Promise.all(names.map(async (name) => sha256(await readFile(join(this.folder, name)))))
    const rows: { id: string; file_sha256: string; items: number; figures: number; lines: number }[] = []
    withRawDatabase(dataDir, (raw) => {
      rows.push(
        ...raw
          .prepare<[], (typeof rows)[number]>(
            `SELECT id, file_sha256,
               (SELECT count(*) FROM submission_item WHERE submission_id = submission.id) AS items,
               (SELECT count(*) FROM submission_figure WHERE submission_id = submission.id) AS figures,
               (SELECT count(*) FROM submission_log WHERE submission_id = submission.id) AS lines
             FROM submission WHERE state = 'counted'`,
          )
          .all(),
      )
      const broken = raw.pragma('foreign_key_check') as unknown[] // rows that name nothing
      if (broken.length > 0) faults.push('rows without their parents')
    })
    for (const [at, hash] of hashes.entries()) {
      const found = rows.filter((row) => row.file_sha256 === hash)
      if (found.length !== 1) faults.push(`${names[at]} is there ${found.length} times`)
      const kept = await readFile(join(dataDir, 'received', hash.slice(0, 2), hash)).catch(() => Buffer.alloc(0))
      if (sha256(kept) !== hash) faults.push(`${names[at]} has no original`)
    }
    for (const { id, items, figures, lines } of rows) {
      if (items !== 5 || figures !== 3 || lines !== 1) faults.push(`${id} is not whole`)
    }
    if (rows.length !== names.length) faults.push(`${rows.length} rows for ${names.length} files`)
    return [...faults, ...(await brokenChains(dataDir))]
  }
}

async function brokenChains(dataDir: string): Promise<string[]> {
  const test = await startTestApp({ dataDir, clock: new FixedClock(), idSpace: 0xf0 })
  try {
    const hoa = await test.signIn('hoa')
    const log = await hoa.call('coordination.checkLog', {})
    const { jobId } = await hoa.call('audit.checkChain', {})
    for (;;) {
      const chain = await hoa.call('audit.chainState', { jobId })
      if (chain) return [...(log.ok ? [] : ['the log is broken']), ...(chain.ok ? [] : ['the audit is broken'])]
      await wait(20)
    }
  } finally {
    await test.app.close()
  }
}
