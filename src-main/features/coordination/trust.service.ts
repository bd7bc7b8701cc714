import type { ComparedWith } from '../../../src-shared/contract/packages.ts'
import type { AgencyId } from '../../../src-shared/domain/ids.ts'
import { type PublicJwk, publicJwk } from '../../../src-shared/exchange/fields.ts'
import { fingerprintOf } from '../../../src-shared/exchange/fingerprint.ts'
import type { Context, Tx } from '../../app/context.ts'
import { giveWay } from '../../db/give-way.ts'
import type { Db } from '../../db/open-database.ts'
import type { PinnedRoot, TrustedKey, TrustView } from '../../keys/trust.ts'
import { rootInUse } from '../keys/keys.service.ts'
import { selectTrustedCards } from './cards.queries.ts'
import { insertRoot, selectRegistryKeys, selectRegistryVersions, selectRoots, updateRoot } from './trust.queries.ts'

export const readJwk = (text: string) => publicJwk.parse(JSON.parse(text))

/** What this office trusts as a coordinator: its own root, and the keys that it enrolled itself. */
export async function trustOfCoordinator(db: Db, office: AgencyId): Promise<TrustView> {
  const own = await rootInUse(db)
  const cards = await selectTrustedCards(db)
  const keys: TrustedKey[] = []
  for (const card of cards) {
    // A key of every commune of the country: together they would keep the windows waiting.
    await giveWay()
    keys.push({
      kid: card.kid,
      agencyId: card.agency_id,
      jwk: readJwk(card.public_jwk),
      approverName: card.approver_name,
      validFrom: card.valid_from,
      revokedAt: card.revoked_at,
      vouchedBy: null,
    })
  }
  return { roots: own ? [{ kid: own.kid, agencyId: office, jwk: own.jwk }] : [], keys }
}

/** What this office trusts as one of those who report: the pinned roots, and the registries that these sealed. */
export async function trustOfReporter(db: Db): Promise<TrustView> {
  const roots = await selectRoots(db)
  const keys = await selectRegistryKeys(db)
  return {
    roots: roots.map(
      (row): PinnedRoot => ({ kid: row.kid, agencyId: row.coordinator_id, jwk: readJwk(row.public_jwk) }),
    ),
    keys: keys.map(
      (row): TrustedKey => ({
        kid: row.kid,
        agencyId: row.agency_id,
        jwk: readJwk(row.public_jwk),
        approverName: row.approver_name,
        validFrom: row.valid_from,
        revokedAt: row.revoked_at,
        vouchedBy: { agencyId: row.coordinator_id, expiresAt: row.expires_at },
      }),
    ),
  }
}

/** Coordinators whose root key people have compared. */
export const pinnedRoots = selectRoots

/** The highest registry of each coordinator, with the keys that it vouches for and did not revoke. */
export async function newestRegistries(db: Db) {
  const keys = await selectRegistryKeys(db)
  const roots = await selectRoots(db)
  const registries = []
  for (const { coordinator_id: coordinatorId } of roots) {
    const [newest] = await selectRegistryVersions(db, coordinatorId)
    if (!newest) continue
    const kids = keys.filter((key) => key.coordinator_id === coordinatorId && key.revoked_at === null)
    const { revision, expires_at: expiresAt } = newest
    registries.push({ coordinatorId, revision, expiresAt, kids: kids.map((key) => key.kid) })
  }
  return registries
}

interface ComparedRoot {
  coordinatorId: AgencyId
  kid: string
  jwk: PublicJwk
  comparedWith: ComparedWith
  note: string
}

/** Called inside the transaction that takes the first package in. */
export async function pinRoot(ctx: Context, tx: Tx, root: ComparedRoot): Promise<void> {
  const { coordinatorId, kid, jwk, comparedWith, note } = root
  await insertRoot(tx.trx, {
    coordinator_id: coordinatorId,
    kid,
    public_jwk: JSON.stringify(jwk),
    compared_with: comparedWith,
    comparison_note: note,
    pinned_by: ctx.actor.personId,
    pinned_at: ctx.clock.now().toISOString(),
  })
  await tx.record({
    action: 'roots.pinned',
    objectType: 'root',
    objectId: coordinatorId,
    detail: { fingerprint: fingerprintOf(kid), comparedWith, note },
  })
}

interface NewRoot {
  coordinatorId: AgencyId
  kid: string
  /** As JSON. */
  jwk: string
  oldKid: string
  comparedWith: ComparedWith
  note: string
  /** rotated: the old key signed for the new one. replaced: only paper did. */
  action: 'roots.rotated' | 'roots.replaced'
}

/** Puts a compared root in the place of the pinned one. What it sealed before was judged when it came in. */
export async function repinRoot(ctx: Context, tx: Tx, root: NewRoot): Promise<void> {
  const { coordinatorId, kid, jwk, oldKid, comparedWith, note, action } = root
  await updateRoot(tx.trx, coordinatorId, {
    kid,
    public_jwk: jwk,
    compared_with: comparedWith,
    comparison_note: note,
    pinned_by: ctx.actor.personId,
    pinned_at: ctx.clock.now().toISOString(),
  })
  const detail = { before: fingerprintOf(oldKid), after: fingerprintOf(kid), comparedWith, note }
  await tx.record({ action, objectType: 'root', objectId: coordinatorId, detail })
}
