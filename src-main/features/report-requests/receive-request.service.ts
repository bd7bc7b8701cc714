import type { ReceivedFile } from '../../../src-shared/contract/packages.ts'
import { requestId } from '../../../src-shared/domain/ids.ts'
import { changedFields, type RequestContent, requestContent } from '../../../src-shared/domain/report-request.ts'
import { AppError } from '../../../src-shared/errors/app-error.ts'
import { compareRevision } from '../../../src-shared/exchange/compare-revision.ts'
import type { ReportRequest } from '../../../src-shared/exchange/report-request.ts'
import type { Context } from '../../app/context.ts'
import type { Db } from '../../db/open-database.ts'
import type { Staged } from '../../files/staging.ts'
import type { SealFacts } from '../../keys/open-envelope.ts'
import { knownAgencies } from '../agencies/agencies.service.ts'
import { asAppError, type OpenedAs } from '../coordination/open-files.service.ts'
import { requireRight } from '../people/people.service.ts'
import { getPlan } from '../plans/read-plan.service.ts'
import { loadRequest } from './read-requests.service.ts'
import { storeFirst, storeNext, told } from './record-request.service.ts'
import { selectVersions } from './report-requests.queries.ts'

/**
 * A request from the coordinator of all its plans, sealed with the root that is pinned here. A newer version takes the
 * place of the older one, which stays readable.
 * @throws AppError `requests.root-unknown`, `requests.plan-unknown`, `requests.other-coordinator`,
 * `requests.cannot-follow`, `exchange.revision-older`, ...
 */
export async function receiveRequest(
  ctx: Context,
  file: Staged,
  opened: OpenedAs<'report-request'>,
): Promise<ReceivedFile> {
  requireRight(ctx.actor, 'requests.record')
  if (opened.verdict === 'refused') throw asAppError(opened.error)
  const { payload, facts } = opened
  if (opened.verdict !== 'trusted') throw new AppError('requests.root-unknown', { fingerprint: facts.fingerprint })
  await requireItsPlans(ctx.db, payload)
  const content = await contentOf(ctx.db, payload)
  const compared = await compare(ctx.db, facts)
  if (compared === 'same-again') return { outcome: 'same-again', name: file.name }
  await ctx.files.received.promote(file.stagedId)
  return ctx.commitPart(async (tx) => {
    // Another window may have taken in the same file, or a later one; the transaction decides.
    const again = await compare(tx.trx, facts)
    if (again === 'same-again') return { outcome: 'same-again' as const, name: file.name }
    const id = requestId.parse(payload.id)
    const { revision } = payload
    const from = {
      agencyId: payload.agencyId,
      kid: facts.kid,
      payloadSha256: facts.payloadSha256,
      fileSha256: file.sha256,
    }
    let changed: ReturnType<typeof changedFields> = []
    if (again === 'first') await storeFirst(ctx, tx, { id, origin: 'file', revision, content }, from)
    else {
      const held = await loadRequest(tx.trx, id)
      changed = changedFields(held.content, content)
      await storeNext(ctx, tx, { requestId: id, revision, version: held.row.version + 1, content }, from)
    }
    await tx.record({
      action: 'requests.received',
      objectType: 'report-request',
      objectId: id,
      detail: { ...told(content), revision, fingerprint: facts.fingerprint, changed },
    })
    tx.changed('reports')
    return { outcome: 'request-stored' as const, name: file.name, requestId: id, revision, changed }
  })
}

/** One root may not ask about the plans of another coordinator. */
async function requireItsPlans(db: Db, { data, agencyId }: ReportRequest): Promise<void> {
  for (const plan of data.plans) {
    const held = await getPlan(db, plan.id).catch((error: unknown) => {
      if (error instanceof AppError && error.code === 'object.missing') return null
      throw error
    })
    if (!held) throw new AppError('requests.plan-unknown', { plan: plan.subject, number: plan.number })
    if (held.document.coordinatorId !== agencyId) {
      throw new AppError('requests.other-coordinator', { plan: held.document.shortName })
    }
  }
}

/** @throws AppError `requests.cannot-follow` where the dates or the outline contradict themselves */
async function contentOf(
  db: Db,
  { data, agencyId, documentNumber, documentDate }: ReportRequest,
): Promise<RequestContent> {
  const known = await knownAgencies(db, [data.recipient.agencyId, agencyId])
  const content = requestContent.safeParse({
    senderAgencyId: known.has(agencyId) ? agencyId : null,
    senderName: data.recipient.name,
    letterNumber: documentNumber,
    letterDate: documentDate,
    subject: data.subject,
    planIds: data.plans.map(({ id }) => id),
    period: data.period,
    deadline: data.deadline,
    recipientAgencyId: known.has(data.recipient.agencyId) ? data.recipient.agencyId : null,
    recipientName: data.recipient.name,
    outline: data.outline,
    forms: data.forms,
    reporters: data.reporters,
  })
  if (!content.success) {
    throw new AppError('requests.cannot-follow', { place: content.error.issues[0]?.path.join('.') ?? '' })
  }
  return content.data
}

async function compare(db: Db, facts: SealFacts): Promise<'first' | 'newer' | 'same-again'> {
  const held = await selectVersions(db, requestId.parse(facts.id))
  // What was typed here can never be the older version of a file.
  if (held.some((one) => one.agency_id === null)) throw new AppError('exchange.id-taken', { id: facts.id })
  const compared = compareRevision(
    held.flatMap((one) =>
      one.agency_id === null || one.payload_sha256 === null
        ? []
        : [
            {
              id: one.request_id,
              agencyId: one.agency_id,
              revision: one.revision,
              payloadSha256: one.payload_sha256,
              supersedes: null,
            },
          ],
    ),
    facts,
  )
  if (compared.verdict === 'refused') throw compared.error
  return compared.verdict
}
