import type { RoundPeriod } from '../../../src-shared/contract/submission.ts'
import type { AssignmentRole } from '../../../src-shared/domain/assignment-role.ts'
import type { TaskCellState } from '../../../src-shared/domain/consolidation/cell-state.ts'
import { type JointProgress, jointProgress } from '../../../src-shared/domain/consolidation/joint-progress.ts'
import { askedTasks, owesAnswer } from '../../../src-shared/domain/consolidation/who-reports.ts'
import type { AgencyId, PlanId, PlanItemId } from '../../../src-shared/domain/ids.ts'
import type { Progress } from '../../../src-shared/domain/progress.ts'
import { giveWay } from '../../db/give-way.ts'
import type { Db } from '../../db/open-database.ts'
import { planTasks } from '../plans/plan-parts.service.ts'
import { selectTaskCells } from './matrix.queries.ts'
import { ToldTasks } from './matrix.rows.ts'
import { agenciesBySubmission } from './round-table.ts'
import type { RoundsOfYears, YearRound } from './rounds-of-years.ts'
import { spokenItems } from './task-table.service.ts'

/** A task of the plan over years: what each body said last, counted once however many bodies and years it has. */
export interface TaskOverYears {
  itemId: PlanItemId
  position: string
  text: string
  joint: JointProgress
  /** A body says so of what it said last. */
  isLate: boolean
  bodies: readonly { agencyId: AgencyId; state: TaskCellState }[]
}

export interface TasksOverYears {
  tasks: TaskOverYears[]
  /** How the tasks stood year by year, each once; null where no report of the year counts. */
  years: readonly { year: number; tasks: { progress: Progress; isLate: boolean }[] | null }[]
}

/** What a body's own report of the span says goes before its years; of the years the last one that speaks of a task. */
export async function tasksOverYears(
  db: Db,
  { planId, rounds }: { planId: PlanId; rounds: RoundsOfYears },
): Promise<TasksOverYears> {
  const loaded: Loaded[] = []
  for (const one of [...rounds.years, ...(rounds.own ? [rounds.own] : [])]) {
    loaded.push(await load(db, planId, one))
    await giveWay()
  }
  const last = loaded.at(-1)
  if (!last) return { tasks: [], years: [] }
  const latestFirst = loaded.toReversed()
  const spoken = new Set(loaded.flatMap(({ tasks }) => tasks.map(({ itemId }) => itemId)))
  const tasks = [...last.itemOf.values()]
    .filter(({ id }) => spoken.has(id))
    .map(({ id, position, text }): TaskOverYears => {
      const roles = last.rolesOf.get(id) ?? new Map<AgencyId, AssignmentRole>()
      const told = (agencyId: AgencyId) =>
        latestFirst.map(({ told: of }) => of.of(agencyId, id)).find((one) => one !== null) ?? null
      const speaking = rounds.bodies.flatMap(({ agencyId, heirs }) => {
        const role = roles.get(agencyId) ?? null
        const said = told(agencyId)
        const [progress, late] = [said?.progress ?? null, said?.late ?? false]
        // Whoever took over a share stands for it, from the day on which it has it.
        if (heirs.some((heir) => roles.has(heir.agencyId))) return []
        return role === null && progress === null ? [] : [{ agencyId, role, progress, late, bodies: 1 }]
      })
      const met = new Set(rounds.bodies.map(({ agencyId }) => agencyId))
      const silent = [...roles].flatMap(([agencyId, role]) =>
        met.has(agencyId) ? [] : [{ role, progress: null, bodies: 1 }],
      )
      return {
        ...{ itemId: id, position, text, joint: jointProgress([...speaking, ...silent]) },
        isLate: speaking.some(({ late }) => late),
        bodies: speaking.flatMap(({ agencyId, role, progress }) => {
          if (progress !== null) return { agencyId, state: progress }
          return owesAnswer(role ?? undefined) ? { agencyId, state: unansweredIn(loaded, agencyId) } : []
        }),
      }
    })
  return { tasks, years: loaded.filter(({ isOwn }) => !isOwn).map(standing) }
}

type Loaded = Awaited<ReturnType<typeof load>>

async function load(db: Db, planId: PlanId, { year, period, bodies }: YearRound) {
  const agencyOf = agenciesBySubmission(bodies)
  const { items, links, shares } = await planTasks(db, planId, period)
  const rows = await selectTaskCells(db, [...agencyOf.keys()])
  const tasks = askedTasks(items, links, shares, spokenItems(rows, links))
  return {
    tasks,
    told: new ToldTasks(rows, agencyOf),
    itemOf: new Map<PlanItemId, (typeof items)[number]>(items.map((item) => [item.id, item])),
    ...{ year, isOwn: isSpan(period), reported: new Set(agencyOf.values()) },
    waiting: new Set(bodies.filter((one) => one.quarantined > 0).map(({ agencyId }) => agencyId)),
    rolesOf: new Map(tasks.map(({ itemId, roles }) => [itemId, roles])),
  }
}

const isSpan = ({ kind }: RoundPeriod) => kind !== 'year'

function unansweredIn(loaded: readonly Loaded[], agencyId: AgencyId): TaskCellState {
  if (loaded.some(({ reported }) => reported.has(agencyId))) return 'silent'
  return loaded.some(({ waiting }) => waiting.has(agencyId)) ? 'waiting' : 'missing'
}

/** Of tasks that nobody speaks of it is not known that they were not begun: they are not counted. */
function standing({ year, tasks, told, reported }: Loaded): TasksOverYears['years'][number] {
  if (reported.size === 0) return { year, tasks: null }
  return {
    year,
    tasks: tasks.flatMap(({ itemId, roles }) => {
      const said = [...reported].flatMap((agencyId) => {
        const one = told.of(agencyId, itemId)
        return one ? [{ role: roles.get(agencyId) ?? null, progress: one.progress, late: one.late, bodies: 1 }] : []
      })
      const open = [...roles].flatMap(([agencyId, role]) =>
        told.of(agencyId, itemId) ? [] : [{ role, progress: null, bodies: 1 }],
      )
      const { progress } = jointProgress([...said, ...open])
      return progress === null ? [] : [{ progress, isLate: said.some(({ late }) => late) }]
    }),
  }
}
