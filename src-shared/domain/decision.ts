/**
 * What a rule answers when it is asked whether something may be done. Reasons are data, so that a service can map
 * them to an error code and a window can show them before the button is pressed.
 */
export type Decision<Reason> = { allowed: true } | { allowed: false; reason: Reason }

export const allowed = { allowed: true } as const

export function refused<Reason>(reason: Reason): { allowed: false; reason: Reason } {
  return { allowed: false, reason }
}
