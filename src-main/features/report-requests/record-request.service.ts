import type { CallOutput, ParsedInput } from '../../../src-shared/contract/contract.ts'
import { type RequestId, requestId } from '../../../src-shared/domain/ids.ts'
import { changedFields, type RequestContent } from '../../../src-shared/domain/report-request.ts'
import { AppError } from '../../../src-shared/errors/app-error.ts'
import type { Context, Tx } from '../../app/context.ts'
import type { Db } from '../../db/open-database.ts'
import { requireAgencies } from '../agencies/agencies.service.ts'
import { requireRight } from '../people/people.service.ts'
import { getPlan } from '../plans/read-plan.service.ts'
import { loadRequest } from './read-requests.service.ts'
import { insertRequest, insertVersion, updateRequest } from './report-requests.queries.ts'

type Place = CallOutput<'report-requests.record'>

/**
 * A request as a clerk types it from its letter.
 * @throws AppError `object.missing` for a plan or a body that is not known here
 */
export async function recordRequest(ctx: Context, input: ParsedInput<'report-requests.record'>): Promise<Place> {
  requireRight(ctx.actor, 'requests.record')
  const { commandId: _, ...content } = input
  const id = requestId.parse(ctx.ids.next())
  return ctx.commit(async (tx) => {
    await requireKnown(tx.trx, content)
    await storeFirst(ctx, tx, { id, origin: 'letter', revision: 1, content: { ...content, reporters: null } }, null)
    await tx.record({
      action: 'requests.recorded',
      objectType: 'report-request',
      objectId: id,
      detail: told({ ...content, reporters: null }),
    })
    tx.changed('reports')
    return { requestId: id, revision: 1, version: 1 }
  })
}

/**
 * Corrects what was typed. The version before stays; a draft that follows it says so.
 * @throws AppError `requests.sealed`, `requests.closed`, `version.conflict`
 */
export async function changeRequest(ctx: Context, input: ParsedInput<'report-requests.change'>): Promise<Place> {
  requireRight(ctx.actor, 'requests.record')
  const { commandId: _, requestId: id, expectedVersion: __, ...typed } = input
  const content: RequestContent = { ...typed, reporters: null }
  return ctx.commit(async (tx) => {
    const { row, content: before } = await loadSeen(tx.trx, input)
    if (row.origin !== 'letter') throw new AppError('requests.sealed', {})
    await requireKnown(tx.trx, content)
    const changed = changedFields(before, content)
    if (changed.length === 0) return { requestId: id, revision: row.revision, version: row.version }
    const place = { requestId: id, revision: row.revision + 1, version: row.version + 1 }
    await storeNext(ctx, tx, { ...place, content }, null)
    await tx.record({
      action: 'requests.changed',
      objectType: 'report-request',
      objectId: id,
      detail: { ...told(content), revision: place.revision, changed, before: told(before), after: told(content) },
    })
    tx.changed('reports')
    return place
  })
}

/** @throws AppError `requests.closed`, `version.conflict` */
export async function closeRequest(ctx: Context, input: ParsedInput<'report-requests.close'>): Promise<Place> {
  return ctx.commit(async (tx) => {
    const { row, content } = await loadSeen(tx.trx, input)
    requireRight(ctx.actor, row.origin === 'issued' ? 'requests.issue' : 'requests.record')
    const version = row.version + 1
    await updateRequest(tx.trx, row.id, {
      state: 'closed',
      close_reason: input.reason,
      version,
      changed_at: ctx.clock.now().toISOString(),
    })
    await tx.record({
      action: 'requests.closed',
      objectType: 'report-request',
      objectId: row.id,
      detail: { ...told(content), reason: input.reason },
    })
    // Whom a round waits for is said by the requests that are open.
    tx.changed('reports', 'coordination')
    return { requestId: row.id, revision: row.revision, version }
  })
}

async function loadSeen(db: Db, seen: { requestId: RequestId; expectedVersion: number }) {
  const loaded = await loadRequest(db, seen.requestId)
  if (loaded.row.version !== seen.expectedVersion) {
    throw new AppError('version.conflict', { expected: seen.expectedVersion, found: loaded.row.version })
  }
  if (loaded.row.state === 'closed') throw new AppError('requests.closed', {})
  return loaded
}

export async function requireKnown(
  db: Db,
  {
    planIds,
    senderAgencyId,
    recipientAgencyId,
  }: Pick<RequestContent, 'planIds' | 'senderAgencyId' | 'recipientAgencyId'>,
): Promise<void> {
  for (const id of planIds) await getPlan(db, id)
  await requireAgencies(
    db,
    [senderAgencyId, recipientAgencyId].flatMap((id) => id ?? []),
  )
}

/** What the history tells of a request. */
export const told = ({ subject, senderName, letterNumber, letterDate, period, deadline, outline }: RequestContent) => ({
  subject: subject || [letterNumber, senderName].filter(Boolean).join(', '),
  sender: senderName,
  letterNumber,
  letterDate,
  cutOff: period.cutOff,
  deadline: deadline?.date ?? null,
  sections: outline.map(({ title }) => title),
})

/** Where a version that was sealed comes from. */
export interface SealedFrom {
  agencyId: NonNullable<RequestContent['senderAgencyId']>
  kid: string
  payloadSha256: string
  fileSha256: string
}

export async function storeFirst(
  ctx: Context,
  tx: Tx,
  of: { id: RequestId; origin: 'letter' | 'file' | 'issued'; revision: number; content: RequestContent },
  sealed: SealedFrom | null,
): Promise<void> {
  const at = ctx.clock.now().toISOString()
  await insertRequest(tx.trx, {
    ...{ id: of.id, origin: of.origin, state: 'open', close_reason: '', revision: of.revision, version: 1 },
    created_at: at,
    changed_at: at,
  })
  await storeVersion(ctx, tx, { requestId: of.id, revision: of.revision, content: of.content }, sealed)
}

export async function storeNext(
  ctx: Context,
  tx: Tx,
  of: { requestId: RequestId; revision: number; version: number; content: RequestContent },
  sealed: SealedFrom | null,
): Promise<void> {
  await storeVersion(ctx, tx, of, sealed)
  await updateRequest(tx.trx, of.requestId, {
    ...{ state: 'open', close_reason: '', revision: of.revision, version: of.version },
    changed_at: ctx.clock.now().toISOString(),
  })
}

async function storeVersion(
  ctx: Context,
  tx: Tx,
  of: { requestId: RequestId; revision: number; content: RequestContent },
  sealed: SealedFrom | null,
) {
  await insertVersion(tx.trx, {
    request_id: of.requestId,
    revision: of.revision,
    content: JSON.stringify(of.content),
    agency_id: sealed?.agencyId ?? null,
    kid: sealed?.kid ?? null,
    payload_sha256: sealed?.payloadSha256 ?? null,
    file_sha256: sealed?.fileSha256 ?? null,
    person_id: ctx.actor.personId,
    at: ctx.clock.now().toISOString(),
  })
}
