import type { CallOutput, ParsedInput } from '../../../src-shared/contract/contract.ts'
import type { FunctionTransfer, TransferLine } from '../../../src-shared/contract/reorganisations.ts'
import { addDays } from '../../../src-shared/domain/business-date.ts'
import { speaksOf } from '../../../src-shared/domain/function-words.ts'
import { type PlanItemId, planItemId, type TransferId } from '../../../src-shared/domain/ids.ts'
import { type TransferDecision, type TransferKind, transferKinds } from '../../../src-shared/domain/succession.ts'
import { AppError } from '../../../src-shared/errors/app-error.ts'
import type { Context, Tx } from '../../app/context.ts'
import type { Db } from '../../db/open-database.ts'
import { agencyName } from '../agencies/agencies.service.ts'
import { handOverLine, linesOf, touchPlan } from '../handovers/handovers.service.ts'
import { getOffice } from '../office/office.service.ts'
import { requireRight } from '../people/people.service.ts'
import { openTasksOn } from '../tasks/open-tasks.service.ts'
import { journalled, scopeOf } from './journalled.service.ts'
import { toWritten } from './reorganisations.rows.ts'
import { checkKeysAtTheEnd, putBack } from './row-journal.queries.ts'
import {
  type DecisionRecord,
  deleteDecision,
  insertDecision,
  selectDecisions,
  selectItemsOf,
  selectTransfer,
  selectTransfers,
} from './transfers.queries.ts'

const foreverAfter = '9999-12-31'

type Step = NonNullable<Awaited<ReturnType<typeof selectTransfer>>>
type FoundLine = Awaited<ReturnType<typeof linesOf>>[number] & { kind: TransferKind }

/** Functions that went over between bodies that go on, with what a person has to decide and what was decided. */
export async function listTransfers({
  db,
  clock,
}: Pick<Context, 'db' | 'clock'>): Promise<CallOutput<'reorganisations.transfers'>> {
  const steps = await selectTransfers(db, clock.today())
  const ids = steps.map(({ id }) => id)
  const { agencyId: office } = await getOffice(db)
  const decided = Map.groupBy(await selectDecisions(db, ids), ({ transfer_id }) => transfer_id)
  const found: FunctionTransfer[] = []
  for (const step of steps) {
    const own = decided.get(step.id) ?? []
    const { open, inPackages } = await openLinesOf(db, step, own)
    const tasksOf = step.from_agency_id === office ? await tasksOnLines(db, open, own) : () => []
    found.push({
      id: step.id,
      from: { id: step.from_agency_id, name: await agencyName(db, step.from_agency_id, foreverAfter) },
      to: { id: step.to_agency_id, name: await agencyName(db, step.to_agency_id, foreverAfter) },
      ...{ functions: step.functions, legalBasis: step.legal_basis, fromDate: step.from_date },
      open: open
        .map((line) => ({
          ...toLine(line),
          tasks: tasksOf(line),
          isLikely: speaksOf(step.functions, `${line.words}. ${line.about}`),
        }))
        .toSorted((a, b) => Number(b.isLikely) - Number(a.isLikely)),
      inPackages,
      decided: own.map((one) => ({
        ...{ kind: one.kind, objectId: one.object_id, planName: one.plan_name, words: one.words, about: one.about },
        tasks: one.decision === 'moved' ? tasksOf(one) : [],
        ...{ decision: one.decision, decidedBy: one.full_name, decidedAt: one.at },
      })),
    })
  }
  return found
}

/** What names the body that gave the function away, and nobody decided on. */
async function openLinesOf(db: Db, step: Step, decided: readonly DecisionRecord[]) {
  const keyOf = (kind: string, objectId: string) => `${kind} ${objectId}`
  const done = new Set(decided.map(({ kind, object_id }) => keyOf(kind, object_id)))
  const lines = (await linesOf(db, step.from_agency_id)).filter(isOfTransfer)
  return {
    open: lines.filter((line) => line.from_package === 0 && !done.has(keyOf(line.kind, line.object_id))),
    inPackages: lines.filter((line) => line.from_package === 1).length,
  }
}

const isOfTransfer = (line: Awaited<ReturnType<typeof linesOf>>[number]): line is FoundLine =>
  transferKinds.some((kind) => kind === line.kind)

/** Tasks of this office that stand on the items of lines: what became of them, its own people decide. */
async function tasksOnLines(db: Db, open: readonly FoundLine[], decided: readonly DecisionRecord[]) {
  const shares = open.filter(({ kind }) => kind === 'assignment').map(({ object_id }) => object_id)
  const items = new Map<string, PlanItemId>((await selectItemsOf(db, shares)).map((row) => [row.id, row.item_id]))
  for (const { kind, object_id, written } of decided) {
    const before = toWritten(written).find(({ table, before: row }) => table === 'assignment' && row?.id === object_id)
    const item = planItemId.safeParse(before?.before?.item_id).data
    if (kind === 'assignment' && item !== undefined) items.set(object_id, item)
  }
  const tasks = await openTasksOn(db, [...new Set(items.values())])
  return ({ object_id }: { object_id: string }) => {
    const item = items.get(object_id)
    return (item && tasks.get(item)) ?? []
  }
}

const toLine = (line: FoundLine): Omit<TransferLine, 'tasks'> => ({
  ...{ kind: line.kind, objectId: line.object_id, planName: line.plan_name, words: line.words, about: line.about },
})

