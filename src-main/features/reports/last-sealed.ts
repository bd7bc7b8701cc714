import type { ReportId } from '../../../src-shared/domain/ids.ts'
import type { Context } from '../../app/context.ts'
import { type LastIssued, lastIssued, reportKey } from '../coordination/issued-versions.service.ts'
import { selectSeals } from './reports.queries.ts'

/** The last sealed revision of a report, by its rows or by the marker beside them, whichever is higher. */
export async function lastSealed(ctx: Pick<Context, 'db' | 'files'>, id: ReportId): Promise<LastIssued> {
  const seal = (await selectSeals(ctx.db, id)).at(-1)
  return lastIssued(ctx, reportKey(id), seal ? { id, revision: seal.revision, sha256: seal.payload_sha256 } : null)
}

/** The revision that left the office before an older backup was put back; null where the rows know of all. */
export const issuedBefore = ({ version, isBehind }: LastIssued): number | null =>
  isBehind && version ? version.revision : null
