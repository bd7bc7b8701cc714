import type { CallOutput, ParsedInput } from '../../../src-shared/contract/contract.ts'
import type { AgencyId, PlanReadingId } from '../../../src-shared/domain/ids.ts'
import { correctDraft } from '../../../src-shared/domain/plan-review/correct-draft.ts'
import type { Correction } from '../../../src-shared/domain/plan-review/correction.ts'
import { openItems } from '../../../src-shared/domain/plan-review/draft-notices.ts'
import type { PlanDraft } from '../../../src-shared/domain/plan-review/plan-draft.ts'
import { AppError } from '../../../src-shared/errors/app-error.ts'
import type { Context, Tx } from '../../app/context.ts'
import type { Db } from '../../db/open-database.ts'
import { agencyName } from '../agencies/agencies.service.ts'
import { requireRight } from '../people/people.service.ts'
import { countTasks, getPlan } from '../plans/plans.service.ts'
import { plansOfAim, requireAim } from './aims.ts'
import {
  deleteAct,
  insertActs,
  type ReadingTableRow,
  selectActs,
  selectReading,
  selectReadings,
  updateReading,
} from './plan-readings.queries.ts'
import { toActs, toCorrectedDraft, toDraft, toSource } from './plan-readings.rows.ts'

/** @throws AppError `object.missing` */
async function requireReading(db: Db, id: PlanReadingId): Promise<ReadingTableRow> {
  const row = await selectReading(db, id)
  if (!row) throw new AppError('object.missing', { type: 'plan-reading', id })
  return row
}

export async function listReadings(
  ctx: Context,
  { states }: ParsedInput<'plan-readings.list'>,
): Promise<CallOutput<'plan-readings.list'>> {
  requireRight(ctx.actor, 'plans.edit')
  const list = []
  for (const row of await selectReadings(ctx.db, states)) {
    const acts = await selectActs(ctx.db, row.id)
    const draft = toCorrectedDraft(row.draft, acts)
    list.push({
      id: row.id,
      state: row.state,
      fileName: row.source_file_name,
      shortName: draft.document.shortName,
      items: draft.items.length,
      open: openItems(draft).size,
      corrections: acts.length,
      personName: row.full_name,
      planId: row.plan_id,
      changedAt: row.changed_at,
      version: row.version,
    })
  }
  return list
}

export async function getReading(
  ctx: Context,
  { readingId }: ParsedInput<'plan-readings.get'>,
): Promise<CallOutput<'plan-readings.get'>> {
  requireRight(ctx.actor, 'plans.edit')
  const { db } = ctx
  const row = await requireReading(db, readingId)
  const corrections = toActs(await selectActs(db, readingId))
  return {
    id: row.id,
    state: row.state,
    planId: row.plan_id,
    corrections,
    agencies: await named(ctx, corrections.flatMap(agenciesOfAct)),
    // What became of a reading that is stored stands in its plan.
    held: row.state === 'stored' ? [] : await heldItems(db, aimOf(toDraft(row.draft), corrections)),
    changedAt: row.changed_at,
    version: row.version,
  }
}

export async function getReadSource(
  ctx: Context,
  { readingId }: ParsedInput<'plan-sources.get'>,
): Promise<CallOutput<'plan-sources.get'>> {
  requireRight(ctx.actor, 'plans.edit')
  const row = await requireReading(ctx.db, readingId)
  const draft = toDraft(row.draft)
  return {
    fileName: row.source_file_name,
    source: toSource(row.source),
    draft,
    agencies: await named(ctx, agenciesOfDraft(draft)),
    provinceId: row.province_id,
    formerProvince: row.former_province,
  }
}

/** Adds acts of a person, all or none. */
export function correctReading(ctx: Context, input: ParsedInput<'plan-readings.correct'>) {
  return editReading(ctx, input, async (tx, row) => {
    const before = await selectActs(tx.trx, row.id)
    let draft = toCorrectedDraft(row.draft, before)
    for (const act of input.acts) {
      if (act.do === 'aim') await requireAim(tx.trx, act.aim)
      const corrected = correctDraft(draft, act)
      if (!corrected.allowed) throw new AppError('plan-readings.cannot-correct', { reason: corrected.reason })
      draft = corrected.draft
    }
    const at = ctx.clock.now().toISOString()
    await insertActs(
      tx.trx,
      input.acts.map((act, index) => ({
        reading_id: row.id,
        ordinal: before.length + index,
        act: JSON.stringify(act),
        person_id: ctx.actor.personId,
        at,
      })),
    )
    return {}
  })
}

