import type { AgencyId } from '../../../src-shared/domain/ids.ts'
import type { OutputOf } from '../../api/call.ts'

/** What every section of the page gets. */
export type ShownPlan = OutputOf<'plans.get'>

export interface SectionProps {
  shown: ShownPlan
  canEdit: boolean
}

/** What a command on the plan names: the version that is on the screen. */
export const seenOf = ({ plan }: ShownPlan) => ({ planId: plan.id, expectedVersion: plan.version })

/** The name of a body that the plan names; its id where the catalogue has none. */
export function nameIn(shown: ShownPlan): (id: AgencyId) => string {
  const names = new Map<AgencyId, string>(shown.agencies.map(({ id, name }) => [id, name]))
  return (id) => names.get(id) ?? id
}

/** Blank text of a field that may stay empty. */
export const orNull = (text: string): string | null => (text.trim() === '' ? null : text)
