import { z } from 'zod'
import { type RecordedAct, toldChange } from '../../../src-shared/contract/reorganisations.ts'
import { type AgencyId, agencyId } from '../../../src-shared/domain/ids.ts'
import { actTables } from '../../../src-shared/domain/reorganisation.ts'
import type { selectActs, selectRowsOfAct } from './acts.queries.ts'
import type { RowChange } from './row-journal.queries.ts'

const told = z.array(toldChange)

/** A line that waited for a person when the act was recorded. */
const waitingLine = z.strictObject({ kind: z.string(), objectId: z.string(), agencyId })
export type WaitingLine = z.infer<typeof waitingLine>
const waiting = z.array(waitingLine)

const storedRow = z.record(z.string(), z.union([z.string(), z.number(), z.null()])).nullable()

export const toWaiting = (stored: string): WaitingLine[] => waiting.parse(JSON.parse(stored))
export const toTold = (stored: string): RecordedAct['told'] => told.parse(JSON.parse(stored))

const written = z.array(z.strictObject({ table: z.enum(actTables), before: storedRow, after: storedRow }))

/** The rows that a decision on a line wrote. */
export const toWritten = (stored: string): RowChange[] => written.parse(JSON.parse(stored))

export const toRowChange = (row: Awaited<ReturnType<typeof selectRowsOfAct>>[number]): RowChange => ({
  table: row.table_name,
  before: storedRow.parse(JSON.parse(row.before ?? 'null')),
  after: storedRow.parse(JSON.parse(row.after ?? 'null')),
})

export const toRecordedAct = (
  row: Awaited<ReturnType<typeof selectActs>>[number],
  receivedFrom: string | null,
): RecordedAct => ({
  ...{ id: row.id, documentNumber: row.document_number, documentDate: row.document_date, issuer: row.issuer },
  ...{ subject: row.subject, effectiveOn: row.effective_on, told: toTold(row.told) },
  ...{ recordedBy: row.full_name, recordedAt: row.recorded_at },
  ...{ takenBackAt: row.taken_back_at, takenBackBy: row.back_name, receivedFrom },
})

/** The body that a row of an act is about, where it names one. */
export function bodyOf({ table, before, after }: RowChange): AgencyId | null {
  const row = after ?? before ?? {}
  const named = table === 'agency' ? row.id : (row.agency_id ?? row.predecessor_id ?? row.from_agency_id ?? null)
  return agencyId.safeParse(named).data ?? null
}
