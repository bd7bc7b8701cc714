import type { CallOutput, ParsedInput } from '../../../src-shared/contract/contract.ts'
import type { ReceivedFile, RootRotation } from '../../../src-shared/contract/packages.ts'
import { AppError } from '../../../src-shared/errors/app-error.ts'
import { fingerprintOf, isFingerprintOf } from '../../../src-shared/exchange/fingerprint.ts'
import type { Context } from '../../app/context.ts'
import type { Db } from '../../db/open-database.ts'
import type { Staged } from '../../files/staging.ts'
import { kidOf } from '../../keys/key-pair.ts'
import { agencyName } from '../agencies/agencies.service.ts'
import { asAppError, type OpenedAs, openInWorker } from '../coordination/open-files.service.ts'
import { pinnedRoots, repinRoot, trustOfReporter } from '../coordination/trust.service.ts'
import { getOffice } from '../office/office.service.ts'
import { requireRight } from '../people/people.service.ts'
import {
  insertReceivedRotation,
  type RotationRecord,
  selectRotation,
  selectSameRotation,
  selectWaitingRotations,
  updateRotation,
} from './root-rotations.queries.ts'

/**
 * A coordinator's new root, signed by the pinned one. It waits: whoever stole the old key could sign this too, so the
 * new code is compared with paper before it is pinned.
 * @throws AppError `packages.rotation-of-approver`, `packages.rotation-old-key`, `exchange.*`
 */
export async function receiveRotation(
  ctx: Context,
  file: Staged,
  opened: OpenedAs<'key-rotation'>,
): Promise<ReceivedFile> {
  requireRight(ctx.actor, 'plans.import')
  if (opened.verdict === 'refused') throw asAppError(opened.error)
  const { payload, facts } = opened
  const { purpose, oldKid, jwk } = payload.data
  if (purpose !== 'root') throw new AppError('packages.rotation-of-approver', {})
  const isSame = (same: RotationRecord | undefined) => same !== undefined && same.state !== 'declined'
  if (isSame(await selectSameRotation(ctx.db, facts.payloadSha256))) return { outcome: 'same-again', name: file.name }
  await requirePinned(ctx.db, payload.agencyId, oldKid)
  const newKid = await kidOf(jwk)
  await ctx.files.received.promote(file.stagedId)
  return ctx.commitPart(async (tx) => {
    const same = await selectSameRotation(tx.trx, facts.payloadSha256)
    if (isSame(same)) return { outcome: 'same-again' as const, name: file.name }
    await requirePinned(tx.trx, payload.agencyId, oldKid)
    const answer = { outcome: 'rotation-waits' as const, name: file.name, coordinatorId: payload.agencyId }
    if (same) {
      await updateRotation(tx.trx, same.id, { state: 'waiting', version: same.version + 1 })
    } else {
      await insertReceivedRotation(tx.trx, {
        id: ctx.ids.next(),
        purpose,
        state: 'waiting',
        agency_id: payload.agencyId,
        old_kid: oldKid,
        new_kid: newKid,
        public_jwk: JSON.stringify(jwk),
        payload_sha256: facts.payloadSha256,
        file_sha256: file.sha256,
        person_id: ctx.actor.personId,
        at: ctx.clock.now().toISOString(),
        decided_by: null,
        decided_at: null,
        version: 1,
      })
    }
    await tx.record({
      action: 'roots.rotation-received',
      objectType: 'root',
      objectId: payload.agencyId,
      detail: { before: fingerprintOf(oldKid), after: fingerprintOf(newKid) },
    })
    tx.changed('plans')
    return answer
  })
}

/** @throws AppError `packages.rotation-old-key` when another key, or none, is pinned for the coordinator */
async function requirePinned(db: Db, coordinatorId: string, kid: string) {
  const pinned = (await pinnedRoots(db)).find((root) => root.coordinator_id === coordinatorId)
  if (pinned?.kid !== kid) throw new AppError('packages.rotation-old-key', { fingerprint: fingerprintOf(kid) })
}

export async function listRotations({ db, clock }: Pick<Context, 'db' | 'clock'>): Promise<RootRotation[]> {
  const rows = await selectWaitingRotations(db)
  return Promise.all(
    rows.map(async (row) => ({
      rotationId: row.id,
      coordinatorId: row.agency_id,
      coordinatorName: await agencyName(db, row.agency_id, clock.today()),
      oldFingerprint: fingerprintOf(row.old_kid),
      newFingerprint: fingerprintOf(row.new_kid),
      at: row.at,
      version: row.version,
    })),
  )
}

