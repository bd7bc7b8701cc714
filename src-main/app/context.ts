import type { Transaction } from 'kysely'
import type { CallInput } from '../../src-shared/contract/contract.ts'
import type { Topic } from '../../src-shared/contract/events.ts'
import type { PersonId } from '../../src-shared/domain/ids.ts'
import type { Actor as ActorInRules } from '../../src-shared/domain/permissions.ts'
import type { Language } from '../../src-shared/text/language.ts'
import type { Db } from '../db/open-database.ts'
import type { Database } from '../db/schema.ts'
import type { Files } from '../files/open-files.ts'
import type { JobRunner } from '../jobs/job-runner.ts'
import type { SessionRecord, Sessions } from './sessions.ts'

export interface Clock {
  now(): Date
  /** The business date in Asia/Ho_Chi_Minh, ISO. */
  today(): string
}

export interface Ids {
  /** A new UUID. The caller brands it with the schema of its kind. */
  next(): string
}

/** Who acts; always taken from the session. */
export interface Actor extends ActorInRules {
  personId: PersonId
  fullName: string
}

export interface AuditRecord {
  /** What was done: `task.progress-changed`. */
  action: string
  objectType: string
  objectId: string
  /** Readable facts for the history page; erasable, so names of people belong here and nowhere else in the audit. */
  detail: Readonly<Record<string, unknown>>
}

/** The sample office, which fills itself through the same calls as a window. */
export interface Sample {
  setup: CallInput<'setup.finish'>
  fill(today: string): Promise<void>
}

/** One transaction: everything in it is on disk together, or nothing is. */
export interface Tx {
  trx: Transaction<Database>
  record(entry: AuditRecord): Promise<void>
  /** Tells open windows after the commit. */
  changed(...topics: Topic[]): void
}

export interface Context<A extends Actor | null = Actor> {
  actor: A
  language: Language
  db: Db
  clock: Clock
  ids: Ids
  files: Files
  jobs: JobRunner
  dataDir: string
  session: SessionRecord
  sessions: Sessions
  sample: Sample
  scryptCost: number
  /** Writes a bug to the log and returns its id; for work that outlives its call. */
  reportBug(error: unknown): string
  /** Runs the one transaction of a command and stores its answer under the command's id. */
  commit<T>(work: (tx: Tx) => Promise<T>): Promise<T>
  /** A transaction of work that commits in parts (an import) or outside a command (sign-in). Not replayed. */
  commitPart<T>(work: (tx: Tx) => Promise<T>): Promise<T>
}

/** The context of a call that works before sign-in. */
export type PublicContext = Context<Actor | null>
