import { z } from 'zod'
import { allowed, type Decision, refused } from './decision.ts'
import type { Role } from './permissions.ts'

/** Where a task-period stands. Whether it is late is another axis: see `timeliness.ts`. */
export const progressStates = [
  'not-started',
  'in-progress',
  'awaiting-confirmation',
  'done',
  'redo',
  'paused',
  'not-applicable',
] as const
export const progress = z.enum(progressStates)
export type Progress = z.infer<typeof progress>

interface Step {
  by: 'clerk' | 'approver'
  /** Decisions that set work aside or undo a confirmation say why. */
  needsReason?: true
  /** Nothing is laid before the approver, or confirmed, that does not say what came of it. */
  needsResult?: true
}

const record: Step = { by: 'clerk' }
const layBefore: Step = { by: 'clerk', needsResult: true }
const confirm: Step = { by: 'approver', needsResult: true }
const decide: Step = { by: 'approver', needsReason: true }

const steps: Record<Progress, Partial<Record<Progress, Step>>> = {
  'not-started': {
    'in-progress': record,
    'awaiting-confirmation': layBefore,
    paused: decide,
    'not-applicable': decide,
  },
  'in-progress': {
    'not-started': record,
    'awaiting-confirmation': layBefore,
    done: confirm,
    paused: decide,
    'not-applicable': decide,
  },
  'awaiting-confirmation': {
    'in-progress': record,
    done: confirm,
    redo: decide,
    paused: decide,
    'not-applicable': decide,
  },
  redo: {
    'in-progress': record,
    'awaiting-confirmation': layBefore,
    paused: decide,
    'not-applicable': decide,
  },
  done: { redo: decide },
  paused: {
    'not-started': { by: 'approver' },
    'in-progress': { by: 'approver' },
    'not-applicable': decide,
  },
  'not-applicable': { 'not-started': decide },
}

export type ProgressRefusal =
  | { kind: 'same-state' }
  /** There is no such step. `possible` lists those that exist from here, whoever may take them. */
  | { kind: 'no-such-step'; from: Progress; to: Progress; possible: Progress[] }
  | { kind: 'needs-role'; needs: 'clerk' | 'approver' }
  | { kind: 'reason-missing' }
  | { kind: 'result-missing' }

export interface ProgressStep {
  from: Progress
  to: Progress
  /** Roles of the actor for this task; an approver of other plans comes without `approver`. */
  roles: readonly Role[]
  reason: string | null
  hasResult: boolean
}

export function mayChangeProgress({ from, to, roles, reason, hasResult }: ProgressStep): Decision<ProgressRefusal> {
  if (from === to) return refused({ kind: 'same-state' })
  const step = steps[from][to]
  if (!step) return refused({ kind: 'no-such-step', from, to, possible: stepsFrom(from) })
  if (!roles.includes(step.by)) return refused({ kind: 'needs-role', needs: step.by })
  if (step.needsReason && (reason === null || reason.trim() === '')) return refused({ kind: 'reason-missing' })
  if (step.needsResult && !hasResult) return refused({ kind: 'result-missing' })
  return allowed
}

/** Who takes this step and what it asks for; null where there is none. For forms that ask before they send. */
export function progressStep(from: Progress, to: Progress) {
  const step = steps[from][to]
  if (!step) return null
  return { by: step.by, needsReason: step.needsReason ?? false, needsResult: step.needsResult ?? false }
}

/** The states that a person with these roles can move to, in the order of the list of states. */
export function progressChoices(from: Progress, roles: readonly Role[]): Progress[] {
  return progressStates.filter((to) => {
    const step = steps[from][to]
    return step !== undefined && roles.includes(step.by)
  })
}

/** Work that is still to be done. Paused work is unfinished, though it rests. */
export function isUnfinished(state: Progress): boolean {
  return state !== 'done' && state !== 'not-applicable'
}

function stepsFrom(from: Progress): Progress[] {
  return progressStates.filter((to) => steps[from][to] !== undefined)
}
