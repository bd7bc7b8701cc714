import type { CallOutput, ParsedInput } from '../../../src-shared/contract/contract.ts'
import { AppError } from '../../../src-shared/errors/app-error.ts'
import type { PlanPackage } from '../../../src-shared/exchange/plan-package.ts'
import type { Context, Tx } from '../../app/context.ts'
import type { Db } from '../../db/open-database.ts'
import { type OpenedAs, openInWorker } from '../coordination/open-files.service.ts'
import { compareRegistry, storeRegistry } from '../coordination/received-registry.service.ts'
import { pinRoot, trustOfReporter } from '../coordination/trust.service.ts'
import { getOffice } from '../office/office.service.ts'
import { requireRight } from '../people/people.service.ts'
import { storePlanData } from '../plans/plans.service.ts'
import {
  dropWaitingRegistries,
  type PackageRecord,
  selectWaitingRegistries,
  updatePackage,
} from './packages.queries.ts'
import { openPackage, requirePackage } from './packages.service.ts'
import { refuseOlder, refuseOtherCoordinator, refuseOtherRoot } from './receive-package.service.ts'

type Opened = Exclude<OpenedAs<'plan-package'>, { verdict: 'refused' }>

/**
 * First contact: somebody compared the code of the key with the letter or over the telephone. Pins the root, stores the
 * plan and the registries that waited with it, all or nothing.
 * @throws AppError `packages.other-root`, `packages.decided-already`, `packages.other-coordinator`, `plans.entered-here`
 */
export async function confirmRoot(
  ctx: Context,
  input: ParsedInput<'packages.confirmRoot'>,
): Promise<CallOutput<'packages.confirmRoot'>> {
  requireRight(ctx.actor, 'keys.pin-root')
  const { row, opened } = await openWaiting(ctx, input)
  const root = refuseOtherRoot(opened) && opened.verdict === 'self-carried' ? opened : null
  const registries = root ? await openWaitingRegistries(ctx, row, root) : []
  return ctx.commit(async (tx) => {
    if (root) {
      await pinRoot(ctx, tx, {
        coordinatorId: row.coordinator_id,
        kid: root.facts.kid,
        jwk: root.jwk,
        comparedWith: input.comparedWith,
        note: input.note,
      })
    }
    await storePackage(ctx, tx, row, opened)
    for (const { sha256, registry } of registries) {
      if (registry.verdict !== 'trusted') continue
      if ((await compareRegistry(tx.trx, registry.facts)).verdict === 'refused') continue
      await storeRegistry(ctx, tx, registry.payload, registry.facts, sha256)
    }
    await dropWaitingRegistries(tx.trx, row.coordinator_id)
    return { planId: row.plan_id }
  })
}

/** Registries that came with the package, verified as if the root were pinned already. */
async function openWaitingRegistries(
  ctx: Context,
  row: PackageRecord,
  root: Extract<Opened, { verdict: 'self-carried' }>,
): Promise<{ sha256: string; registry: OpenedAs<'key-registry'> }[]> {
  const waiting = await selectWaitingRegistries(ctx.db, row.coordinator_id)
  const files = []
  for (const one of waiting) {
    const stored = await ctx.files.received.find(one.file_sha256)
    if (stored) files.push({ path: stored.path, receivedAt: one.at, sha256: one.file_sha256 })
  }
  if (files.length === 0) return []
  const trust = await trustOfReporter(ctx.db)
  const pinned = { kid: root.facts.kid, agencyId: row.coordinator_id, jwk: root.jwk }
  const { agencyId: me } = await getOffice(ctx.db)
  const opened = await openInWorker(
    ctx,
    files.map(({ path, receivedAt }) => ({ path, receivedAt })),
    { expect: ['key-registry'], trust: { ...trust, roots: [...trust.roots, pinned] }, me },
  )
  const read = files.flatMap(({ sha256 }, at) => {
    const registry = opened[at]
    return registry ? [{ sha256, registry }] : []
  })
  return read.toSorted((a, b) => revisionOf(a.registry) - revisionOf(b.registry))
}

const revisionOf = (opened: OpenedAs<'key-registry'>) => (opened.verdict === 'refused' ? 0 : opened.facts.revision)

/**
 * The next version of a plan from a coordinator whose root is pinned.
 * @throws AppError `packages.root-unconfirmed`, `packages.decided-already`, `exchange.revision-older`, ...
 */
export async function storeWaiting(
  ctx: Context,
  input: ParsedInput<'packages.store'>,
): Promise<CallOutput<'packages.store'>> {
  requireRight(ctx.actor, 'plans.import')
  const { row, opened } = await openWaiting(ctx, input)
  if (refuseOtherRoot(opened)) {
    throw new AppError('packages.root-unconfirmed', { fingerprint: opened.facts.fingerprint })
  }
  return ctx.commit(async (tx) => {
    await storePackage(ctx, tx, row, opened)
    return { planId: row.plan_id }
  })
}

interface Seen {
  rowId: string
  expectedVersion: number
}

async function openWaiting(ctx: Context, seen: Seen) {
  const row = await requireWaiting(ctx.db, seen)
  return { row, opened: await openPackage(ctx, row) }
}

/** @throws AppError `object.missing`, `version.conflict`, `packages.decided-already` */
async function requireWaiting(db: Db, { rowId, expectedVersion }: Seen): Promise<PackageRecord> {
  const row = await requirePackage(db, rowId)
  if (row.version !== expectedVersion) {
    throw new AppError('version.conflict', { expected: expectedVersion, found: row.version })
  }
  if (row.state !== 'waiting') throw new AppError('packages.decided-already', {})
  return row
}

async function storePackage(ctx: Context, tx: Tx, { row_id, version }: PackageRecord, opened: Opened): Promise<void> {
  const row = await requireWaiting(tx.trx, { rowId: row_id, expectedVersion: version })
  const { data, agencyId }: PlanPackage = opened.payload
  await refuseOtherCoordinator(tx.trx, data.plan.id, agencyId)
  await refuseOlder(tx.trx, data.plan.id, opened.facts)
  await storePlanData(ctx, tx, { data, coordinatorId: agencyId, packageVersion: row.revision })
  await updatePackage(tx.trx, row.row_id, { state: 'stored', ...decidedNow(ctx, row) })
  tx.changed('plans')
}

const decidedNow = (ctx: Context, { version }: PackageRecord) => ({
  decided_by: ctx.actor.personId,
  decided_at: ctx.clock.now().toISOString(),
  version: version + 1,
})

export function declinePackage(
  ctx: Context,
  input: ParsedInput<'packages.decline'>,
): Promise<CallOutput<'packages.decline'>> {
  requireRight(ctx.actor, 'plans.import')
  return ctx.commit(async (tx) => {
    const row = await requireWaiting(tx.trx, input)
    await updatePackage(tx.trx, row.row_id, { state: 'declined', ...decidedNow(ctx, row) })
    await tx.record({
      action: 'packages.declined',
      objectType: 'package',
      objectId: row.row_id,
      detail: { plan: row.short_name, revision: row.revision, reason: input.reason },
    })
    tx.changed('plans')
    return { version: row.version + 1 }
  })
}
