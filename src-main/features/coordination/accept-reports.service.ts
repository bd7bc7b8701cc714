import type { CallOutput, ParsedInput } from '../../../src-shared/contract/contract.ts'
import type { ExportedFile } from '../../../src-shared/contract/packages.ts'
import { AppError } from '../../../src-shared/errors/app-error.ts'
import type { Receipt } from '../../../src-shared/exchange/receipt.ts'
import type { Context } from '../../app/context.ts'
import { packedZip, type ZipPart } from '../../documents/pack-zip.ts'
import { nameBeside } from '../../files/display-name.ts'
import type { IssuedVersion } from '../../files/issued-versions.ts'
import type { Sealed } from '../../keys/seal-checked.ts'
import { openOwnKey } from '../keys/keys.service.ts'
import { getOffice } from '../office/office.service.ts'
import { requireRight } from '../people/people.service.ts'
import { bodiesOf } from './bodies.service.ts'
import { rememberAllIssued } from './issued-versions.service.ts'
import { sentenceOf, words } from './open-files.service.ts'
import { asIssued, refuseAnswer, storeReceipt, toReceipt } from './receipts.service.ts'
import { isSealed, type SealedRecord, type SubmissionRecord } from './submissions.queries.ts'
import { decideTyped } from './typed-reports.service.ts'
import { requireSeen, requireSubmission } from './verify.service.ts'

type Order = ParsedInput<'coordination.acceptReports'>
type Answer = CallOutput<'coordination.acceptReports'>
type Chosen = Order['reports'][number]

const accepted = { decision: 'accepted' as const, remarks: [] }

/**
 * "Đã tiếp nhận" for many reports at once: one passphrase, a receipt file for each that was sealed, a word in the log
 * for those that were typed in. One that cannot be answered stops none of the others; stopped halfway, those that were
 * answered stay answered.
 * @throws AppError `key.passphrase-wrong`, `keys.none`, `keys.backup-missing`
 */
export async function acceptReports(ctx: Context, { reports, passphrase }: Order): Promise<Answer> {
  requireRight(ctx.actor, 'submissions.answer')
  const nameOf = await namesOf(ctx, reports)
  const answer: Answer = { accepted: [], refused: [], file: null, stopped: false }
  const refuse = ({ submissionId }: Chosen, error: unknown) => {
    if (!(error instanceof AppError)) throw error
    const sentence = sentenceOf(ctx, error.toReply())
    answer.refused.push({ submissionId, agencyName: nameOf(submissionId), sentence })
  }
  const sealed: { chosen: Chosen; row: SealedRecord }[] = []
  const typed: Chosen[] = []
  for (const chosen of reports) {
    try {
      const row = await requireSeen(ctx.db, chosen)
      refuseAnswer(row, accepted)
      if (isSealed(row)) sealed.push({ chosen, row })
      else typed.push(chosen)
    } catch (error) {
      refuse(chosen, error)
    }
  }
  const files: ZipPart[] = []
  const taken = new Set<string>()
  const done = ({ submissionId }: Chosen, hasFile: boolean) =>
    answer.accepted.push({ submissionId, agencyName: nameOf(submissionId), hasFile })
  if (sealed.length > 0) {
    const given = new Map<string, IssuedVersion>()
    answer.stopped = await sealEach(ctx, sealed, passphrase, async (at, receipt, file) => {
      const one = sealed[at]
      if (!one) throw new Error('the worker sealed more receipts than were asked')
      try {
        const { sha256: fileSha256 } = await ctx.files.sealed.keep(file.bytes)
        const stored = { receipt, sealed: file, fileSha256 }
        await ctx.commitPart((tx) => storeReceipt(ctx, tx, { ...one.chosen, ...accepted }, stored))
        given.set(...asIssued(receipt, file))
        const name = words(ctx).coordination.receiptName({
          agency: nameOf(one.chosen.submissionId),
          revision: one.row.revision,
        })
        files.push({ name: nameBeside(taken, name), bytes: [file.bytes] })
        done(one.chosen, true)
      } catch (error) {
        refuse(one.chosen, error)
      }
    }).finally(() => rememberAllIssued(ctx, given))
  }
  for (const chosen of answer.stopped ? [] : typed) {
    try {
      await ctx.commitPart((tx) => decideTyped(ctx, tx, { ...chosen, ...accepted }))
      done(chosen, false)
    } catch (error) {
      refuse(chosen, error)
    }
  }
  if (files.length > 0) answer.file = await zipOf(ctx, files)
  return answer
}

/** True when somebody stopped the work before its end. */
async function sealEach(
  ctx: Context,
  sealed: readonly { row: SealedRecord }[],
  passphrase: string | null,
  take: (at: number, receipt: Receipt, file: Sealed) => Promise<void>,
): Promise<boolean> {
  if (passphrase === null) throw new AppError('key.passphrase-wrong', {})
  const { agencyId: office } = await getOffice(ctx.db)
  const { kid, publicJwk, privateKey } = await openOwnKey(ctx, 'root', passphrase)
  const receipts: Receipt[] = []
  for (const { row } of sealed) receipts.push(await toReceipt(ctx, office, row, accepted))
  const job = ctx.jobs.start(
    'seal-receipts',
    { receipts, key: { kid, publicJwk, privateKey } },
    { startedBy: ctx.actor.personId },
  )
  try {
    let at = 0
    for await (const file of job.items) {
      const receipt = receipts[at]
      if (!receipt) throw new Error('the worker sealed more receipts than were asked')
      await take(at, receipt, file)
      at += 1
    }
    return false
  } catch (error) {
    if (error instanceof AppError && error.code === 'job.cancelled') return true
    throw error
  }
}

async function namesOf(ctx: Context, reports: readonly Chosen[]): Promise<(submissionId: string) => string> {
  const rows = new Map<string, SubmissionRecord>()
  for (const { submissionId } of reports) rows.set(submissionId, await requireSubmission(ctx.db, submissionId))
  const agencyIds = [...rows.values()].map((row) => row.agency_id)
  const nameOf = await bodiesOf(ctx.db, agencyIds, ctx.clock.today())
  return (id) => {
    const row = rows.get(id)
    return row ? nameOf(row.agency_id).name : ''
  }
}

async function zipOf(ctx: Context, files: readonly ZipPart[]): Promise<ExportedFile> {
  const name = words(ctx).coordination.receiptsName({ count: files.length, date: ctx.clock.today() })
  const { id, name: shown } = await ctx.files.exports.write(name, await packedZip(files))
  return { exportId: id, name: shown }
}
