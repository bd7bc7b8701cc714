import type { ReceivedFile } from '../../../src-shared/contract/packages.ts'
import type { AgencyId, PlanId } from '../../../src-shared/domain/ids.ts'
import { AppError } from '../../../src-shared/errors/app-error.ts'
import { compareRevision } from '../../../src-shared/exchange/compare-revision.ts'
import { fingerprintOf } from '../../../src-shared/exchange/fingerprint.ts'
import type { Context } from '../../app/context.ts'
import type { Db } from '../../db/open-database.ts'
import type { Staged } from '../../files/staging.ts'
import type { SealFacts } from '../../keys/open-envelope.ts'
import { asAppError, type OpenedAs } from '../coordination/open-files.service.ts'
import { requireRight } from '../people/people.service.ts'
import { getPlan } from '../plans/plans.service.ts'
import { insertPackage, selectSamePackage, selectVersions } from './packages.queries.ts'

/**
 * A package that came in waits: at first contact until its key was compared, later until its differences were seen.
 * @throws AppError `packages.other-root`, `packages.other-coordinator`, `exchange.revision-older`, ...
 */
export async function receivePackage(
  ctx: Context,
  file: Staged,
  opened: OpenedAs<'plan-package'>,
): Promise<ReceivedFile> {
  requireRight(ctx.actor, 'plans.import')
  if (opened.verdict === 'refused') throw asAppError(opened.error)
  const needsRoot = refuseOtherRoot(opened)
  const { payload, facts } = opened
  const { plan } = payload.data
  const same = await selectSamePackage(ctx.db, facts.payloadSha256)
  if (same && same.state !== 'declined') return { outcome: 'same-again', name: file.name }
  await refuseOtherCoordinator(ctx.db, plan.id, payload.agencyId)
  if (!needsRoot) await refuseOlder(ctx.db, plan.id, facts)
  await ctx.files.received.promote(file.stagedId)
  return ctx.commitPart(async (tx) => {
    const now = await selectSamePackage(tx.trx, facts.payloadSha256)
    if (now && now.state !== 'declined') return { outcome: 'same-again' as const, name: file.name }
    const rowId = same?.row_id ?? ctx.ids.next()
    if (same) await tx.trx.deleteFrom('plan_package').where('row_id', '=', rowId).execute()
    await insertPackage(tx.trx, {
      row_id: rowId,
      direction: 'received',
      state: 'waiting',
      package_id: payload.id,
      plan_id: plan.id,
      coordinator_id: payload.agencyId,
      revision: payload.revision,
      kid: facts.kid,
      payload_sha256: facts.payloadSha256,
      file_sha256: file.sha256,
      short_name: plan.shortName,
      subject: plan.subject,
      number: plan.number,
      document_date: plan.date,
      item_count: payload.data.items.length,
      person_id: ctx.actor.personId,
      at: ctx.clock.now().toISOString(),
      decided_by: null,
      decided_at: null,
      version: (same?.version ?? 0) + 1,
    })
    await tx.record({
      action: 'packages.received',
      objectType: 'package',
      objectId: rowId,
      detail: { plan: plan.shortName, revision: payload.revision, fingerprint: facts.fingerprint },
    })
    tx.changed('plans')
    return { outcome: 'package-waits' as const, name: file.name, rowId, needsRoot }
  })
}

/** Whether it is the first contact. @throws AppError `packages.other-root` when another key is pinned */
export function refuseOtherRoot(opened: OpenedAs<'plan-package' | 'key-registry' | 'catalogue-acts'>): boolean {
  if (opened.verdict === 'trusted') return false
  if (opened.verdict !== 'self-carried') throw new Error('a file of a coordinator carries its root')
  if (opened.pinnedKid === null) return true
  const { fingerprint } = opened.facts
  throw new AppError('packages.other-root', { fingerprint, pinned: fingerprintOf(opened.pinnedKid) })
}

/**
 * A pin is for one coordinator: its key may not speak on a plan that belongs to another one.
 * @throws AppError `packages.other-coordinator`
 */
export async function refuseOtherCoordinator(db: Db, planId: PlanId, coordinatorId: AgencyId): Promise<void> {
  const held = await getPlan(db, planId).catch((error: unknown) => {
    if (error instanceof AppError && error.code === 'object.missing') return null
    throw error
  })
  if (held && held.document.coordinatorId !== coordinatorId) {
    throw new AppError('packages.other-coordinator', { plan: held.document.shortName })
  }
}

/** Step 10 against the versions that were stored. @throws AppError `exchange.revision-older` and its kin */
export async function refuseOlder(db: Db, planId: PlanId, facts: SealFacts): Promise<void> {
  const stored = (await selectVersions(db, planId, 'received')).filter((row) => row.state === 'stored')
  const [newest] = stored
  // A coordinator that lost its data may begin a new package; its versions still only rise.
  if (newest && newest.package_id !== facts.id && facts.revision <= newest.revision) {
    throw new AppError('exchange.revision-older', { held: newest.revision, incoming: facts.revision })
  }
  const held = stored.map((row) => ({
    id: row.package_id,
    agencyId: row.coordinator_id,
    revision: row.revision,
    payloadSha256: row.payload_sha256,
    supersedes: null,
  }))
  const compared = compareRevision(held, facts)
  if (compared.verdict === 'refused') throw compared.error
}
