import { sql } from 'kysely'
import type { CallOutput, ParsedInput } from '../../../src-shared/contract/contract.ts'
import type { ReceivedActLine } from '../../../src-shared/contract/reorganisations.ts'
import { type ActId, type AgencyId, actId } from '../../../src-shared/domain/ids.ts'
import { foldForSearch } from '../../../src-shared/domain/vietnamese-text.ts'
import { AppError } from '../../../src-shared/errors/app-error.ts'
import type { CatalogueActs, TravellingAct } from '../../../src-shared/exchange/catalogue-acts.ts'
import type { Context, Tx } from '../../app/context.ts'
import { sha256Hex } from '../../keys/hash.ts'
import { agencyName, knownAgencies } from '../agencies/agencies.service.ts'
import { receiveAgencies } from '../agencies/travelling-agencies.service.ts'
import { openReceived, sentenceOf } from '../coordination/open-files.service.ts'
import { asReceivedThen, isRootOfThen } from '../coordination/roots-of-then.service.ts'
import { pinnedRoots, trustOfReporter } from '../coordination/trust.service.ts'
import { getOffice } from '../office/office.service.ts'
import { requireRight } from '../people/people.service.ts'
import { selectAct, selectActs } from './acts.queries.ts'
import { markApplied, selectReceived, selectVersion, type VersionRecord } from './acts-versions.queries.ts'
import { doAct, sayAct } from './do-act.service.ts'
import { toTold } from './reorganisations.rows.ts'
import { storeAct } from './reorganisations.service.ts'
import { takeBack } from './take-back.service.ts'
import { bodiesNamed, toActInput } from './travelling-act.ts'

const foreverAfter = '9999-12-31'
type Preview = CallOutput<'reorganisations.previewReceived'>

/** The newest file of acts of each coordinator. */
export async function listReceivedActs({ db }: Pick<Context, 'db'>): Promise<CallOutput<'reorganisations.received'>> {
  const pinned = new Set((await pinnedRoots(db)).map((root) => root.coordinator_id))
  const newest = new Map<AgencyId, Awaited<ReturnType<typeof selectReceived>>[number]>()
  for (const row of await selectReceived(db)) {
    if (!newest.has(row.coordinator_id)) newest.set(row.coordinator_id, row)
  }
  return Promise.all(
    [...newest.values()].map(async (row) => ({
      ...{ rowId: row.row_id, coordinatorId: row.coordinator_id, revision: row.revision, at: row.at },
      coordinatorName: await agencyName(db, row.coordinator_id, foreverAfter),
      needsRoot: !pinned.has(row.coordinator_id),
      isOfOldRoot: pinned.has(row.coordinator_id) && !(await isRootOfThen(db, rootOf(row))),
      ...{ appliedAt: row.applied_at, appliedBy: row.full_name },
    })),
  )
}

const rootOf = ({ coordinator_id, kid, at }: VersionRecord) => ({ coordinatorId: coordinator_id, kid, receivedAt: at })

/** Files of acts that can be looked at, and nobody has. */
export async function countWaitingActs(ctx: Pick<Context, 'db'>): Promise<number> {
  return (await listReceivedActs(ctx)).filter(
    ({ needsRoot, isOfOldRoot, appliedAt }) => !needsRoot && !isOfOldRoot && appliedAt === null,
  ).length
}

/** Carries what a rehearsal found out of the transaction that it undoes. */
class Rehearsed extends Error {
  readonly preview: Preview
  constructor(preview: Preview) {
    super('rehearsed')
    this.preview = preview
  }
}

/**
 * What the acts of a coordinator would do here, found by doing them and rolling back.
 * @throws AppError `object.missing`, `packages.root-unconfirmed`, what refuses the file
 */
export async function previewReceivedActs(
  ctx: Context,
  { rowId }: ParsedInput<'reorganisations.previewReceived'>,
): Promise<Preview> {
  requireRight(ctx.actor, 'catalogue.edit')
  const { payload } = await openActs(ctx, rowId)
  try {
    return await ctx.commitPart<never>(async (tx) => {
      throw new Rehearsed(await doAll(ctx, tx, payload))
    })
  } catch (error) {
    if (error instanceof Rehearsed) return error.preview
    throw error
  }
}

/**
 * Records everything that can be recorded, in one transaction. What speaks against one act leaves that one out and
 * keeps what this office has.
 * @throws AppError as `previewReceivedActs`, and `reorganisations.changed-since` where it would do other than was shown
 */
export async function applyReceivedActs(
  ctx: Context,
  { rowId, token }: ParsedInput<'reorganisations.applyReceived'>,
): Promise<CallOutput<'reorganisations.applyReceived'>> {
  requireRight(ctx.actor, 'catalogue.edit')
  const { row, payload } = await openActs(ctx, rowId)
  return ctx.commit(async (tx) => {
    const { lines, token: found } = await doAll(ctx, tx, payload)
    if (found !== token) throw new AppError('reorganisations.changed-since', {})
    const count = (fate: ReceivedActLine['fate']) => lines.filter((line) => line.fate === fate).length
    const done = { recorded: count('new'), takenBack: count('taken-back') }
    await markApplied(tx.trx, rowId, ctx.actor.personId, ctx.clock.now().toISOString())
    const name = await agencyName(tx.trx, row.coordinator_id, foreverAfter)
    const detail = { name, revision: row.revision, ...done, refused: count('refused') }
    const about = { objectType: 'agency', objectId: row.coordinator_id }
    await tx.record({ action: 'reorganisations.file-applied', ...about, detail })
    tx.changed('agencies', 'plans')
    return done
  })
}

