import { insertSubmission } from '../../src-main/features/coordination/submissions.queries.ts'
import type { FigureValue } from '../../src-shared/domain/figures.ts'
import {
  type AgencyId,
  type IndicatorId,
  type PlanId,
  type PlanItemId,
  personId,
  reportId,
} from '../../src-shared/domain/ids.ts'
import { withDatabase } from './open-database.ts'

export interface AcceptedReportFacts {
  id: string
  agencyId: AgencyId
  planId: PlanId
  itemIds: readonly PlanItemId[]
  figures: readonly { indicatorId: IndicatorId; value: FigureValue; estimate?: boolean }[]
  progress?: 'in-progress' | 'done'
  /** Of its period; 2026 where nothing is said. */
  year?: number
  cutOff?: string
}

/** Reports as they stand in a coordinator's database after they were taken in and accepted, many at once. */
export async function storeAcceptedReports(dataDir: string, reports: readonly AcceptedReportFacts[]): Promise<void> {
  await withDatabase(dataDir, async (db) => {
    const { id: person } = await db.selectFrom('person').select('id').limit(1).executeTakeFirstOrThrow()
    await db.transaction().execute(async (trx) => {
      for (const [at, report] of reports.entries()) {
        const { id, agencyId, planId, itemIds, cutOff = '2026-11-30' } = report
        const importedAt = new Date(Date.UTC(2026, 11, 1, 0, 0, at)).toISOString()
        await insertSubmission(trx, {
          row: {
            ...{ id, origin: 'typed', report_id: reportId.parse(id), request_id: null, agency_id: agencyId },
            ...{ revision: 1, supersedes: null, state: 'counted', decision: 'accepted' },
            ...{ period_kind: 'year', period_year: report.year ?? 2026, period_ordinal: null, cut_off: cutOff },
            ...{ document_number: `${at + 1}/BC-UBND`, document_date: '2026-12-01' },
            ...{ kid: null, payload_sha256: null, file_sha256: null, file_name: null, container: null },
            ...{ received_on: '2026-12-01', received_source: 'email', imported_at: importedAt },
            ...{ imported_by: personId.parse(person), entered_by: personId.parse(person), entered_at: importedAt },
            ...{ payload: JSON.stringify(payloadOf(report)), version: 1 },
          },
          planIds: [planId],
          items: itemIds.map((itemId, ordinal) => ({
            ...{ itemId, ordinal, progress: report.progress ?? 'done', timeliness: 'none', doneOn: null },
            ...{ hasText: true, evidence: 0 },
          })),
          figures: report.figures.map(({ indicatorId, value, estimate = false }) => ({
            ...{ indicatorId, isEstimate: estimate, value, asOf: null, reason: '' },
          })),
        })
      }
    })
  })
}

/** The part of a report that is published; its figures stand in rows of their own. */
function payloadOf({ planId, itemIds, progress = 'done', cutOff = '2026-11-30' }: AcceptedReportFacts) {
  return {
    data: {
      plans: [{ id: planId, number: null, date: null, subject: 'Kế hoạch', packageVersion: 1, indicatorSet: null }],
      cutOff,
      agencyName: 'Đơn vị',
      sections: [],
      taskResults: itemIds.map((item, at) => ({
        ...{ title: `Nhiệm vụ ${at + 1}`, planItemIds: [item], position: 'II.1', planText: '', progress },
        ...{ timeliness: 'none', deadline: null, extendedDeadline: null, doneOn: null, resultText: 'Đã làm.' },
        quantities: [{ label: 'lớp', value: 3.5, unit: 'lớp' }],
        ...{ evidenceIds: [], difficulties: '', proposals: '' },
      })),
      figures: [],
      funding: [{ source: 'Ngân sách tỉnh', plannedDong: 1_000_000, spentDong: null }],
      signer: { name: 'Nguyễn Văn A', position: 'Giám đốc', line: 'GIÁM ĐỐC' },
    },
  }
}
