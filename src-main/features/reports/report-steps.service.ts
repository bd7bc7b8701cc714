import type { ParsedInput } from '../../../src-shared/contract/contract.ts'
import type { ReportPlace } from '../../../src-shared/contract/reports.ts'
import type { PersonId } from '../../../src-shared/domain/ids.ts'
import { reasonsFor } from '../../../src-shared/domain/open-reasons.ts'
import type { ReportState } from '../../../src-shared/domain/report-state.ts'
import { AppError } from '../../../src-shared/errors/app-error.ts'
import type { Context, Tx } from '../../app/context.ts'
import type { Db } from '../../db/open-database.ts'
import { listPeople } from '../people/people.service.ts'
import { type LoadedReport, loadSeen, toldType } from './load-report.ts'
import { countUndecided, privacyPlacesOf } from './privacy-places.ts'
import { addAuthors, updateRevision } from './reports.queries.ts'
import { contentSha256 } from './reports.rows.ts'
import { deleteSignedCopies } from './signed-copy.queries.ts'
import { takeStep, voided } from './take-step.ts'

type Seen = { reportId: ReportPlace['reportId']; expectedVersion: number }
type Change = Parameters<typeof updateRevision>[2] & { state: ReportState }

/** @throws AppError `report.open-places` when a place is open and nobody says why */
export function submitReport(ctx: Context, input: ParsedInput<'reports.submit'>): Promise<ReportPlace> {
  return change(ctx, input, 'reports.submitted', async (loaded, { trx }) => {
    const { state } = await takeStep(trx, ctx.actor, loaded, 'submit')
    const reviewer_id = await fitReviewer(trx, loaded, ctx.actor.personId, input.reviewerId)
    const { reasons, missing } = reasonsFor(loaded.openPlaces, input.openReasons)
    await addAuthors(trx, loaded.row, [ctx.actor.personId])
    if (missing > 0) throw new AppError('report.open-places', { count: missing })
    return {
      set: {
        state,
        author_id: ctx.actor.personId,
        open_reasons: JSON.stringify(reasons),
        reason: '',
        reviewer_id,
        reviewed_at: null,
      },
      detail: { openPlaces: loaded.openPlaces.length, reasons },
    }
  })
}

/** Who is asked to read it first is somebody else than those who wrote it. @throws AppError `report.reviewer-unfit` */
async function fitReviewer(db: Db, { facts }: LoadedReport, submitter: PersonId, asked: PersonId | null) {
  if (asked === null) return null
  const person = (await listPeople(db)).find((one) => one.id === asked)
  const wrote = asked === submitter || facts.authorIds.includes(asked)
  if (!person?.active || wrote) throw new AppError('report.reviewer-unfit', {})
  return asked
}

/** @throws AppError `report.reviewer-only` */
export function passOnReport(ctx: Context, input: ParsedInput<'reports.passOn'>): Promise<ReportPlace> {
  return change(ctx, input, 'reports.passed-on', async (loaded, { trx }) => {
    const { state } = await takeStep(trx, ctx.actor, loaded, 'pass-on')
    return { set: { state, reviewed_at: ctx.clock.now().toISOString() }, detail: {} }
  })
}

export function takeBackReport(ctx: Context, input: ParsedInput<'reports.takeBack'>): Promise<ReportPlace> {
  return change(ctx, input, 'reports.taken-back', async (loaded, { trx }) => {
    const { state } = await takeStep(trx, ctx.actor, loaded, 'take-back')
    return { set: { state }, detail: {} }
  })
}

export function sendBackReport(ctx: Context, input: ParsedInput<'reports.sendBack'>): Promise<ReportPlace> {
  return change(ctx, input, 'reports.sent-back', async (loaded, { trx }) => {
    const { state } = await takeStep(trx, ctx.actor, loaded, 'send-back', { reason: input.reason })
    return { set: { state, reason: input.reason }, detail: { reason: input.reason } }
  })
}

/** @throws AppError `report.tasks-without-result`, `report.cut-off-missing`, `report.signer-missing`, `permission.own-work` */
export function approveReport(ctx: Context, input: ParsedInput<'reports.approve'>): Promise<ReportPlace> {
  return change(ctx, input, 'reports.approved', async (loaded, { trx }) => {
    const { state } = await takeStep(trx, ctx.actor, loaded, 'approve')
    const open = countUndecided(await privacyPlacesOf(trx, loaded))
    if (open > 0) throw new AppError('report.privacy-open', { count: open })
    if (loaded.content.letter.signer === null) throw new AppError('report.signer-missing', {})
    const sha256 = contentSha256(loaded.content)
    return {
      set: {
        state,
        approved_by: ctx.actor.personId,
        approved_at: ctx.clock.now().toISOString(),
        content_sha256: sha256,
        approval_voided_at: null,
      },
      detail: { contentSha256: sha256 },
    }
  })
}

/** Văn thư gives the number; the app never makes one up. */
export function numberReport(ctx: Context, input: ParsedInput<'reports.number'>): Promise<ReportPlace> {
  return change(ctx, input, 'reports.numbered', async (loaded, { trx }) => {
    const given = { documentNumber: input.value, documentDate: input.date }
    const { state } = await takeStep(trx, ctx.actor, loaded, 'number', given)
    // The paper that was signed bears the number of before.
    await deleteSignedCopies(trx, loaded.row, null)
    return {
      set: { state, number_value: input.value, symbol: input.symbol, document_date: input.date },
      detail: { number: input.value, symbol: input.symbol, date: input.date },
    }
  })
}

export function withdrawReport(ctx: Context, input: ParsedInput<'reports.withdraw'>): Promise<ReportPlace> {
  return change(ctx, input, 'reports.withdrawn', async (loaded, { trx }) => {
    const outcome = await takeStep(trx, ctx.actor, loaded, 'withdraw', { reason: input.reason })
    const now = ctx.clock.now().toISOString()
    return {
      set: { state: outcome.state, reason: input.reason, ...voided(outcome, now) },
      detail: { from: loaded.row.state, to: outcome.state, reason: input.reason },
    }
  })
}

/** One step of the newest revision in the version that was seen, with its line in the history. */
export async function change(
  ctx: Context,
  input: Seen,
  action: string,
  step: (loaded: LoadedReport, tx: Tx) => Promise<{ set: Change; detail: Record<string, unknown> }>,
): Promise<ReportPlace> {
  return ctx.commit(async (tx) => {
    const loaded = await loadSeen(tx.trx, input)
    const { set, detail } = await step(loaded, tx)
    await updateRevision(tx.trx, loaded.row, {
      ...set,
      version: loaded.row.version + 1,
      changed_at: ctx.clock.now().toISOString(),
    })
    await tx.record({
      action,
      objectType: 'report',
      objectId: input.reportId,
      detail: { ...toldType(loaded), subject: loaded.content.letter.subject, revision: loaded.row.revision, ...detail },
    })
    tx.changed('reports')
    return {
      reportId: input.reportId,
      revision: loaded.row.revision,
      state: set.state,
      version: loaded.row.version + 1,
    }
  })
}
