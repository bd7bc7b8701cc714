import { readFile } from 'node:fs/promises'
import type { ParsedInput } from '../../../src-shared/contract/contract.ts'
import type { OwnKey } from '../../../src-shared/contract/keys.ts'
import { AppError } from '../../../src-shared/errors/app-error.ts'
import { fingerprintOf } from '../../../src-shared/exchange/fingerprint.ts'
import type { KeyRotation } from '../../../src-shared/exchange/key-rotation.ts'
import { texts } from '../../../src-shared/text/text.ts'
import type { Context } from '../../app/context.ts'
import { proveRotation } from '../../keys/rotation-proof.ts'
import { seal } from '../../keys/seal.ts'
import { getOffice } from '../office/office.service.ts'
import { insertKey, insertRotation, selectIssuedRotations, updateKey } from './keys.queries.ts'
import { toOwnKey } from './keys.rows.ts'
import { findInUse, getOwn, openOwnKey, prepareKey, requireKeyRight } from './keys.service.ts'

/**
 * A new key in the place of the one in use. Both sign the statement, which is on disk before the rows; then the old key
 * seals no more. The new one needs its own backup before it seals and before the statement goes out.
 * @throws AppError `keys.none`, `keys.backup-missing`, `key.passphrase-wrong`, `key.passphrase-short`, `keys.exists`
 */
export async function rotateKey(ctx: Context, input: ParsedInput<'keys.rotate'>): Promise<OwnKey> {
  const { purpose } = input
  requireKeyRight(ctx, purpose)
  const old = await openOwnKey(ctx, purpose, input.oldPassphrase)
  const { key, row } = await prepareKey(ctx, purpose, input.newPassphrase)
  const { agencyId } = await getOffice(ctx.db)
  const position = row.holder_position || texts.vi.people.roles[purpose === 'root' ? 'coordinator' : 'approver']
  const rotation: KeyRotation = {
    format: 'key-rotation',
    formatVersion: 1,
    id: ctx.ids.next(),
    agencyId,
    recipientAgencyId: null,
    planIds: [],
    createdAt: row.made_at,
    revision: 1,
    supersedes: null,
    documentNumber: null,
    documentDate: null,
    data: {
      purpose,
      oldKid: old.kid,
      jwk: key.publicJwk,
      certificate: row.certificate,
      holder: { name: row.holder_name, position },
      proof: '',
    },
  }
  const sealed = await seal(proveRotation(rotation, key), old)
  const file = await ctx.files.sealed.keep(sealed.bytes)
  return ctx.commit(async (tx) => {
    // While the keys were opened somebody may have put another one in its place.
    const now = await findInUse({ db: tx.trx, actor: ctx.actor }, purpose)
    if (now?.kid !== old.kid) throw new AppError('keys.exists', {})
    await updateKey(tx.trx, old.kid, { retired_at: row.made_at })
    await insertKey(tx.trx, row)
    await insertRotation(tx.trx, {
      id: rotation.id,
      purpose,
      state: 'issued',
      agency_id: agencyId,
      old_kid: old.kid,
      new_kid: row.kid,
      public_jwk: row.public_jwk,
      payload_sha256: sealed.payloadSha256,
      file_sha256: file.sha256,
      person_id: ctx.actor.personId,
      at: row.made_at,
      decided_by: null,
      decided_at: null,
      version: 1,
    })
    const detail = { purpose, name: row.holder_name, before: fingerprintOf(old.kid), after: fingerprintOf(row.kid) }
    await tx.record({ action: 'keys.rotated', objectType: 'key', objectId: row.kid, detail })
    tx.changed('keys')
    return toOwnKey(row, ctx.actor.personId, old.kid)
  })
}

/** @throws AppError `object.missing`, `keys.backup-missing`, `files.missing` */
export async function exportRotation(ctx: Context, kid: string) {
  const own = await getOwn(ctx, kid)
  if (own.backed_up_at === null) throw new AppError('keys.backup-missing', {})
  const rotation = (await selectIssuedRotations(ctx.db)).find((one) => one.new_kid === kid)
  if (!rotation) throw new AppError('object.missing', { type: 'rotation', id: kid })
  const stored = await ctx.files.sealed.find(rotation.file_sha256)
  if (!stored) throw new AppError('files.missing', { name: rotation.file_sha256 })
  const bytes = await readFile(stored.path)
  const name = texts[ctx.language].keys.rotationName({ holder: own.holder_name })
  const file = await ctx.files.exports.write(name, bytes)
  return ctx.commit(async (tx) => {
    const detail = { sha256: rotation.file_sha256 }
    await tx.record({ action: 'keys.rotation-exported', objectType: 'key', objectId: kid, detail })
    return { exportId: file.id, name: file.name }
  })
}

/** @throws AppError `keys.none` when it is not in use any more, `permission.denied` */
export async function giveUpKey(ctx: Context, { kid, reason }: ParsedInput<'keys.giveUp'>): Promise<OwnKey> {
  const row = await getOwn(ctx, kid)
  requireKeyRight(ctx, row.purpose)
  return ctx.commit(async (tx) => {
    const now = await findInUse({ db: tx.trx, actor: ctx.actor }, row.purpose)
    if (now?.kid !== kid) throw new AppError('keys.none', {})
    const retired = { retired_at: ctx.clock.now().toISOString() }
    await updateKey(tx.trx, kid, retired)
    const detail = { purpose: row.purpose, name: row.holder_name, fingerprint: fingerprintOf(kid), reason }
    await tx.record({ action: 'keys.loss-reported', objectType: 'key', objectId: kid, detail })
    tx.changed('keys')
    return toOwnKey({ ...row, ...retired }, ctx.actor.personId)
  })
}
