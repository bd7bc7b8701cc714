import type { ParsedInput } from '../../../src-shared/contract/contract.ts'
import type { ReportPlace } from '../../../src-shared/contract/reports.ts'
import { AppError } from '../../../src-shared/errors/app-error.ts'
import { texts } from '../../../src-shared/text/text.ts'
import type { Context } from '../../app/context.ts'
import { issuerAndSerial } from '../../keys/package-signature.ts'
import { checkPayload } from '../../keys/seal.ts'
import { rememberIssued, reportKey, supersededBy } from '../coordination/issued-versions.service.ts'
import { openOwnKey } from '../keys/keys.service.ts'
import { sealedRequest } from '../report-requests/read-requests.service.ts'
import { issuedBefore, lastSealed } from './last-sealed.ts'
import { loadSeen } from './load-report.ts'
import { checkCodeOf, printedOf } from './read-report.service.ts'
import { reportPayload } from './report-payload.ts'
import { insertSeal, updateRevision } from './reports.queries.ts'
import { contentSha256 } from './reports.rows.ts'
import { takeStep } from './take-step.ts'

/**
 * Seals the numbered revision: the files first, then one transaction. A crash in between leaves files that no row
 * names, and a report that can be sealed again.
 * @throws AppError `report.*`, `keys.*`, `key.passphrase-wrong`, `exchange.*`
 */
export async function sealReport(ctx: Context, input: ParsedInput<'reports.seal'>): Promise<ReportPlace> {
  const loaded = await loadSeen(ctx.db, input)
  const { row, content } = loaded
  await takeStep(ctx.db, ctx.actor, loaded, 'seal')
  const approved = row.content_sha256
  if (approved === null || approved !== contentSha256(content)) throw new AppError('report.content-changed', {})
  const earlier = await lastSealed(ctx, input.reportId)
  const taken = issuedBefore(earlier) ?? 0
  if (taken >= row.revision) throw new AppError('report.revision-issued', { revision: taken, next: taken + 1 })
  const createdAt = ctx.clock.now().toISOString()
  const docxName = texts.vi.reports.fileName({
    documentType: loaded.report.document_type,
    name: content.records.plans.map((plan) => plan.shortName).join(', '),
    year: content.period.year,
    revision: row.revision,
    ending: 'docx',
  })
  const payload = reportPayload(loaded, {
    contentSha256: approved,
    createdAt,
    docxName,
    requestId: await sealedRequest(ctx.db, loaded.report.request_id),
    supersedes: supersededBy(earlier),
  })
  const key = await openOwnKey(ctx, 'approver', input.passphrase)
  const named = issuerAndSerial(key.certificate)
  if (!named) throw new Error('the certificate of the key cannot be read')
  const job = ctx.jobs.start('seal-report', {
    document: printedOf(ctx, loaded, checkCodeOf(approved)),
    payload: checkPayload(payload),
    key: { kid: key.kid, privateKey: key.privateKey, certificate: key.certificate, named },
  })
  const sealed = await job.finished
  const json = await ctx.files.sealed.keep(sealed.json)
  const docx = await ctx.files.sealed.keep(sealed.docx)
  const place = await ctx.commitPart(async (tx) => {
    // While the file was written somebody may have taken the approval back.
    const now = await loadSeen(tx.trx, input)
    const { state } = await takeStep(tx.trx, ctx.actor, now, 'seal')
    await insertSeal(tx.trx, {
      report_id: input.reportId,
      revision: row.revision,
      sealed_at: createdAt,
      sealed_by: ctx.actor.personId,
      kid: key.kid,
      payload_sha256: sealed.payloadSha256,
      json_sha256: json.sha256,
      docx_sha256: docx.sha256,
      docx_name: docxName,
    })
    await updateRevision(tx.trx, now.row, { state, version: now.row.version + 1, changed_at: createdAt })
    if (earlier.isBehind) {
      const detail = { subject: content.letter.subject, issued: taken, revision: row.revision }
      await tx.record({ action: 'reports.revisions-skipped', objectType: 'report', objectId: input.reportId, detail })
    }
    await tx.record({
      action: 'reports.sealed',
      objectType: 'report',
      objectId: input.reportId,
      detail: {
        subject: content.letter.subject,
        revision: row.revision,
        number: payload.documentNumber,
        kid: key.kid,
        payloadSha256: sealed.payloadSha256,
      },
    })
    tx.changed('reports')
    return { reportId: input.reportId, revision: row.revision, state, version: now.row.version + 1 }
  })
  await rememberIssued(ctx, reportKey(input.reportId), {
    ...{ id: input.reportId, revision: row.revision, sha256: sealed.payloadSha256 },
  })
  return place
}
