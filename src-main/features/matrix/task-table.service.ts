import type { CallOutput, ParsedInput } from '../../../src-shared/contract/contract.ts'
import type { TaskCell, TaskColumn, TaskTotal } from '../../../src-shared/contract/matrix.ts'
import { stateOfTask } from '../../../src-shared/domain/consolidation/cell-state.ts'
import { jointProgress } from '../../../src-shared/domain/consolidation/joint-progress.ts'
import { askedTasks, giversOf, owesAnswer, spokenOf } from '../../../src-shared/domain/consolidation/who-reports.ts'
import type { PlanItemId } from '../../../src-shared/domain/ids.ts'
import { resultsOn } from '../coordination/read-along.service.ts'
import { reportsOfRound, showReport } from '../coordination/round-reports.service.ts'
import { type Reader, roundBodies } from '../coordination/status.service.ts'
import { type PlanTasks, planTasks } from '../plans/plan-parts.service.ts'
import { selectItemText, selectTaskCells, type TaskCellRow } from './matrix.queries.ts'
import { ToldTasks } from './matrix.rows.ts'
import { countedOf, headOf, Places, stateOfReports } from './round-table.ts'
import { TaskSums } from './task-sums.ts'

/** So much of an item stands over its column, and a sign that there is more; all of it stands beside a cell. */
const shownCharacters = 240

/** What stands of an item over its column. */
export const overColumn = (item: string): string =>
  item.length <= shownCharacters ? item : `${item.slice(0, shownCharacters).replace(/\s+\S*$/u, '')}…`

/** As `wholeTaskTable`, with as much of each item as stands over a column. */
export async function taskTable(
  reader: Reader,
  asked: ParsedInput<'matrix.tasks'>,
): Promise<CallOutput<'matrix.tasks'>> {
  const { columns, ...table } = await wholeTaskTable(reader, asked)
  return { ...table, columns: columns.map((column) => ({ ...column, text: overColumn(column.text) })) }
}

/** Bodies by tasks of the plan: who stands in it, how many answered for each task and how the task itself stands. */
export async function wholeTaskTable(
  reader: Reader,
  { planId, period }: ParsedInput<'matrix.tasks'>,
): Promise<CallOutput<'matrix.tasks'>> {
  const { planName, bodies } = await roundBodies(reader, { planId, period })
  const places = new Places(bodies)
  const { items, links, shares } = await planTasks(reader.db, planId, period)
  const rows = await selectTaskCells(reader.db, places.reportIds)
  const sums = new TaskSums(places, giversOf(items, links))
  sums.give(shares)
  sums.tell(rows)
  // Without links every item that is spoken of is spoken of for itself.
  const spoken = links.length === 0 ? null : spokenItems(rows, links)
  const columns = sums.columns().flatMap((sum, at): TaskColumn[] => {
    const item = items[at]
    if (!item || sum === null || (!sum.given && spoken?.has(item.id) === false)) return []
    const total = sum.groups.reduce((all, one) => addTaskTotals(all, one.total), noTask)
    const groups = sum.groups.filter((one) => one.total.of > 0)
    return [
      { itemId: item.id, position: item.position, text: item.text, total, groups, joint: jointProgress(sum.shares) },
    ]
  })
  return { ...headOf(planName, bodies, sums.answers()), columns }
}

const noTask: TaskTotal = { of: 0, told: 0, done: 0 }
const addTaskTotals = (a: TaskTotal, b: TaskTotal): TaskTotal => ({
  of: a.of + b.of,
  told: a.told + b.told,
  done: a.done + b.done,
})

/** Items that reports speak of for themselves: a block named along with one of its tasks is not among them. */
export function spokenItems(rows: readonly TaskCellRow[], links: PlanTasks['links']): ReadonlySet<PlanItemId> {
  if (links.length === 0) return new Set(rows.map((row) => row.plan_item_id))
  const results = rows.map((row) => ({
    submissionId: row.submission_id,
    ordinal: row.ordinal,
    itemId: row.plan_item_id,
  }))
  return spokenOf(results, links)
}

/** The cells of some bodies for these tasks, in their order. */
export async function taskRows(
  { db }: Reader,
  { planId, period, agencyIds, itemIds }: ParsedInput<'matrix.taskRows'>,
): Promise<CallOutput<'matrix.taskRows'>> {
  const reportsOf = await reportsOfRound(db, planId, period)
  const agencyOf = countedOf(agencyIds, reportsOf)
  const { items, links, shares } = await planTasks(db, planId, period, agencyIds)
  const rolesOf = new Map(askedTasks(items, links, shares, new Set()).map((one) => [one.itemId, one.roles]))
  const told = new ToldTasks(await selectTaskCells(db, [...agencyOf.keys()]), agencyOf)
  return agencyIds.map((agencyId) => {
    const report = stateOfReports(reportsOf(agencyId))
    const cells = itemIds.map((itemId): TaskCell | null => {
      const said = told.of(agencyId, itemId)
      const state = stateOfTask(owesAnswer(rolesOf.get(itemId)?.get(agencyId)), report, said?.progress ?? null)
      return state && { state, results: said?.results ?? 0, evidence: said?.evidence ?? 0, late: said?.late ?? false }
    })
    return { agencyId, cells }
  })
}

/** What stands behind one cell: the words of the plan, what the body says of it, what proves it. */
export async function taskCell(
  reader: Reader,
  { planId, period, agencyId, itemId }: ParsedInput<'matrix.taskCell'>,
): Promise<CallOutput<'matrix.taskCell'>> {
  const { db } = reader
  const { counted } = (await reportsOfRound(db, planId, period))(agencyId)
  const { items, links, shares } = await planTasks(db, planId, period, [agencyId])
  const asked = askedTasks(items, links, shares, new Set()).find((one) => one.itemId === itemId)
  return {
    text: (await selectItemText(db, itemId))?.text ?? '',
    role: asked?.roles.get(agencyId) ?? null,
    results: counted ? await resultsOn(db, counted.id, itemId) : [],
    submission: await showReport(reader, counted),
  }
}
