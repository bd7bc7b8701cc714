import type { OverviewLine, OverviewLineKind } from '../../../src-shared/contract/overview.ts'
import type { Role } from '../../../src-shared/domain/permissions.ts'
import type { Context } from '../../app/context.ts'
import { listKeys } from '../keys/keys.service.ts'
import { getOffice } from '../office/office.service.ts'
import { listPeople } from '../people/people.service.ts'
import { planChoices } from '../plans/plans.service.ts'

export async function linesOfClerk(ctx: Context): Promise<OverviewLine[]> {
  const plans = await planChoices(ctx.db)
  return plans.length === 0 ? line('clerk', 'plans-none', 1) : []
}

export async function linesOfApprover(ctx: Context): Promise<OverviewLine[]> {
  const keys = await listKeys(ctx)
  const own = keys.find((key) => key.isMine && key.purpose === 'approver' && key.retiredAt === null)
  if (!own) return line('approver', 'key-missing', 1)
  return own.backedUpAt === null ? line('approver', 'key-without-backup', 1) : []
}

export async function linesOfAdministrator(ctx: Context): Promise<OverviewLine[]> {
  const office = await getOffice(ctx.db)
  const people = await listPeople(ctx.db)
  const waiting = people.filter((person) => person.active && person.mustChangePassword).length
  return [
    ...line('administrator', 'backup-folder-missing', office.backupDir === null ? 1 : 0),
    ...line('administrator', 'people-first-password', waiting),
  ]
}

/** No line where there is nothing to do. */
function line(role: Role, kind: OverviewLineKind, count: number, days: number | null = null): OverviewLine[] {
  return count === 0 ? [] : [{ kind, role, count, days }]
}
