import type { ReceivedFile } from '../../../src-shared/contract/packages.ts'
import { AppError } from '../../../src-shared/errors/app-error.ts'
import { canonicalJson } from '../../../src-shared/exchange/canonical-json.ts'
import type { CatalogueActs } from '../../../src-shared/exchange/catalogue-acts.ts'
import { compareRevision, type RevisionVerdict } from '../../../src-shared/exchange/compare-revision.ts'
import type { Context } from '../../app/context.ts'
import type { Db } from '../../db/open-database.ts'
import type { Staged } from '../../files/staging.ts'
import { sha256Hex } from '../../keys/hash.ts'
import type { SealFacts } from '../../keys/open-envelope.ts'
import { agencyName } from '../agencies/agencies.service.ts'
import { insertVersion, selectVersions } from './acts-versions.queries.ts'

/**
 * A file of acts that came in waits until somebody has seen what it would do here.
 * @throws AppError `exchange.revision-older`, `exchange.revision-fork`, ...
 */
export async function keepActs(
  ctx: Context,
  file: Staged,
  { payload, facts }: { payload: CatalogueActs; facts: SealFacts },
): Promise<ReceivedFile> {
  const judged = await compareActs(ctx.db, facts)
  if (judged.verdict === 'same-again') return { outcome: 'same-again', name: file.name }
  if (judged.verdict === 'refused') throw judged.error
  await ctx.files.received.promote(file.stagedId)
  return ctx.commitPart(async (tx) => {
    const again = await compareActs(tx.trx, facts)
    if (again.verdict === 'same-again') return { outcome: 'same-again' as const, name: file.name }
    if (again.verdict === 'refused') throw again.error
    const { rootKey: _, ...said } = payload.data
    await insertVersion(tx.trx, {
      ...{ row_id: ctx.ids.next(), direction: 'received', coordinator_id: payload.agencyId, acts_id: payload.id },
      ...{ revision: payload.revision, kid: facts.kid, payload_sha256: facts.payloadSha256 },
      ...{ file_sha256: file.sha256, content_sha256: sha256Hex(canonicalJson(said)) },
      ...{ person_id: ctx.actor.personId, at: ctx.clock.now().toISOString(), applied_by: null, applied_at: null },
    })
    const name = await agencyName(tx.trx, payload.agencyId, '9999-12-31')
    const detail = { name, revision: payload.revision, acts: said.acts.length, fingerprint: facts.fingerprint }
    const about = { objectType: 'agency', objectId: payload.agencyId }
    await tx.record({ action: 'reorganisations.file-received', ...about, detail })
    tx.changed('agencies', 'plans')
    return { outcome: 'acts-wait' as const, name: file.name, coordinatorId: payload.agencyId }
  })
}

/** Step 10: versions of a coordinator only rise, also when it began a new file. */
async function compareActs(db: Db, facts: SealFacts): Promise<RevisionVerdict> {
  const rows = await selectVersions(db, 'received', facts.agencyId)
  const [newest] = rows
  if (newest && newest.acts_id !== facts.id && facts.revision <= newest.revision) {
    const revisions = { held: newest.revision, incoming: facts.revision }
    return { verdict: 'refused', error: new AppError('exchange.revision-older', revisions) }
  }
  const held = rows.map((row) => ({
    ...{ id: row.acts_id, agencyId: row.coordinator_id, revision: row.revision },
    ...{ payloadSha256: row.payload_sha256, supersedes: null },
  }))
  return compareRevision(held, facts)
}
