import { AppError } from '../../../src-shared/errors/app-error.ts'
import { compareRevision, type RevisionVerdict } from '../../../src-shared/exchange/compare-revision.ts'
import type { KeyRegistry } from '../../../src-shared/exchange/key-registry.ts'
import type { Context, Tx } from '../../app/context.ts'
import type { Db } from '../../db/open-database.ts'
import type { SealFacts } from '../../keys/open-envelope.ts'
import { insertRegistryVersion, replaceRegistryKeys, selectRegistryVersions } from './trust.queries.ts'

/** Step 10 for a registry of a pinned coordinator: its version only rises, also when it began a new one. */
export async function compareRegistry(db: Db, facts: SealFacts): Promise<RevisionVerdict> {
  const rows = await selectRegistryVersions(db, facts.agencyId)
  const [newest] = rows
  if (newest && newest.registry_id !== facts.id && facts.revision <= newest.revision) {
    const revisions = { held: newest.revision, incoming: facts.revision }
    return { verdict: 'refused', error: new AppError('exchange.revision-older', revisions) }
  }
  const held = rows.map((row) => ({
    id: row.registry_id,
    agencyId: row.coordinator_id,
    revision: row.revision,
    payloadSha256: row.payload_sha256,
    supersedes: null,
  }))
  return compareRevision(held, facts)
}

/** Keeps a verified registry; its keys take the place of those of the version before. */
export async function storeRegistry(
  ctx: Context,
  tx: Tx,
  registry: KeyRegistry,
  facts: SealFacts,
  fileSha256: string,
): Promise<void> {
  const { agencyId, revision, data } = registry
  await insertRegistryVersion(tx.trx, {
    coordinator_id: agencyId,
    revision,
    registry_id: registry.id,
    direction: 'received',
    payload_sha256: facts.payloadSha256,
    file_sha256: fileSha256,
    expires_at: data.expiresAt,
    at: ctx.clock.now().toISOString(),
  })
  await replaceRegistryKeys(
    tx.trx,
    agencyId,
    data.keys.map((key) => ({
      coordinator_id: agencyId,
      kid: key.kid,
      agency_id: key.agencyId,
      public_jwk: JSON.stringify(key.jwk),
      approver_name: key.approverName,
      valid_from: key.validFrom,
      revoked_at: key.revokedAt,
    })),
  )
  await tx.record({
    action: 'registry.received',
    objectType: 'registry',
    objectId: registry.id,
    detail: { revision, keys: data.keys.length, expiresAt: data.expiresAt },
  })
  tx.changed('plans')
}