/** The new code was compared: the new root takes the place of the old one. @throws AppError `packages.rotation-old-key` */
export function confirmRotation(
  ctx: Context,
  input: ParsedInput<'packages.confirmRotation'>,
): Promise<CallOutput<'packages.confirmRotation'>> {
  requireRight(ctx.actor, 'keys.pin-root')
  return ctx.commit(async (tx) => {
    const row = await requireWaiting(tx.trx, input)
    await requirePinned(tx.trx, row.agency_id, row.old_kid)
    const { comparedWith, note } = input
    await repinRoot(ctx, tx, {
      ...{ coordinatorId: row.agency_id, comparedWith, note },
      ...{ kid: row.new_kid, jwk: row.public_jwk, oldKid: row.old_kid, action: 'roots.rotated' },
    })
    await updateRotation(tx.trx, row.id, { state: 'confirmed', ...decidedNow(ctx, row) })
    tx.changed('plans')
    return { coordinatorId: row.agency_id }
  })
}

export function declineRotation(
  ctx: Context,
  input: ParsedInput<'packages.declineRotation'>,
): Promise<CallOutput<'packages.declineRotation'>> {
  requireRight(ctx.actor, 'keys.pin-root')
  return ctx.commit(async (tx) => {
    const row = await requireWaiting(tx.trx, input)
    await updateRotation(tx.trx, row.id, { state: 'declined', ...decidedNow(ctx, row) })
    const detail = { before: fingerprintOf(row.old_kid), after: fingerprintOf(row.new_kid), reason: input.reason }
    await tx.record({ action: 'roots.rotation-declined', objectType: 'root', objectId: row.agency_id, detail })
    tx.changed('plans')
    return { coordinatorId: row.agency_id }
  })
}

async function requireWaiting(db: Db, seen: { rotationId: string; expectedVersion: number }): Promise<RotationRecord> {
  const row = await selectRotation(db, seen.rotationId)
  if (!row) throw new AppError('object.missing', { type: 'rotation', id: seen.rotationId })
  if (row.version !== seen.expectedVersion) {
    throw new AppError('version.conflict', { expected: seen.expectedVersion, found: row.version })
  }
  if (row.state !== 'waiting') throw new AppError('packages.decided-already', {})
  return row
}

const decidedNow = (ctx: Context, { version }: RotationRecord) => ({
  decided_by: ctx.actor.personId,
  decided_at: ctx.clock.now().toISOString(),
  version: version + 1,
})

/**
 * The coordinator lost its root: no old key signs for the new one, only the code typed from its letter does. The file is
 * any that the new key sealed and carries.
 * @throws AppError `packages.code-differs`, `packages.root-not-new`, `packages.rotation-old-key`, what refuses the file
 */
export async function replaceRoot(
  ctx: Context,
  { coordinatorId, stagedId, code, comparedWith, note }: ParsedInput<'packages.replaceRoot'>,
): Promise<CallOutput<'packages.replaceRoot'>> {
  requireRight(ctx.actor, 'keys.pin-root')
  const { agencyId: me } = await getOffice(ctx.db)
  const { path } = await ctx.files.staging.find(stagedId)
  const [opened] = await openInWorker(ctx, [{ path, receivedAt: ctx.clock.now().toISOString() }], {
    expect: ['key-registry', 'plan-package'],
    trust: await trustOfReporter(ctx.db),
    me,
  })
  if (!opened) throw new Error('the worker answered for no file')
  if (opened.verdict === 'refused') throw asAppError(opened.error)
  const { facts } = opened
  // A file of the pinned root, or of another coordinator, carries no new root for this one.
  if (opened.verdict !== 'self-carried' || facts.agencyId !== coordinatorId || opened.pinnedKid === null) {
    throw new AppError('packages.root-not-new', { fingerprint: facts.fingerprint })
  }
  if (!isFingerprintOf(code, facts.kid)) throw new AppError('packages.code-differs', { fingerprint: facts.fingerprint })
  const { jwk, pinnedKid } = opened
  return ctx.commit(async (tx) => {
    await requirePinned(tx.trx, coordinatorId, pinnedKid)
    await repinRoot(ctx, tx, {
      ...{ coordinatorId, comparedWith, note, kid: facts.kid, oldKid: pinnedKid },
      ...{ jwk: JSON.stringify(jwk), action: 'roots.replaced' },
    })
    tx.changed('plans')
    return { coordinatorId }
  })
}
