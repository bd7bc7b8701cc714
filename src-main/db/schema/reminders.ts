import type { AgencyId, PersonId, PlanId } from '../../../src-shared/domain/ids.ts'
import type { ReminderKind } from '../../../src-shared/domain/reminder.ts'
import type { PeriodKind } from '../../../src-shared/domain/report-period.ts'

export interface ReminderTables {
  reminder: {
    id: string
    plan_id: PlanId
    period_kind: PeriodKind
    period_year: number
    period_ordinal: number | null
    kind: ReminderKind
    reminded_on: string
    note: string
    next_on: string | null
    removed_at: string | null
    person_id: PersonId
    at: string
    version: number
  }
  reminder_agency: { reminder_id: string; agency_id: AgencyId }
}
