import type { CallOutput, ParsedInput } from '../../../src-shared/contract/contract.ts'
import type { RoundLeg } from '../../../src-shared/domain/reporting-chain.ts'
import { AppError } from '../../../src-shared/errors/app-error.ts'
import type { Context } from '../../app/context.ts'
import type { Db } from '../../db/open-database.ts'
import { agencyName } from '../agencies/agencies.service.ts'
import { requireRight } from '../people/people.service.ts'
import { planReporting } from '../plans/plan-parts.service.ts'
import { revisionToSend } from '../reports/consolidated-reports.service.ts'
import { type DispatchRecord, insertDispatch, selectDispatch, updateDispatch } from './reporting-legs.queries.ts'
import { settledLegs } from './round-legs.service.ts'
import { requireCoordinated } from './settle-leg.service.ts'

type Sent = ParsedInput<'reporting-legs.recordSent'>

/**
 * One sending of a numbered consolidated report, on one leg or several.
 * @throws AppError `legs.report-not-numbered`, `legs.not-sealed`, `legs.sealed-for-other`, `legs.sent-in-future`,
 * `legs.sent-before-document`, `report.not-coordinator`, `object.missing`
 */
export async function recordSent(ctx: Context, input: Sent): Promise<CallOutput<'reporting-legs.recordSent'>> {
  requireRight(ctx.actor, 'reports.consolidate')
  await requireCoordinated(ctx.db, input.planId)
  const today = ctx.clock.today()
  if (input.sentOn > today) throw new AppError('legs.sent-in-future', { today })
  const { duties } = await planReporting(ctx.db, input.planId, input.period)
  const legs = await settledLegs(ctx.db, input, duties)
  const chosen = [...new Set(input.keys)].map((key) => {
    const leg = legs.find((one) => one.key === key)
    if (!leg) throw new AppError('object.missing', { type: 'reporting-leg', id: key })
    return leg
  })
  return ctx.commit(async (tx) => {
    await requireSendable(tx.trx, input, chosen, today)
    const at = ctx.clock.now().toISOString()
    const ids: string[] = []
    for (const { key, toText } of chosen) {
      const id = ctx.ids.next()
      ids.push(id)
      await insertDispatch(tx.trx, {
        ...{ id, plan_id: input.planId, period_kind: input.period.kind, period_year: input.period.year },
        ...{ period_ordinal: input.period.ordinal, leg_key: key, to_text: toText, report_id: input.reportId },
        ...{ revision: input.revision, sent_on: input.sentOn, document_number: input.documentNumber },
        ...{ medium: input.medium, channel: input.channel, note: input.note, confirmed_on: null, confirmed_note: '' },
        ...{ removed_at: null, person_id: ctx.actor.personId, at, version: 1 },
      })
    }
    const { revision, sentOn: on, documentNumber: number, medium, channel, note } = input
    await tx.record({
      action: 'legs.sent',
      objectType: 'report',
      objectId: input.reportId,
      detail: { to: chosen.map(({ toText }) => toText), revision, on, number, medium, channel, note },
    })
    tx.changed('coordination', 'reports')
    return { ids }
  })
}

async function requireSendable(db: Db, input: Sent, legs: readonly RoundLeg[], today: string): Promise<void> {
  const report = await revisionToSend(db, input)
  if (!report) throw new AppError('object.missing', { type: 'report', id: input.reportId })
  const { state, documentDate, recipientAgencyId } = report
  if (documentDate === null) throw new AppError('legs.report-not-numbered', {})
  if (input.sentOn < documentDate) throw new AppError('legs.sent-before-document', { date: documentDate })
  if (input.medium !== 'sealed-file') return
  if (state === 'numbered') throw new AppError('legs.not-sealed', {})
  const other = legs.find(({ toAgencyId }) => toAgencyId !== recipientAgencyId)
  if (!other) return
  const recipient = recipientAgencyId === null ? '' : await agencyName(db, recipientAgencyId, today)
  throw new AppError('legs.sealed-for-other', { recipient, leg: other.toText })
}

/** @throws AppError `object.missing`, `version.conflict`, `report.not-coordinator` */
export async function takeSentBack(
  ctx: Context,
  { reason, ...seen }: ParsedInput<'reporting-legs.takeBackSent'>,
): Promise<CallOutput<'reporting-legs.takeBackSent'>> {
  requireRight(ctx.actor, 'reports.consolidate')
  return ctx.commit(async (tx) => {
    const row = await seenDispatch(tx.trx, seen)
    await updateDispatch(tx.trx, row.id, { removed_at: ctx.clock.now().toISOString() })
    const { to_text: to, sent_on: on, document_number: number, revision } = row
    await tx.record({
      action: 'legs.sent-taken-back',
      objectType: 'report',
      objectId: row.report_id,
      detail: { to, on, number, revision, reason },
    })
    tx.changed('coordination', 'reports')
    return { id: row.id }
  })
}

/** @throws AppError `legs.confirmed-before-sent`, `legs.sent-in-future`, `object.missing`, `version.conflict` */
export async function confirmReceived(
  ctx: Context,
  { on, note, ...seen }: ParsedInput<'reporting-legs.confirm'>,
): Promise<CallOutput<'reporting-legs.confirm'>> {
  requireRight(ctx.actor, 'reports.consolidate')
  const today = ctx.clock.today()
  if (on > today) throw new AppError('legs.sent-in-future', { today })
  return ctx.commit(async (tx) => {
    const row = await seenDispatch(tx.trx, seen)
    if (on < row.sent_on) throw new AppError('legs.confirmed-before-sent', { sentOn: row.sent_on })
    await updateDispatch(tx.trx, row.id, { confirmed_on: on, confirmed_note: note })
    await tx.record({
      action: 'legs.confirmed',
      objectType: 'report',
      objectId: row.report_id,
      detail: { to: row.to_text, on, note },
    })
    tx.changed('coordination', 'reports')
    return { id: row.id, version: row.version + 1 }
  })
}

async function seenDispatch(
  db: Db,
  { dispatchId, expectedVersion }: { dispatchId: string; expectedVersion: number },
): Promise<DispatchRecord> {
  const row = await selectDispatch(db, dispatchId)
  if (!row) throw new AppError('object.missing', { type: 'dispatch', id: dispatchId })
  if (row.version !== expectedVersion) {
    throw new AppError('version.conflict', { expected: expectedVersion, found: row.version })
  }
  await requireCoordinated(db, row.plan_id)
  return row
}
