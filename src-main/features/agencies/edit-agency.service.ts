import type { AgencyDetail } from '../../../src-shared/contract/agencies.ts'
import type { ParsedInput } from '../../../src-shared/contract/contract.ts'
import { addDays } from '../../../src-shared/domain/business-date.ts'
import type { AgencyGroup, AgencyKind, AgencyLevel } from '../../../src-shared/domain/catalogue-file.ts'
import { ownAgencyId } from '../../../src-shared/domain/catalogue-ids.ts'
import type { AgencyId } from '../../../src-shared/domain/ids.ts'
import { foldForSearch, sortKey } from '../../../src-shared/domain/vietnamese-text.ts'
import { AppError } from '../../../src-shared/errors/app-error.ts'
import type { Context, Tx } from '../../app/context.ts'
import { requireRight } from '../people/people.service.ts'
import { insertAgency, selectNamesake } from './agencies.queries.ts'
import { getAgency } from './agencies.service.ts'
import {
  endContacts,
  insertContacts,
  replaceCode,
  replaceName,
  selectCurrentContacts,
  selectCurrentName,
  updateAgency,
} from './edit-agency.queries.ts'

interface NewAgency {
  /** Where it has been given one before it is written. */
  id?: AgencyId
  name: string
  kind: AgencyKind
  level: AgencyLevel
  provinceId: AgencyId | null
  parentId?: AgencyId | null
  abbreviation?: string | null
  /** What group phrases choose by, where it follows bodies that have one. */
  group?: AgencyGroup | null
  /** First day and legal basis, where they are known. */
  fromDate?: string
  legalBasis?: string
  /** A coordinator sent it: a namesake that was typed in here is matched with it afterwards. */
  isSent?: boolean
}

const nameFields = (name: string) => ({ name, folded: foldForSearch(name), sort_key: sortKey(name) })

/**
 * Adds a body that the shipped catalogue does not have. Its id is a UUID behind `own.`; it can be matched later.
 * @throws AppError `agencies.name-taken`
 */
export async function addOwnAgency(ctx: Pick<Context, 'ids'>, tx: Tx, agency: NewAgency): Promise<AgencyId> {
  const fields = nameFields(agency.name)
  if (!agency.isSent && (await selectNamesake(tx.trx, fields.folded, agency.provinceId)))
    throw new AppError('agencies.name-taken', { name: agency.name })
  const id = agency.id ?? ownAgencyId(ctx.ids.next())
  await insertAgency(
    tx.trx,
    {
      id,
      kind: agency.kind,
      level: agency.level,
      body_group: agency.group ?? null,
      parent_id: agency.parentId ?? null,
      province_id: agency.provinceId,
      abbreviation: agency.abbreviation ?? null,
      origin: agency.isSent ? 'package' : 'own',
      doubts: '',
      former_province: null,
      ended_on: null,
      version: 1,
    },
    {
      ...{ agency_id: id, ...fields, to_date: null },
      from_date: agency.fromDate ?? null,
      legal_basis: agency.legalBasis ?? null,
    },
  )
  await tx.record({ action: 'agencies.added', objectType: 'agency', objectId: id, detail: { name: agency.name } })
  tx.changed('agencies')
  return id
}

/** @throws AppError `agencies.name-taken`, `object.missing` when the superior body is not in the catalogue */
export async function addAgency(
  ctx: Context,
  { commandId: _, ...agency }: ParsedInput<'agencies.add'>,
): Promise<AgencyDetail> {
  requireRight(ctx.actor, 'catalogue.edit')
  return ctx.commit(async (tx) => {
    for (const id of [agency.parentId, agency.provinceId]) if (id) await getAgency(tx.trx, id)
    return getAgency(tx.trx, await addOwnAgency(ctx, tx, agency))
  })
}

/** @throws AppError `agencies.name-taken` where another living body of that province bears the name */
export async function requireFreeName(tx: Tx, id: AgencyId, name: string, provinceId: AgencyId | null): Promise<void> {
  const namesake = await selectNamesake(tx.trx, nameFields(name).folded, provinceId)
  if (namesake && namesake.id !== id) throw new AppError('agencies.name-taken', { name })
}

