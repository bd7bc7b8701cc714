import { isDeepStrictEqual } from 'node:util'
import type { ParsedInput } from '../../../src-shared/contract/contract.ts'
import type { OwnKey } from '../../../src-shared/contract/keys.ts'
import { AppError } from '../../../src-shared/errors/app-error.ts'
import { type PublicJwk, publicJwk } from '../../../src-shared/exchange/fields.ts'
import { texts } from '../../../src-shared/text/text.ts'
import type { Context } from '../../app/context.ts'
import type { Db } from '../../db/open-database.ts'
import { makeCertificate } from '../../keys/certificate.ts'
import { changePassphrase, defaultCost, keyFileBytes, lockKey, openKey, parseKeyFile } from '../../keys/key-file.ts'
import { makeKeyPair, type SigningKey } from '../../keys/key-pair.ts'
import { getOffice } from '../office/office.service.ts'
import { getPerson, requireRight } from '../people/people.service.ts'
import {
  insertKey,
  selectApproverKeyInUse,
  selectIssuedRotations,
  selectKey,
  selectKeys,
  selectRootInUse,
  updateKey,
} from './keys.queries.ts'
import { type KeyRow, toOwnKey } from './keys.rows.ts'

/** A key file is small; more than this is something else. */
const maxKeyFileBytes = 64 * 1024

export async function listKeys(ctx: Context): Promise<OwnKey[]> {
  const rotated = await selectIssuedRotations(ctx.db)
  return (await selectKeys(ctx.db)).map((row) => {
    const rotation = rotated.find((one) => one.new_kid === row.kid)
    return toOwnKey(row, ctx.actor.personId, rotation?.old_kid ?? null)
  })
}

/** @throws AppError `keys.exists`, `key.passphrase-short`, `permission.denied` */
export async function makeKey(ctx: Context, { purpose, passphrase }: ParsedInput<'keys.make'>): Promise<OwnKey> {
  requireKeyRight(ctx, purpose)
  if (await findInUse(ctx, purpose)) throw new AppError('keys.exists', {})
  const { row } = await prepareKey(ctx, purpose, passphrase)
  return ctx.commit(async (tx) => {
    await insertKey(tx.trx, row)
    await tx.record({
      action: 'keys.made',
      objectType: 'key',
      objectId: row.kid,
      detail: { purpose, name: row.holder_name },
    })
    tx.changed('keys')
    return toOwnKey(row, ctx.actor.personId)
  })
}

export type KeyPurpose = KeyRow['purpose']

export function requireKeyRight(ctx: Context, purpose: KeyPurpose): void {
  requireRight(ctx.actor, purpose === 'root' ? 'registry.seal' : 'reports.seal')
}

/** A new key of the person who acts, its file on disk; its row is not stored yet. @throws AppError `key.passphrase-short` */
export async function prepareKey(
  ctx: Context,
  purpose: KeyPurpose,
  passphrase: string,
): Promise<{ key: SigningKey; row: KeyRow }> {
  const person = await getPerson(ctx.db, ctx.actor.personId)
  const office = await getOffice(ctx.db)
  const madeAt = ctx.clock.now().toISOString()
  const names = { approverName: person.fullName, agencyName: office.agencyName }
  const key = await makeKeyPair()
  const certificate = await makeCertificate(key, { ...names, validFrom: madeAt })
  const cost = { ...defaultCost, N: ctx.scryptCost }
  const file = await lockKey(key, passphrase, { ...names, createdAt: madeAt, certificate }, cost)
  await ctx.files.keys.write(key.kid, keyFileBytes(file))
  const row: KeyRow = {
    kid: key.kid,
    purpose,
    person_id: person.id,
    public_jwk: JSON.stringify(key.publicJwk),
    certificate: file.certificate,
    holder_name: person.fullName,
    holder_position: person.position,
    made_at: madeAt,
    backed_up_at: null,
    retired_at: null,
  }
  return { key, row }
}

export async function exportBackup(ctx: Context, kid: string) {
  const row = await getOwn(ctx, kid)
  const bytes = await ctx.files.keys.read(kid)
  const file = await ctx.files.exports.write(texts[ctx.language].keys.backupName({ holder: row.holder_name }), bytes)
  return ctx.commit(async (tx) => {
    await tx.record({ action: 'keys.backup-exported', objectType: 'key', objectId: kid, detail: {} })
    return { exportId: file.id, name: file.name }
  })
}

