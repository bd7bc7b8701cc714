import type { CallOutput, ParsedInput } from '../../../src-shared/contract/contract.ts'
import type { AgencyId } from '../../../src-shared/domain/ids.ts'
import { reportDeadlineOf } from '../../../src-shared/domain/report-deadline.ts'
import { isOwnOnward } from '../../../src-shared/domain/reporting-chain.ts'
import { isSentState } from '../../../src-shared/domain/reporting-leg.ts'
import type { Context } from '../../app/context.ts'
import { agencyName } from '../agencies/agencies.service.ts'
import { getOffice } from '../office/office.service.ts'
import { requireRight } from '../people/people.service.ts'
import { planReporting } from '../plans/plan-parts.service.ts'
import { endedRecipients } from './ended-recipients.service.ts'
import { standingLegs } from './round-legs.service.ts'

/** @throws AppError `object.missing` */
export async function listLegs(
  ctx: Context,
  round: ParsedInput<'reporting-legs.list'>,
): Promise<CallOutput<'reporting-legs.list'>> {
  requireRight(ctx.actor, 'records.read')
  const { db } = ctx
  const { duties } = await planReporting(db, round.planId, round.period)
  const ofKind = duties.filter((one) => one.periodKind === round.period.kind)
  const { legs, reports } = await standingLegs(ctx, round, duties)
  const ended = await endedRecipients(ctx, legs)
  const names = await namesOf(ctx, [
    ...legs.map(({ toAgencyId }) => toAgencyId),
    ...reports.map(({ recipientAgencyId }) => recipientAgencyId),
  ])
  return {
    officeName: (await getOffice(db)).agencyName,
    from: ofKind.map(({ phrase, agencies, legs: [first] }) => ({
      phrase,
      told: agencies.filter(({ requested }) => !requested).length,
      requested: agencies.filter(({ requested }) => requested).length,
      deadline: reportDeadlineOf(first?.dateRule ?? null, round.period),
    })),
    legs: legs.map(({ report, receipt, ...leg }) => ({
      ...leg,
      toAgencyName: leg.toAgencyId && (names.get(leg.toAgencyId) ?? null),
      ended: leg.dropped || isSentState(leg.state) || !leg.toAgencyId ? null : (ended.get(leg.toAgencyId) ?? null),
      report: report && { reportId: report.reportId, revision: report.revision, state: report.state },
      receipt,
    })),
    further: ofKind.flatMap((duty) =>
      duty.legs
        .filter((_, at) => at > 0 && !isOwnOnward(duty.legs, at))
        .map(({ fromText, toText, dateRule }) => ({
          ...{ fromText, toText },
          deadline: reportDeadlineOf(dateRule, round.period),
        })),
    ),
    reports: reports.map(({ answers: _, requestId: __, ...report }) => ({
      ...report,
      recipientName: report.recipientAgencyId && (names.get(report.recipientAgencyId) ?? null),
    })),
  }
}

async function namesOf({ db, clock }: Context, ids: readonly (AgencyId | null)[]): Promise<Map<AgencyId, string>> {
  const names = new Map<AgencyId, string>()
  for (const id of new Set(ids)) if (id !== null) names.set(id, await agencyName(db, id, clock.today()))
  return names
}