/** @throws AppError `version.conflict`, `agencies.name-too-early`, `agencies.name-not-yet`, `agencies.name-taken` */
export function renameAgency(ctx: Context, input: ParsedInput<'agencies.rename'>): Promise<AgencyDetail> {
  return change(ctx, input, 'agencies.renamed', async (tx, before) => {
    const { name, fromDate, legalBasis } = input
    if (fromDate > ctx.clock.today()) throw new AppError('agencies.name-not-yet', { fromDate })
    await requireFreeName(tx, input.id, name, before.province?.id ?? null)
    await setName(tx, input.id, { name, fromDate, legalBasis })
    return { name, fromDate, legalBasis }
  })
}

export interface NewName {
  name: string
  fromDate: string
  legalBasis: string | null
}

/** Ends the present name on the day before the new one. @throws AppError `agencies.name-too-early` */
export async function setName(tx: Tx, id: AgencyId, { name, fromDate, legalBasis }: NewName): Promise<void> {
  const current = await selectCurrentName(tx.trx, id)
  if (current.from_date !== null && fromDate <= current.from_date)
    throw new AppError('agencies.name-too-early', { since: current.from_date })
  await replaceName(tx.trx, addDays(fromDate, -1), {
    agency_id: id,
    ...nameFields(name),
    from_date: fromDate,
    to_date: null,
    legal_basis: legalBasis,
  })
}

/** @throws AppError `version.conflict` */
export function changeContacts(ctx: Context, input: ParsedInput<'agencies.changeContacts'>): Promise<AgencyDetail> {
  return change(ctx, input, 'agencies.contacts-changed', async (tx) => {
    return setContacts(ctx, tx, input.id, input.contacts)
  })
}

/** The contacts that hold from today: what is left out ends, what stays keeps its date. Gives how many of each. */
export async function setContacts(
  ctx: Pick<Context, 'ids' | 'clock'>,
  tx: Tx,
  agencyId: AgencyId,
  contacts: ParsedInput<'agencies.changeContacts'>['contacts'],
) {
  const current = await selectCurrentContacts(tx.trx, agencyId)
  const isSame = (a: { kind: string; value: string }) => (b: { kind: string; value: string }) =>
    a.kind === b.kind && a.value === b.value
  const gone = current.filter((one) => !contacts.some(isSame(one)))
  const added = contacts.filter((one) => !current.some(isSame(one)))
  const today = ctx.clock.today()
  const ended = gone.map(({ id }) => id)
  await endContacts(tx.trx, ended, today)
  await insertContacts(
    tx.trx,
    added.map((one) => ({ id: ctx.ids.next(), agency_id: agencyId, ...one, from_date: today, to_date: null })),
  )
  return { added: added.length, ended: ended.length }
}

/** @throws AppError `version.conflict` */
export function changeElectronicCode(
  ctx: Context,
  input: ParsedInput<'agencies.changeElectronicCode'>,
): Promise<AgencyDetail> {
  return change(ctx, input, 'agencies.code-changed', async (tx) => {
    await setElectronicCode(tx, input.id, input.code, ctx.clock.today())
    return { code: input.code }
  })
}

/** The identification code from today on; one that held before ends. */
export function setElectronicCode(tx: Tx, id: AgencyId, code: string | null, today: string): Promise<void> {
  const since = { lastDay: today, fromDate: today }
  return replaceCode(tx.trx, id, { scheme: 'electronic-identification', code }, since)
}

/** One edit of an agency: right, version, the work, audit, event. `work` returns what the history will show. */
async function change(
  ctx: Context,
  input: { id: AgencyId; expectedVersion: number },
  action: string,
  work: (tx: Tx, before: AgencyDetail) => Promise<Record<string, unknown>>,
): Promise<AgencyDetail> {
  requireRight(ctx.actor, 'catalogue.edit')
  return ctx.commit(async (tx) => {
    const before = await getAgency(tx.trx, input.id)
    if (before.version !== input.expectedVersion)
      throw new AppError('version.conflict', { expected: input.expectedVersion, found: before.version })
    const detail = await work(tx, before)
    await updateAgency(tx.trx, input.id, { version: before.version + 1 })
    await tx.record({ action, objectType: 'agency', objectId: input.id, detail })
    tx.changed('agencies')
    return getAgency(tx.trx, input.id)
  })
}
