import type { CardRow } from '../../../src-shared/contract/submission.ts'
import { AppError } from '../../../src-shared/errors/app-error.ts'
import { fingerprintOf } from '../../../src-shared/exchange/fingerprint.ts'
import type { Context } from '../../app/context.ts'
import type { Db } from '../../db/open-database.ts'
import { namedAgencies } from '../agencies/named-agencies.service.ts'
import { type CardRecord, selectCards, selectWaitingCards } from './cards.queries.ts'

export async function listCards({ db, clock }: Pick<Context, 'db' | 'clock'>): Promise<CardRow[]> {
  return showCards(db, await selectCards(db), clock.today())
}

/** Of all cards, so that one which stands beside another of the same approver can say so. */
async function showCards(db: Db, rows: readonly CardRecord[], today: string): Promise<CardRow[]> {
  const bodyIds = [...new Set(rows.map((row) => row.agency_id))]
  const named = await namedAgencies(db, bodyIds, today)
  const holder = (row: CardRecord) => JSON.stringify([row.agency_id, row.approver_name])
  const keysOf = Map.groupBy(
    rows.filter(({ state }) => state === 'enrolled'),
    holder,
  )
  return rows.map((row) => ({
    id: row.id,
    agencyId: row.agency_id,
    agencyName: named.get(row.agency_id)?.name ?? null,
    nameOnCard: row.name_on_card,
    approverName: row.approver_name,
    approverPosition: row.approver_position,
    fingerprint: fingerprintOf(row.kid),
    state: row.state,
    receivedAt: row.received_at,
    comparedWith: row.compared_with,
    comparisonNote: row.comparison_note,
    decidedBy: row.decided_by_name,
    decidedAt: row.decided_at,
    revokedAt: row.revoked_at,
    replacesKey: (keysOf.get(holder(row)) ?? []).some(({ kid }) => kid !== row.kid),
    replaces: row.replaces_kid && fingerprintOf(row.replaces_kid),
    version: row.version,
  }))
}

/** In the order of `ids`. @throws AppError `object.missing` */
export async function getCards(ctx: Pick<Context, 'clock'>, db: Db, ids: readonly string[]): Promise<CardRow[]> {
  const rows = new Map((await showCards(db, await selectCards(db), ctx.clock.today())).map((row) => [row.id, row]))
  return ids.map((id) => {
    const row = rows.get(id)
    if (!row) throw new AppError('object.missing', { type: 'card', id })
    return row
  })
}

/** @throws AppError `object.missing` */
export async function getCard(ctx: Pick<Context, 'clock'>, db: Db, id: string): Promise<CardRow> {
  const [card] = await getCards(ctx, db, [id])
  if (!card) throw new AppError('object.missing', { type: 'card', id })
  return card
}

/** How many wait for their code to be compared. */
export async function countWaitingCards({ db }: Pick<Context, 'db'>): Promise<number> {
  return (await selectWaitingCards(db)).length
}
