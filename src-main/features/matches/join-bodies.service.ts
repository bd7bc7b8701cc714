import type { AgencyDetail } from '../../../src-shared/contract/agencies.ts'
import type { CallOutput, ParsedInput } from '../../../src-shared/contract/contract.ts'
import { addDays } from '../../../src-shared/domain/business-date.ts'
import type { AgencyId } from '../../../src-shared/domain/ids.ts'
import { AppError } from '../../../src-shared/errors/app-error.ts'
import { texts } from '../../../src-shared/text/text.ts'
import type { Context, Tx } from '../../app/context.ts'
import { getAgency } from '../agencies/agencies.service.ts'
import { inheritances, openLines } from '../handovers/open-lines.service.ts'
import { getOffice } from '../office/office.service.ts'
import { requireRight } from '../people/people.service.ts'
import { endAsSame, insertJoin, isJoined, selectBothReported, touch } from './matches.queries.ts'
import { bodyRefusals } from './matches.service.ts'
import { type Link, type MovedRow, repoint, rewrite } from './moved-rows.queries.ts'

/** Every place that names a body, where today's name is meant. What was sealed or logged keeps the typed id. */
export const bodyLinks: readonly Link[] = [
  { table: 'office', column: 'agency_id', key: ['id'] },
  { table: 'office', column: 'superior_agency_id', key: ['id'] },
  { table: 'agency', column: 'parent_id', key: ['id'] },
  { table: 'agency_past_place', column: 'parent_id', key: ['agency_id', 'to_date'] },
  { table: 'agency_contact', column: 'agency_id', key: ['id'] },
  { table: 'plan', column: 'issuer_id', key: ['id'] },
  { table: 'plan', column: 'coordinator_id', key: ['id'] },
  { table: 'plan_area', column: 'agency_id', key: ['plan_id'] },
  { table: 'plan_recipient', column: 'agency_id', key: ['plan_id', 'ordinal'] },
  { table: 'assignment', column: 'agency_id', key: ['id'] },
  { table: 'reporting_duty_agency', column: 'agency_id', key: ['duty_id'] },
  { table: 'reporting_leg', column: 'to_agency_id', key: ['duty_id', 'ordinal'] },
  { table: 'onward_leg', column: 'to_agency_id', key: ['id'] },
  { table: 'indicator_reporter', column: 'agency_id', key: ['indicator_id'] },
  { table: 'handover', column: 'from_agency_id', key: ['seq'] },
  { table: 'handover', column: 'to_agency_id', key: ['seq'] },
  { table: 'function_transfer', column: 'from_agency_id', key: ['id'] },
  { table: 'function_transfer', column: 'to_agency_id', key: ['id'] },
  { table: 'reminder_agency', column: 'agency_id', key: ['reminder_id'] },
  // Only typed reports can be of a body that never enrolled.
  { table: 'submission', column: 'agency_id', key: ['id'] },
]

/** Texts that hold the id among others. What was sealed elsewhere stays word for word as its hash has it. */
const texted: readonly Link[] = [
  { table: 'submission', column: 'payload', key: ['id'], only: { origin: 'typed' } },
  { table: 'report_request_version', column: 'content', key: ['request_id', 'revision'] },
  { table: 'plan_reading', column: 'draft', key: ['id'] },
  { table: 'plan_reading_correction', column: 'act', key: ['reading_id', 'ordinal'] },
  { table: 'saved_view', column: 'filter', key: ['id'] },
]

/**
 * The typed bodies are the other ones from now on, all or none. They stay readable under their id and end in the
 * catalogue, with the other one as their successor. Where that one has ended, what they hold waits with everything else
 * of ended bodies for those who took over.
 * @throws AppError `matches.pair-gone`, `matches.body-enrolled`, `matches.own-sealed`, `matches.both-reported`,
 *   `matches.own-ended`
 */
