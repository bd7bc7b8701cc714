import { join } from 'node:path'
import type { Reply } from '../../src-shared/contract/reply.ts'
import { AppError } from '../../src-shared/errors/app-error.ts'
import { lockData } from '../db/lock-data.ts'
import { migrate } from '../db/migrate.ts'
import { asDatabaseRefusal, type Db, openDatabase } from '../db/open-database.ts'
import { loadCountry } from '../features/agencies/shipped-catalogue.service.ts'
import { tidyFiles } from '../features/evidence/tidy-files.ts'
import { findFileToSend } from '../features/file-sources.ts'
import { loadActor } from '../features/session/session.service.ts'
import { type DataFolderPaths, prepareDataFolder } from '../files/data-folder.ts'
import type { Disk } from '../files/disk.ts'
import { openFiles } from '../files/open-files.ts'
import type { HostJobs } from '../jobs/job-kinds.ts'
import { createJobRunner } from '../jobs/job-runner.ts'
import { fillSampleOffice, sampleSetup } from '../sample/sample-office.ts'
import type { App, Session } from './app.ts'
import { answerCall, refuse } from './call.ts'
import { CallsInHand } from './calls-in-hand.ts'
import type { Clock, Ids } from './context.ts'
import type { Core } from './core.ts'
import { EventHub, mayHear } from './event-hub.ts'
import { type SessionRecord, Sessions } from './sessions.ts'

export interface AppOptions {
  dataDir: string
  clock: Clock
  ids: Ids
  /** scrypt cost N; 2^17 outside tests. */
  scryptCost: number
  /** Module that worker threads run: the built worker.js. */
  workerUrl: URL
  log(line: string): void
  /** Long work that this host does by its own means. */
  inHost?: HostJobs
  /** The real one when left out; a test makes it fail. */
  disk?: Disk
}

/**
 * Opens a data folder and gives the core to a host.
 * @throws AppError `data.*`, `disk.full`, `node.too-old`
 */
export async function createApp(options: AppOptions): Promise<App> {
  // better-sqlite3 needs Node-API 10 and ends the process without a word on less.
  if (Number(process.versions.napi ?? 0) < 10) throw new AppError('node.too-old', { found: process.version })
  const paths = await prepareDataFolder(options.dataDir)
  const lock = lockData(paths.lock, paths.dir)
  try {
    const { db, close } = await openData(options, paths)
    return compose(options, paths, db, async () => {
      await close()
      lock.release()
    })
  } catch (error) {
    lock.release()
    throw error
  }
}

/** The database, brought to the newest step, with the shipped catalogue in it. */
async function openData({ clock }: AppOptions, paths: DataFolderPaths) {
  const { db, raw } = openDatabase(paths.database)
  const close = async () => {
    await db.destroy()
    // Kysely closes only what it has used.
    raw.close()
  }
  try {
    const now = clock.now()
    migrate(raw, join(paths.backups, `before-update-${now.toISOString().slice(0, 10)}.db`), now)
    await loadCountry(db, clock)
    return { db, close }
  } catch (error) {
    await close()
    throw asDatabaseRefusal(error, paths.dir) ?? error
  }
}

function compose(options: AppOptions, paths: DataFolderPaths, db: Db, closeData: () => Promise<void>): App {
  const { clock, ids, workerUrl, scryptCost } = options
  const sessions = new Sessions()
  const tools = { now: () => clock.now(), newId: () => ids.next() }
  const reportBug = (error: unknown) => {
    const logId = ids.next()
    options.log(`${logId} ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`)
    return logId
  }
  const events = new EventHub(reportBug)
  const jobs = createJobRunner({
    ...tools,
    workerUrl,
    dataDir: paths.dir,
    ...(options.inHost && { inHost: options.inHost }),
    onState: (job) => events.emit({ type: 'job', job }),
    onBug: reportBug,
  })
  const core: Core = {
    db,
    clock,
    ids,
    files: openFiles(paths, options.disk ? { ...tools, disk: options.disk } : tools),
    jobs,
    sessions,
    dataDir: paths.dir,
    scryptCost,
    reportBug,
    log: options.log,
    emitChanged: (topics) => events.emit({ type: 'changed', topics }),
    sample: { setup: sampleSetup, fill: (today) => fillSampleOffice(app, tools.newId, today) },
  }

  // Not awaited: the window need not wait for the broom.
  const tidying = tidyFiles(core).catch(reportBug)

  const recordOf = (session: Session): SessionRecord => {
    const record = sessions.get(session.id)
    if (!record) throw new AppError('session.none', {})
    return record
  }
  const inHand = new CallsInHand()
  const closed = () => refuse(core, 'vi', new AppError('host.unreachable', {}))
  /** File routes are not calls, but stand behind the same gate. */
  const whenSignedIn = <T>(session: Session, work: () => Promise<T>): Promise<Reply<T>> =>
    inHand.run<Reply<T>>(() => asSignedIn(recordOf(session), work), closed)
  const asSignedIn = async <T>(record: SessionRecord, work: () => Promise<T>): Promise<Reply<T>> => {
    try {
      const { actor, locked, mustChangePassword } = await loadActor(core, record)
      if (!actor) throw new AppError('session.none', {})
      if (locked) throw new AppError('session.locked', {})
      if (mustChangePassword) throw new AppError('session.password-change-needed', {})
      return { ok: true as const, value: await work() }
    } catch (error) {
      return refuse(core, record.language, error)
    }
  }

  const app: App = {
    openSession: () => sessions.open(options.ids.next(), options.clock.now()),
    closeSession: (session) => {
      sessions.close(session.id)
      events.forget(session.id)
    },
    call: async (session, name, input) => {
      const record = sessions.get(session.id)
      if (!record) return refuse(core, 'vi', new AppError('session.none', {}))
      return inHand.run(() => answerCall(core, record, name, input), closed)
    },
    putFile: (session, name, bytes) => whenSignedIn(session, () => core.files.staging.putFile(name, bytes)),
    referFile: (session, path) => whenSignedIn(session, () => core.files.staging.refer(path)),
    getFile: (session, kind, id) => whenSignedIn(session, () => findFileToSend(core, kind, id)),
    onEvent: (session, listener) =>
      events.listen(session.id, (event) => {
        if (mayHear(sessions.get(session.id), event)) listener(event)
      }),
    close: async () => {
      inHand.close()
      await tidying
      await jobs.close()
      await inHand.answered()
      await closeData()
    },
  }
  return app
}
