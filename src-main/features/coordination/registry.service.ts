import type { CallOutput } from '../../../src-shared/contract/contract.ts'
import type { ExportedFile } from '../../../src-shared/contract/packages.ts'
import type { AgencyId } from '../../../src-shared/domain/ids.ts'
import { AppError } from '../../../src-shared/errors/app-error.ts'
import type { KeyRegistry } from '../../../src-shared/exchange/key-registry.ts'
import type { Context, Tx } from '../../app/context.ts'
import type { Db } from '../../db/open-database.ts'
import { readStored } from '../../files/read-stored.ts'
import { seal } from '../../keys/seal.ts'
import type { Sealed } from '../../keys/seal-checked.ts'
import { type OpenKey, openOwnKey } from '../keys/keys.service.ts'
import { getOffice } from '../office/office.service.ts'
import { requireRight } from '../people/people.service.ts'
import { selectTrustedCards } from './cards.queries.ts'
import { lastIssued, registryKey, rememberIssued, supersededBy } from './issued-versions.service.ts'
import { words } from './open-files.service.ts'
import { insertRegistryVersion, selectRegistryVersions } from './trust.queries.ts'
import { readJwk } from './trust.service.ts'

/** Thirteen months: one yearly round and a month to be late. */
const monthsValid = 13
/** Six weeks: time for the next one to reach every office by letter. */
const warnedAheadMs = 42 * 24 * 60 * 60 * 1000

export interface SealedRegistry {
  revision: number
  sealed: Sealed
  /** Writes its row; the bytes are on disk by then. @throws AppError `version.conflict` */
  store(tx: Tx): Promise<void>
  /** After the commit: marks the version as issued outside of the database. */
  remember(): Promise<void>
}

/** The next version of the registry: every key that was ever enrolled here, with the day on which it was revoked. */
export async function sealRegistry(ctx: Context, office: AgencyId, root: OpenKey): Promise<SealedRegistry> {
  const [last] = await selectRegistryVersions(ctx.db, office)
  const known = last ? { id: last.registry_id, revision: last.revision, sha256: last.payload_sha256 } : null
  const previous = await lastIssued(ctx, registryKey(office), known)
  const now = ctx.clock.now()
  const registry: KeyRegistry = {
    format: 'key-registry',
    formatVersion: 1,
    id: previous.version?.id ?? ctx.ids.next(),
    agencyId: office,
    recipientAgencyId: null,
    planIds: [],
    createdAt: now.toISOString(),
    revision: (previous.version?.revision ?? 0) + 1,
    supersedes: supersededBy(previous),
    documentNumber: null,
    documentDate: null,
    data: {
      expiresAt: monthsLater(now, monthsValid).toISOString(),
      rootKey: root.publicJwk,
      keys: (await selectTrustedCards(ctx.db)).map((card) => ({
        kid: card.kid,
        agencyId: card.agency_id,
        jwk: readJwk(card.public_jwk),
        approverName: card.approver_name,
        validFrom: card.valid_from,
        revokedAt: card.revoked_at,
      })),
    },
  }
  const sealed = await seal(registry, root)
  const file = await ctx.files.sealed.keep(sealed.bytes)
  return {
    revision: registry.revision,
    sealed,
    remember: () =>
      rememberIssued(ctx, registryKey(office), {
        ...{ id: registry.id, revision: registry.revision, sha256: sealed.payloadSha256 },
      }),
    async store(tx) {
      const [newest] = await selectRegistryVersions(tx.trx, office)
      requireSameVersion(newest, last)
      await insertRegistryVersion(tx.trx, {
        coordinator_id: office,
        revision: registry.revision,
        registry_id: registry.id,
        direction: 'issued',
        payload_sha256: sealed.payloadSha256,
        file_sha256: file.sha256,
        expires_at: registry.data.expiresAt,
        at: registry.createdAt,
      })
      await tx.record({
        action: 'registry.sealed',
        objectType: 'registry',
        objectId: registry.id,
        detail: { revision: registry.revision, keys: registry.data.keys.length, expiresAt: registry.data.expiresAt },
      })
      tx.changed('coordination')
    },
  }
}

/**
 * Sealing takes time, outside of any transaction: what was sealed follows the version that was the last one then.
 * @throws AppError `version.conflict` when another window was quicker
 */
export function requireSameVersion(
  found: { revision: number } | undefined,
  seen: { revision: number } | undefined,
): void {
  if (found?.revision === seen?.revision) return
  throw new AppError('version.conflict', { expected: seen?.revision ?? 0, found: found?.revision ?? 0 })
}

function monthsLater(from: Date, months: number): Date {
  const later = new Date(from)
  later.setUTCMonth(later.getUTCMonth() + months)
  return later
}

export async function exportRegistry(ctx: Context, { revision, sealed }: SealedRegistry): Promise<ExportedFile> {
  const { id, name } = await ctx.files.exports.write(words(ctx).coordination.registryName({ revision }), sealed.bytes)
  return { exportId: id, name }
}

export async function issueRegistry(
  ctx: Context,
  passphrase: string,
): Promise<CallOutput<'coordination.issueRegistry'>> {
  requireRight(ctx.actor, 'registry.seal')
  const { agencyId: office } = await getOffice(ctx.db)
  const registry = await sealRegistry(ctx, office, await openOwnKey(ctx, 'root', passphrase))
  const file = await exportRegistry(ctx, registry)
  const issued = await ctx.commit(async (tx) => {
    await registry.store(tx)
    return { revision: registry.revision, registry: file }
  })
  await registry.remember()
  return issued
}

/** The registry that was issued last, as the file that was sealed; null while there is none. */
export async function newestRegistry(
  ctx: Pick<Context, 'db' | 'files' | 'language'>,
): Promise<{ name: string; bytes: Uint8Array } | null> {
  const { agencyId: office } = await getOffice(ctx.db)
  const [last] = await selectRegistryVersions(ctx.db, office)
  if (last?.direction !== 'issued') return null
  const name = words(ctx).coordination.registryName({ revision: last.revision })
  return { name, bytes: await readStored(ctx.files.sealed, last.file_sha256, name) }
}

/** `isCurrent`: it holds what is enrolled now. */
export async function registryState({ db, clock }: Context): Promise<CallOutput<'coordination.registry'>> {
  const { agencyId: office } = await getOffice(db)
  const [last] = await selectRegistryVersions(db, office)
  if (last?.direction !== 'issued') return null
  const left = Date.parse(last.expires_at) - clock.now().getTime()
  return {
    revision: last.revision,
    expiresAt: last.expires_at,
    at: last.at,
    isCurrent: !(await changedSince(db, last.at)),
    isExpired: left <= 0,
    endsSoon: left > 0 && left <= warnedAheadMs,
  }
}

async function changedSince(db: Db, at: string): Promise<boolean> {
  const cards = await selectTrustedCards(db)
  return cards.some((card) => card.decided_at !== null && card.decided_at > at)
}
