import type { ReportId } from '../../../src-shared/domain/ids.ts'
import { draftSections } from '../../../src-shared/domain/report-draft.ts'
import { compareDrafts, type RedraftChanges } from '../../../src-shared/domain/report-redraft.ts'
import type { Context } from '../../app/context.ts'
import { giveWay } from '../../db/give-way.ts'
import { requireRight } from '../people/people.service.ts'
import { getPeriod } from '../periods/periods.service.ts'
import { gatherRecords } from './gather-records.ts'
import { loadReport } from './load-report.ts'

/** What a new draft would change in the newest revision, before anybody asks for it. */
export async function previewRedraft(ctx: Context, id: ReportId): Promise<RedraftChanges> {
  requireRight(ctx.actor, 'records.read')
  const { report, planIds, content } = await loadReport(ctx.db, id)
  const period = await getPeriod(ctx.db, report.period_id)
  const records = await gatherRecords(ctx, { planIds, period })
  await giveWay()
  return compareDrafts(content, { records, sections: draftSections(records, content.sections, () => ctx.ids.next()) })
}
