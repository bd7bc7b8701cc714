import type { Person } from '../../../src-shared/contract/people.ts'
import type { PersonRow } from './people.queries.ts'

export function toPerson(row: PersonRow): Person {
  return {
    id: row.id,
    userName: row.user_name,
    fullName: row.full_name,
    position: row.position,
    roles: row.roles,
    approvesPlans: row.plans.length === 0 ? null : row.plans,
    language: row.language,
    active: row.active === 1,
    mustChangePassword: row.must_change_password === 1,
    version: row.version,
  }
}
