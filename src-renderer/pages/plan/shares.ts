import type { Assignment } from '../../../src-shared/contract/plan-content.ts'
import type { AssignmentRole } from '../../../src-shared/domain/assignment-role.ts'

/** Assignments of one item that came from one phrase: what a plan says in one breath. */
export interface Share {
  key: string
  phrase: string
  role: AssignmentRole
  requested: boolean
  assignments: Assignment[]
}

export function groupShares(assignments: readonly Assignment[]): Share[] {
  const groups = new Map<string, Share>()
  for (const assignment of assignments) {
    const { itemId, phrase, role, requested } = assignment
    const key = JSON.stringify([itemId, phrase, role, requested])
    const group = groups.get(key) ?? { key, phrase, role, requested, assignments: [] }
    group.assignments.push(assignment)
    groups.set(key, group)
  }
  return [...groups.values()]
}
