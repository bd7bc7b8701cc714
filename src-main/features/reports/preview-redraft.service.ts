import type { ReportId } from '../../../src-shared/domain/ids.ts'
import { compareDrafts, type RedraftChanges } from '../../../src-shared/domain/report-redraft.ts'
import type { Context } from '../../app/context.ts'
import { giveWay } from '../../db/give-way.ts'
import { requireRight } from '../people/people.service.ts'
import { draftAnew } from './draft-anew.ts'
import { loadReport } from './load-report.ts'

/** What a new draft would change in the newest revision, before anybody asks for it. */
export async function previewRedraft(ctx: Context, id: ReportId): Promise<RedraftChanges> {
  requireRight(ctx.actor, 'records.read')
  const loaded = await loadReport(ctx.db, id)
  const anew = await draftAnew(ctx, loaded)
  await giveWay()
  return compareDrafts(loaded.content, anew)
}
