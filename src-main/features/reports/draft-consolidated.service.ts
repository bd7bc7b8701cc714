import type { ParsedInput } from '../../../src-shared/contract/contract.ts'
import type { ReportPlace } from '../../../src-shared/contract/reports.ts'
import { consolidatedWords } from '../../../src-shared/domain/consolidated/words.ts'
import { usualCutOff } from '../../../src-shared/domain/consolidation/cut-offs.ts'
import { type AgencyId, type RequestId, reportId } from '../../../src-shared/domain/ids.ts'
import { periodPhrase, reportWords } from '../../../src-shared/domain/report-words.ts'
import { AppError } from '../../../src-shared/errors/app-error.ts'
import type { Context } from '../../app/context.ts'
import { agencyName } from '../agencies/agencies.service.ts'
import { getOffice } from '../office/office.service.ts'
import { requireRight } from '../people/people.service.ts'
import { getPeriod } from '../periods/periods.service.ts'
import { getPlan } from '../plans/read-plan.service.ts'
import { requestToAnswer } from './answer-request.ts'
import { draftedOver, periodOf, recordsFor } from './draft-anew.ts'
import { firstLetter } from './first-letter.ts'
import { storeFirstDraft } from './first-revision.ts'
import { refuseSecond } from './report-in-the-way.ts'

interface Order extends Pick<ParsedInput<'reports.draftConsolidated'>, 'planId' | 'periodId' | 'recipientAgencyId'> {
  /** Others whom the letter addresses; the sealed file is for the recipient alone. */
  alsoTo?: readonly { toAgencyId: AgencyId | null; toText: string }[]
  /** What the level above asks for: its outline, dates and recipient go before those of the standing duty. */
  requestId?: RequestId | null
}

/**
 * The first draft of what all bodies of a plan reported for a period, made of the reports that count now.
 * @throws AppError `report.not-coordinator`, `report.recipient-missing`, `report.recipient-self`, `report.period-open`,
 * `report.exists`, `requests.*` as in `requestToAnswer`, `permission.denied`, `object.missing`
 */
export async function draftConsolidated(
  ctx: Context,
  { planId, periodId, recipientAgencyId: chosen, alsoTo = [], requestId = null }: Order,
): Promise<ReportPlace> {
  requireRight(ctx.actor, 'reports.consolidate')
  const office = await getOffice(ctx.db)
  const { document } = await getPlan(ctx.db, planId)
  if (document.coordinatorId !== office.agencyId) throw new AppError('report.not-coordinator', {})
  const request = await requestToAnswer(ctx.db, { requestId, planIds: [planId], periodId })
  const recipientAgencyId = request?.content.recipientAgencyId ?? chosen
  if (request === null && recipientAgencyId === null) throw new AppError('report.recipient-missing', {})
  if (recipientAgencyId === office.agencyId) throw new AppError('report.recipient-self', {})
  const opened = await getPeriod(ctx.db, periodId)
  if (opened.year === null) throw new AppError('report.period-open', {})
  const period = periodOf(opened, request)
  const records = await recordsFor(ctx, 'consolidated', {
    ...{ planIds: [planId], period: opened, until: period.to, recipient: recipientAgencyId },
  })
  const id = reportId.parse(ctx.ids.next())
  const sections = draftedOver(ctx, 'consolidated', [], records, request)
  const first = await firstLetter(ctx, {
    ...{ office, period, records, recipient: recipientAgencyId, request: request?.content ?? null },
  })
  const others: string[] = []
  for (const { toAgencyId, toText } of alsoTo) {
    others.push(toAgencyId === null ? toText : await agencyName(ctx.db, toAgencyId, ctx.clock.today()))
  }
  const letter = {
    ...first,
    addressees: [...first.addressees, ...others],
    subject: consolidatedWords.subject({
      ...{ number: document.number, shortName: document.shortName, period: periodPhrase(period) },
    }),
  }
  return ctx.commit(async (tx) => {
    const wanted = { recipientAgencyId, requestId }
    await refuseSecond(tx.trx, { type: 'consolidated', planIds: [planId], periodId }, wanted)
    await storeFirstDraft(ctx, tx, {
      report: { id, period_id: periodId, request_id: requestId, document_type: 'consolidated' },
      planIds: [planId],
      content: {
        recipient_agency_id: recipientAgencyId,
        request_revision: request?.row.revision ?? null,
        period: JSON.stringify(period),
        cut_off:
          period.cutOff ?? usualCutOff((records.consolidated?.bodies ?? []).flatMap(({ cutOff }) => cutOff ?? [])),
        letter: JSON.stringify(letter),
        records: JSON.stringify(records),
        symbol: reportWords.symbol({ abbreviation: office.symbolAbbreviation }),
      },
      sections,
    })
    await tx.record({
      action: 'reports.consolidated',
      objectType: 'report',
      objectId: id,
      detail: { subject: letter.subject, plans: records.plans.map((plan) => plan.shortName) },
    })
    tx.changed('reports')
    return { reportId: id, revision: 1, state: 'draft' as const, version: 1 }
  })
}