async function openActs(ctx: Context, rowId: string): Promise<{ row: VersionRecord; payload: CatalogueActs }> {
  const row = await selectVersion(ctx.db, rowId)
  if (!row) throw new AppError('object.missing', { type: 'catalogue-acts', id: rowId })
  const { agencyId: me } = await getOffice(ctx.db)
  const file = { sha256: row.file_sha256, receivedAt: row.at }
  const reader = { expect: ['catalogue-acts' as const], trust: await trustOfReporter(ctx.db), me }
  const opened = await asReceivedThen(ctx.db, await openReceived(ctx, file, reader), row.at)
  if (opened.verdict !== 'trusted') {
    throw new AppError('packages.root-unconfirmed', { fingerprint: opened.facts.fingerprint })
  }
  return { row, payload: opened.payload }
}

/** Does every act that can be done, in the order of the file, and says of each what became of it. */
async function doAll(ctx: Context, tx: Tx, { agencyId: sender, data }: CatalogueActs): Promise<Preview> {
  const made = new Set(data.acts.flatMap(({ newBodies }) => newBodies.map(({ id }) => id)))
  const named = [...new Set(data.acts.flatMap(bodiesNamed))].filter((id) => !made.has(id))
  await receiveAgencies(ctx, tx, named, data.agencies)
  const lines: ReceivedActLine[] = []
  for (const id of data.takenBack) lines.push(...(await followTakenBack(ctx, tx, sender, id)))
  for (const act of data.acts) lines.push(await followAct(ctx, tx, sender, act))
  const shown = lines.map(({ refusal: _, ...line }) => line)
  return { lines, token: sha256Hex(JSON.stringify(shown)) }
}

async function followAct(ctx: Context, tx: Tx, sender: AgencyId, act: TravellingAct): Promise<ReceivedActLine> {
  const { newBodies: _, changes: __, ...document } = act
  const line = { ...document, told: [], byRule: 0, waiting: 0, refusal: null }
  const held = await selectAct(tx.trx, act.id)
  if (held) {
    return { ...line, told: toTold(held.told), fate: held.taken_back_at === null ? 'held' : 'taken-back-here' }
  }
  const known = await knownAgencies(
    tx.trx,
    act.newBodies.map(({ id }) => id),
  )
  const input = toActInput(act)
  const told = await sayAct(ctx, tx, input, { known })
  if (await isRecordedHere(tx, act)) return { ...line, told, fate: 'recorded-here' }
  const done = await orUndone(ctx, tx, async () => {
    const found = await doAct(ctx, tx, input, { known })
    await storeAct(ctx, tx, { id: act.id, receivedFrom: sender }, input, found)
    const { legalBasis } = found.act
    const counts = { ended: found.act.endIds.length, made: found.act.made.length, byRule: found.byRule.length }
    const more = { renamed: found.act.renames.length, transferred: found.act.transfers.length }
    const detail = { name: legalBasis, ...counts, ...more, waiting: found.waiting.length, told: found.told }
    await tx.record({ action: 'reorganisations.recorded', objectType: 'reorganisation', objectId: act.id, detail })
    return { told: found.told, byRule: found.byRule.length, waiting: found.waiting.length }
  })
  return 'refusal' in done
    ? { ...line, told, fate: 'refused', refusal: done.refusal }
    : { ...line, ...done, fate: 'new' }
}

/** The coordinator took back an act that it had sent: it goes here too, unless something stands on it. */
async function followTakenBack(ctx: Context, tx: Tx, sender: AgencyId, id: ActId): Promise<ReceivedActLine[]> {
  const held = await selectAct(tx.trx, id)
  if (!held || held.taken_back_at !== null || held.received_from !== sender) return []
  const line = {
    ...{ id: actId.parse(id), documentNumber: held.document_number, documentDate: held.document_date },
    ...{ issuer: held.issuer, subject: held.subject, effectiveOn: held.effective_on },
    ...{ told: toTold(held.told), byRule: 0, waiting: 0 },
  }
  const done = await orUndone(ctx, tx, () => takeBack(ctx, tx, id))
  return 'refusal' in done
    ? [{ ...line, fate: 'stays', refusal: done.refusal }]
    : [{ ...line, fate: 'taken-back', refusal: null }]
}

/** Somebody recorded this very document here: what was chosen with it stays. */
async function isRecordedHere(tx: Tx, act: TravellingAct): Promise<boolean> {
  const number = foldForSearch(act.documentNumber)
  const acts = await selectActs(tx.trx)
  return acts.some(
    (one) =>
      one.taken_back_at === null &&
      one.effective_on === act.effectiveOn &&
      foldForSearch(one.document_number) === number,
  )
}

/** Does one piece of work; where it is refused, it leaves no trace and says why. */
async function orUndone<T extends object>(
  ctx: Context,
  { trx }: Tx,
  work: () => Promise<T>,
): Promise<T | { refusal: ReceivedActLine['refusal'] }> {
  await sql`SAVEPOINT one_act`.execute(trx)
  try {
    const value = await work()
    await sql`RELEASE one_act`.execute(trx)
    return value
  } catch (error) {
    await sql`ROLLBACK TO one_act`.execute(trx)
    await sql`RELEASE one_act`.execute(trx)
    if (!(error instanceof AppError)) throw error
    return { refusal: sentenceOf(ctx, error.toReply()) }
  }
}
