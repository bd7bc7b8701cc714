import type { CallOutput, ParsedInput } from '../../../src-shared/contract/contract.ts'
import type { TaskCell, TaskColumn, TaskTotal } from '../../../src-shared/contract/matrix.ts'
import type { BodyStatus } from '../../../src-shared/contract/submission.ts'
import { stateOfTask } from '../../../src-shared/domain/consolidation/cell-state.ts'
import { jointProgress } from '../../../src-shared/domain/consolidation/joint-progress.ts'
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
import { planTasks } from '../plans/plan-parts.service.ts'
import { selectItemText, selectTaskCells } from './matrix.queries.ts'
import { ToldTasks } from './matrix.rows.ts'
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
  const { tasks, told, itemOf } = await loadTasks(reader.db, planId, agencyOf)
  const groups = byGroup(status.bodies)
  const groupOf = new Map(status.bodies.map(({ agencyId, group }) => [agencyId, group]))
  const counts = new Map(status.bodies.map(({ agencyId }) => [agencyId, { told: 0, of: 0 }]))
  const columns = tasks.map(({ itemId, roles }): TaskColumn => {
    const totals = new Map(groups.map(({ group }) => [group, { of: 0, told: 0, done: 0 }]))
    for (const [id, role] of roles) {
      const group = groupOf.get(id)
      const total = group && totals.get(group)
      const count = counts.get(id)
      if (!total || !count || !owesAnswer(role)) continue
      const progress = told.of(id, itemId)?.progress ?? null
      total.of += 1
      count.of += 1
      if (progress === null) continue
      total.told += 1
      count.told += 1
      if (progress === 'done') total.done += 1
    }
    const item = itemOf.get(itemId)
    return {
      itemId,
      position: item?.position ?? '',
      text: (item?.text ?? '').slice(0, shownCharacters),
      total: addTaskTotals([...totals.values()]),
      groups: [...totals].flatMap(([group, total]) => (total.of > 0 ? [{ group, total }] : [])),
      joint: jointProgress(sharesIn({ itemId, roles }, status.bodies, told)),
    }
  })
  return { ...headOf(status, (id) => counts.get(id) ?? { told: 0, of: 0 }), columns }
}

function addTaskTotals(totals: readonly TaskTotal[]): TaskTotal {
  return totals.reduce((all, one) => ({ of: all.of + one.of, told: all.told + one.told, done: all.done + one.done }), {
    of: 0,
    told: 0,
    done: 0,
  })
}

/** Everybody who was given the task, asked in this round or not, and who speaks of it without having been given it. */
function sharesIn({ itemId, roles }: AskedTask, bodies: readonly BodyStatus[], told: ToldTasks) {
  const given = [...roles].map(([id, role]) => ({ role, progress: told.of(id, itemId)?.progress ?? null }))
  const others = bodies.flatMap(({ agencyId }) => {
    const said = roles.has(agencyId) ? null : told.of(agencyId, itemId)
    return said ? [{ role: null, progress: said.progress }] : []
  })
  return [...given, ...others]
}

async function loadTasks(db: Db, planId: ParsedInput<'matrix.tasks'>['planId'], agencyOf: Map<string, AgencyId>) {
  const { items, links, shares } = await planTasks(db, planId)
  const rows = agencyOf.size === 0 ? [] : await selectTaskCells(db, [...agencyOf.keys()])
  const results = rows.map((row) => ({
    submissionId: row.submission_id,
    ordinal: row.ordinal,
    itemId: row.plan_item_id,
  }))
  return {
    tasks: askedTasks(items, links, shares, spokenOf(results, links)),
    told: new ToldTasks(rows, agencyOf),
    itemOf: new Map<PlanItemId, (typeof items)[number]>(items.map((item) => [item.id, item])),
  }
}

/** The cells of some bodies for these tasks, in their order. */
export async function taskRows(
  { db }: Reader,
  { planId, period, agencyIds, itemIds }: ParsedInput<'matrix.taskRows'>,
): Promise<CallOutput<'matrix.taskRows'>> {
  const reportsOf = await reportsOfRound(db, planId, period)
  const agencyOf = countedOf(agencyIds, reportsOf)
  const { items, links, shares } = await planTasks(db, planId, agencyIds)
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
  const { items, links, shares } = await planTasks(db, planId, [agencyId])
  const asked = askedTasks(items, links, shares, new Set()).find((one) => one.itemId === itemId)
  return {
    text: (await selectItemText(db, itemId))?.text ?? '',
    role: asked?.roles.get(agencyId) ?? null,
    results: counted ? await resultsOn(db, counted.id, itemId) : [],
    submission: await showReport(reader, counted),
  }
}
