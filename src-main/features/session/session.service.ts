import type { CallOutput } from '../../../src-shared/contract/contract.ts'
import type { PersonId } from '../../../src-shared/domain/ids.ts'
import { waitAfterFailures } from '../../../src-shared/domain/sign-in-delay.ts'
import { AppError } from '../../../src-shared/errors/app-error.ts'
import type { Language } from '../../../src-shared/text/language.ts'
import type { Actor, PublicContext } from '../../app/context.ts'
import type { Core } from '../../app/core.ts'
import type { SessionRecord } from '../../app/sessions.ts'
import { kept } from '../../db/kept.ts'
import type { Db } from '../../db/open-database.ts'
import { hashPassword, passwordFits } from '../../keys/password.ts'
import { findOffice, minutesUntilLock } from '../office/office.service.ts'
import { findById, findByUserName, plansOf, rolesOf, setFailures, setLanguage, setPassword } from './session.queries.ts'

type State = CallOutput<'session.current'>

/** Who stands behind a session now: asked at every call, so that a changed role or a closed account holds at once. */
export async function loadActor(core: Pick<Core, 'db' | 'clock'>, session: SessionRecord) {
  if (session.personId === null) return { actor: null, locked: false, mustChangePassword: false }
  const { actor, mustChangePassword, minutes } = await standing(core.db, session.personId)
  if (actor === null) {
    session.personId = null
    return { actor: null, locked: false, mustChangePassword: false }
  }
  const now = core.clock.now()
  // The clock was put back: the idle time counts anew, or it would not end for as long as the clock was wrong.
  if (session.lastUsed > now) session.lastUsed = now
  const idleMs = now.getTime() - session.lastUsed.getTime()
  if (minutes !== null && idleMs > minutes * 60_000) session.locked = true
  return { actor, locked: session.locked, mustChangePassword }
}

/** What holds of a person for every call; no actor for an account that is closed. */
const standing = kept(async (db: Db, personId: PersonId) => {
  const row = await findById(db, personId)
  const actor: Actor | null =
    row?.active === 1
      ? {
          personId,
          fullName: row.full_name,
          roles: await rolesOf(db, personId),
          approverPlans: (await plansOf(db, personId)) ?? 'all',
        }
      : null
  return { actor, mustChangePassword: row?.must_change_password === 1, minutes: await minutesUntilLock(db) }
})

export async function describeSession(ctx: PublicContext): Promise<State> {
  const office = await findOffice(ctx.db)
  if (!office) return { stage: 'setup', person: null, office: null }
  const { actor, locked, mustChangePassword } = await loadActor(ctx, ctx.session)
  const row = actor && (await findById(ctx.db, actor.personId))
  const shown = { agencyName: office.agencyName, isSample: office.isSample, lockAfterMinutes: office.lockAfterMinutes }
  if (!actor || !row) return { stage: 'sign-in', person: null, office: shown }
  const person = {
    id: actor.personId,
    fullName: actor.fullName,
    position: row.position,
    roles: [...actor.roles],
    approvesPlans: await plansOf(ctx.db, actor.personId),
    language: row.language,
  }
  const stage = locked ? 'locked' : mustChangePassword ? 'change-password' : 'ready'
  return { stage, person, office: shown }
}

/** @throws AppError `session.wrong-password` (also for an unknown name), `session.wait` */
export async function signIn(ctx: PublicContext, userName: string, password: string): Promise<State> {
  const row = await findByUserName(ctx.db, userName.toLowerCase())
  if (row?.active !== 1) {
    // Takes the same time as a wrong password, so that names cannot be found by the clock.
    await hashPassword(password, ctx.scryptCost)
    throw new AppError('session.wrong-password', {})
  }
  await checkPassword(ctx, row.id, password)
  openFor(ctx, row.id, row.language)
  await ctx.commitPart((tx) =>
    tx.record({ action: 'session.signed-in', objectType: 'person', objectId: row.id, detail: { name: row.full_name } }),
  )
  return describeSession(ctx)
}

