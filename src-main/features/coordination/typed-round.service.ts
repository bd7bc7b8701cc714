import type { CallOutput, ParsedInput } from '../../../src-shared/contract/contract.ts'
import { depthsOf } from '../../../src-shared/domain/item-tree.ts'
import { calendarSpan } from '../../../src-shared/domain/report-period.ts'
import { sectionsOf } from '../../../src-shared/domain/request-outline.ts'
import { AppError } from '../../../src-shared/errors/app-error.ts'
import type { Context } from '../../app/context.ts'
import { agencyName } from '../agencies/agencies.service.ts'
import { getOffice } from '../office/office.service.ts'
import { getPlan } from '../plans/plans.service.ts'
import { loadRequest } from '../report-requests/read-requests.service.ts'
import type { TypedRound } from './typed-payload.ts'

type Place = Pick<ParsedInput<'coordination.registerTyped'>, 'planId' | 'period' | 'requestId' | 'agencyId'>

/** The round that a report is typed for. @throws AppError `coordination.not-coordinator`, `coordination.period-open` */
export async function typedRound(ctx: Pick<Context, 'db' | 'clock'>, place: Place): Promise<TypedRound> {
  const { db } = ctx
  const plan = await getPlan(db, place.planId)
  const { agencyId: office } = await getOffice(db)
  if (plan.document.coordinatorId !== office) {
    throw new AppError('coordination.not-coordinator', { plan: plan.document.shortName })
  }
  const request = place.requestId && (await loadRequest(db, place.requestId)).content
  const { kind, year, ordinal } = place.period
  const asked = request?.period
  const span = asked?.from && asked.to ? { from: asked.from, to: asked.to } : calendarSpan(kind, year, ordinal)
  if (!span) throw new AppError('coordination.period-open', {})
  const today = ctx.clock.today()
  return {
    plan,
    outline: sectionsOf(request?.outline ?? []),
    span,
    agencyName: await agencyName(db, place.agencyId, today),
    today,
  }
}

/** What can be typed for a round. */
export async function typedForm(
  ctx: Context,
  { planId, requestId }: ParsedInput<'coordination.typedForm'>,
): Promise<CallOutput<'coordination.typedForm'>> {
  const plan = await getPlan(ctx.db, planId)
  const request = requestId && (await loadRequest(ctx.db, requestId)).content
  const indicators = plan.indicatorSet?.indicators ?? []
  const depths = depthsOf(indicators)
  const assigned = new Set(plan.assignments.map(({ itemId }) => itemId))
  return {
    sections: sectionsOf(request?.outline ?? []).map(({ key, number, heading }) => ({ key, number, heading })),
    items: plan.items
      .filter(({ id, kind, endedInVersion }) => endedInVersion === null && (kind === 'task' || assigned.has(id)))
      .map(({ id, position, text }) => ({ itemId: id, position, text })),
    indicators: indicators.map(({ id, code, name, unit, shape }) => ({
      ...{ indicatorId: id, code, name, unit, shape },
      level: depths.get(id) ?? 0,
    })),
    cutOff: request?.period.cutOff ?? null,
  }
}
