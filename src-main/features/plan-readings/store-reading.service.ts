import type { CallOutput, ParsedInput } from '../../../src-shared/contract/contract.ts'
import type { PlanItemId } from '../../../src-shared/domain/ids.ts'
import { formatPosition, positionsOf } from '../../../src-shared/domain/plan-item.ts'
import { type MatchedItem, matchItems } from '../../../src-shared/domain/plan-review/match-items.ts'
import type { PlanDraft } from '../../../src-shared/domain/plan-review/plan-draft.ts'
import type { Context, Tx } from '../../app/context.ts'
import { loadProvince } from '../agencies/shipped-catalogue.service.ts'
import { followPlans } from '../people/people.service.ts'
import { addReadPlan, renewPlan, succeedPlans } from '../plans/plans.service.ts'
import { followItems } from '../tasks/tasks.service.ts'
import { requireAim } from './aims.ts'
import { planFromDraft } from './plan-from-draft.ts'
import { type ReadingTableRow, selectActs, updateReading } from './plan-readings.queries.ts'
import { toCorrectedDraft } from './plan-readings.rows.ts'
import { editReading } from './plan-readings.service.ts'

/**
 * Ghi vào sổ: the draft becomes a plan, the next version of one, or the successor of several, in one transaction.
 * @throws AppError `plan-readings.document-open`, `plan-readings.item-unfit`, `plan-readings.aim-gone`
 */
export function storeReading(
  ctx: Context,
  input: ParsedInput<'plan-readings.store'>,
): Promise<CallOutput<'plan-readings.store'>> {
  return editReading(ctx, input, async (tx, row) => {
    await loadProvince(tx.trx, row.province_id, ctx.clock)
    const draft = toCorrectedDraft(row.draft, await selectActs(tx.trx, row.id))
    const { planId, changes } = await storeDraft(ctx, tx, row, draft)
    await updateReading(tx.trx, row.id, { state: 'stored', plan_id: planId })
    await tx.record({
      action: 'plan-readings.stored',
      objectType: 'plan',
      objectId: planId,
      detail: { plan: draft.document.shortName, file: row.source_file_name, aim: draft.aim.kind, ...changes },
    })
    tx.changed('plans', 'tasks', 'people')
    return { planId }
  })
}

async function storeDraft(ctx: Context, tx: Tx, row: ReadingTableRow, draft: PlanDraft) {
  const file = { sha256: row.source_file_sha256, name: row.source_file_name }
  const newId = () => ctx.ids.next()
  const plans = await requireAim(tx.trx, draft.aim)
  const held = plans.flatMap((plan) => plan.items.filter((item) => item.endedInVersion === null))
  const matched = matchItems(held, matchable(draft), draft.matches)
  const heldOf = new Map(matched.flatMap(({ id, heldId }) => (id && heldId ? [[id, heldId] as const] : [])))
  const content = planFromDraft(draft, { newId, idOf: (id) => heldOf.get(id) ?? id })
  const changes = countChanges(matched)
  if (draft.aim.kind === 'version') {
    const { planId } = draft.aim
    await renewPlan(ctx, tx, { planId, content, file, changes: wordChanges(draft, held, matched) })
    await followItems(tx, planId, [...heldOf.values()])
    return { planId, changes }
  }
  if (draft.aim.kind === 'successor') {
    const kept = [...heldOf.values()]
    const planIds = plans.map(({ id }) => id)
    const planId = await succeedPlans(ctx, tx, { planIds, kept, content, file })
    await followItems(tx, planId, kept)
    await followPlans(tx, planIds, planId)
    return { planId, changes }
  }
  return { planId: await addReadPlan(ctx, tx, { content, file }), changes: { items: content.items.length } }
}

/** Items of the draft with the positions that they will have. */
function matchable({ items }: PlanDraft) {
  const positionOf = positionsOf(items.map((item) => ({ ...item, marker: item.marker || null })))
  return items.map(({ id, marker, text }) => ({ id, marker, text, position: formatPosition(positionOf.get(id) ?? []) }))
}

function countChanges(matched: readonly MatchedItem[]) {
  const count = (difference: MatchedItem['difference']) =>
    matched.filter((item) => item.difference === difference).length
  return { same: count('same'), reworded: count('reworded'), new: count('new'), gone: count('gone') }
}

/** Old and new words of what was reworded, for the history of the plan. */
function wordChanges(
  draft: PlanDraft,
  held: readonly { id: PlanItemId; position: string; marker: string; text: string }[],
  matched: readonly MatchedItem[],
) {
  const heldOf = new Map(held.map((item) => [item.id, item]))
  const readOf = new Map(draft.items.map((item) => [item.id, item]))
  return matched
    .filter(({ difference }) => difference === 'reworded' || difference === 'gone')
    .slice(0, 200)
    .map(({ id, heldId }) => {
      const [before, after] = [heldId && heldOf.get(heldId), id && readOf.get(id)]
      const words = (item: { marker: string; text: string }) => `${item.marker} ${item.text}`.trim()
      return {
        position: before ? before.position : '',
        before: before ? words(before) : null,
        after: after ? words(after) : null,
      }
    })
}