export function undoCorrection(ctx: Context, input: ParsedInput<'plan-readings.undo'>) {
  return editReading(ctx, input, async (tx, row) => {
    const acts = await selectActs(tx.trx, row.id)
    if (acts.length === 0) throw new AppError('plan-readings.nothing-to-undo', {})
    await deleteAct(tx.trx, row.id, acts.length - 1)
    return {}
  })
}

export function discardReading(ctx: Context, input: ParsedInput<'plan-readings.discard'>) {
  return editReading(ctx, input, (tx, row) => putAway(tx, row, 'discarded'))
}

export function restoreReading(ctx: Context, input: ParsedInput<'plan-readings.restore'>) {
  return editReading(ctx, input, (tx, row) => putAway(tx, row, 'open'), 'discarded')
}

async function putAway(tx: Tx, row: ReadingTableRow, state: 'open' | 'discarded') {
  await updateReading(tx.trx, row.id, { state })
  await tx.record({
    action: state === 'discarded' ? 'plan-readings.discarded' : 'plan-readings.restored',
    objectType: 'plan-reading',
    objectId: row.id,
    detail: { file: row.source_file_name },
  })
  return {}
}

/**
 * One change of a review: the right to it, the version that the person saw, one transaction, the next version.
 * @throws AppError `permission.denied`, `object.missing`, `version.conflict`, `plan-readings.not-open`
 */
export function editReading<T extends object>(
  ctx: Context,
  { readingId, expectedVersion }: { readingId: PlanReadingId; expectedVersion: number },
  work: (tx: Tx, row: ReadingTableRow) => Promise<T>,
  from: 'open' | 'discarded' = 'open',
): Promise<T & { version: number }> {
  requireRight(ctx.actor, 'plans.edit')
  return ctx.commit(async (tx) => {
    const row = await requireReading(tx.trx, readingId)
    if (row.version !== expectedVersion) {
      throw new AppError('version.conflict', { expected: expectedVersion, found: row.version })
    }
    if (row.state !== from) throw new AppError('plan-readings.not-open', {})
    const value = await work(tx, row)
    const version = row.version + 1
    await updateReading(tx.trx, row.id, { version, changed_at: ctx.clock.now().toISOString() })
    tx.changed('plan-readings')
    return { ...value, version }
  })
}

/** The aim after the corrections, without working them all out. */
function aimOf(draft: PlanDraft, acts: readonly Correction[]): PlanDraft['aim'] {
  return acts.findLast((act) => act.do === 'aim')?.aim ?? draft.aim
}

async function heldItems(db: Db, aim: PlanDraft['aim']): Promise<CallOutput<'plan-readings.get'>['held']> {
  const held = []
  for (const id of plansOfAim(aim)) {
    const plan = await getPlan(db, id)
    const tasks = await countTasks(db, id)
    const items = plan.items.filter((item) => item.endedInVersion === null)
    held.push(
      ...items.map(({ id: itemId, position, marker, text }) => ({
        ...{ id: itemId, planId: id, planShortName: plan.document.shortName },
        ...{ position, marker, text, tasks: tasks.get(itemId) ?? 0 },
      })),
    )
  }
  return held
}

function agenciesOfDraft({ document, phrases, duties }: PlanDraft): AgencyId[] {
  return [
    document.issuerId,
    document.coordinatorId,
    ...document.recipients.map(({ agencyId }) => agencyId),
    ...phrases.flatMap(({ agencyIds, offeredIds }) => [...agencyIds, ...offeredIds]),
    ...duties.flatMap(({ legs }) => legs.map(({ toAgencyId }) => toAgencyId)),
  ].filter((id) => id !== null)
}

function agenciesOfAct(act: Correction): AgencyId[] {
  switch (act.do) {
    case 'bodies':
      return act.agencyIds
    case 'document':
      return [act.set.issuerId, act.set.coordinatorId].filter((id) => id !== null && id !== undefined)
    case 'duties':
      return act.duties.flatMap(({ legs }) => legs.flatMap(({ toAgencyId }) => toAgencyId ?? []))
    default:
      return []
  }
}

async function named({ db, clock }: Context, ids: readonly AgencyId[]) {
  const names = []
  for (const id of new Set(ids)) names.push({ id, name: await agencyName(db, id, clock.today()) })
  return names
}
