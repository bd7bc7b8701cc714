import { z } from 'zod'
import { assignmentRole } from '../domain/assignment-role.ts'
import { periodId, personId, planId, taskId } from '../domain/ids.ts'
import { progress } from '../domain/progress.ts'
import { timeliness, timelinessKinds } from '../domain/timeliness.ts'
import { workKind } from '../domain/work-kind.ts'
import { businessDate, filledLine, line, version } from './fields.ts'

/** Empty lists and nulls do not narrow. Alternatives within one field are "or", fields are "and". */
export const taskFilter = z.strictObject({
  /** Words that all have to occur, as they stand or as beginnings; accents and đ are folded. */
  text: line(200).default(''),
  planId: planId.nullable().default(null),
  /** Only the office's own work, which no plan asks for. */
  ownOnly: z.boolean().default(false),
  progress: z.array(progress).max(10).default([]),
  timeliness: z.array(z.enum(timelinessKinds)).max(10).default([]),
  personId: personId.nullable().default(null),
  /** Work that nobody was given. */
  nobody: z.boolean().default(false),
  role: z.array(assignmentRole).max(10).default([]),
  workKind: z.array(workKind).max(10).default([]),
  withoutResult: z.boolean().default(false),
  withoutEvidence: z.boolean().default(false),
  /** With money of any source, planned or spent. */
  withFunding: z.boolean().default(false),
  /** With money of this source, as it is written in the account. */
  fundingSource: filledLine(200).nullable().default(null),
  /** Somebody asked for a later internal deadline and no approver has decided. */
  extensionAwaited: z.boolean().default(false),
  /** Only what the person signed in may decide as approver: tasks of the plans answered for, and own work. */
  mineToDecide: z.boolean().default(false),
  inTrash: z.boolean().default(false),
})
export type TaskFilter = z.infer<typeof taskFilter>
/** As a page or a saved view writes it: what is left out does not narrow. */
export type TaskFilterInput = z.input<typeof taskFilter>

/** urgency: late (longest first), then soon (nearest first), then the rest. */
export const taskSort = z.enum(['urgency', 'plan-order', 'title'])
export type TaskSort = z.infer<typeof taskSort>

export const taskRow = z.strictObject({
  taskId,
  /** Version of the task and of its account in this period: what multi-select commands send back. */
  version,
  recordVersion: version,
  title: z.string(),
  planId: planId.nullable(),
  planShortName: z.string().nullable(),
  /** Positions in the plan: `II.1.a; IV.6`. Empty for the office's own work. */
  positions: z.string(),
  role: assignmentRole.nullable(),
  requested: z.boolean(),
  workKind,
  progress,
  timeliness,
  /** The day that counts: the earlier deadline of the plan's and the internal one. */
  dueDate: businessDate.nullable(),
  owners: z.array(z.string()),
  hasResult: z.boolean(),
  evidenceCount: z.int(),
})
export type TaskRow = z.infer<typeof taskRow>

export const taskCounts = z.strictObject({
  total: z.int(),
  byProgress: z.record(progress, z.int()),
  byTimeliness: z.record(z.enum(timelinessKinds), z.int()),
  /** Denominator of every share about deadlines. */
  withDeadline: z.int(),
  withoutResult: z.int(),
  withoutEvidence: z.int(),
})

export const orderInput = { periodId, filter: taskFilter, sort: taskSort.default('urgency') }

export const listInput = {
  ...orderInput,
  offset: z.int().min(0).max(1_000_000).default(0),
  limit: z.int().min(1).max(500).default(100),
}

export const savedView = z.strictObject({ id: z.uuid(), name: z.string(), filter: taskFilter, sort: taskSort })
export type SavedView = z.infer<typeof savedView>
