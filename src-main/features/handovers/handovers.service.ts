import type { CallOutput, ParsedInput } from '../../../src-shared/contract/contract.ts'
import type { EndedBody, HandoverLine } from '../../../src-shared/contract/handovers.ts'
import { addDays } from '../../../src-shared/domain/business-date.ts'
import { type AgencyId, agencyId, type PlanId } from '../../../src-shared/domain/ids.ts'
import { type TransferKind, takesSeveral } from '../../../src-shared/domain/succession.ts'
import { AppError } from '../../../src-shared/errors/app-error.ts'
import type { Context, Tx } from '../../app/context.ts'
import type { Db } from '../../db/open-database.ts'
import { agencyName, requireAgencies } from '../agencies/agencies.service.ts'
import { moveUnder } from '../agencies/reorganise.service.ts'
import { requireRight } from '../people/people.service.ts'
import {
  type EndedLine,
  insertHandover,
  selectEndedAgencies,
  selectLinesOf,
  touchAgencies,
  touchPlans,
} from './handovers.queries.ts'
import {
  type MovedShare,
  moveArea,
  moveAssignment,
  moveContact,
  moveCoordinator,
  moveDuty,
  moveLeg,
  moveReporter,
} from './move-lines.queries.ts'
import { openLines } from './open-lines.service.ts'

const foreverAfter = '9999-12-31'

/** What still belongs to ended bodies, with who takes over by rule. */
export async function listHandovers({
  db,
  clock,
}: {
  db: Db
  clock: Pick<Context['clock'], 'today'>
}): Promise<CallOutput<'handovers.list'>> {
  const { lines, oldAreas, inPackages, ended, inheritanceFrom } = await openLines(db, clock.today())
  const names = new Map<AgencyId, string>()
  const bodies: (EndedBody & { key: string })[] = []
  for (const [id, own] of Map.groupBy(lines, ({ agency_id }) => agency_id)) {
    const body = ended.get(id)
    if (!body) continue
    const inheritance = inheritanceFrom(id)
    for (const heir of inheritance.heirs) {
      if (!names.has(heir.agencyId)) names.set(heir.agencyId, await agencyName(db, heir.agencyId, foreverAfter))
    }
    bodies.push({
      key: body.sort_key,
      agency: { id, name: body.name },
      endedOn: body.ended_on,
      decision: inheritance.decision,
      heirs: inheritance.heirs.map(({ agencyId: heir, functions, legalBasis }) => ({
        ...{ id: heir, name: names.get(heir) ?? heir, functions, legalBasis },
      })),
      lines: own.map(
        (line): HandoverLine => ({
          kind: line.kind,
          objectId: line.object_id,
          planId: line.plan_id,
          planName: line.plan_name,
          words: line.words,
          proposed: line.proposed,
        }),
      ),
    })
  }
  return {
    bodies: bodies.toSorted((a, b) => (a.key < b.key ? -1 : 1)).map(({ key: _, ...body }) => body),
    inPackages: inPackages.length,
    oldAreas: oldAreas.map(({ plan_name, agency_id }) => ({
      planName: plan_name ?? '',
      area: ended.get(agency_id)?.name ?? agency_id,
    })),
  }
}

type Move = ParsedInput<'handovers.apply'>['moves'][number]

const keyOf = (kind: string, objectId: string, from: AgencyId) => `${kind} ${objectId} ${from}`

/**
 * Hands lines over, all or none. The words of the plan stay; which body had a share before is kept, so that earlier
 * rounds read as they were.
 * @throws AppError `handovers.line-gone`, `handovers.heir-ended`, `handovers.only-one`, `object.missing`
 */
export async function applyHandovers(
  ctx: Context,
  { moves }: ParsedInput<'handovers.apply'>,
): Promise<CallOutput<'handovers.apply'>> {
  requireRight(ctx.actor, 'catalogue.edit')
  return ctx.commit((tx) => handOver(ctx, tx, moves))
}

/** Hands lines over within a transaction, as `applyHandovers` does. */
export async function handOver(ctx: Context, tx: Tx, moves: readonly Move[]): Promise<CallOutput<'handovers.apply'>> {
  const today = ctx.clock.today()
  const { lines, ended, inheritanceFrom } = await openLines(tx.trx, today)
  const open = new Map(lines.map((line) => [keyOf(line.kind, line.object_id, line.agency_id), line]))
  await requireAgencies(tx.trx, [...new Set(moves.flatMap(({ toIds }) => toIds))])
  const done: { line: EndedLine; toIds: AgencyId[] }[] = []
  // Whoever ended first comes first: a body that took over from two had the share since the earlier one.
  const lastDayOf = (id: AgencyId) => ended.get(id)?.ended_on ?? ''
  for (const move of moves.toSorted((a, b) => (lastDayOf(a.fromId) < lastDayOf(b.fromId) ? -1 : 1))) {
    const key = keyOf(move.kind, move.objectId, move.fromId)
    const line = open.get(key)
    const body = ended.get(move.fromId)
    if (!line || !body) {
      throw new AppError('handovers.line-gone', { name: await agencyName(tx.trx, move.fromId, foreverAfter) })
    }
    open.delete(key)
    const toIds = [...new Set(move.toIds)]
    refuseUnfit(line, toIds, ended)
    if (line.plan_id !== null) requireRight(ctx.actor, 'plans.edit', { planIds: [line.plan_id] })
    const heir = inheritanceFrom(move.fromId).heirs.find(({ agencyId: id }) => id === toIds[0])
    const facts = { line, lastDay: body.ended_on, legalBasis: heir?.legalBasis ?? null, today }
    await moveLine(ctx, tx, { ...move, toIds }, facts)
    done.push({ line, toIds })
  }
  await record(tx, done, ended)
  const plans = new Set(done.flatMap(({ line }) => line.plan_id ?? []))
  if (plans.size > 0) {
    await touchPlans(tx.trx, [...plans])
    tx.changed('plans')
  }
  tx.changed('agencies')
  return { lines: done.length, bodies: new Set(done.map(({ line }) => line.agency_id)).size }
}

