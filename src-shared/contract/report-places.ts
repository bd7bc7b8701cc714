import { z } from 'zod'
import { changedTables } from '../domain/changed-rows.ts'
import { sectionKey } from '../domain/report-outline.ts'
import { redraftKinds } from '../domain/report-redraft.ts'
import { sha256Hex } from './fields.ts'

/** What is still open in a draft: see `domain/report-outline.ts`. */
export const openPlace = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('tasks-without-result'), count: z.int(), stops: z.literal(true) }),
  z.strictObject({ kind: z.literal('cut-off-missing'), stops: z.literal(true) }),
  z.strictObject({ kind: z.literal('signer-missing'), stops: z.literal(true) }),
  z.strictObject({ kind: z.literal('section-empty'), key: sectionKey, stops: z.literal(false) }),
  z.strictObject({ kind: z.literal('results-without-evidence'), count: z.int(), stops: z.literal(false) }),
  z.strictObject({ kind: z.literal('figures-missing'), count: z.int(), stops: z.literal(false) }),
  z.strictObject({ kind: z.literal('records-changed'), count: z.int(), stops: z.literal(false) }),
  z.strictObject({ kind: z.literal('changes-without-reason'), count: z.int(), stops: z.literal(false) }),
  z.strictObject({ kind: z.literal('recipient-missing'), stops: z.literal(false) }),
  z.strictObject({ kind: z.literal('period-open'), stops: z.literal(false) }),
  z.strictObject({ kind: z.enum(['bodies-missing', 'items-untold']), count: z.int(), stops: z.literal(false) }),
  z.strictObject({
    kind: z.enum(['tasks-without-owner', 'tasks-without-deadline', 'tasks-without-product']),
    count: z.int(),
    stops: z.literal(false),
  }),
])
export type OpenReportPlace = z.infer<typeof openPlace>

/** A row of a table that differs: see `domain/changed-rows.ts`. */
export const changedRow = z.strictObject({
  table: z.enum(changedTables),
  name: z.string(),
  before: z.string().nullable(),
  after: z.string().nullable(),
})

/** What taking the records anew would do, passage by passage: see `domain/report-redraft.ts`. */
export const redraftChanges = z.strictObject({
  passages: z.array(
    z.strictObject({
      key: sectionKey,
      kind: z.enum(redraftKinds),
      title: z.string().nullable(),
      before: z.string().nullable(),
      after: z.string().nullable(),
    }),
  ),
  rows: z.array(changedRow),
  /** Of all the above: says, when the records are taken, what was seen. */
  sha256: sha256Hex,
})

export type RedraftChanges = z.infer<typeof redraftChanges>
