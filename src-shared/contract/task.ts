import { z } from 'zod'
import { assignmentRole } from '../domain/assignment-role.ts'
import { dateRule } from '../domain/date-rule.ts'
import { extensionAnswer } from '../domain/deadline-extension.ts'
import { decimal } from '../domain/decimal.ts'
import { periodId, personId, planId, planItemId, taskId } from '../domain/ids.ts'
import { progress } from '../domain/progress.ts'
import { timeliness } from '../domain/timeliness.ts'
import { workKind } from '../domain/work-kind.ts'
import { yearlyEvent } from '../domain/yearly-event.ts'
import { businessDate, dong, filledLine, instant, version } from './fields.ts'
import { period } from './periods.ts'

export const taskPart = z.enum(['owner', 'helper'])
export type TaskPart = z.infer<typeof taskPart>

export const taskPeople = z
  .array(z.strictObject({ personId, part: taskPart }))
  .max(50)
  .refine((people) => new Set(people.map((each) => each.personId)).size === people.length)

/** What was done, counted: `Số lớp tập huấn: 3 lớp`. */
export const quantity = z.strictObject({ label: filledLine(200), value: decimal, unit: filledLine(50) })
export type Quantity = z.infer<typeof quantity>

/** Whole đồng; null where nobody entered an amount, which is not 0. Sources are data of the plan or typed. */
export const fundingLine = z.strictObject({
  source: filledLine(200),
  planned: dong.max(Number.MAX_SAFE_INTEGER).nullable(),
  spent: dong.max(Number.MAX_SAFE_INTEGER).nullable(),
})
export type TaskFundingLine = z.infer<typeof fundingLine>

export const deadlineKind = z.enum(['plan', 'internal'])

export const extension = z.strictObject({
  id: z.uuid(),
  deadline: deadlineKind,
  oldDate: businessDate,
  askedFor: businessDate,
  reason: z.string(),
  askedBy: z.string(),
  askedOn: businessDate,
  answer: extensionAnswer,
  grantedUntil: businessDate.nullable(),
  answerNote: z.string(),
  answeredBy: z.string().nullable(),
  answeredOn: businessDate.nullable(),
})
export type TaskExtension = z.infer<typeof extension>

export const inspection = z.strictObject({
  id: z.uuid(),
  inspectedOn: businessDate,
  bodies: z.string(),
  findings: z.string(),
  followUp: z.string(),
  version,
})
export type Inspection = z.infer<typeof inspection>

/** A piece of the plan that the task serves, verbatim, with the headings above it. */
export const taskItem = z.strictObject({
  id: planItemId,
  planId,
  planShortName: z.string(),
  position: z.string(),
  marker: z.string(),
  text: z.string(),
  headings: z.array(z.strictObject({ position: z.string(), text: z.string() })),
})

/** A task with its account in one period. */
export const taskDetail = z.strictObject({
  taskId,
  version,
  title: z.string(),
  expectedResult: z.string(),
  workKind,
  plan: z.strictObject({ id: planId, shortName: z.string(), number: z.string().nullable() }).nullable(),
  role: assignmentRole.nullable(),
  requested: z.boolean(),
  items: z.array(taskItem),
  people: z.array(z.strictObject({ personId, fullName: z.string(), part: taskPart })),
  /** The yearly event of the plan that yields the task. */
  event: z.strictObject({ name: z.string(), when: yearlyEvent }).nullable(),
  planDeadlineText: z.string().nullable(),
  planDeadlineRule: dateRule.nullable(),
  inTrash: z.boolean(),
  createdAt: instant,
  /** Periods in which this task has an account, the newest first. */
  periods: z.array(z.strictObject({ period, progress })),

  periodId,
  recordVersion: version,
  progress,
  /** Why the approver sent it back, paused it or set it aside; empty when the step needed no reason. */
  progressReason: z.string(),
  doneOn: businessDate.nullable(),
  planDeadline: businessDate.nullable(),
  planExtendedTo: businessDate.nullable(),
  internalDeadline: businessDate.nullable(),
  internalExtendedTo: businessDate.nullable(),
  dueDate: businessDate.nullable(),
  /** Against the day that counts. */
  timeliness,
  /** Against the plan's own date, and against the extended one. */
  byPlan: z.strictObject({ original: timeliness, extended: timeliness.nullable() }),
  resultText: z.string(),
  /** "Dự kiến": work after the cut-off that is expected until the period ends. Never a result. */
  expected: z.string(),
  /** Why it does not start from what was reported of it before. */
  openingReason: z.string(),
  difficulties: z.string(),
  proposals: z.string(),
  quantities: z.array(quantity),
  funding: z.array(fundingLine),
  extensions: z.array(extension),
  inspections: z.array(inspection),
  changedAt: instant,
})
export type TaskDetail = z.infer<typeof taskDetail>

/** What could be one task: a task item of the plan with the owner items that are linked to it. */
export const takeOnChoice = z.strictObject({
  key: z.string(),
  items: z.array(z.strictObject({ id: planItemId, position: z.string(), text: z.string() })),
  role: assignmentRole,
  requested: z.boolean(),
  workKind,
  deadlineText: z.string().nullable(),
  deadline: businessDate.nullable(),
  /** The task that already covers these items, and whether it has an account in the period. */
  taken: z.strictObject({ taskId, title: z.string(), inPeriod: z.boolean() }).nullable(),
})
export type TakeOnChoice = z.infer<typeof takeOnChoice>

/** A yearly event of a plan in one period, as the task that it would yield; it stands beside the plan's items. */
export const eventChoice = z.strictObject({
  eventId: z.uuid(),
  name: z.string(),
  when: yearlyEvent,
  from: businessDate,
  to: businessDate,
  /** The task that the event yielded already, and whether it has an account in the period. */
  taken: z.strictObject({ taskId, title: z.string(), inPeriod: z.boolean() }).nullable(),
})
export type EventChoice = z.infer<typeof eventChoice>
