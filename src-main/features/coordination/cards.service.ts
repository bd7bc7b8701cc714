import type { CallOutput, ParsedInput } from '../../../src-shared/contract/contract.ts'
import type { CardRow } from '../../../src-shared/contract/submission.ts'
import type { AgencyId } from '../../../src-shared/domain/ids.ts'
import { AppError } from '../../../src-shared/errors/app-error.ts'
import type { AgencyCard } from '../../../src-shared/exchange/agency-card.ts'
import type { AgencyRecord } from '../../../src-shared/exchange/agency-record.ts'
import { bareFingerprint, fingerprintOf } from '../../../src-shared/exchange/fingerprint.ts'
import type { Context, Tx } from '../../app/context.ts'
import { certificateValidFrom } from '../../keys/certificate.ts'
import { agencyName } from '../agencies/agencies.service.ts'
import { receiveAgencies } from '../agencies/travelling-agencies.service.ts'
import { getOffice } from '../office/office.service.ts'
import { requireRight } from '../people/people.service.ts'
import { insertCard, selectCard, selectWaitingCards, updateCard } from './cards.queries.ts'
import { getCard, getCards } from './listed-cards.service.ts'
import { type OpenedAs, openInWorker, openReceived, sentenceOf } from './open-files.service.ts'
import { takeRotation } from './rotated-cards.service.ts'
import { trustOfCoordinator } from './trust.service.ts'

type CardOutcome = CallOutput<'coordination.importCards'>[number]

/** Agency cards come in and wait: whose key it is, only the comparison with the signed form proves. */
export async function importCards(
  ctx: Context,
  { stagedIds }: ParsedInput<'coordination.importCards'>,
): Promise<CardOutcome[]> {
  requireRight(ctx.actor, 'cards.enrol')
  const { agencyId: me } = await getOffice(ctx.db)
  const receivedAt = ctx.clock.now().toISOString()
  const staged = []
  for (const stagedId of stagedIds) staged.push(await ctx.files.staging.find(stagedId))
  const opened = await openInWorker(
    ctx,
    staged.map(({ path }) => ({ path, receivedAt })),
    { expect: ['agency-card', 'key-rotation'], trust: await trustOfCoordinator(ctx.db, me), me },
  )
  const outcomes: CardOutcome[] = []
  for (const [at, file] of staged.entries()) {
    const found = opened[at]
    if (!found) continue
    // The format of the payload says which of the two it is; `found` as a whole is narrowed by nothing.
    const isRotation = found.verdict !== 'refused' && found.payload.format === 'key-rotation'
    const outcome = isRotation
      ? await takeRotation(ctx, file.stagedId, found as OpenedAs<'key-rotation'>)
      : await keepCard(ctx, file.stagedId, found as OpenedAs<'agency-card'>)
    outcomes.push({ name: file.name, ...outcome })
  }
  return outcomes
}

async function keepCard(
  ctx: Context,
  stagedId: string,
  opened: OpenedAs<'agency-card'>,
): Promise<Omit<CardOutcome, 'name'>> {
  if (opened.verdict === 'refused') {
    return { outcome: 'refused', cardId: null, sentence: sentenceOf(ctx, opened.error) }
  }
  const { payload: card, facts } = opened
  const known = await selectCard(ctx.db, { kid: facts.kid })
  if (known && known.state !== 'declined') return { outcome: 'same-again', cardId: known.id, sentence: null }
  const file = await ctx.files.received.promote(stagedId)
  return ctx.commitPart(async (tx) => {
    const fields = {
      agency_id: card.agencyId,
      name_on_card: currentName(card),
      approver_name: card.data.approver.name,
      approver_position: card.data.approver.position,
      file_sha256: file.sha256,
      state: 'waiting' as const,
      received_at: ctx.clock.now().toISOString(),
      decided_by: null,
      decided_at: null,
    }
    const again = await selectCard(tx.trx, { kid: facts.kid })
    // Another window may have taken it in, and somebody enrolled it, in the meantime.
    if (again && again.state !== 'declined') {
      return { outcome: 'same-again' as const, cardId: again.id, sentence: null }
    }
    const id = again?.id ?? ctx.ids.next()
    if (again) await updateCard(tx.trx, id, { ...fields, version: again.version + 1 })
    else {
      await insertCard(tx.trx, {
        id,
        kid: facts.kid,
        ...fields,
        public_jwk: JSON.stringify(card.data.jwk),
        certificate: card.data.certificate,
        // The key counts from when it was made: what it sealed before its card was written is no less its own.
        valid_from: certificateValidFrom(card.data.certificate),
        compared_with: null,
        comparison_note: null,
        revoked_at: null,
        replaces_kid: null,
        version: 1,
      })
    }
    await tx.record({
      action: 'cards.received',
      objectType: 'card',
      objectId: id,
      detail: { agency: currentName(card), approver: card.data.approver.name, fingerprint: facts.fingerprint },
    })
    tx.changed('coordination')
    return { outcome: 'waiting' as const, cardId: id, sentence: null }
  })
}

