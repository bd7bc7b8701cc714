import { z } from 'zod'
import { agencyId, jobId, planId, planItemId, planReadingId, stagedId } from '../domain/ids.ts'
import { correction } from '../domain/plan-review/correction.ts'
import { draftAim, planDraft, span } from '../domain/plan-review/plan-draft.ts'
import { planReadingState } from '../domain/plan-review/reading-state.ts'
import { action, command, query } from './call.ts'
import { instant, version } from './fields.ts'

/** The document as it was read: the text that every span points into. */
export const readSource = z.strictObject({
  format: z.enum(['docx', 'pdf', 'text', 'html']),
  text: z.string(),
  /** Paragraphs in reading order; `table` is the table of a cell, null outside of one. */
  blocks: z.array(z.strictObject({ span, page: z.int().nullable(), table: z.int().nullable() })),
  pageCount: z.int().nullable(),
  notes: z.array(
    z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('converted'), from: z.enum(['tcvn3', 'vni']) }),
      z.strictObject({ kind: z.literal('maybe-legacy'), from: z.enum(['tcvn3', 'vni']) }),
      z.strictObject({ kind: z.literal('removed-characters'), count: z.int() }),
      z.strictObject({ kind: z.literal('pages-without-text'), pages: z.array(z.int()) }),
      z.strictObject({
        kind: z.literal('left-out'),
        what: z.enum(['page-numbers', 'page-headers', 'footnotes', 'pictures', 'deleted-text']),
        count: z.int(),
      }),
    ]),
  ),
})
export type ReadSource = z.infer<typeof readSource>

const namedAgency = z.strictObject({ id: agencyId, name: z.string() })

const readingRow = z.strictObject({
  id: planReadingId,
  state: planReadingState,
  fileName: z.string(),
  shortName: z.string(),
  items: z.int(),
  /** Items that still need a look. */
  open: z.int(),
  corrections: z.int(),
  personName: z.string(),
  /** The plan that it became. */
  planId: planId.nullable(),
  changedAt: instant,
  version,
})
export type PlanReadingRow = z.infer<typeof readingRow>

/** An item of a plan that the reading is a newer version, or the successor, of. */
const heldItem = z.strictObject({
  id: planItemId,
  planId,
  planShortName: z.string(),
  position: z.string(),
  marker: z.string(),
  text: z.string(),
  /** Living tasks of this office on it. */
  tasks: z.int(),
})
export type HeldItem = z.infer<typeof heldItem>

const seen = { readingId: planReadingId, expectedVersion: version }
const changed = z.strictObject({ version })

export const planReadingsContract = {
  /** Reads a file that was uploaded; pasted text and HTML are uploaded as a file too. */
  'plan-readings.start': action({
    input: { stagedId, aim: draftAim },
    output: z.strictObject({ jobId, readingId: planReadingId }),
  }),
  /** Whether the review of a job of `start` is there; never, when the job was stopped or refused. */
  'plan-readings.started': query({
    input: { readingId: planReadingId },
    output: z.strictObject({ isThere: z.boolean() }),
  }),
  'plan-readings.list': query({
    input: { states: z.array(planReadingState).min(1).max(3) },
    output: z.array(readingRow),
  }),
  /** What people made of a reading so far; what was read comes by `plan-sources.get`. */
  'plan-readings.get': query({
    input: { readingId: planReadingId },
    output: z.strictObject({
      id: planReadingId,
      state: planReadingState,
      planId: planId.nullable(),
      corrections: z.array(correction),
      /** Bodies that corrections name. */
      agencies: z.array(namedAgency),
      /** Items of the plans of the draft's aim, in document order. */
      held: z.array(heldItem),
      changedAt: instant,
      version,
    }),
  }),
  'plan-sources.get': query({
    input: { readingId: planReadingId },
    output: z.strictObject({
      fileName: z.string(),
      source: readSource,
      /** The draft before any correction. */
      draft: planDraft,
      /** Bodies that the draft names or offers. */
      agencies: z.array(namedAgency),
      /** Where phrases are looked up: the province of the issuer, and the part of it that the plan was made for. */
      provinceId: agencyId,
      formerProvince: z.string().nullable(),
    }),
  }),
  'plan-readings.correct': command({
    input: { ...seen, acts: z.array(correction).min(1).max(100) },
    output: changed,
  }),
  /** Takes the last correction back. */
  'plan-readings.undo': command({ input: seen, output: changed }),
  'plan-readings.discard': command({ input: seen, output: changed }),
  'plan-readings.restore': command({ input: seen, output: changed }),
  /** Ghi vào sổ: everything in one transaction. */
  'plan-readings.store': command({ input: seen, output: z.strictObject({ planId, version }) }),
}