export function openFor(ctx: PublicContext, personId: PersonId, language: Language) {
  ctx.session.personId = personId
  ctx.session.locked = false
  ctx.session.language = language
  ctx.session.lastUsed = ctx.clock.now()
}

export async function unlock(ctx: PublicContext, password: string): Promise<State> {
  const personId = ctx.session.personId
  if (personId === null) throw new AppError('session.none', {})
  await checkPassword(ctx, personId, password)
  ctx.session.locked = false
  ctx.session.lastUsed = ctx.clock.now()
  return describeSession(ctx)
}

export async function signOut(ctx: PublicContext): Promise<State> {
  ctx.session.personId = null
  ctx.session.locked = false
  return describeSession(ctx)
}

export async function lock(ctx: PublicContext): Promise<State> {
  if (ctx.session.personId !== null) ctx.session.locked = true
  return describeSession(ctx)
}

export async function changePassword(ctx: PublicContext, oldPassword: string, newPassword: string): Promise<State> {
  const personId = ctx.session.personId
  if (personId === null) throw new AppError('session.none', {})
  if (ctx.session.locked) throw new AppError('session.locked', {})
  await checkPassword(ctx, personId, oldPassword)
  if (oldPassword === newPassword) throw new AppError('session.same-password', {})
  const hash = await hashPassword(newPassword, ctx.scryptCost)
  await ctx.commitPart(async (tx) => {
    await setPassword(tx.trx, personId, hash, 0)
    await tx.record({ action: 'session.password-changed', objectType: 'person', objectId: personId, detail: {} })
  })
  ctx.sessions.signOutPerson(personId, ctx.session)
  return describeSession(ctx)
}

export async function chooseLanguage(ctx: PublicContext, language: Language): Promise<State> {
  ctx.session.language = language
  const personId = ctx.session.personId
  if (personId !== null) await ctx.commitPart((tx) => setLanguage(tx.trx, personId, language))
  return describeSession(ctx)
}

function checkPassword(ctx: PublicContext, personId: PersonId, password: string): Promise<void> {
  return ctx.sessions.inTurn(personId, () => tryPassword(ctx, personId, password))
}

/** Counts failures on disk, so that a restart does not shorten the wait. */
async function tryPassword(ctx: PublicContext, personId: PersonId, password: string) {
  const row = await findById(ctx.db, personId)
  if (!row) throw new AppError('session.none', {})
  const now = ctx.clock.now()
  const wait = secondsLeft(row.wait_until, now)
  const longest = waitAfterFailures(row.failed_count)
  // Set by a clock that was wrong: the wait is counted anew, or nobody could come in for years.
  if (wait > longest) {
    const until = new Date(now.getTime() + longest * 1000).toISOString()
    await ctx.commitPart((tx) => setFailures(tx.trx, personId, row.failed_count, until))
  }
  if (wait > 0) throw new AppError('session.wait', { seconds: Math.min(wait, longest) })
  if (await passwordFits(password, row.password)) {
    if (row.failed_count > 0) await ctx.commitPart((tx) => setFailures(tx.trx, personId, 0, null))
    return
  }
  const failures = row.failed_count + 1
  const waitSeconds = waitAfterFailures(failures)
  const waitUntil = waitSeconds === 0 ? null : new Date(now.getTime() + waitSeconds * 1000).toISOString()
  await ctx.commitPart(async (tx) => {
    await setFailures(tx.trx, personId, failures, waitUntil)
    await tx.record({ action: 'session.refused', objectType: 'person', objectId: personId, detail: { failures } })
  })
  throw new AppError('session.wrong-password', {})
}

const secondsLeft = (until: string | null, now: Date) =>
  until === null ? 0 : Math.max(0, Math.ceil((Date.parse(until) - now.getTime()) / 1000))
