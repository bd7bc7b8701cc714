import type { EndedRecipient } from '../../../src-shared/contract/reporting-legs.ts'
import type { AgencyId, ReportId } from '../../../src-shared/domain/ids.ts'
import { isSentState } from '../../../src-shared/domain/reporting-leg.ts'
import type { Context } from '../../app/context.ts'
import { getAgency } from '../agencies/agencies.service.ts'
import { agencyLives } from '../agencies/agency-lives.service.ts'
import { inheritances } from '../handovers/open-lines.service.ts'
import { openRecipient } from '../reports/readdress-report.service.ts'
import type { StandingLeg } from './round-legs.service.ts'

/**
 * Recipients that ended before today, each with those who take over by the rule of the catalogue. What was sent to a
 * body while it lived is nobody's concern, nor is a leg on which nothing goes.
 */
export async function endedRecipients(
  { db, clock }: Pick<Context, 'db' | 'clock'>,
  legs: readonly StandingLeg[],
): Promise<ReadonlyMap<AgencyId, EndedRecipient>> {
  const open = legs.flatMap(({ toAgencyId, dropped, state }) =>
    toAgencyId === null || dropped || isSentState(state) ? [] : toAgencyId,
  )
  return endedBodies({ db, clock }, [...new Set(open)])
}

/** The recipient of a report that no seal binds to it yet. @throws AppError `object.missing` */
export async function endedRecipientOf(
  ctx: Pick<Context, 'db' | 'clock'>,
  id: ReportId,
): Promise<{ ended: EndedRecipient | null }> {
  const to = await openRecipient(ctx.db, id)
  return { ended: to && ((await endedBodies(ctx, [to])).get(to) ?? null) }
}

async function endedBodies(
  { db, clock }: Pick<Context, 'db' | 'clock'>,
  ids: readonly AgencyId[],
): Promise<ReadonlyMap<AgencyId, EndedRecipient>> {
  const today = clock.today()
  const gone = [...(await agencyLives(db, ids))].flatMap(([id, { endedOn }]) =>
    endedOn !== null && endedOn < today ? [{ id, endedOn }] : [],
  )
  const ended = new Map<AgencyId, EndedRecipient>()
  if (gone.length === 0) return ended
  const { inheritanceFrom } = await inheritances(db, today)
  for (const { id, endedOn } of gone) {
    const { decision, heirs } = inheritanceFrom(id)
    const shown = []
    for (const { agencyId, functions, legalBasis } of heirs) {
      const { name, contacts } = await getAgency(db, agencyId)
      const contact = (kind: 'email' | 'address') =>
        contacts.find((one) => one.kind === kind && one.toDate === null)?.value ?? null
      shown.push({ agencyId, name, functions, legalBasis, address: contact('email') ?? contact('address') })
    }
    // A report goes to one recipient: where a territory was divided among several, a person says to which.
    ended.set(id, { endedOn, decision: decision === 'by-rule' && heirs.length > 1 ? 'choose' : decision, heirs: shown })
  }
  return ended
}
