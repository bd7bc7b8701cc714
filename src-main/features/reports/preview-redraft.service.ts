import { createHash } from 'node:crypto'
import type { ParsedInput } from '../../../src-shared/contract/contract.ts'
import type { RedraftChanges } from '../../../src-shared/contract/report-places.ts'
import type { ReportContent } from '../../../src-shared/domain/report-content.ts'
import { compareDrafts } from '../../../src-shared/domain/report-redraft.ts'
import type { Context } from '../../app/context.ts'
import { giveWay } from '../../db/give-way.ts'
import { requireRight } from '../people/people.service.ts'
import { type DraftAnew, draftAnew } from './draft-anew.ts'
import { loadSeen } from './load-report.ts'

/**
 * What a new draft would change in the version that the person sees, before anybody asks for it.
 * @throws AppError `version.conflict`
 */
export async function previewRedraft(
  ctx: Context,
  input: ParsedInput<'reports.redraftChanges'>,
): Promise<RedraftChanges> {
  requireRight(ctx.actor, 'records.read')
  const loaded = await loadSeen(ctx.db, input)
  const anew = await draftAnew(ctx, loaded)
  await giveWay()
  return changesTo(loaded.content, anew)
}

/** With their hash, so that what is taken can be held against what was looked at. */
export function changesTo(content: ReportContent, anew: DraftAnew): RedraftChanges {
  const changes = compareDrafts(content, anew)
  return { ...changes, sha256: createHash('sha256').update(JSON.stringify(changes)).digest('hex') }
}