function refuseUnfit(line: EndedLine, toIds: readonly AgencyId[], ended: ReadonlyMap<AgencyId, { name: string }>) {
  for (const to of toIds) {
    const gone = ended.get(to)
    if (gone) throw new AppError('handovers.heir-ended', { name: gone.name })
  }
  if (toIds.length > 1 && !takesSeveral(line.kind)) throw new AppError('handovers.only-one', { name: line.words })
}

interface LineFacts {
  line: Pick<EndedLine, 'plan_id'>
  /** Last day on which it was the former body's. */
  lastDay: string
  legalBasis: string | null
  today: string
}

/**
 * Hands one line of a body that goes on over to another one, within a transaction: rounds before keep the former body.
 * @throws AppError `handovers.heir-ended`, `permission.denied`
 */
export async function handOverLine(
  ctx: Context,
  tx: Tx,
  move: { kind: TransferKind; objectId: string; fromId: AgencyId; toId: AgencyId },
  facts: Omit<LineFacts, 'today'>,
): Promise<void> {
  const planId = facts.line.plan_id
  const today = ctx.clock.today()
  const gone = (await selectEndedAgencies(tx.trx, today)).find(({ id }) => id === move.toId)
  if (gone) throw new AppError('handovers.heir-ended', { name: gone.name })
  if (planId !== null) requireRight(ctx.actor, 'plans.edit', { planIds: [planId] })
  await moveLine(ctx, tx, { ...move, toIds: [move.toId] }, { ...facts, today })
  if (planId !== null) await touchPlans(tx.trx, [planId])
}

/** A plan was changed by taking a handover back. */
export const touchPlan = (tx: Tx, id: PlanId) => touchPlans(tx.trx, [id])

/** Everything of drafted and current plans, and of the catalogue, that names one body. */
export const linesOf = (db: Db, id: AgencyId) => selectLinesOf(db, id)

async function moveLine(
  ctx: Context,
  tx: Tx,
  { kind, objectId, fromId, toIds }: Move,
  { line, lastDay, legalBasis, today }: LineFacts,
) {
  const [to] = toIds
  if (to === undefined) return
  if (kind === 'leg') await moveLeg(tx.trx, objectId, to)
  else if (kind === 'coordinator') await moveCoordinator(tx.trx, objectId, to)
  else if (kind === 'area') await moveArea(tx.trx, objectId, fromId, toIds)
  else if (kind === 'parent') {
    await moveUnder(tx, agencyId.parse(objectId), to, { lastDay, legalBasis })
  } else if (kind === 'contact') {
    await moveContact(tx.trx, ctx.ids, { objectId, to, today, lastDay })
    await touchAgencies(tx.trx, [fromId, to])
  } else {
    const moved: MovedShare =
      kind === 'assignment'
        ? await moveAssignment(tx.trx, ctx.ids, objectId, toIds)
        : kind === 'duty'
          ? await moveDuty(tx.trx, objectId, fromId, toIds)
          : await moveReporter(tx.trx, objectId, fromId, toIds)
    if (line.plan_id === null) return
    for (const heir of toIds) {
      await insertHandover(tx.trx, {
        ...{ plan_id: line.plan_id, kind, share: moved.share, from_agency_id: fromId, to_agency_id: heir },
        ...{ was_there: moved.wereThere.has(heir) ? 1 : 0, since: addDays(lastDay, 1) },
        ...{ person_id: ctx.actor.personId, at: ctx.clock.now().toISOString() },
      })
    }
  }
}

/** One entry for each body and plan: who had it, who has it now, which lines. */
async function record(
  tx: Tx,
  done: readonly { line: EndedLine; toIds: AgencyId[] }[],
  ended: ReadonlyMap<AgencyId, { name: string }>,
) {
  for (const group of Map.groupBy(done, ({ line }) => `${line.agency_id} ${line.plan_id}`).values()) {
    const [first] = group
    if (!first) continue
    const { agency_id: from, plan_id: plan, plan_name: planName } = first.line
    const heirs = [...new Set(group.flatMap(({ toIds }) => toIds))]
    const names: string[] = []
    for (const heir of heirs) names.push(await agencyName(tx.trx, heir, foreverAfter))
    await tx.record({
      action: 'handovers.lines-moved',
      objectType: plan === null ? 'agency' : 'plan',
      objectId: plan ?? from,
      detail: {
        name: ended.get(from)?.name ?? from,
        plan: planName,
        to: names.join(', '),
        count: group.length,
        lines: group.map(({ line }) => ({ kind: line.kind, words: line.words })),
      },
    })
  }
}