/** @throws AppError `keys.backup-other`, `key.file-damaged` */
export async function confirmBackup(
  ctx: Context,
  { kid, stagedId }: ParsedInput<'keys.confirmBackup'>,
): Promise<OwnKey> {
  await getOwn(ctx, kid)
  const copy = parseKeyFile(await ctx.files.staging.read(stagedId, maxKeyFileBytes))
  const own = parseKeyFile(await ctx.files.keys.read(kid))
  // All of it: with another salt the same ciphertext opens with no passphrase.
  if (!isDeepStrictEqual(copy, own)) throw new AppError('keys.backup-other', {})
  await ctx.files.staging.remove(stagedId)
  return ctx.commit(async (tx) => {
    await updateKey(tx.trx, kid, { backed_up_at: ctx.clock.now().toISOString() })
    await tx.record({ action: 'keys.backed-up', objectType: 'key', objectId: kid, detail: {} })
    tx.changed('keys')
    return toOwnKey(await requireKey(tx.trx, kid), ctx.actor.personId)
  })
}

/**
 * The new file needs a new backup: the old one opens only with the old passphrase. That row comes before the file, so
 * that no crash leaves a backup standing that is none; one of a file that stayed as it was can be shown again.
 */
export async function changeKeyPassphrase(ctx: Context, input: ParsedInput<'keys.changePassphrase'>): Promise<OwnKey> {
  const { kid } = input
  await getOwn(ctx, kid)
  const file = parseKeyFile(await ctx.files.keys.read(kid))
  const cost = { ...defaultCost, N: ctx.scryptCost }
  const changed = await changePassphrase(file, { old: input.oldPassphrase, new: input.newPassphrase }, cost)
  await ctx.commitPart(async (tx) => {
    await updateKey(tx.trx, kid, { backed_up_at: null })
    tx.changed('keys')
  })
  await ctx.files.keys.write(kid, keyFileBytes(changed))
  return ctx.commit(async (tx) => {
    await updateKey(tx.trx, kid, { backed_up_at: null })
    await tx.record({ action: 'keys.passphrase-changed', objectType: 'key', objectId: kid, detail: {} })
    tx.changed('keys')
    return toOwnKey(await requireKey(tx.trx, kid), ctx.actor.personId)
  })
}

export interface OpenKey extends SigningKey {
  /** Base64 DER; signs the DOCX package. */
  certificate: string
  holderName: string
  holderPosition: string
}

/**
 * Opens the key in use of the person who acts (approver) or of the office (root), for the moment of sealing.
 * @throws AppError `keys.none`, `keys.backup-missing`, `keys.file-missing`, `key.passphrase-wrong`
 */
export async function openOwnKey(ctx: Context, purpose: 'approver' | 'root', passphrase: string): Promise<OpenKey> {
  const row = await findInUse(ctx, purpose)
  if (!row) throw new AppError('keys.none', {})
  if (row.backed_up_at === null) throw new AppError('keys.backup-missing', {})
  const key = await openKey(parseKeyFile(await ctx.files.keys.read(row.kid)), passphrase)
  return { ...key, certificate: row.certificate, holderName: row.holder_name, holderPosition: row.holder_position }
}

/** The root of this office as others pin it, or null while it has none. */
export async function rootInUse(db: Db): Promise<{ kid: string; jwk: PublicJwk } | null> {
  const row = await selectRootInUse(db)
  return row ? { kid: row.kid, jwk: publicJwk.parse(JSON.parse(row.public_jwk)) } : null
}

export function findInUse(
  ctx: Pick<Context, 'db' | 'actor'>,
  purpose: 'approver' | 'root',
): Promise<KeyRow | undefined> {
  return purpose === 'root' ? selectRootInUse(ctx.db) : selectApproverKeyInUse(ctx.db, ctx.actor.personId)
}

export async function getOwn(ctx: Context, kid: string): Promise<KeyRow> {
  const row = await requireKey(ctx.db, kid)
  if (row.person_id !== ctx.actor.personId) throw new AppError('permission.denied', { needs: 'author' })
  return row
}

async function requireKey(db: Db, kid: string): Promise<KeyRow> {
  const row = await selectKey(db, kid)
  if (!row) throw new AppError('object.missing', { type: 'key', id: kid })
  return row
}
