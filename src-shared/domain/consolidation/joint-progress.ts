import type { AssignmentRole } from '../assignment-role.ts'
import type { Progress } from '../progress.ts'

/** How several results on one task read as one: all the same, else the work is under way. Null of none. */
export function combinedProgress(of: readonly Progress[]): Progress | null {
  const living = of.filter((one) => one !== 'not-applicable')
  const [first] = living
  if (first === undefined) return of.length > 0 ? 'not-applicable' : null
  if (living.every((one) => one === first)) return first
  return living.every((one) => one === 'done' || one === 'awaiting-confirmation')
    ? 'awaiting-confirmation'
    : 'in-progress'
}

/** Bodies that were given the same share in a task and say the same of it; null where they say nothing. */
export interface ShareTold {
  role: AssignmentRole | null
  progress: Progress | null
  bodies: number
}

export interface JointProgress {
  /** Null: it cannot be told, and nothing is guessed. */
  progress: Progress | null
  /** Who decides: the leading bodies; everybody, where the plan names no lead; nobody reported. */
  by: 'lead' | 'all' | 'lead-silent' | 'nobody'
}

/**
 * A task that several bodies carry out together counts once. The leading bodies say how it stands; without one it is
 * done only when everybody who was given it says so.
 */
export function jointProgress(shares: readonly ShareTold[]): JointProgress {
  if (shares.every((one) => one.progress === null)) return { progress: null, by: 'nobody' }
  const leads = shares.filter((one) => one.role === 'lead')
  const deciding = leads.length > 0 ? leads : shares
  const said = deciding.filter((one) => one.progress !== null)
  if (said.length === 0) return { progress: null, by: 'lead-silent' }
  const combined = combinedProgress(said.flatMap(({ progress }) => progress ?? []))
  const open = countBodies(said) < countBodies(deciding.filter(({ role }) => role !== null && role !== 'monitor'))
  const progress = combined === 'done' && open ? 'in-progress' : combined
  return { progress, by: leads.length > 0 ? 'lead' : 'all' }
}

const countBodies = (shares: readonly ShareTold[]) => shares.reduce((all, { bodies }) => all + bodies, 0)
