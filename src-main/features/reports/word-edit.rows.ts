import { z } from 'zod'
import { wordDecision } from '../../../src-shared/contract/word-edits.ts'
import { figureValue } from '../../../src-shared/domain/figures.ts'
import { indicatorId } from '../../../src-shared/domain/ids.ts'
import { passage, reportLetter, reportSection } from '../../../src-shared/domain/report-content.ts'
import { editedDocument } from '../../../src-shared/domain/word-edit/edited-document.ts'
import { wordBase } from '../../../src-shared/domain/word-edit/word-base.ts'
import type { WordExportRow, WordReturnRow } from './word-edit.queries.ts'

/** What was decided on each change, by its id. */
const decisions = z.record(z.string(), wordDecision)
export type Decisions = z.infer<typeof decisions>

const takenLetter = reportLetter.pick({ subject: true, addressees: true, legalBases: true, recipients: true }).partial()
export type TakenLetter = z.infer<typeof takenLetter>

/** What stood before the last acceptance, and which versions it led to. */
const undo = z.strictObject({
  decisions,
  sections: z.array(z.strictObject({ key: reportSection.shape.key, version: z.int(), passages: z.array(passage) })),
  /** The letter before, and what the lines that were taken became. */
  letter: z.strictObject({ before: takenLetter, after: takenLetter }).optional(),
  figures: z.array(
    z.strictObject({
      indicatorId,
      isEstimate: z.boolean(),
      version: z.int(),
      value: figureValue.nullable(),
      asOf: z.string().nullable(),
      reason: z.string(),
    }),
  ),
})
export type Undo = z.infer<typeof undo>

export const toBase = (row: WordExportRow) => wordBase.parse(JSON.parse(row.base))

export function toReturn(row: WordReturnRow) {
  return {
    document: editedDocument.parse(JSON.parse(row.document)),
    decisions: decisions.parse(JSON.parse(row.decisions)),
    undo: row.undo === null ? null : undo.parse(JSON.parse(row.undo)),
  }
}
