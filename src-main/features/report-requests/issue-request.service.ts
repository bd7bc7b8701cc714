import type { CallOutput, ParsedInput } from '../../../src-shared/contract/contract.ts'
import type { ExportedFile } from '../../../src-shared/contract/packages.ts'
import { type AgencyId, type RequestId, requestId } from '../../../src-shared/domain/ids.ts'
import { changedFields, type RequestContent } from '../../../src-shared/domain/report-request.ts'
import { AppError } from '../../../src-shared/errors/app-error.ts'
import type { ReportRequest } from '../../../src-shared/exchange/report-request.ts'
import { texts } from '../../../src-shared/text/text.ts'
import type { Context } from '../../app/context.ts'
import type { Db } from '../../db/open-database.ts'
import { readStored } from '../../files/read-stored.ts'
import { seal } from '../../keys/seal.ts'
import {
  type LastIssued,
  lastIssued,
  rememberIssued,
  requestKey,
  supersededBy,
} from '../coordination/issued-versions.service.ts'
import { openOwnKey } from '../keys/keys.service.ts'
import { getOffice } from '../office/office.service.ts'
import { requireRight } from '../people/people.service.ts'
import { getPlan } from '../plans/read-plan.service.ts'
import { loadRequest } from './read-requests.service.ts'
import { requireKnown, storeFirst, storeNext, told } from './record-request.service.ts'
import { selectVersions } from './report-requests.queries.ts'

/**
 * Seals a request for everybody who must report, or its next version.
 * @throws AppError `coordination.not-coordinator`, `requests.not-issued`, `requests.closed`, `keys.*`,
 * `key.passphrase-wrong`, `version.conflict`
 */
export async function issueRequest(
  ctx: Context,
  input: ParsedInput<'report-requests.issue'>,
): Promise<CallOutput<'report-requests.issue'>> {
  requireRight(ctx.actor, 'requests.issue')
  const { requestId: known, passphrase, ...asked } = input
  const office = await getOffice(ctx.db)
  const content: RequestContent = {
    ...asked,
    senderAgencyId: office.agencyId,
    senderName: office.agencyName,
    recipientAgencyId: office.agencyId,
    recipientName: office.agencyName,
  }
  await requireKnown(ctx.db, content)
  await requireCoordinator(ctx.db, content, office.agencyId)
  const root = await openOwnKey(ctx, 'root', passphrase)
  const last = known === null ? null : await newestIssued(ctx.db, known)
  const id = known ?? requestId.parse(ctx.ids.next())
  const held = last && { id, revision: last.revision, sha256: last.payloadSha256 }
  const previous = await lastIssued(ctx, requestKey(id), held)
  const payload = await payloadOf(ctx, { id, content, office: office.agencyId, previous })
  const { revision } = payload
  const sealed = await seal(payload, root)
  const stored = await ctx.files.sealed.keep(sealed.bytes)
  const exported = await ctx.files.exports.write(fileName(ctx, content, revision), sealed.bytes)
  const from = {
    agencyId: office.agencyId,
    kid: root.kid,
    payloadSha256: sealed.payloadSha256,
    fileSha256: stored.sha256,
  }
  const issued = await ctx.commit(async (tx) => {
    if (last === null) await storeFirst(ctx, tx, { id, origin: 'issued', revision, content }, from)
    else {
      // Another window may have issued the next version while this one sealed: the transaction decides.
      const now = await newestIssued(tx.trx, id)
      if (now.version !== last.version)
        throw new AppError('version.conflict', { expected: last.version, found: now.version })
      await storeNext(ctx, tx, { requestId: id, revision, version: last.version + 1, content }, from)
    }
    if (previous.isBehind) {
      const detail = { ...told(content), known: last?.revision ?? 0, revision }
      await tx.record({ action: 'requests.versions-skipped', objectType: 'report-request', objectId: id, detail })
    }
    await tx.record({
      action: 'requests.issued',
      objectType: 'report-request',
      objectId: id,
      detail: {
        ...told(content),
        revision,
        reporters: content.reporters?.length ?? 0,
        changed: last ? changedFields(last.content, content) : [],
      },
    })
    tx.changed('reports', 'coordination')
    return { requestId: id, revision, file: { exportId: exported.id, name: exported.name } }
  })
  await rememberIssued(ctx, requestKey(id), { id, revision, sha256: sealed.payloadSha256 })
  return issued
}

interface Issued {
  revision: number
  version: number
  payloadSha256: string
  content: RequestContent
}

async function newestIssued(db: Db, id: RequestId): Promise<Issued> {
  const { row, content } = await loadRequest(db, id)
  if (row.state === 'closed') throw new AppError('requests.closed', {})
  const sha256 = (await selectVersions(db, id)).at(-1)?.payload_sha256
  if (row.origin !== 'issued' || !sha256) throw new AppError('requests.not-issued', {})
  return { revision: row.revision, version: row.version, payloadSha256: sha256, content }
}

async function requireCoordinator(db: Db, { planIds }: RequestContent, office: AgencyId): Promise<void> {
  for (const id of planIds) {
    const { document } = await getPlan(db, id)
    if (document.coordinatorId !== office) {
      throw new AppError('coordination.not-coordinator', { plan: document.shortName })
    }
  }
}

async function payloadOf(
  ctx: Context,
  { id, content, office, previous }: { id: RequestId; content: RequestContent; office: AgencyId; previous: LastIssued },
): Promise<ReportRequest> {
  const plans: ReportRequest['data']['plans'] = []
  for (const planId of content.planIds) {
    const { document } = await getPlan(ctx.db, planId)
    plans.push({ id: planId, number: document.number, date: document.documentDate, subject: document.subject })
  }
  return {
    format: 'report-request',
    formatVersion: 1,
    id,
    agencyId: office,
    recipientAgencyId: null,
    planIds: content.planIds,
    createdAt: ctx.clock.now().toISOString(),
    revision: (previous.version?.revision ?? 0) + 1,
    supersedes: supersededBy(previous),
    documentNumber: content.letterNumber,
    documentDate: content.letterDate,
    data: {
      subject: content.subject,
      plans,
      period: content.period,
      deadline: content.deadline,
      recipient: { agencyId: office, name: content.recipientName },
      outline: content.outline,
      forms: content.forms,
      reporters: content.reporters ?? [],
    },
  }
}

const fileName = (ctx: Context, { period, letterNumber }: RequestContent, revision: number) =>
  texts[ctx.language].requests.fileName({ name: letterNumber ?? texts[ctx.language].periods.name(period), revision })

/** The newest version as it was sealed. @throws AppError `requests.not-issued` where it was typed from a letter */
export async function exportAgain(ctx: Context, id: RequestId): Promise<ExportedFile> {
  requireRight(ctx.actor, 'requests.issue')
  const { row, content } = await loadRequest(ctx.db, id)
  if (row.file_sha256 === null || row.origin !== 'issued') throw new AppError('requests.not-issued', {})
  const name = fileName(ctx, content, row.revision)
  const file = await ctx.files.exports.write(name, await readStored(ctx.files.sealed, row.file_sha256, name))
  return ctx.commit(async (tx) => {
    await tx.record({
      action: 'requests.exported-again',
      objectType: 'report-request',
      objectId: id,
      detail: { ...told(content), revision: row.revision },
    })
    return { exportId: file.id, name: file.name }
  })
}
