import { z } from 'zod'
import { assignmentRole } from '../assignment-role.ts'
import { isBusinessDate } from '../business-date.ts'
import { planId } from '../ids.ts'
import { isUnfinished, type Progress, progress } from '../progress.ts'
import { type WorkKind, workKind } from '../work-kind.ts'

const date = z.string().refine(isBusinessDate)

/** Where a task stands in the yearly plan, in this order. */
export const taskGroups = ['carried', 'new', 'standing', 'target'] as const
export type TaskGroup = (typeof taskGroups)[number]

/** What a yearly plan says of a task beyond what a report says. Everything that nobody recorded is empty or null. */
export const plannedTask = z.strictObject({
  workKind,
  /** The role of the office in the plans that the task serves; null for its own work. */
  role: assignmentRole.nullable(),
  /** The account of the period before that this one goes on from. */
  carriedFrom: z.strictObject({ year: z.int().nullable(), progress }).nullable(),
  /** People of the office: who answers for the task, and who helps. */
  owners: z.array(z.string()),
  helpers: z.array(z.string()),
  /** Other bodies in the words of the plans: who leads, and who works along. */
  leads: z.array(z.string()),
  partners: z.array(z.string()),
  internalDeadline: date.nullable(),
  product: z.string(),
  /** Where in which plan the task stands. */
  bases: z.array(z.strictObject({ planId, position: z.string() })),
})
export type PlannedTask = z.infer<typeof plannedTask>

/** Unfinished work of once comes along as it stands; what starts anew every year is no arrears. */
export function groupOf(task: { workKind: WorkKind; carriedFrom: { progress: Progress } | null }): TaskGroup {
  switch (task.workKind) {
    case 'one-off':
      return task.carriedFrom === null ? 'new' : 'carried'
    case 'standing':
    case 'recurring':
      return 'standing'
    case 'target':
      return 'target'
  }
}

/** The year before did not see this year's piece of the duty done. Standing work is never unfinished. */
export function wasLeftUnfinished({ workKind: kind, carriedFrom }: Pick<PlannedTask, 'workKind' | 'carriedFrom'>) {
  return carriedFrom !== null && kind !== 'standing' && isUnfinished(carriedFrom.progress)
}

/** Who coordinates or takes part helps another body; in every other role the office itself answers for the task. */
export function officeLeads({ role }: Pick<PlannedTask, 'role'>): boolean {
  return role !== 'coordinate' && role !== 'participate'
}
