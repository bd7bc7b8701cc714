import { z } from 'zod'
import { jobId } from '../domain/ids.ts'
import { action, query } from './call.ts'
import { instant, sha256Hex } from './fields.ts'

const backupCopy = z.strictObject({ name: z.string(), madeAt: instant, size: z.int() })
export type BackupCopy = z.infer<typeof backupCopy>

const madeBackup = z.strictObject({
  database: z.string(),
  databaseBytes: z.int(),
  files: z.int(),
  newFiles: z.int(),
})
export type MadeBackup = z.infer<typeof madeBackup>

const dataCheck = z.strictObject({
  /** SQLite's own words where the database is not sound. */
  database: z.strictObject({ ok: z.boolean(), problems: z.array(z.string()) }),
  files: z.strictObject({
    checked: z.int(),
    faults: z.array(
      z.strictObject({
        room: z.enum(['evidence', 'received', 'sealed']),
        sha256: sha256Hex,
        state: z.enum(['missing', 'changed']),
      }),
    ),
  }),
  audit: z.discriminatedUnion('ok', [
    z.strictObject({ ok: z.literal(true), entries: z.int(), lastHash: sha256Hex }),
    z.strictObject({ ok: z.literal(false), brokenAt: z.int() }),
  ]),
})
export type DataCheck = z.infer<typeof dataCheck>

/** Copies of the data folder, and the check whether what is there is whole. Both run as jobs. */
export const backupsContract = {
  'backups.list': query({
    input: {},
    output: z.strictObject({
      dataDir: z.string(),
      /** The folder chosen for copies; null: none yet. Set with `office.change`. */
      backupDir: z.string().nullable(),
      /** This office's folder in it. */
      dir: z.string().nullable(),
      copies: z.array(backupCopy),
      /** The newest copy is older than a week, or there is none. */
      isDue: z.boolean(),
    }),
  }),
  'backups.make': action({ input: {}, output: z.strictObject({ jobId }) }),
  /** Null while it runs, or when it did not succeed: the state of the job says which. */
  'backups.made': query({ input: { jobId }, output: madeBackup.nullable() }),
  'backups.check': action({ input: {}, output: z.strictObject({ jobId }) }),
  'backups.checked': query({ input: { jobId }, output: dataCheck.nullable() }),
}
