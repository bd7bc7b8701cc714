import type { CarrySummary, Period } from '../../../src-shared/contract/periods.ts'
import { type CarryForward, carryForward } from '../../../src-shared/domain/carry-forward.ts'
import { lastDayInPeriod } from '../../../src-shared/domain/period-deadline.ts'
import type { ReportPeriod } from '../../../src-shared/domain/report-period.ts'
import type { Context, Tx } from '../../app/context.ts'
import type { Db } from '../../db/open-database.ts'
import { type EndingTask, endingTasks } from './carry-tasks.queries.ts'
import { emptyRecord } from './change-task.service.ts'
import { moveAwaited } from './task-extensions.queries.ts'
import { reindexTask } from './task-search.ts'
import { insertRecord } from './tasks.queries.ts'
import { toDateRule } from './tasks.rows.ts'

/** What opening `next` would carry forward from `before`. */
export async function summariseCarry(
  db: Db,
  before: Period | null,
  next: Pick<ReportPeriod, 'year' | 'from'>,
): Promise<CarrySummary> {
  const tasks = before ? await endingTasks(db, before.id) : []
  return summary(
    before,
    tasks.map((task) => decide(task, next)),
  )
}

/** Gives every task that goes on its account in the new period; results and evidence stay where they arose. */
export async function carryTasks(
  ctx: Pick<Context, 'ids' | 'clock'>,
  tx: Tx,
  before: Period | null,
  next: Period,
): Promise<CarrySummary> {
  const tasks = before ? await endingTasks(tx.trx, before.id) : []
  const decisions: CarryForward[] = []
  for (const task of tasks) {
    const decision = decide(task, next)
    decisions.push(decision)
    if (!decision.carried) continue
    const id = ctx.ids.next()
    await insertRecord(tx.trx, {
      ...emptyRecord,
      ...whatGoesOn(task, decision, next),
      id,
      task_id: task.task_id,
      period_id: next.id,
      progress: decision.progress,
      carried_from_id: task.id,
      changed_at: ctx.clock.now().toISOString(),
    })
    if (decision.copied.includes('extension')) await moveAwaited(tx.trx, task.id, id)
    await reindexTask(tx.trx, task.task_id, next.id)
  }
  return summary(before, decisions)
}

function decide(task: EndingTask, next: Pick<ReportPeriod, 'year' | 'from'>): CarryForward {
  return carryForward(
    {
      workKind: task.work_kind,
      progress: task.progress,
      planValidTo: task.valid_to,
      targetYears: task.targetYears,
    },
    { year: next.year ?? 0, from: next.from },
  )
}

function whatGoesOn(task: EndingTask, { copied, how }: Extract<CarryForward, { carried: true }>, next: Period) {
  const has = (part: (typeof copied)[number]) => copied.includes(part)
  const rule = toDateRule(task.plan_deadline_rule)
  return {
    // Unfinished work keeps the day it missed; what starts anew gets the day of its own period.
    plan_deadline: how === 'continues' ? task.plan_deadline : rule && lastDayInPeriod(rule, next),
    plan_extended_to: how === 'continues' && has('extension') ? task.plan_extended_to : null,
    internal_deadline: has('internal-deadline') ? task.internal_deadline : null,
    internal_extended_to: has('extension') ? task.internal_extended_to : null,
    difficulties: has('difficulties') ? task.difficulties : '',
    proposals: has('proposals') ? task.proposals : '',
    progress_reason: has('progress') ? task.progress_reason : '',
  }
}

function summary(before: Period | null, decisions: readonly CarryForward[]): CarrySummary {
  const carried = decisions.filter((decision) => decision.carried)
  const how = (kind: (typeof carried)[number]['how']) => carried.filter((decision) => decision.how === kind).length
  const left = (why: Extract<CarryForward, { carried: false }>['why']) =>
    decisions.filter((decision) => !decision.carried && decision.why === why).length
  return {
    fromPeriodId: before?.id ?? null,
    continues: how('continues'),
    stands: how('stands'),
    startsAnew: how('starts-anew'),
    leftUnfinished: carried.filter((decision) => decision.leftUnfinished).length,
    notCarried: {
      'done-once': left('done-once'),
      'not-applicable': left('not-applicable'),
      'plan-ended': left('plan-ended'),
      'no-target-left': left('no-target-left'),
    },
  }
}
