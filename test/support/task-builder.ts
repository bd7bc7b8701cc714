import type { CallInput } from '../../src-shared/contract/contract.ts'
import type { Period } from '../../src-shared/contract/periods.ts'
import type { TaskDetail } from '../../src-shared/contract/task.ts'
import type { Progress } from '../../src-shared/domain/progress.ts'
import type { ReportPeriod } from '../../src-shared/domain/report-period.ts'
import type { TestUser } from './test-app.ts'

/** The period of a year as a request words it: figures up to 30/11. */
export function yearPeriod(year: number, change: Partial<ReportPeriod> = {}): ReportPeriod {
  return {
    kind: 'year',
    year,
    ordinal: null,
    from: `${year}-01-01`,
    to: `${year}-12-31`,
    cutOff: `${year}-11-30`,
    nextYearStart: `${year}-12-01`,
    ...change,
  }
}

export async function openYear(user: TestUser, year: number, change: Partial<ReportPeriod> = {}): Promise<Period> {
  return (await user.call('periods.open', { period: yearPeriod(year, change) })).period
}

/** A task of the office's own; what a test does not care about is empty. */
export function addOwnTask(
  user: TestUser,
  period: Pick<Period, 'id'>,
  change: Partial<CallInput<'tasks.add'>> & { title: string },
): Promise<TaskDetail> {
  return user.call('tasks.add', {
    periodId: period.id,
    expectedResult: '',
    workKind: 'one-off',
    planId: null,
    itemIds: [],
    internalDeadline: null,
    people: [],
    ...change,
  })
}

/** A task as one person works on it: every change names the version that the person saw last. */
export class TaskInHand {
  readonly user: TestUser
  now: TaskDetail

  constructor(user: TestUser, now: TaskDetail) {
    this.user = user
    this.now = now
  }

  /** The account of the task in its period, at the version seen. */
  get record() {
    return { taskId: this.now.taskId, periodId: this.now.periodId, expectedVersion: this.now.recordVersion }
  }

  async refresh() {
    this.now = await this.user.call('tasks.get', { taskId: this.now.taskId, periodId: this.now.periodId })
    return this.now
  }

  async write(change: Omit<CallInput<'tasks.changeRecord'>, 'taskId' | 'periodId' | 'expectedVersion' | 'commandId'>) {
    this.now = await this.user.call('tasks.changeRecord', { ...this.record, ...change })
    return this.now
  }

  async move(to: Progress, more: { by?: TestUser; reason?: string; doneOn?: string } = {}) {
    await (more.by ?? this.user).call('tasks.changeProgress', this.step(to, more))
    return this.refresh()
  }

  step(to: Progress, more: { reason?: string; doneOn?: string } = {}) {
    const { taskId, periodId, expectedVersion } = this.record
    return {
      periodId,
      tasks: [{ taskId, expectedVersion }],
      to,
      reason: more.reason ?? null,
      doneOn: more.doneOn ?? null,
    }
  }
}
