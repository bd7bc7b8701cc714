import type { CallOutput, ParsedInput } from '../../../src-shared/contract/contract.ts'
import type { ActPreview } from '../../../src-shared/contract/reorganisations.ts'
import { type ActId, type AgencyId, actId } from '../../../src-shared/domain/ids.ts'
import { AppError } from '../../../src-shared/errors/app-error.ts'
import type { Context, Tx } from '../../app/context.ts'
import type { Db } from '../../db/open-database.ts'
import { agencyName } from '../agencies/agencies.service.ts'
import { requireRight } from '../people/people.service.ts'
import { insertAct, selectActs } from './acts.queries.ts'
import { type DoneAct, doAct } from './do-act.service.ts'
import type { ActInput } from './plan-act.ts'
import { toRecordedAct } from './reorganisations.rows.ts'
import { showAct } from './show-act.ts'

export async function listActs(db: Db): Promise<CallOutput<'reorganisations.list'>> {
  const rows = await selectActs(db)
  const senders = new Map<AgencyId, string>()
  for (const id of new Set(rows.flatMap((row) => row.received_from ?? []))) {
    senders.set(id, await agencyName(db, id, '9999-12-31'))
  }
  return rows.map((row) => toRecordedAct(row, (row.received_from && senders.get(row.received_from)) ?? null))
}

/** Carries what a rehearsal found out of the transaction that it undoes. */
class Rehearsed extends Error {
  readonly preview: ActPreview
  constructor(preview: ActPreview) {
    super('rehearsed')
    this.preview = preview
  }
}

/**
 * What the act would do, found by doing it and rolling back: the preview cannot differ from the record.
 * @throws AppError as `doAct`
 */
export async function previewAct(
  ctx: Context,
  input: ParsedInput<'reorganisations.preview'>,
): Promise<CallOutput<'reorganisations.preview'>> {
  requireRight(ctx.actor, 'catalogue.edit')
  try {
    return await ctx.commitPart<never>(async (tx) => {
      throw new Rehearsed(await showAct(tx.trx, await doAct(ctx, tx, input)))
    })
  } catch (error) {
    if (error instanceof Rehearsed) return error.preview
    throw error
  }
}

/** @throws AppError as `doAct`, and `reorganisations.changed-since` where it would do other than the preview showed */
export async function recordAct(
  ctx: Context,
  { commandId: _, token, ...input }: ParsedInput<'reorganisations.record'>,
): Promise<CallOutput<'reorganisations.record'>> {
  requireRight(ctx.actor, 'catalogue.edit')
  return ctx.commit(async (tx) => {
    const done = await doAct(ctx, tx, input)
    const { counts, byRule, waiting, ...shown } = await showAct(tx.trx, done)
    if (shown.token !== token) throw new AppError('reorganisations.changed-since', {})
    const id = actId.parse(ctx.ids.next())
    await storeAct(ctx, tx, { id, receivedFrom: null }, input, done)
    const detail = { name: done.act.legalBasis, ...counts, byRule, waiting, told: done.told }
    await tx.record({ action: 'reorganisations.recorded', objectType: 'reorganisation', objectId: id, detail })
    return { id }
  })
}

/** Keeps what was done under its id, row by row for the way back. */
export async function storeAct(
  ctx: Context,
  tx: Tx,
  { id, receivedFrom }: { id: ActId; receivedFrom: AgencyId | null },
  input: ActInput,
  done: DoneAct,
): Promise<void> {
  await insertAct(
    tx.trx,
    {
      ...{ id, document_number: input.documentNumber, document_date: input.documentDate, issuer: input.issuer },
      ...{ subject: input.subject, effective_on: input.effectiveOn, told: JSON.stringify(done.told) },
      waiting: JSON.stringify(done.waiting.map(toWaitingLine)),
      ...{ person_id: ctx.actor.personId, recorded_at: ctx.clock.now().toISOString() },
      ...{ taken_back_at: null, taken_back_by: null, received_from: receivedFrom },
    },
    [...done.act.namedIds, ...done.act.newIds].map((agency_id) => ({
      ...{ act_id: id, agency_id, is_new: done.act.newIds.has(agency_id) ? 1 : 0 },
    })),
    done.rows.map(({ table, before, after }, ordinal) => ({
      ...{ act_id: id, ordinal, table_name: table },
      before: before && JSON.stringify(before),
      after: after && JSON.stringify(after),
    })),
  )
}

const toWaitingLine = ({ kind, object_id, agency_id }: DoneAct['waiting'][number]) => ({
  ...{ kind, objectId: object_id, agencyId: agency_id },
})
