import type { CallOutput, ParsedInput } from '../../../src-shared/contract/contract.ts'
import type { ExportedFile } from '../../../src-shared/contract/packages.ts'
import { AppError } from '../../../src-shared/errors/app-error.ts'
import type { PlanPackage } from '../../../src-shared/exchange/plan-package.ts'
import { texts } from '../../../src-shared/text/text.ts'
import type { Context } from '../../app/context.ts'
import { readStored } from '../../files/read-stored.ts'
import { seal } from '../../keys/seal.ts'
import { lastIssued, packageKey, rememberIssued, supersededBy } from '../coordination/issued-versions.service.ts'
import { exportRegistry, requireSameVersion, sealRegistry } from '../coordination/registry.service.ts'
import { openOwnKey } from '../keys/keys.service.ts'
import { getOffice } from '../office/office.service.ts'
import { requireRight } from '../people/people.service.ts'
import { exportPlanData, getPlan, markIssued } from '../plans/plans.service.ts'
import { sealActs } from '../reorganisations/seal-acts.service.ts'
import { insertPackage, selectVersions } from './packages.queries.ts'
import { requirePackage } from './packages.service.ts'

/**
 * Seals the next version of a plan, and the registry of today with it: an agency needs both. Acts that changed the
 * catalogue go along.
 * @throws AppError `coordination.not-coordinator`, `keys.none`, `keys.backup-missing`, `key.passphrase-wrong`
 */
export async function issuePackage(
  ctx: Context,
  { planId, passphrase }: ParsedInput<'packages.issue'>,
): Promise<CallOutput<'packages.issue'>> {
  requireRight(ctx.actor, 'plans.issue')
  const { agencyId: office } = await getOffice(ctx.db)
  const { document } = await getPlan(ctx.db, planId)
  if (document.coordinatorId !== office) {
    throw new AppError('coordination.not-coordinator', { plan: document.shortName })
  }
  const root = await openOwnKey(ctx, 'root', passphrase)
  const [last] = await selectVersions(ctx.db, planId, 'issued')
  const known = last ? { id: last.package_id, revision: last.revision, sha256: last.payload_sha256 } : null
  const previous = await lastIssued(ctx, packageKey(planId), known)
  const payload: PlanPackage = {
    format: 'plan-package',
    formatVersion: 1,
    id: previous.version?.id ?? ctx.ids.next(),
    agencyId: office,
    recipientAgencyId: null,
    planIds: [planId],
    createdAt: ctx.clock.now().toISOString(),
    revision: (previous.version?.revision ?? 0) + 1,
    supersedes: supersededBy(previous),
    documentNumber: null,
    documentDate: null,
    data: { rootKey: root.publicJwk, ...(await exportPlanData(ctx.db, planId)) },
  }
  const sealed = await seal(payload, root)
  const stored = await ctx.files.sealed.keep(sealed.bytes)
  const registry = await sealRegistry(ctx, office, root)
  const acts = await sealActs(ctx, office, root)
  const { revision } = payload
  const name = fileName(ctx, document.shortName, revision)
  const exported = await ctx.files.exports.write(name, sealed.bytes)
  const registryFile = await exportRegistry(ctx, registry)
  const issued = await ctx.commit(async (tx) => {
    // Another window may have issued the same version while this one sealed: the transaction decides.
    const [newest] = await selectVersions(tx.trx, planId, 'issued')
    requireSameVersion(newest, last)
    const rowId = ctx.ids.next()
    await insertPackage(tx.trx, {
      row_id: rowId,
      direction: 'issued',
      state: 'issued',
      package_id: payload.id,
      plan_id: planId,
      coordinator_id: office,
      revision,
      kid: root.kid,
      payload_sha256: sealed.payloadSha256,
      file_sha256: stored.sha256,
      short_name: document.shortName,
      subject: document.subject,
      number: document.number,
      document_date: document.documentDate,
      item_count: payload.data.items.length,
      person_id: ctx.actor.personId,
      at: payload.createdAt,
      decided_by: null,
      decided_at: null,
      version: 1,
    })
    await registry.store(tx)
    await acts?.store(tx)
    await markIssued(tx, planId, revision)
    if (previous.isBehind) {
      const detail = { plan: document.shortName, known: last?.revision ?? 0, revision }
      await tx.record({ action: 'packages.versions-skipped', objectType: 'plan', objectId: planId, detail })
    }
    await tx.record({
      action: 'packages.issued',
      objectType: 'plan',
      objectId: planId,
      detail: { plan: document.shortName, revision, items: payload.data.items.length },
    })
    tx.changed('coordination')
    return {
      revision,
      package: { exportId: exported.id, name: exported.name },
      registry: registryFile,
      acts: acts?.file ?? null,
    }
  })
  await rememberIssued(ctx, packageKey(planId), { id: payload.id, revision, sha256: sealed.payloadSha256 })
  await registry.remember()
  await acts?.remember()
  return issued
}

const fileName = (ctx: Context, plan: string, revision: number) =>
  texts[ctx.language].packages.fileName({ plan, revision })

/** The same sealed file again. */
export async function exportAgain(ctx: Context, rowId: string): Promise<ExportedFile> {
  const row = await requirePackage(ctx.db, rowId)
  const name = fileName(ctx, row.short_name, row.revision)
  const store = row.direction === 'issued' ? ctx.files.sealed : ctx.files.received
  const { id, name: shown } = await ctx.files.exports.write(name, await readStored(store, row.file_sha256, name))
  return ctx.commit(async (tx) => {
    await tx.record({
      action: 'packages.exported-again',
      objectType: 'plan',
      objectId: row.plan_id,
      detail: { plan: row.short_name, revision: row.revision },
    })
    return { exportId: id, name: shown }
  })
}
