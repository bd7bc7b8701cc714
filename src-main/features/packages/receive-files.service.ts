import type { ParsedInput } from '../../../src-shared/contract/contract.ts'
import type { ReceivedFile } from '../../../src-shared/contract/packages.ts'
import { AppError } from '../../../src-shared/errors/app-error.ts'
import type { Context } from '../../app/context.ts'
import type { Staged } from '../../files/staging.ts'
import { asAppError, type OpenedAs, openInWorker, sentenceOf } from '../coordination/open-files.service.ts'
import { trustOfReporter } from '../coordination/trust.service.ts'
import { getOffice } from '../office/office.service.ts'
import { receiveRequest } from '../report-requests/receive-request.service.ts'
import { receiveActs } from './receive-acts.service.ts'
import { receivePackage } from './receive-package.service.ts'
import { receiveReceipt } from './receive-receipt.service.ts'
import { receiveRegistry } from './receive-registry.service.ts'
import { receiveRotation } from './rotate-root.service.ts'

type Received = 'plan-package' | 'key-registry' | 'key-rotation' | 'report-request' | 'receipt' | 'catalogue-acts'
const expect: Received[] = [
  'plan-package',
  'key-registry',
  'key-rotation',
  'report-request',
  'receipt',
  'catalogue-acts',
]
/** A package before the registry of its coordinator, that before its receipts. */
const order: readonly Received[] = expect

/** Takes in what a coordinator sent. Every file has its own answer; nothing stops the rest. */
export async function receiveFiles(
  ctx: Context,
  { stagedIds }: ParsedInput<'packages.receive'>,
): Promise<ReceivedFile[]> {
  const { agencyId: me } = await getOffice(ctx.db)
  const receivedAt = ctx.clock.now().toISOString()
  const staged: Staged[] = []
  for (const stagedId of stagedIds) staged.push(await ctx.files.staging.find(stagedId))
  const files = staged.map(({ path }) => ({ path, receivedAt }))
  const opened = await openInWorker(ctx, files, { expect, trust: await trustOfReporter(ctx.db), me })
  const pairs = staged.flatMap((file, at) => {
    const found = opened[at]
    return found ? [{ file, found }] : []
  })
  const answers = new Map<Staged, ReceivedFile>()
  for (const { file, found } of pairs.toSorted((a, b) => rank(a.found) - rank(b.found))) {
    answers.set(file, await takeIn(ctx, file, found))
  }
  return staged.flatMap((file) => answers.get(file) ?? [])
}

const rank = (opened: OpenedAs<Received>) =>
  opened.verdict === 'refused' ? order.length : order.indexOf(opened.payload.format)

async function takeIn(ctx: Context, file: Staged, opened: OpenedAs<Received>): Promise<ReceivedFile> {
  try {
    if (opened.verdict === 'refused') throw asAppError(opened.error)
    const { payload } = opened
    // The format of the payload says which of them it is; `opened` as a whole is narrowed by nothing.
    if (payload.format === 'plan-package') return await receivePackage(ctx, file, opened as OpenedAs<'plan-package'>)
    if (payload.format === 'key-registry') return await receiveRegistry(ctx, file, opened as OpenedAs<'key-registry'>)
    if (payload.format === 'key-rotation') return await receiveRotation(ctx, file, opened as OpenedAs<'key-rotation'>)
    if (payload.format === 'report-request')
      return await receiveRequest(ctx, file, opened as OpenedAs<'report-request'>)
    if (payload.format === 'catalogue-acts') return await receiveActs(ctx, file, opened as OpenedAs<'catalogue-acts'>)
    return await receiveReceipt(ctx, file, opened as OpenedAs<'receipt'>)
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    return { outcome: 'refused', name: file.name, code: error.code, sentence: sentenceOf(ctx, error.toReply()) }
  }
}