export function joinBodies(
  ctx: Context,
  { pairs }: ParsedInput<'matches.joinBodies'>,
): Promise<CallOutput<'matches.joinBodies'>> {
  requireRight(ctx.actor, 'catalogue.edit')
  return ctx.commit(async (tx) => {
    const ended = new Set<AgencyId>()
    for (const pair of pairs) if (await joinBody(ctx, tx, pair)) ended.add(pair.toId)
    tx.changed('agencies', 'plans', 'coordination', 'settings')
    if (ended.size === 0) return { joined: pairs.length, toHandOver: 0 }
    const { lines } = await openLines(tx.trx, ctx.clock.today())
    return { joined: pairs.length, toHandOver: lines.filter(({ agency_id: id }) => ended.has(id)).length }
  })
}

/** True where the other one has ended. */
async function joinBody(
  ctx: Context,
  tx: Tx,
  { fromId, expectedVersion, toId }: ParsedInput<'matches.joinBodies'>['pairs'][number],
): Promise<boolean> {
  const [from, to] = [await getAgency(tx.trx, fromId), await getAgency(tx.trx, toId)]
  if (from.version !== expectedVersion) {
    throw new AppError('version.conflict', { expected: expectedVersion, found: from.version })
  }
  if (from.origin !== 'own' || from.endedOn !== null || fromId === toId) {
    throw new AppError('matches.pair-gone', { name: from.name })
  }
  if (to.endedOn !== null) await requireOfThePast(ctx, tx, from, to)
  const refusal = (await bodyRefusals(tx.trx))(fromId)
  if (refusal === 'enrolled') throw new AppError('matches.body-enrolled', { name: from.name })
  if (refusal === 'own-sealed') throw new AppError('matches.own-sealed', { name: from.name })
  const both = await selectBothReported(tx.trx, fromId, toId)
  if (both) throw new AppError('matches.both-reported', { name: from.name, year: both.period_year })

  const moved: MovedRow[] = []
  for (const link of bodyLinks) moved.push(...(await repoint(tx.trx, link, fromId, toId)))
  const renamed = renaming(fromId, toId)
  for (const link of texted) moved.push(...(await rewrite(tx.trx, link, `"${fromId}"`, renamed)))
  const on = to.endedOn ?? addDays(ctx.clock.today(), -1)
  await endAsSame(tx.trx, { fromId, toId, on, basis: texts.vi.matches.sameBody })
  await touch(tx.trx, 'agency', [fromId, toId])
  const touched = moved.flatMap((row) => (row.did === 'set' && row.table === 'plan' ? String(row.key.id) : []))
  await touch(tx.trx, 'plan', touched)
  await insertJoin(
    tx.trx,
    {
      ...{ id: ctx.ids.next(), kind: 'agency', from_id: fromId, to_id: toId, moved: JSON.stringify(moved) },
      ...{ person_id: ctx.actor.personId, joined_at: ctx.clock.now().toISOString(), undone_by: null, undone_at: null },
    },
    [[fromId, toId]],
  )
  await tx.record({
    action: 'matches.body-joined',
    objectType: 'agency',
    objectId: fromId,
    detail: { name: from.name, to: to.name, toId, rows: moved.length },
  })
  return to.endedOn !== null
}

/**
 * A body that ended takes a typed one in where it ended by itself: not one that was joined away, nor one that the typed
 * body itself took over from.
 */
async function requireOfThePast(ctx: Context, tx: Tx, from: AgencyDetail, to: AgencyDetail): Promise<void> {
  if ((await getOffice(tx.trx)).agencyId === from.id) {
    throw new AppError('matches.own-ended', { name: to.name, on: to.endedOn ?? '' })
  }
  const { heirs } = (await inheritances(tx.trx, ctx.clock.today())).inheritanceFrom(to.id)
  if ((await isJoined(tx.trx, to.id)) || heirs.some(({ agencyId }) => agencyId === from.id)) {
    throw new AppError('matches.pair-gone', { name: to.name })
  }
}

/** The id stands in JSON as a whole string. */
const renaming = (fromId: AgencyId, toId: AgencyId) => (text: string) => text.replaceAll(`"${fromId}"`, `"${toId}"`)
