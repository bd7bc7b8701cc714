import type { Topic } from '../../src-shared/contract/events.ts'
import type { Db } from '../db/open-database.ts'
import type { Files } from '../files/open-files.ts'
import type { JobRunner } from '../jobs/job-runner.ts'
import type { Clock, Ids, Sample } from './context.ts'
import type { Sessions } from './sessions.ts'

/** What the composition wires together once; calls get it as part of their context. */
export interface Core {
  db: Db
  clock: Clock
  ids: Ids
  files: Files
  jobs: JobRunner
  sessions: Sessions
  dataDir: string
  /** scrypt cost N for passwords and key files; 2^17 outside tests. */
  scryptCost: number
  /** Writes a bug to the log and gives the id that the person is shown. */
  reportBug(error: unknown): string
  log(line: string): void
  emitChanged(topics: Topic[]): void
  /** The sample office: what its setup says, and the work that fills it. */
  sample: Sample
}
