import { z } from 'zod'

/**
 * How a plan assigns an item to an agency. Most plans state no role for most bodies: that is a role of its own and is
 * never shown as the lead.
 */
export const assignmentRoles = ['lead', 'coordinate', 'participate', 'monitor', 'none-stated'] as const
export const assignmentRole = z.enum(assignmentRoles)
export type AssignmentRole = z.infer<typeof assignmentRole>

/** The Front and its organisations are asked ("đề nghị"), other bodies are ordered ("giao"). */
export const bindings = ['assigned', 'requested'] as const

/** A body counts as requested only when nothing orders it: one order among the requests binds. */
export function isRequestedOnly(assignments: readonly { requested: boolean }[]): boolean {
  return assignments.length > 0 && assignments.every((assignment) => assignment.requested)
}

/** The weightiest of several roles of one body in one item: led work is not lost among participation. */
export function strongestRole(of: readonly AssignmentRole[]): AssignmentRole | null {
  return assignmentRoles.find((role) => of.includes(role)) ?? null
}
