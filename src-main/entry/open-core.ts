import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import type { App } from '../app/app.ts'
import { createApp } from '../app/create-app.ts'
import { appendLog } from '../files/append-log.ts'
import type { HostJobs } from '../jobs/job-kinds.ts'
import { systemClock } from './system-clock.ts'

/** Opens a data folder with the real clock, real ids and passwords at full cost. `workerUrl`: the built worker.js. */
export function openCore(dataDir: string, workerUrl: URL, inHost: HostJobs = {}): Promise<App> {
  return createApp({
    dataDir,
    clock: systemClock,
    ids: { next: () => randomUUID() },
    scryptCost: 2 ** 17,
    workerUrl,
    inHost,
    log: (line) => appendLog(join(dataDir, 'logs'), systemClock.now(), line),
  })
}
