import type { PlanId } from '../../../src-shared/domain/ids.ts'
import { texts } from '../../../src-shared/text/text.ts'
import type { Context } from '../../app/context.ts'
import type { Db } from '../../db/open-database.ts'
import { readStored } from '../../files/read-stored.ts'
import { selectVersions } from './packages.queries.ts'

/** The newest version of a plan that this office issued, as the file that was sealed; null while it issued none. */
export async function newestPackage(
  ctx: Pick<Context, 'db' | 'files' | 'language'>,
  planId: PlanId,
): Promise<{ name: string; bytes: Uint8Array } | null> {
  const [row] = await selectVersions(ctx.db, planId, 'issued')
  if (!row) return null
  const name = texts[ctx.language].packages.fileName({ plan: row.short_name, revision: row.revision })
  return { name, bytes: await readStored(ctx.files.sealed, row.file_sha256, name) }
}

export async function newestPackageRevision(db: Db, planId: PlanId): Promise<number | null> {
  return (await selectVersions(db, planId, 'issued'))[0]?.revision ?? null
}
