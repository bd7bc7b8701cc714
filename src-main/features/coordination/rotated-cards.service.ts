import type { CallOutput } from '../../../src-shared/contract/contract.ts'
import { AppError } from '../../../src-shared/errors/app-error.ts'
import { fingerprintOf } from '../../../src-shared/exchange/fingerprint.ts'
import type { Context } from '../../app/context.ts'
import type { Db } from '../../db/open-database.ts'
import { certificateValidFrom } from '../../keys/certificate.ts'
import { kidOf } from '../../keys/key-pair.ts'
import { insertCard, selectCard, updateCard } from './cards.queries.ts'
import { type OpenedAs, sentenceOf } from './open-files.service.ts'

type CardOutcome = Omit<CallOutput<'coordination.importCards'>[number], 'name'>
type Rotation = Exclude<OpenedAs<'key-rotation'>, { verdict: 'refused' }>

/**
 * An approver's new key, signed by the old one that was compared with paper: it takes its place at once. The old key
 * ends now; what came in before stays valid by the receipt log.
 */
export async function takeRotation(
  ctx: Context,
  stagedId: string,
  opened: OpenedAs<'key-rotation'>,
): Promise<CardOutcome> {
  try {
    if (opened.verdict === 'refused')
      return { outcome: 'refused', cardId: null, sentence: sentenceOf(ctx, opened.error) }
    return await rotateCard(ctx, stagedId, opened)
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    return { outcome: 'refused', cardId: null, sentence: sentenceOf(ctx, error.toReply()) }
  }
}

async function rotateCard(ctx: Context, stagedId: string, { payload, verdict }: Rotation): Promise<CardOutcome> {
  const { purpose, oldKid, jwk, certificate, holder } = payload.data
  if (purpose !== 'approver') throw new AppError('coordination.rotation-of-root', {})
  const newKid = await kidOf(jwk)
  const known = await selectCard(ctx.db, { kid: newKid })
  if (known?.replaces_kid === oldKid) return { outcome: 'same-again', cardId: known.id, sentence: null }
  if (verdict !== 'trusted') throw unknownOldKey(oldKid)
  await requireRotatable(ctx.db, oldKid, newKid)
  const file = await ctx.files.received.promote(stagedId)
  return ctx.commitPart(async (tx) => {
    // Somebody may have revoked the old key, or declined the new one, in the meantime.
    const { old, waiting } = await requireRotatable(tx.trx, oldKid, newKid)
    const at = ctx.clock.now().toISOString()
    const id = waiting?.id ?? ctx.ids.next()
    const card = {
      agency_id: old.agency_id,
      name_on_card: old.name_on_card,
      approver_name: holder.name,
      approver_position: holder.position,
      public_jwk: JSON.stringify(jwk),
      certificate,
      valid_from: certificateValidFrom(certificate),
      file_sha256: file.sha256,
      state: 'enrolled' as const,
      received_at: at,
      // The paper that vouched for the old key vouches for this one through it.
      compared_with: old.compared_with,
      comparison_note: old.comparison_note,
      decided_by: ctx.actor.personId,
      decided_at: at,
      revoked_at: null,
      replaces_kid: old.kid,
    }
    if (waiting) await updateCard(tx.trx, id, { ...card, version: waiting.version + 1 })
    else await insertCard(tx.trx, { id, kid: newKid, ...card, version: 1 })
    await updateCard(tx.trx, old.id, { state: 'revoked', revoked_at: at, decided_at: at, version: old.version + 1 })
    await tx.record({
      action: 'cards.rotated',
      objectType: 'card',
      objectId: id,
      detail: {
        agency: old.name_on_card,
        approver: holder.name,
        before: fingerprintOf(oldKid),
        after: fingerprintOf(newKid),
      },
    })
    tx.changed('coordination')
    return { outcome: 'rotated' as const, cardId: id, sentence: null }
  })
}

/** The old key counts now, and the new one is nobody's yet: at most its card waits. */
async function requireRotatable(db: Db, oldKid: string, newKid: string) {
  const old = await selectCard(db, { kid: oldKid })
  if (old?.state !== 'enrolled') throw unknownOldKey(oldKid)
  const waiting = await selectCard(db, { kid: newKid })
  if (waiting && (waiting.agency_id !== old.agency_id || waiting.state === 'enrolled' || waiting.state === 'revoked')) {
    throw new AppError('coordination.rotation-key-taken', { fingerprint: fingerprintOf(newKid) })
  }
  return { old, waiting }
}

const unknownOldKey = (kid: string) =>
  new AppError('coordination.rotation-old-key', { fingerprint: fingerprintOf(kid) })
