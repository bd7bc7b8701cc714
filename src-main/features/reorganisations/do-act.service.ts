import type { ToldChange } from '../../../src-shared/contract/reorganisations.ts'
import { addDays } from '../../../src-shared/domain/business-date.ts'
import type { AgencyId } from '../../../src-shared/domain/ids.ts'
import { may } from '../../../src-shared/domain/permissions.ts'
import { refusalsOf } from '../../../src-shared/domain/reorganisation.ts'
import { AppError } from '../../../src-shared/errors/app-error.ts'
import type { Context, Tx } from '../../app/context.ts'
import { requireAgencies } from '../agencies/agencies.service.ts'
import { addOwnAgency } from '../agencies/edit-agency.service.ts'
import {
  addSuccessions,
  addTransfers,
  endAgencies,
  moveAgency,
  type ReorganisedBody,
  recordedSuccessors,
  renameFrom,
  reorganisedBodies,
  setCodeFrom,
} from '../agencies/reorganise.service.ts'
import { handOver } from '../handovers/handovers.service.ts'
import { type OpenLine, type OpenLines, openLines } from '../handovers/open-lines.service.ts'
import { getOffice } from '../office/office.service.ts'
import { selectActsNaming } from './acts.queries.ts'
import { journalled, noScope, scopeOf } from './journalled.service.ts'
import { type ActInput, type ResolvedAct, resolveAct, type SentAct, tell } from './plan-act.ts'
import type { RowChange } from './row-journal.queries.ts'

/** What an act did, as its preview and its record need it. */
export interface DoneAct {
  act: ResolvedAct
  told: ToldChange[]
  bodies: ReadonlyMap<AgencyId, ReorganisedBody>
  /** Lines of the ended bodies as they stood when the bodies had just ended. */
  open: Pick<OpenLines, 'oldAreas' | 'inPackages' | 'ended' | 'inheritanceFrom'>
  byRule: OpenLine[]
  waiting: OpenLine[]
  rows: RowChange[]
}

/**
 * Does an act within a transaction: bodies end, begin, take over, get names and places; then every line that goes over
 * by rule goes. What this person may not edit waits on the list of work to hand over, as what asks for a choice does.
 * @throws AppError `reorganisations.cannot-be`, `agencies.name-taken`, `object.missing`
 */
export async function doAct(ctx: Context, tx: Tx, input: ActInput, sent: SentAct | null = null): Promise<DoneAct> {
  const act = resolveAct(ctx.ids, input, sent)
  const named = bodiesAround(act)
  await requireAgencies(tx.trx, named)
  const bodies = await reorganisedBodies(tx.trx, named)
  await refuseUnfit(ctx, tx, act, { bodies, mayBeEmpty: sent !== null })
  const scope = { ...noScope, agencyIds: [...act.namedIds, ...act.newIds] }
  const written = await journalled(tx, scope, () => changeCatalogue(tx, ctx, act, { bodies, isSent: sent !== null }))
  const handed = await handOverByRule(ctx, tx, act)
  return { act, told: tell(act, bodies), bodies, ...handed, rows: [...written, ...handed.rows] }
}

/** What an act says, in the names of today, without doing it. */
export async function sayAct(ctx: Context, tx: Tx, input: ActInput, sent: SentAct): Promise<ToldChange[]> {
  const act = resolveAct(ctx.ids, input, sent)
  return tell(act, await reorganisedBodies(tx.trx, bodiesAround(act)))
}

/** Bodies that an act changes, and those above them. */
function bodiesAround(act: ResolvedAct): AgencyId[] {
  const superiors = [
    ...act.made.flatMap(({ parentId, provinceId }) => [parentId, provinceId]),
    ...act.moves.map(({ parentId }) => parentId),
  ]
  return [...act.namedIds, ...superiors.filter((id) => id !== null)]
}

