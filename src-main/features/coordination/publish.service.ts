import type { CallOutput, ParsedInput } from '../../../src-shared/contract/contract.ts'
import { type JobId, jobId } from '../../../src-shared/domain/ids.ts'
import { readPostgresAddress } from '../../../src-shared/domain/postgres-address.ts'
import { AppError } from '../../../src-shared/errors/app-error.ts'
import type { Context } from '../../app/context.ts'
import { requireRight } from '../people/people.service.ts'

/**
 * Starts publishing and records it when it is done. The address is checked here as well, so that a password in it is
 * refused before it goes anywhere.
 * @throws AppError `publish.bad-address`, `publish.password-in-address`
 */
export async function publish(
  ctx: Context,
  { address }: ParsedInput<'coordination.publish'>,
): Promise<CallOutput<'coordination.publish'>> {
  requireRight(ctx.actor, 'submissions.publish')
  const server = readPostgresAddress(address)
  if (!server.ok) {
    const hasPassword = server.because === 'password-in-address'
    throw new AppError(hasPassword ? 'publish.password-in-address' : 'publish.bad-address', {})
  }
  const order = { address, language: ctx.language, at: ctx.clock.now().toISOString(), today: ctx.clock.today() }
  const job = ctx.jobs.start('publish-to-postgres', order, {
    keep: (done, id) =>
      ctx.commitPart((tx) => {
        const detail = { host: server.host, database: server.database, ...done }
        return tx.record({ action: 'submissions.published', objectType: 'database', objectId: id, detail })
      }),
  })
  return { jobId: jobId.parse(job.id) }
}

export async function published(ctx: Context, id: JobId): Promise<CallOutput<'coordination.published'>> {
  requireRight(ctx.actor, 'submissions.publish')
  return ctx.jobs.result('publish-to-postgres', id)
}
