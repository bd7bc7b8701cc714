import { z } from 'zod'
import { evidenceKind } from '../domain/evidence-kind.ts'
import { evidenceId, jobId, periodId, planId, stagedId, taskId } from '../domain/ids.ts'
import { periodKind } from '../domain/report-period.ts'
import { action, command, query } from './call.ts'
import { businessDate, instant, line, sha256Hex, version } from './fields.ts'

/** `missing` and `changed` files stay in every list, marked as such. */
export const storedStates = ['ok', 'missing', 'changed'] as const
export const storedState = z.enum(storedStates)
export type StoredState = z.infer<typeof storedState>

const lineOrNone = (max: number) =>
  line(max)
    .nullable()
    .transform((value) => value || null)

/** Data of the document as people cite it. Nothing is guessed: what is not known stays empty. */
export const documentData = z.strictObject({
  number: lineOrNone(100),
  date: businessDate.nullable(),
  issuer: lineOrNone(300),
  subject: line(1000),
})
export type DocumentData = z.output<typeof documentData>

export const evidenceRow = z.strictObject({
  id: evidenceId,
  fileName: z.string(),
  size: z.int(),
  mediaType: z.string(),
  state: storedState,
  document: z.strictObject({
    number: z.string().nullable(),
    date: businessDate.nullable(),
    issuer: z.string().nullable(),
    subject: z.string(),
  }),
  addedByName: z.string(),
  addedAt: instant,
  trashedAt: instant.nullable(),
  /** How many tasks it proves. The file is stored, and counted, once. */
  taskCount: z.int(),
  version,
})
export type EvidenceRow = z.infer<typeof evidenceRow>

const taskLink = z.strictObject({ taskId, periodId })
export type TaskLink = z.infer<typeof taskLink>

const evidenceDetail = evidenceRow.extend({
  sha256: sha256Hex,
  /** When the bytes were last compared with what was stored; null before the first time. */
  checkedAt: instant.nullable(),
  links: z.array(
    taskLink.extend({
      taskTitle: z.string(),
      periodKind,
      periodYear: z.int().nullable(),
      periodOrdinal: z.int().nullable(),
    }),
  ),
})
export type EvidenceDetail = z.infer<typeof evidenceDetail>

export const evidenceFilter = z.strictObject({
  search: line(200).default(''),
  taskId: taskId.nullable().default(null),
  periodId: periodId.nullable().default(null),
  planId: planId.nullable().default(null),
  /** Files of tasks in any period of this year. */
  year: z.int().nullable().default(null),
  kind: evidenceKind.nullable().default(null),
  state: storedState.nullable().default(null),
  /** Neither number nor date nor subject. */
  withoutDocument: z.boolean().default(false),
  withoutTask: z.boolean().default(false),
  trashed: z.boolean().default(false),
})
export type EvidenceFilter = z.infer<typeof evidenceFilter>

const versioned = z.strictObject({ evidenceId, expectedVersion: version })
const many = z.array(versioned).min(1).max(200)
const counted = z.strictObject({ count: z.int() })

export const evidenceContract = {
  /** All that fit, newest first: a light list, however long. */
  'evidence.ids': query({ input: { filter: evidenceFilter }, output: z.array(evidenceId) }),
  /** A window of the same list. */
  'evidence.list': query({
    input: {
      filter: evidenceFilter,
      offset: z.int().min(0).default(0),
      limit: z.int().min(1).max(200).default(100),
    },
    output: z.strictObject({ total: z.int(), rows: z.array(evidenceRow) }),
  }),
  /** The line of numbers over the list; trashed files count only as trashed. */
  'evidence.summary': query({
    input: {},
    output: z.strictObject({
      total: z.int(),
      missing: z.int(),
      changed: z.int(),
      withoutDocument: z.int(),
      withoutTask: z.int(),
      trashed: z.int(),
      /** The oldest check among all files; null when one was never checked. */
      checkedAt: instant.nullable(),
      checkJobId: jobId.nullable(),
    }),
  }),
  'evidence.get': query({ input: { evidenceId }, output: evidenceDetail }),
  /** Which of these contents are stored already, so that a window can offer the file that is there. */
  'evidence.known': query({
    input: { sha256s: z.array(sha256Hex).max(50) },
    output: z.array(
      z.strictObject({ sha256: sha256Hex, evidenceId, fileName: z.string(), trashed: z.boolean(), state: storedState }),
    ),
  }),
  /**
   * Takes uploaded files in. A content that is stored already is not stored again: its evidence gets the new links,
   * comes back from the trash and, if its file was lost, has it again. Its document data stay as they are.
   */
  'evidence.add': command({
    input: {
      files: z
        .array(z.strictObject({ stagedId, document: documentData }))
        .min(1)
        .max(50),
      links: z.array(taskLink).max(50),
    },
    output: z.array(z.strictObject({ stagedId, evidenceId, outcome: z.enum(['added', 'known']) })),
  }),
  'evidence.change': command({ input: { ...versioned.shape, document: documentData }, output: evidenceDetail }),
  // A link is there or not, whoever asks first: no version is needed, and asking twice changes nothing.
  'evidence.link': command({ input: { evidenceId, ...taskLink.shape }, output: counted }),
  'evidence.unlink': command({ input: { evidenceId, ...taskLink.shape }, output: counted }),
  /** Links are kept, so that taking it back restores everything. */
  'evidence.trash': command({ input: { evidence: many }, output: counted }),
  'evidence.restore': command({ input: { evidence: many }, output: counted }),
  /** Gives a missing or changed file its content back; only the same content will do. */
  'evidence.resupply': command({ input: { evidenceId, stagedId }, output: evidenceDetail }),
  /** Reads every stored file again in the background. While one check runs, asking gives that one. */
  'evidence.check': action({ input: {}, output: z.strictObject({ jobId }) }),
}