async function refuseUnfit(
  ctx: Context,
  tx: Tx,
  act: ResolvedAct,
  { bodies, mayBeEmpty }: { bodies: ReadonlyMap<AgencyId, ReorganisedBody>; mayBeEmpty: boolean },
) {
  const acts = new Map((await selectActsNaming(tx.trx, act.namedIds)).map((row) => [row.agency_id, row]))
  const successors = await recordedSuccessors(tx.trx)
  const refusals = refusalsOf(act, {
    today: ctx.clock.today(),
    ownId: (await getOffice(tx.trx)).agencyId,
    bodies: new Map(
      [...bodies].map(([id, body]) => {
        const last = acts.get(id)
        const lastAct = last ? { effectiveOn: last.effective_on, document: last.document_number } : null
        return [id, { ...body, isProvince: body.provinceId === id, lastAct }]
      }),
    ),
    successorsOf: (id) => successors.get(id) ?? [],
  })
  const told = refusals.filter(({ why }) => why !== 'empty' || !mayBeEmpty)
  if (told.length > 0) throw new AppError('reorganisations.cannot-be', { refusals: told })
}

async function changeCatalogue(
  tx: Tx,
  ctx: Pick<Context, 'ids'>,
  act: ResolvedAct,
  { bodies, isSent }: { bodies: ReadonlyMap<AgencyId, ReorganisedBody>; isSent: boolean },
) {
  const { effectiveOn, legalBasis } = act
  const named = (ids: readonly AgencyId[]) => ids.flatMap((id) => bodies.get(id) ?? [])
  // First what ends: a successor may bear the name of one that it follows.
  await endAgencies(tx, named(act.endIds), { lastDay: addDays(effectiveOn, -1), legalBasis })
  for (const { id, name, electronicCode } of act.renames) {
    for (const body of named([id])) {
      await renameFrom(tx, body, { name, electronicCode, fromDate: effectiveOn, legalBasis, isSent })
    }
  }
  for (const { key: _, electronicCode, ...body } of act.made) {
    const predecessors = named(act.steps.filter(({ toId }) => toId === body.id).map(({ fromId }) => fromId))
    const groups = new Set(predecessors.map(({ group }) => group))
    const [group = null] = groups.size === 1 ? groups : []
    await addOwnAgency(ctx, tx, { ...body, group, fromDate: effectiveOn, legalBasis, isSent })
    if (electronicCode !== null) await setCodeFrom(tx, body.id, electronicCode, effectiveOn)
  }
  for (const { id, level, parentId } of act.moves) {
    for (const body of named([id])) {
      const parentName = parentId === null ? '' : (bodies.get(parentId)?.name ?? '')
      const facts = { before: body.parentName ?? '', after: parentName, fromDate: effectiveOn, legalBasis }
      await moveAgency(tx, body, { level, parentId }, facts)
    }
  }
  await addSuccessions(tx, act.steps, { legalBasis, fromDate: effectiveOn })
  await addTransfers(tx, act.transfers, { legalBasis, fromDate: effectiveOn })
  tx.changed('agencies')
}

async function handOverByRule(ctx: Context, tx: Tx, act: ResolvedAct) {
  const open = await openLines(tx.trx, ctx.clock.today())
  const ends = new Set(act.endIds)
  const own = <T extends { agency_id: AgencyId }>(lines: readonly T[]) =>
    lines.filter((line) => ends.has(line.agency_id))
  const goes = (line: OpenLine) =>
    line.proposed !== null &&
    (line.plan_id === null || may(ctx.actor, 'plans.edit', { planIds: [line.plan_id] }).allowed)
  const lines = own(open.lines)
  const byRule = lines.filter(goes)
  const moves = byRule.map((line) => ({
    ...{ kind: line.kind, objectId: line.object_id, fromId: line.agency_id, toIds: line.proposed ?? [] },
  }))
  const rows = moves.length === 0 ? [] : await journalled(tx, await scopeOf(tx, byRule), () => handOver(ctx, tx, moves))
  return {
    byRule,
    waiting: lines.filter((line) => !goes(line)),
    open: { ...open, oldAreas: own(open.oldAreas), inPackages: own(open.inPackages) },
    rows,
  }
}
