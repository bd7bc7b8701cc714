import type { ReceivedFile } from '../../../src-shared/contract/packages.ts'
import { AppError } from '../../../src-shared/errors/app-error.ts'
import type { Context } from '../../app/context.ts'
import type { Staged } from '../../files/staging.ts'
import { asAppError, type OpenedAs } from '../coordination/open-files.service.ts'
import { compareRegistry, storeRegistry } from '../coordination/received-registry.service.ts'
import { requireRight } from '../people/people.service.ts'
import { keepWaitingRegistry } from './packages.queries.ts'
import { refuseOtherRoot } from './receive-package.service.ts'

/**
 * The highest version seen is kept, lower ones are refused. Without a confirmed root it waits for that.
 * @throws AppError `packages.other-root`, `packages.registry-older`, `exchange.revision-fork`, ...
 */
export async function receiveRegistry(
  ctx: Context,
  file: Staged,
  opened: OpenedAs<'key-registry'>,
): Promise<ReceivedFile> {
  requireRight(ctx.actor, 'plans.import')
  if (opened.verdict === 'refused') throw asAppError(opened.error)
  const needsRoot = refuseOtherRoot(opened)
  const { payload, facts } = opened
  const answer = { name: file.name, coordinatorId: payload.agencyId }
  if (!needsRoot) {
    const compared = await compareRegistry(ctx.db, facts)
    if (compared.verdict === 'same-again') return { outcome: 'same-again', name: file.name }
    if (compared.verdict === 'refused') throw asRegistryError(compared.error)
    if (Date.parse(payload.data.expiresAt) <= ctx.clock.now().getTime()) {
      throw new AppError('exchange.registry-expired', { expiresAt: payload.data.expiresAt })
    }
  }
  await ctx.files.received.promote(file.stagedId)
  return ctx.commitPart(async (tx) => {
    if (needsRoot) {
      const at = ctx.clock.now().toISOString()
      await keepWaitingRegistry(tx.trx, { file_sha256: file.sha256, coordinator_id: payload.agencyId, at })
      return { outcome: 'registry-waits' as const, ...answer }
    }
    // A higher one may have come in meanwhile; the transaction decides.
    const compared = await compareRegistry(tx.trx, facts)
    if (compared.verdict === 'same-again') return { outcome: 'same-again' as const, name: file.name }
    if (compared.verdict === 'refused') throw asRegistryError(compared.error)
    await storeRegistry(ctx, tx, payload, facts, file.sha256)
    return { outcome: 'registry-stored' as const, ...answer, revision: payload.revision }
  })
}

/** A lower version of a registry is more than an old file: it would bring revoked keys back. */
function asRegistryError(error: AppError): AppError {
  const reply = error.toReply()
  return reply.code === 'exchange.revision-older' ? new AppError('packages.registry-older', reply.detail) : error
}
