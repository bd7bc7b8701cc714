import type { ParsedInput } from '../../../src-shared/contract/contract.ts'
import type { ReportPlace } from '../../../src-shared/contract/reports.ts'
import type { AgencyId, ReportId } from '../../../src-shared/domain/ids.ts'
import { isBeforeApproval } from '../../../src-shared/domain/report-state.ts'
import { AppError } from '../../../src-shared/errors/app-error.ts'
import type { Context } from '../../app/context.ts'
import type { Db } from '../../db/open-database.ts'
import { agencyName, getAgency } from '../agencies/agencies.service.ts'
import { getOffice } from '../office/office.service.ts'
import { afterEdit } from './edit-report.service.ts'
import { loadReport, loadSeen } from './load-report.ts'
import { refuseSecond } from './report-in-the-way.ts'

/** To whom a report goes that may still be readdressed; null for any other. @throws AppError `object.missing` */
export async function openRecipient(db: Db, id: ReportId): Promise<AgencyId | null> {
  const { row } = await loadReport(db, id)
  return isBeforeApproval(row.state) ? row.recipient_agency_id : null
}

/**
 * Addresses a report to another body, in its letter too: the one that took over from a recipient that has ended.
 * @throws AppError `report.recipient-self`, `report.recipient-ended`, `report.exists`, `object.missing`,
 * `version.conflict`, what speaks against an edit
 */
export async function readdressReport(ctx: Context, input: ParsedInput<'reports.readdress'>): Promise<ReportPlace> {
  const { recipientAgencyId } = input
  const { agencyId: me } = await getOffice(ctx.db)
  if (recipientAgencyId === me) throw new AppError('report.recipient-self', {})
  return ctx.commit(async (tx) => {
    const loaded = await loadSeen(tx.trx, input)
    const { report, row, content } = loaded
    const { name: after, endedOn } = await getAgency(tx.trx, recipientAgencyId)
    if (endedOn !== null) throw new AppError('report.recipient-ended', { name: after, on: endedOn })
    if (report.request_id === null) {
      const { document_type: type, period_id: periodId } = report
      const wanted = { recipientAgencyId, requestId: null }
      await refuseSecond(tx.trx, { type, planIds: loaded.planIds, periodId }, wanted)
    }
    const old = row.recipient_agency_id
    const before = old === null ? null : await agencyName(tx.trx, old, ctx.clock.today())
    const others = content.letter.addressees.filter((one) => one !== before && one !== after)
    const place = await afterEdit(ctx, tx, loaded, {
      letter: JSON.stringify({ ...content.letter, addressees: [after, ...others] }),
      recipient_agency_id: recipientAgencyId,
    })
    const detail = { revision: row.revision, before, after }
    await tx.record({ action: 'reports.readdressed', objectType: 'report', objectId: report.id, detail })
    return place
  })
}
