import type { CallOutput, ParsedInput } from '../../../src-shared/contract/contract.ts'
import type { TaskCell, TaskColumn, TaskTotal } from '../../../src-shared/contract/matrix.ts'
import type { BodyGroup } from '../../../src-shared/domain/consolidation/body-group.ts'
import { stateOfTask } from '../../../src-shared/domain/consolidation/cell-state.ts'
import { jointProgress, type ShareTold } from '../../../src-shared/domain/consolidation/joint-progress.ts'
import {
  type AskedTask,
  askedTasks,
  owesAnswer,
  spokenOf,
} from '../../../src-shared/domain/consolidation/who-reports.ts'
import type { AgencyId, PlanItemId } from '../../../src-shared/domain/ids.ts'
import type { Db } from '../../db/open-database.ts'
import { resultsOn } from '../coordination/read-along.service.ts'
import { reportsOfRound, showReport } from '../coordination/round-reports.service.ts'
import { type Reader, roundStatus } from '../coordination/status.service.ts'
import { type PlanTasks, planTasks } from '../plans/plan-parts.service.ts'
import { selectItemText, selectTaskCells, type TaskCellRow } from './matrix.queries.ts'
import { type ToldTask, ToldTasks } from './matrix.rows.ts'
import { agenciesBySubmission, byGroup, countedOf, headOf, stateOfReports } from './round-table.ts'

/** So much of an item stands over its column; all of it stands beside a cell. */
const shownCharacters = 240

/** Bodies by tasks of the plan: who stands in it, how many answered for each task and how the task itself stands. */
export async function taskTable(
  reader: Reader,
  { planId, period }: ParsedInput<'matrix.tasks'>,
): Promise<CallOutput<'matrix.tasks'>> {
  const status = await roundStatus(reader, { planId, period })
  const agencyOf = agenciesBySubmission(status.bodies)
  const { tasks, told, itemOf } = await loadTasks(reader.db, { planId, period }, agencyOf)
  const lines = status.bodies.map(({ agencyId, group }) => ({
    agencyId,
    group,
    cells: told.rowOf(agencyId),
    told: 0,
    of: 0,
  }))
  const groups = byGroup(status.bodies).map(({ group }) => group)
  const columns = tasks.map((task): TaskColumn => {
    const item = itemOf.get(task.itemId)
    const { totals, shares } = answersIn(task, told.placeOf(task.itemId), lines, groups)
    return {
      itemId: task.itemId,
      position: item?.position ?? '',
      text: (item?.text ?? '').slice(0, shownCharacters),
      total: addTaskTotals([...totals.values()]),
      groups: [...totals].flatMap(([group, total]) => (total.of > 0 ? [{ group, total }] : [])),
      joint: jointProgress(shares),
    }
  })
  const counts = new Map(lines.map(({ agencyId, told, of }) => [agencyId, { told, of }]))
  return { ...headOf(status, (id) => counts.get(id) ?? { told: 0, of: 0 }), columns }
}

/** A body with its cells; `told` and `of` are counted while the columns are added up. */
interface Line {
  agencyId: AgencyId
  group: BodyGroup
  cells: readonly (ToldTask | undefined)[]
  told: number
  of: number
}

/** Who of the round owes an answer and gave one, by group; and everybody's share, asked in this round or not. */
function answersIn({ roles }: AskedTask, place: number, lines: readonly Line[], groups: readonly BodyGroup[]) {
  const totals = new Map(groups.map((group) => [group, { of: 0, told: 0, done: 0 }]))
  const shares: ShareTold[] = []
  let met = 0
  for (const line of lines) {
    const role = roles.get(line.agencyId) ?? null
    const progress = line.cells[place]?.progress ?? null
    if (role !== null) met += 1
    // Also who speaks of a task without having been given it.
    if (role !== null || progress !== null) shares.push({ role, progress })
    const total = totals.get(line.group)
    if (!total || role === null || !owesAnswer(role)) continue
    total.of += 1
    line.of += 1
    if (progress === null) continue
    total.told += 1
    line.told += 1
    if (progress === 'done') total.done += 1
  }
  if (met < roles.size) {
    const inRound = new Set(lines.map(({ agencyId }) => agencyId))
    for (const [id, role] of roles) if (!inRound.has(id)) shares.push({ role, progress: null })
  }
  return { totals, shares }
}

function addTaskTotals(totals: readonly TaskTotal[]): TaskTotal {
  return totals.reduce((all, one) => ({ of: all.of + one.of, told: all.told + one.told, done: all.done + one.done }), {
    of: 0,
    told: 0,
    done: 0,
  })
}

export async function loadTasks(
  db: Db,
  { planId, period }: Pick<ParsedInput<'matrix.tasks'>, 'planId' | 'period'>,
  agencyOf: Map<string, AgencyId>,
) {
  const { items, links, shares } = await planTasks(db, planId, period)
  const rows = agencyOf.size === 0 ? [] : await selectTaskCells(db, [...agencyOf.keys()])
  return {
    tasks: askedTasks(items, links, shares, spokenIn(rows, links)),
    told: new ToldTasks(rows, agencyOf),
    itemOf: new Map<PlanItemId, (typeof items)[number]>(items.map((item) => [item.id, item])),
  }
}

function spokenIn(rows: readonly TaskCellRow[], links: PlanTasks['links']): ReadonlySet<PlanItemId> {
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
  const told = new ToldTasks(agencyOf.size === 0 ? [] : await selectTaskCells(db, [...agencyOf.keys()]), agencyOf)
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
