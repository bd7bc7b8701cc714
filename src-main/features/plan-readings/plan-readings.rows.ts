import { type ReadSource, readSource } from '../../../src-shared/contract/plan-readings.ts'
import type { SourceDocument } from '../../../src-shared/domain/plan-reading/source-document.ts'
import { correctedDraft } from '../../../src-shared/domain/plan-review/correct-draft.ts'
import { type Correction, correction } from '../../../src-shared/domain/plan-review/correction.ts'
import { type PlanDraft, planDraft } from '../../../src-shared/domain/plan-review/plan-draft.ts'

/** The document and its draft as they are stored: JSON, parsed again as everything from disk. */
export const toSource = (text: string): ReadSource => readSource.parse(JSON.parse(text))
export const toDraft = (text: string): PlanDraft => planDraft.parse(JSON.parse(text))
export const toActs = (rows: readonly string[]): Correction[] => rows.map((text) => correction.parse(JSON.parse(text)))

/** What the review page needs of a document. */
export const fromSource = ({ format, text, blocks, pageCount, notes }: SourceDocument): ReadSource => ({
  format,
  text,
  blocks: blocks.map(({ span, page, cell }) => ({ span, page, table: cell?.table ?? null })),
  pageCount,
  notes,
})

export const toCorrectedDraft = (draft: string, acts: readonly string[]): PlanDraft =>
  correctedDraft(toDraft(draft), toActs(acts))
