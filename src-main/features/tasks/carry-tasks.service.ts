import type { CarrySummary, Period } from '../../../src-shared/contract/periods.ts'
import { type CarryForward, carryForward } from '../../../src-shared/domain/carry-forward.ts'
import { lastDayInPeriod } from '../../../src-shared/domain/period-deadline.ts'
import type { ReportPeriod } from '../../../src-shared/domain/report-period.ts'
import type { Context, Tx } from '../../app/context.ts'
import type { Db } from '../../db/open-database.ts'
import {
  awaitedRequests,
  type EndingTask,
  endingTasks,
  insertAccounts,
  type NewAccount,
} from './carry-tasks.queries.ts'
import { moveAwaited } from './task-extensions.queries.ts'
import { toDateRule } from './tasks.rows.ts'

/** What opening `next` would carry forward from `before`. */
export async function summariseCarry(
  db: Db,
  before: Period | null,
  next: Pick<ReportPeriod, 'year' | 'from'>,
): Promise<CarrySummary> {
  const decisions: CarryForward[] = []
  if (before)
    for await (const part of endingTasks(db, before.id)) decisions.push(...part.map((task) => decide(task, next)))
  return summary(before, decisions)
}

/** Gives every task that goes on its account in the new period; results and evidence stay where they arose. */
export async function carryTasks(
  ctx: Pick<Context, 'ids' | 'clock'>,
  tx: Tx,
  before: Period | null,
  next: Period,
): Promise<CarrySummary> {
  const decisions: CarryForward[] = []
  if (!before) return summary(before, decisions)
  const awaited = await awaitedRequests(tx.trx, before.id)
  for await (const part of endingTasks(tx.trx, before.id)) {
    const accounts: NewAccount[] = []
    const moving: [from: string, to: string][] = []
    for (const task of part) {
      const decision = decide(task, next)
      decisions.push(decision)
      if (!decision.carried) continue
      const account = newAccount(ctx.ids.next(), task, decision, next)
      accounts.push(account)
      if (awaited.has(task.id) && decision.copied.includes('extension')) moving.push([task.id, account.id])
    }
    await insertAccounts(tx.trx, next.id, accounts, ctx.clock.now().toISOString())
    for (const [from, to] of moving) await moveAwaited(tx.trx, from, to)
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

function newAccount(
  id: string,
  task: EndingTask,
  { copied, how, progress }: Extract<CarryForward, { carried: true }>,
  next: Period,
): NewAccount {
  const has = (part: (typeof copied)[number]) => copied.includes(part)
  const rule = toDateRule(task.plan_deadline_rule)
  return {
    id,
    taskId: task.task_id,
    carriedFromId: task.id,
    title: task.title,
    expectedResult: task.expected_result,
    progress,
    progressReason: has('progress') ? task.progress_reason : '',
    // Unfinished work keeps the day it missed; what starts anew gets the day of its own period.
    planDeadline: how === 'continues' ? task.plan_deadline : rule && lastDayInPeriod(rule, next),
    planExtendedTo: how === 'continues' && has('extension') ? task.plan_extended_to : null,
    internalDeadline: has('internal-deadline') ? task.internal_deadline : null,
    internalExtendedTo: has('extension') ? task.internal_extended_to : null,
    difficulties: has('difficulties') ? task.difficulties : '',
    proposals: has('proposals') ? task.proposals : '',
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
