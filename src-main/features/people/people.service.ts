import type { ParsedInput } from '../../../src-shared/contract/contract.ts'
import type { NewPerson, Person } from '../../../src-shared/contract/people.ts'
import { type PersonId, type PlanId, personId } from '../../../src-shared/domain/ids.ts'
import { type ActedOn, type Action, may, neededFor, type OfficeFacts } from '../../../src-shared/domain/permissions.ts'
import { nameSortKey } from '../../../src-shared/domain/person-name.ts'
import { AppError } from '../../../src-shared/errors/app-error.ts'
import type { Actor, Context, Tx } from '../../app/context.ts'
import type { Db } from '../../db/open-database.ts'
import { hashPassword } from '../../keys/password.ts'
import {
  countActiveAdministrators,
  giveFollowingPlan,
  insertPerson,
  replaceRights,
  selectPeople,
  updatePerson,
} from './people.queries.ts'
import { toPerson } from './people.rows.ts'

/**
 * Asks the one table of rights (`domain/permissions.ts`).
 * @throws AppError `permission.denied`, `permission.own-work`, `permission.other-approver`
 */
export function requireRight(actor: Actor, action: Action, on?: ActedOn, office?: OfficeFacts): void {
  const decision = may(actor, action, on, office)
  if (decision.allowed) return
  if (decision.reason.kind === 'own-work') throw new AppError('permission.own-work', {})
  if (decision.reason.kind === 'other-approver') throw new AppError('permission.other-approver', {})
  throw new AppError('permission.denied', { needs: neededFor(decision.reason) })
}

export async function listPeople(db: Db): Promise<Person[]> {
  return (await selectPeople(db)).map(toPerson)
}

/** What rights depend on besides the person: in an office of one, author and approver may be the same. */
export async function officeFacts(db: Db): Promise<OfficeFacts> {
  return { activePeople: (await listPeople(db)).filter((person) => person.active).length }
}

/** @throws AppError `object.missing` */
export async function getPerson(db: Db, id: PersonId): Promise<Person> {
  const [row] = await selectPeople(db, { id })
  if (!row) throw new AppError('object.missing', { type: 'person', id })
  return toPerson(row)
}

/** Approvers of plans answer for the plan that takes over from them. */
export async function followPlans(tx: Tx, before: readonly PlanId[], plan: PlanId): Promise<void> {
  await giveFollowingPlan(tx.trx, before, plan)
}

export async function addPerson(ctx: Context, { person }: ParsedInput<'people.add'>): Promise<Person> {
  requireRight(ctx.actor, 'people.manage')
  const hash = await hashPassword(person.password, ctx.scryptCost)
  return ctx.commit((tx) => storePerson(ctx, tx, person, hash, { mustChangePassword: true }))
}

/** Used at setup too, where the people of the office are made together with it. */
export async function storePerson(
  ctx: Pick<Context, 'ids' | 'clock'>,
  tx: Tx,
  person: NewPerson,
  passwordHash: string,
  options: { mustChangePassword: boolean },
): Promise<Person> {
  const id = personId.parse(ctx.ids.next())
  const [taken] = await selectPeople(tx.trx, { userName: person.userName })
  if (taken) throw new AppError('people.user-name-taken', { userName: person.userName })
  await insertPerson(tx.trx, {
    id,
    user_name: person.userName,
    full_name: person.fullName,
    sort_key: nameSortKey(person.fullName),
    position: person.position,
    password: passwordHash,
    must_change_password: options.mustChangePassword ? 1 : 0,
    failed_count: 0,
    wait_until: null,
    language: person.language,
    active: 1,
    version: 1,
    created_at: ctx.clock.now().toISOString(),
  })
  await replaceRights(tx.trx, id, person.roles, person.approvesPlans)
  const { password: _, ...shown } = person
  await tx.record({ action: 'people.added', objectType: 'person', objectId: id, detail: shown })
  tx.changed('people')
  return getPerson(tx.trx, id)
}

/** @throws AppError `version.conflict`, `people.last-administrator` */
export async function changePerson(ctx: Context, input: ParsedInput<'people.change'>): Promise<Person> {
  requireRight(ctx.actor, 'people.manage')
  const { commandId: _, personId: id, expectedVersion, ...fields } = input
  const person = await ctx.commit(async (tx) => {
    const before = await getPerson(tx.trx, id)
    if (before.version !== expectedVersion) {
      throw new AppError('version.conflict', { expected: expectedVersion, found: before.version })
    }
    await updatePerson(tx.trx, id, {
      full_name: fields.fullName,
      sort_key: nameSortKey(fields.fullName),
      position: fields.position,
      language: fields.language,
      active: fields.active ? 1 : 0,
      version: before.version + 1,
    })
    await replaceRights(tx.trx, id, fields.roles, fields.approvesPlans)
    if ((await countActiveAdministrators(tx.trx)) === 0) throw new AppError('people.last-administrator', {})
    await tx.record({ action: 'people.changed', objectType: 'person', objectId: id, detail: fields })
    tx.changed('people')
    return getPerson(tx.trx, id)
  })
  if (!person.active) ctx.sessions.signOutPerson(id)
  return person
}

export async function resetPassword(ctx: Context, input: ParsedInput<'people.resetPassword'>): Promise<Person> {
  requireRight(ctx.actor, 'people.manage')
  const id = input.personId
  const hash = await hashPassword(input.password, ctx.scryptCost)
  const person = await ctx.commit(async (tx) => {
    const before = await getPerson(tx.trx, id)
    await updatePerson(tx.trx, id, {
      password: hash,
      must_change_password: 1,
      failed_count: 0,
      wait_until: null,
      version: before.version + 1,
    })
    await tx.record({
      action: 'people.password-reset',
      objectType: 'person',
      objectId: id,
      detail: { name: before.fullName },
    })
    tx.changed('people')
    return getPerson(tx.trx, id)
  })
  ctx.sessions.signOutPerson(id)
  return person
}
