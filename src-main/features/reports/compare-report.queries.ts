import type { DocumentType } from '../../../src-shared/domain/document-type.ts'
import type { AgencyId, PeriodId, PlanId } from '../../../src-shared/domain/ids.ts'
import type { Db } from '../../db/open-database.ts'

interface YearBeforeOf {
  type: DocumentType
  periodId: PeriodId
  planIds: readonly PlanId[]
  recipient: AgencyId | null
}

/**
 * What was sealed on any of these plans for the same kind of period of the year before: what the recipient got goes
 * before what others got, and the newest before the older.
 */
export function selectYearBefore(db: Db, { type, periodId: id, planIds, recipient }: YearBeforeOf) {
  return db
    .selectFrom('period')
    .innerJoin('period as earlier', (join) =>
      join
        .onRef('earlier.kind', '=', 'period.kind')
        .on('earlier.ordinal', 'is', (eb) => eb.ref('period.ordinal'))
        .on('earlier.year', '=', (eb) => eb('period.year', '-', 1)),
    )
    .innerJoin('report', 'report.period_id', 'earlier.id')
    .innerJoin('report_plan', 'report_plan.report_id', 'report.id')
    .innerJoin('report_revision', 'report_revision.report_id', 'report.id')
    .where('period.id', '=', id)
    .where('report.document_type', '=', type)
    .where('report_plan.plan_id', 'in', planIds)
    .where('report_revision.state', 'in', ['sealed', 'accepted', 'asked-to-complete'])
    .orderBy((eb) => eb('report_revision.recipient_agency_id', 'is', recipient), 'desc')
    .orderBy('report_revision.changed_at', 'desc')
    .orderBy('report_revision.revision', 'desc')
    .select([
      'report_revision.report_id',
      'report_revision.revision',
      'report_revision.number_value',
      'report_revision.symbol',
    ])
    .limit(1)
    .executeTakeFirst()
}
