import type { ReceivedFile } from '../../../src-shared/contract/packages.ts'
import type { Context } from '../../app/context.ts'
import type { Staged } from '../../files/staging.ts'
import { asAppError, type OpenedAs } from '../coordination/open-files.service.ts'
import { requireRight } from '../people/people.service.ts'
import { keepActs } from '../reorganisations/receive-acts.service.ts'
import { refuseOtherRoot } from './receive-package.service.ts'

/**
 * The acts of a coordinator wait until its key is confirmed and somebody has looked at what they do here.
 * @throws AppError `packages.other-root`, `exchange.revision-older`, ...
 */
export async function receiveActs(
  ctx: Context,
  file: Staged,
  opened: OpenedAs<'catalogue-acts'>,
): Promise<ReceivedFile> {
  requireRight(ctx.actor, 'plans.import')
  if (opened.verdict === 'refused') throw asAppError(opened.error)
  refuseOtherRoot(opened)
  return keepActs(ctx, file, opened)
}