/** @throws AppError `object.missing`, `reorganisations.line-gone`, `handovers.heir-ended`, `permission.denied` */
export async function decideLine(
  ctx: Context,
  { transferId, kind, objectId, decision }: ParsedInput<'reorganisations.decideLine'>,
): Promise<CallOutput<'reorganisations.decideLine'>> {
  requireRight(ctx.actor, 'catalogue.edit')
  return ctx.commit(async (tx) => {
    const step = await requireTransfer(tx.trx, transferId)
    const { open } = await openLinesOf(tx.trx, step, await selectDecisions(tx.trx, [transferId]))
    const line = open.find((one) => one.kind === kind && one.object_id === objectId)
    if (!line) throw new AppError('reorganisations.line-gone', { name: await nameOfGiver(tx.trx, step) })
    await decide(ctx, tx, step, line, decision)
    tx.changed('agencies', 'plans')
    return { transferId }
  })
}

/** @throws AppError `object.missing`, `reorganisations.line-gone` where there are not as many as the person saw */
export async function keepRest(
  ctx: Context,
  { transferId, count }: ParsedInput<'reorganisations.keepRest'>,
): Promise<CallOutput<'reorganisations.keepRest'>> {
  requireRight(ctx.actor, 'catalogue.edit')
  return ctx.commit(async (tx) => {
    const step = await requireTransfer(tx.trx, transferId)
    const { open } = await openLinesOf(tx.trx, step, await selectDecisions(tx.trx, [transferId]))
    if (open.length !== count) {
      throw new AppError('reorganisations.line-gone', { name: await nameOfGiver(tx.trx, step) })
    }
    for (const line of open) await decide(ctx, tx, step, line, 'kept')
    tx.changed('agencies', 'plans')
    return { kept: open.length }
  })
}

async function decide(ctx: Context, tx: Tx, step: Step, line: FoundLine, decision: TransferDecision) {
  const { from_agency_id: fromId, to_agency_id: toId, legal_basis: legalBasis } = step
  const going = { ...line, proposed: [toId] }
  const move = { kind: line.kind, objectId: line.object_id, fromId, toId }
  const facts = { line, lastDay: addDays(step.from_date, -1), legalBasis }
  const written =
    decision === 'kept'
      ? []
      : await journalled(tx, await scopeOf(tx, [going]), () => handOverLine(ctx, tx, move, facts))
  await insertDecision(tx.trx, {
    ...{ transfer_id: step.id, kind: line.kind, object_id: line.object_id, decision },
    ...{ plan_id: line.plan_id, plan_name: line.plan_name, words: line.words, about: line.about },
    ...{ written: JSON.stringify(written), person_id: ctx.actor.personId, at: ctx.clock.now().toISOString() },
  })
  const action = decision === 'moved' ? 'transfers.line-moved' : 'transfers.line-kept'
  await recordLine(tx, step, { planId: line.plan_id, planName: line.plan_name, words: line.words }, action)
}

async function recordLine(
  tx: Tx,
  step: Step,
  line: { planId: string | null; planName: string | null; words: string },
  action: 'transfers.line-moved' | 'transfers.line-kept' | 'transfers.line-taken-back',
) {
  await tx.record({
    action,
    objectType: line.planId === null ? 'agency' : 'plan',
    objectId: line.planId ?? step.from_agency_id,
    detail: {
      name: await nameOfGiver(tx.trx, step),
      to: await agencyName(tx.trx, step.to_agency_id, foreverAfter),
      ...{ plan: line.planName, words: line.words, functions: step.functions, legalBasis: step.legal_basis },
    },
  })
}

/** @throws AppError `object.missing`, `reorganisations.line-changed`, `permission.denied` */
export async function undoLine(
  ctx: Context,
  { transferId, kind, objectId }: ParsedInput<'reorganisations.undoLine'>,
): Promise<CallOutput<'reorganisations.undoLine'>> {
  requireRight(ctx.actor, 'catalogue.edit')
  return ctx.commit(async (tx) => {
    const step = await requireTransfer(tx.trx, transferId)
    const decided = await selectDecisions(tx.trx, [transferId])
    const one = decided.find((row) => row.kind === kind && row.object_id === objectId)
    if (!one) throw new AppError('object.missing', { type: 'transfer', id: objectId })
    if (one.plan_id !== null) requireRight(ctx.actor, 'plans.edit', { planIds: [one.plan_id] })
    await checkKeysAtTheEnd(tx.trx)
    for (const change of toWritten(one.written).toReversed()) {
      if (!(await putBack(tx.trx, change))) throw new AppError('reorganisations.line-changed', { name: one.words })
    }
    await deleteDecision(tx.trx, transferId, kind, objectId)
    if (one.plan_id !== null && one.decision === 'moved') await touchPlan(tx, one.plan_id)
    const line = { planId: one.plan_id, planName: one.plan_name, words: one.words }
    await recordLine(tx, step, line, 'transfers.line-taken-back')
    tx.changed('agencies', 'plans')
    return { transferId }
  })
}

async function requireTransfer(db: Db, id: TransferId): Promise<Step> {
  const step = await selectTransfer(db, id)
  if (!step) throw new AppError('object.missing', { type: 'transfer', id })
  return step
}

const nameOfGiver = (db: Db, step: Step) => agencyName(db, step.from_agency_id, foreverAfter)
