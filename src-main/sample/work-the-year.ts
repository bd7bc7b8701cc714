import type { FigureChange } from '../../src-shared/contract/figures.ts'
import type { TaskDetail } from '../../src-shared/contract/task.ts'
import type { PeriodId, PlanId, TaskId } from '../../src-shared/domain/ids.ts'
import { type Caller, handIn } from './caller.ts'
import { filled, year } from './sample-texts.ts'

export interface YearOfWork {
  planId: PlanId
  forYear: number
  /** Business date; nothing is said to have happened later. */
  today: string
  officeName: string
  chance: (min: number, max: number) => number
  /** How many of the tasks are carried to their end; the others are left at different points of the way. */
  finish: 'all' | number
}

/** Opens the year with its cut-off; a coordinator needs it too, to see who has reported for it. */
export async function openYear(clerk: Caller, forYear: number): Promise<PeriodId> {
  const { period } = await clerk.call('periods.open', {
    period: {
      ...{ kind: 'year', year: forYear, ordinal: null, from: `${forYear}-01-01`, to: `${forYear}-12-31` },
      ...{ cutOff: `${forYear}-11-30`, nextYearStart: `${forYear}-12-01` },
    },
  })
  return period.id
}

/** Opens the year, takes on what the plan assigns, and fills in what an office would have filled in by now. */
export async function workTheYear(clerk: Caller, approver: Caller, work: YearOfWork): Promise<PeriodId> {
  const { forYear, planId } = work
  const periodId = await openYear(clerk, forYear)
  const choices = await clerk.call('tasks.takeOnChoices', { planId, periodId })
  if (choices.length > 0) {
    const tasks = choices.map(({ items }) => ({ itemIds: items.map(({ id }) => id) }))
    const { taskIds } = await clerk.call('tasks.takeOn', { planId, periodId, tasks })
    for (const [at, taskId] of taskIds.entries()) await workOn(clerk, approver, work, { taskId, periodId }, at)
  }
  await enterFigures(clerk, work, periodId)
  return periodId
}

interface Place {
  taskId: TaskId
  periodId: PeriodId
}

async function workOn(clerk: Caller, approver: Caller, work: YearOfWork, place: Place, at: number): Promise<void> {
  let task = await clerk.call('tasks.get', place)
  const seen = () => ({ ...place, expectedVersion: task.recordVersion })
  const finished = work.finish === 'all' || at < work.finish
  // The last of those left open was not begun at all.
  if (!finished && at % 3 === 2) return
  const result = year.results[task.items[0]?.position ?? '']
  const amount = work.chance(3, 60)

  await step(clerk, task, 'in-progress')
  for (let month = 0; month < 2; month += 1) {
    await clerk.call('notes.add', {
      ...place,
      happenedOn: dayIn(work, month),
      text: year.notes[(at + month) % year.notes.length] ?? '',
      quantities: [],
      evidence: [],
    })
  }
  await addEvidence(clerk, work, place, task, at)
  if (!finished && at % 3 === 1) return

  task = await clerk.call('tasks.get', place)
  task = await clerk.call('tasks.changeRecord', {
    ...seen(),
    resultText: filled(result?.text ?? task.title, { n: amount }),
    quantities: result ? [{ label: result.label, value: String(amount), unit: result.unit }] : [],
    ...(at % 4 === 0 ? { difficulties: year.difficulties, proposals: year.proposals } : {}),
  })
  if (at % 4 === 0) {
    const planned = work.chance(20, 80) * 1_000_000
    const lines = [{ source: year.fundingSource, planned, spent: planned - work.chance(0, 9) * 1_000_000 }]
    task = await clerk.call('tasks.changeFunding', { ...seen(), lines })
  }
  await step(clerk, task, 'awaiting-confirmation')
  if (!finished) return
  task = await clerk.call('tasks.get', place)
  await step(approver, task, 'done', dayIn(work, 1))
}

async function addEvidence(clerk: Caller, work: YearOfWork, place: Place, task: TaskDetail, at: number): Promise<void> {
  const words = { office: work.officeName, task: task.title, at: at + 1 }
  const { fileName, text, subject } = year.evidence
  const file = await handIn(clerk, filled(fileName, words), Buffer.from(filled(text, words)))
  await clerk.call('evidence.add', {
    files: [
      {
        stagedId: file,
        document: {
          ...{ number: `${at + 10}/KH`, date: dayIn(work, 0), issuer: work.officeName },
          subject: filled(subject, words).slice(0, 500),
        },
      },
    ],
    links: [place],
  })
}

async function step(by: Caller, task: TaskDetail, to: TaskDetail['progress'], doneOn: string | null = null) {
  const tasks = [{ taskId: task.taskId, expectedVersion: task.recordVersion }]
  await by.call('tasks.changeProgress', { periodId: task.periodId, tasks, to, reason: null, doneOn })
}

async function enterFigures(clerk: Caller, work: YearOfWork, periodId: PeriodId): Promise<void> {
  const { plans } = await clerk.call('figures.list', { planId: work.planId, periodId })
  const changes = plans
    .flatMap(({ rows }) => rows)
    .map(({ indicatorId, shape }): FigureChange => {
      const whole = work.chance(1_000, 4_000)
      const part = Math.floor((whole * work.chance(88, 97)) / 100)
      const value =
        shape === 'share'
          ? { kind: 'share' as const, numerator: String(part), denominator: String(whole) }
          : { kind: 'number' as const, value: String(work.chance(0, 900)) }
      return { indicatorId, isEstimate: false, expectedVersion: 0, value, asOf: null, reason: '' }
    })
  if (changes.length > 0) await clerk.call('figures.enter', { periodId, changes })
}

/** A day of the first, second or third part of the year up to today. */
function dayIn({ forYear, today, chance }: YearOfWork, part: number): string {
  const month = String(part * 3 + chance(2, 4)).padStart(2, '0')
  const day = `${forYear}-${month}-${String(chance(1, 28)).padStart(2, '0')}`
  return day < today ? day : today
}