const currentName = ({ data }: AgencyCard): string =>
  (data.names.findLast((name) => name.to === null) ?? data.names.at(-1))?.name ?? ''

/**
 * What the cards say of their bodies, where the catalogue does not know these yet. Only a card whose code was compared
 * may name a body: anybody can make one that carries any name.
 */
async function cardsOfUnknown(
  ctx: Context,
  cards: readonly { file_sha256: string; received_at: string; agency_id: AgencyId }[],
) {
  const { agencyId: me } = await getOffice(ctx.db)
  const trust = await trustOfCoordinator(ctx.db, me)
  const read: AgencyCard[] = []
  for (const { file_sha256: sha256, received_at: receivedAt, agency_id: id } of cards) {
    if ((await agencyName(ctx.db, id, ctx.clock.today())) !== id) continue
    const { payload } = await openReceived(ctx, { sha256, receivedAt }, { expect: ['agency-card'], trust, me })
    read.push(payload)
  }
  return read
}

/** A body that no catalogue ships is taken from its card, so that its reports can be shown under a name. */
async function knowAgency(ctx: Context, tx: Tx, { agencyId, data }: AgencyCard) {
  const record: AgencyRecord = {
    id: agencyId,
    kind: data.kind,
    level: data.level,
    parentId: null,
    provinceId: null,
    abbreviation: null,
    names: data.names,
    electronicCode: data.electronicCode,
  }
  await receiveAgencies(ctx, tx, [agencyId], [record])
}

/**
 * The codes of the signed forms, as typed or pasted. Each waiting card that has one of them is enrolled.
 * @throws AppError `coordination.no-code-fits`
 */
export async function enrolCards(
  ctx: Context,
  { codes, comparedWith, note }: ParsedInput<'coordination.enrolCards'>,
): Promise<CallOutput<'coordination.enrolCards'>> {
  requireRight(ctx.actor, 'cards.enrol')
  const typed = new Set(codes.map(bareFingerprint))
  const codeOf = ({ kid }: { kid: string }) => bareFingerprint(fingerprintOf(kid))
  const hasCode = (card: { kid: string }) => typed.has(codeOf(card))
  const ofUnknown = await cardsOfUnknown(ctx, (await selectWaitingCards(ctx.db)).filter(hasCode))
  return ctx.commit(async (tx) => {
    const waiting = await selectWaitingCards(tx.trx)
    const waitingCodes = new Set(waiting.map(codeOf))
    const enrolled = waiting.filter(hasCode)
    for (const card of ofUnknown) await knowAgency(ctx, tx, card)
    if (enrolled.length === 0) throw new AppError('coordination.no-code-fits', { codes: codes.length })
    const at = ctx.clock.now().toISOString()
    for (const card of enrolled) {
      await updateCard(tx.trx, card.id, {
        state: 'enrolled',
        compared_with: comparedWith,
        comparison_note: note,
        decided_by: ctx.actor.personId,
        decided_at: at,
        version: card.version + 1,
      })
      await tx.record({
        action: 'cards.enrolled',
        objectType: 'card',
        objectId: card.id,
        detail: { agency: card.name_on_card, approver: card.approver_name, comparedWith, note },
      })
    }
    tx.changed('coordination')
    const rows = await getCards(
      ctx,
      tx.trx,
      enrolled.map(({ id }) => id),
    )
    return { enrolled: rows, unmatched: codes.filter((code) => !waitingCodes.has(bareFingerprint(code))) }
  })
}

export function declineCard(ctx: Context, input: ParsedInput<'coordination.declineCard'>): Promise<CardRow> {
  return decide(ctx, input, 'waiting', 'cards.declined', () => ({ state: 'declined' }))
}

/** What came in before this moment stays valid by the receipt log. */
export function revokeKey(ctx: Context, input: ParsedInput<'coordination.revokeKey'>): Promise<CardRow> {
  return decide(ctx, input, 'enrolled', 'cards.revoked', (at) => ({ state: 'revoked', revoked_at: at }))
}

function decide(
  ctx: Context,
  input: { cardId: string; expectedVersion: number; reason: string },
  from: CardRow['state'],
  action: string,
  change: (at: string) => Parameters<typeof updateCard>[2],
): Promise<CardRow> {
  requireRight(ctx.actor, 'cards.enrol')
  return ctx.commit(async (tx) => {
    const card = await selectCard(tx.trx, { id: input.cardId })
    if (!card) throw new AppError('object.missing', { type: 'card', id: input.cardId })
    if (card.version !== input.expectedVersion) {
      throw new AppError('version.conflict', { expected: input.expectedVersion, found: card.version })
    }
    if (card.state !== from) throw new AppError('coordination.card-decided', {})
    const at = ctx.clock.now().toISOString()
    await updateCard(tx.trx, card.id, {
      ...change(at),
      decided_by: ctx.actor.personId,
      decided_at: at,
      version: card.version + 1,
    })
    const detail = { agency: card.name_on_card, approver: card.approver_name, reason: input.reason }
    await tx.record({ action, objectType: 'card', objectId: card.id, detail })
    tx.changed('coordination')
    return getCard(ctx, tx.trx, card.id)
  })
}
