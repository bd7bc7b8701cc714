import type { CallOutput } from '../../../src-shared/contract/contract.ts'
import type { PackageRow, PinnedRoot } from '../../../src-shared/contract/packages.ts'
import type { PlanId } from '../../../src-shared/domain/ids.ts'
import { AppError } from '../../../src-shared/errors/app-error.ts'
import { fingerprintOf } from '../../../src-shared/exchange/fingerprint.ts'
import type { Context } from '../../app/context.ts'
import type { Db } from '../../db/open-database.ts'
import { agencyName } from '../agencies/agencies.service.ts'
import { openReceived } from '../coordination/open-files.service.ts'
import { selectReceivedReceipts } from '../coordination/received-receipts.service.ts'
import { asReceivedThen } from '../coordination/roots-of-then.service.ts'
import { newestRegistries, pinnedRoots, trustOfReporter } from '../coordination/trust.service.ts'
import { listKeys } from '../keys/keys.service.ts'
import { getOffice } from '../office/office.service.ts'
import { getPerson } from '../people/people.service.ts'
import { comparePlanData } from '../plans/plans.service.ts'
import { type PackageRecord, selectPackage, selectPackages } from './packages.queries.ts'
import { toPackage } from './packages.rows.ts'

type Reader = Pick<Context, 'db' | 'clock'>

export async function listPackages(ctx: Reader, planId: PlanId | null): Promise<PackageRow[]> {
  const pinned = new Set((await pinnedRoots(ctx.db)).map((root) => root.coordinator_id))
  const rows = await selectPackages(ctx.db, planId)
  return Promise.all(rows.map((row) => showPackage(ctx, row, pinned.has(row.coordinator_id))))
}

async function showPackage({ db, clock }: Reader, row: PackageRecord, isPinned: boolean): Promise<PackageRow> {
  return toPackage(row, {
    coordinatorName: await agencyName(db, row.coordinator_id, clock.today()),
    needsRoot: row.direction === 'received' && !isPinned,
  })
}

/** @throws AppError `object.missing` */
export async function requirePackage(db: Db, rowId: string): Promise<PackageRecord> {
  const row = await selectPackage(db, rowId)
  if (!row) throw new AppError('object.missing', { type: 'package', id: rowId })
  return row
}

/** Opens a package that came in, by the pins of today and those that signed for them since. @throws AppError what it is refused with, `files.missing` */
export async function openPackage(ctx: Context, row: PackageRecord) {
  const { agencyId: me } = await getOffice(ctx.db)
  const trust = await trustOfReporter(ctx.db)
  const file = { sha256: row.file_sha256, receivedAt: row.at }
  const opened = await openReceived(ctx, file, { expect: ['plan-package' as const], trust, me })
  return asReceivedThen(ctx.db, opened, row.at)
}

/** One package with what it would change here, item by item. */
export async function getPackage(ctx: Context, rowId: string): Promise<CallOutput<'packages.get'>> {
  const row = await requirePackage(ctx.db, rowId)
  const isPinned = (await pinnedRoots(ctx.db)).some((root) => root.coordinator_id === row.coordinator_id)
  const shown = await showPackage(ctx, row, isPinned)
  if (row.direction === 'issued') {
    return { package: shown, isNew: false, heldVersion: row.revision, items: [], ownAssignments: 0 }
  }
  const { payload } = await openPackage(ctx, row)
  const { agencyId: me } = await getOffice(ctx.db)
  const compared = await comparePlanData(ctx.db, payload.data)
  return {
    package: shown,
    ...compared,
    ownAssignments: payload.data.assignments.filter((one) => one.agencyId === me).length,
  }
}

export async function listRoots(ctx: Context): Promise<PinnedRoot[]> {
  const { db, clock } = ctx
  const registries = await newestRegistries(db)
  const ownKids = new Set((await listKeys(ctx)).map((key) => key.kid))
  const roots = await pinnedRoots(db)
  return Promise.all(
    roots.map(async (root): Promise<PinnedRoot> => {
      const registry = registries.find((one) => one.coordinatorId === root.coordinator_id)
      return {
        coordinatorId: root.coordinator_id,
        coordinatorName: await agencyName(db, root.coordinator_id, clock.today()),
        fingerprint: fingerprintOf(root.kid),
        comparedWith: root.compared_with,
        note: root.comparison_note,
        pinnedBy: (await getPerson(db, root.pinned_by)).fullName,
        pinnedAt: root.pinned_at,
        registry: registry
          ? {
              revision: registry.revision,
              expiresAt: registry.expiresAt,
              isExpired: Date.parse(registry.expiresAt) <= clock.now().getTime(),
              hasOwnKey: registry.kids.some((kid) => ownKids.has(kid)),
            }
          : null,
      }
    }),
  )
}

export async function listReceipts({ db, clock }: Reader): Promise<CallOutput<'packages.receipts'>> {
  const rows = await selectReceivedReceipts(db)
  return Promise.all(
    rows.map(async ({ coordinatorId, ...receipt }) => ({
      ...receipt,
      coordinatorName: await agencyName(db, coordinatorId, clock.today()),
    })),
  )
}
