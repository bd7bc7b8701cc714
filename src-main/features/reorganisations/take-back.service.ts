import type { CallOutput, ParsedInput } from '../../../src-shared/contract/contract.ts'
import { type ActId, type AgencyId, planId, transferId } from '../../../src-shared/domain/ids.ts'
import { type BuiltOnKind, builtOnKindOf } from '../../../src-shared/domain/reorganisation.ts'
import { AppError } from '../../../src-shared/errors/app-error.ts'
import type { Context, Tx } from '../../app/context.ts'
import type { Db } from '../../db/open-database.ts'
import { agencyName } from '../agencies/agencies.service.ts'
import { openLines } from '../handovers/open-lines.service.ts'
import { requireRight } from '../people/people.service.ts'
import {
  markTakenBack,
  planNameOf,
  selectAct,
  selectActsNaming,
  selectBodiesOfAct,
  selectRowsOfAct,
} from './acts.queries.ts'
import { bodyOf, toRowChange, toTold, toWaiting } from './reorganisations.rows.ts'
import { checkKeysAtTheEnd, placesNaming, putBack, type RowChange } from './row-journal.queries.ts'
import { deleteKept, selectDecisions } from './transfers.queries.ts'

const foreverAfter = '9999-12-31'

interface BuiltOn {
  kind: BuiltOnKind
  name: string | null
}

/**
 * Undoes an act: every row is put back as it was, all or none. Refused where anything stands on it: a later act, a choice
 * that somebody made, a body that was edited, a report or key of a body that the act made.
 * @throws AppError `object.missing`, `reorganisations.taken-back-already`, `reorganisations.built-on`
 */
export async function takeBackAct(
  ctx: Context,
  { id }: ParsedInput<'reorganisations.takeBack'>,
): Promise<CallOutput<'reorganisations.takeBack'>> {
  requireRight(ctx.actor, 'catalogue.edit')
  return ctx.commit((tx) => takeBack(ctx, tx, id))
}

/** Takes an act back within a transaction, as `takeBackAct` does. */
export async function takeBack(ctx: Context, tx: Tx, id: ActId): Promise<{ id: ActId }> {
  const act = await selectAct(tx.trx, id)
  if (!act) throw new AppError('object.missing', { type: 'reorganisation', id })
  if (act.taken_back_at !== null) throw new AppError('reorganisations.taken-back-already', {})
  const changes = (await selectRowsOfAct(tx.trx, id)).map(toRowChange)
  requireRightToPlans(ctx, changes)
  const bodies = await selectBodiesOfAct(tx.trx, id)
  const made = bodies.filter(({ is_new }) => is_new === 1).map(({ agency_id }) => agency_id)
  // Names are asked for while the bodies still stand.
  const names = new Map<AgencyId, string>()
  for (const body of made) names.set(body, await agencyName(tx.trx, body, foreverAfter))
  const found = [
    ...(await laterActs(
      tx.trx,
      act,
      bodies.map(({ agency_id }) => agency_id),
    )),
    ...(await chosenSince(tx.trx, act.waiting, ctx.clock.today())),
    ...(await movedWith(tx, changes)),
    ...(await undo(tx, changes)),
    ...(await placesNaming(tx.trx, made)).map(({ table, agencyId }) => ({
      kind: builtOnKindOf(table),
      name: names.get(agencyId) ?? null,
    })),
  ]
  if (found.length > 0) throw new AppError('reorganisations.built-on', { found: unique(found) })
  await markTakenBack(tx.trx, id, ctx.actor.personId, ctx.clock.now().toISOString())
  const detail = { name: act.document_number, effectiveOn: act.effective_on, told: toTold(act.told) }
  await tx.record({ action: 'reorganisations.taken-back', objectType: 'reorganisation', objectId: id, detail })
  tx.changed('agencies', 'plans')
  return { id }
}

/** Plans in which lines went over with the act go back by somebody who may edit them. */
function requireRightToPlans({ actor }: Context, changes: readonly RowChange[]) {
  const planIds = changes.flatMap(({ table, before, after }) => {
    const row = after ?? before ?? {}
    return planId.safeParse(table === 'plan' ? row.id : row.plan_id).data ?? []
  })
  if (planIds.length > 0) requireRight(actor, 'plans.edit', { planIds: [...new Set(planIds)] })
}

async function laterActs(db: Db, act: { seq: number }, bodies: readonly AgencyId[]): Promise<BuiltOn[]> {
  return (await selectActsNaming(db, bodies))
    .filter((other) => other.seq > act.seq)
    .map(({ document_number }) => ({ kind: 'later-act', name: document_number }))
}

/** Lines that waited for a choice when the act was recorded, and wait no more. */
async function chosenSince(db: Db, stored: string, today: string): Promise<BuiltOn[]> {
  const waited = toWaiting(stored)
  if (waited.length === 0) return []
  const { lines, ended } = await openLines(db, today)
  const keyOf = (kind: string, objectId: string, agencyId: string) => `${kind} ${objectId} ${agencyId}`
  const open = new Set<string>(lines.map((line) => keyOf(line.kind, line.object_id, line.agency_id)))
  return waited
    .filter(({ kind, objectId, agencyId }) => !open.has(keyOf(kind, objectId, agencyId)))
    .map(({ agencyId }) => ({ kind: 'handover', name: ended.get(agencyId)?.name ?? null }))
}

/** Work that went over with a function of the act. */
async function movedWith({ trx }: Tx, changes: readonly RowChange[]): Promise<BuiltOn[]> {
  const ids = changes.flatMap(({ table, after }) =>
    table === 'function_transfer' ? (transferId.safeParse(after?.id).data ?? []) : [],
  )
  if (ids.length === 0) return []
  await deleteKept(trx, ids)
  return (await selectDecisions(trx, ids)).map(({ words }) => ({ kind: 'handover', name: words }))
}

/** Puts the rows back, the last written first. Gives what was changed since, in words. */
async function undo(tx: Tx, changes: readonly RowChange[]): Promise<BuiltOn[]> {
  await checkKeysAtTheEnd(tx.trx)
  const found: BuiltOn[] = []
  for (const change of changes) {
    if (await putBack(tx.trx, change)) continue
    found.push({ kind: builtOnKindOf(change.table), name: await nameOf(tx.trx, change) })
  }
  return found
}

async function nameOf(db: Db, change: RowChange): Promise<string | null> {
  const row = change.after ?? change.before ?? {}
  const text = (column: string) => {
    const value = row[column]
    return typeof value === 'string' ? value : null
  }
  const plan = planId.safeParse(change.table === 'plan' ? row.id : row.plan_id).data ?? null
  const ofPlan = await planNameOf(db, { planId: plan, dutyId: text('duty_id'), indicatorId: text('indicator_id') })
  const body = bodyOf(change)
  return ofPlan ?? (body && agencyName(db, body, foreverAfter))
}

const unique = (found: readonly BuiltOn[]): BuiltOn[] => [
  ...new Map(found.map((one) => [`${one.kind} ${one.name}`, one])).values(),
]
