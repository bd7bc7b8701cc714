import type { ParsedInput } from '../../../src-shared/contract/contract.ts'
import type { ReportPlace } from '../../../src-shared/contract/reports.ts'
import { reportId } from '../../../src-shared/domain/ids.ts'
import { yearlyPlanWords as words } from '../../../src-shared/domain/yearly-plan/words.ts'
import { AppError } from '../../../src-shared/errors/app-error.ts'
import type { Context } from '../../app/context.ts'
import { getOffice } from '../office/office.service.ts'
import { requireRight } from '../people/people.service.ts'
import { getPeriod } from '../periods/periods.service.ts'
import { draftedOver, periodOf, recordsFor } from './draft-anew.ts'
import { firstPlanLetter } from './first-plan-letter.ts'
import { storeFirstDraft } from './first-revision.ts'
import { selectOnPlans } from './reports.queries.ts'
import { selectOfficePlan } from './yearly-plans.queries.ts'

/**
 * The first draft of the office's own plan for a year, made of its tasks; without plans it is that of the whole office.
 * @throws AppError `report.plan-needs-year`, `report.plan-exists`, `permission.denied`, `object.missing`
 */
export async function draftYearlyPlan(
  ctx: Context,
  input: ParsedInput<'reports.draftYearlyPlan'>,
): Promise<ReportPlace> {
  requireRight(ctx.actor, 'reports.write')
  const planIds = [...new Set(input.planIds)]
  const opened = await getPeriod(ctx.db, input.periodId)
  if (opened.kind !== 'year') throw new AppError('report.plan-needs-year', {})
  const office = await getOffice(ctx.db)
  const records = await recordsFor(ctx, 'yearly-plan', { planIds, period: opened, until: opened.to, recipient: null })
  const id = reportId.parse(ctx.ids.next())
  const sections = draftedOver(ctx, 'yearly-plan', [], records, null)
  const letter = await firstPlanLetter(ctx, { office, period: opened, records, isWhole: planIds.length === 0 })
  return ctx.commit(async (tx) => {
    // One year, one plan on the same: what is to be done stands in one place.
    const other =
      planIds.length === 0
        ? await selectOfficePlan(tx.trx, input.periodId)
        : (await selectOnPlans(tx.trx, 'yearly-plan', planIds, input.periodId))[0]
    if (other) throw new AppError('report.plan-exists', { reportId: other.id })
    await storeFirstDraft(ctx, tx, {
      report: { id, period_id: input.periodId, request_id: null, document_type: 'yearly-plan' },
      planIds,
      content: {
        recipient_agency_id: null,
        request_revision: null,
        period: JSON.stringify(periodOf(opened, null)),
        cut_off: null,
        letter: JSON.stringify(letter),
        records: JSON.stringify(records),
        symbol: words.symbol({ abbreviation: office.symbolAbbreviation }),
      },
      sections,
    })
    await tx.record({
      action: 'reports.plan-drafted',
      objectType: 'report',
      objectId: id,
      detail: { subject: letter.subject, plans: records.plans.map((plan) => plan.shortName) },
    })
    tx.changed('reports')
    return { reportId: id, revision: 1, state: 'draft' as const, version: 1 }
  })
}
