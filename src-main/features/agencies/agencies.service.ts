import type { AgencyDetail } from '../../../src-shared/contract/agencies.ts'
import type { CallOutput, ParsedInput } from '../../../src-shared/contract/contract.ts'
import { readAssignees } from '../../../src-shared/domain/assignee-phrase.ts'
import { fillName } from '../../../src-shared/domain/catalogue-body.ts'
import { catalogueSince } from '../../../src-shared/domain/catalogue-since.ts'
import type { AgencyId } from '../../../src-shared/domain/ids.ts'
import { withoutPlace } from '../../../src-shared/domain/told-apart.ts'
import { foldForSearch, sortKey } from '../../../src-shared/domain/vietnamese-text.ts'
import { AppError } from '../../../src-shared/errors/app-error.ts'
import type { Context } from '../../app/context.ts'
import type { Db } from '../../db/open-database.ts'
import { requireRight } from '../people/people.service.ts'
import {
  countAgencies,
  knownAgencyIds,
  nameOn,
  selectAgencies,
  selectAgency,
  selectAgencyIds,
  selectAttributes,
  selectLoadedScopes,
  selectProvinces,
  selectSuccession,
  selectTransfers,
} from './agencies.queries.ts'
import { toAgencyDetail, toAgencyRow } from './agencies.rows.ts'
import { catalogueChanges } from './catalogue-changes.service.ts'
import { selectLifetimes, selectLineage, selectSuccessorNames } from './lineage.queries.ts'
import { selectPlacesOf } from './places.queries.ts'
import { catalogueFiles, loadProvince, provinceCodeOf, shippedProvince } from './shipped-catalogue.service.ts'
import { toldApart, withShownNames } from './told-apart.service.ts'

/**
 * The agency's name on a business date (ISO) as its own documents bear it; its id where the catalogue knows none, so that
 * nothing is invented. For letterheads, keys and files between offices; `agencyName` for all that people read.
 */
export async function officialName(db: Db, id: AgencyId, date: string): Promise<string> {
  return (await nameOn(db, id, date))?.name ?? id
}

/** The agency's name on a business date (ISO), with its place where another body bears the name too. */
export async function agencyName(db: Db, id: AgencyId, date: string): Promise<string> {
  return (await toldApart(db, [id]))(id, await officialName(db, id, date))
}

/** Which of these bodies the catalogue holds. */
export async function knownAgencies(db: Db, ids: readonly AgencyId[]): Promise<ReadonlySet<AgencyId>> {
  return new Set(await knownAgencyIds(db, [...new Set(ids)]))
}

/** @throws AppError `object.missing` naming the first body that the catalogue does not hold */
export async function requireAgencies(db: Db, ids: readonly AgencyId[]): Promise<void> {
  const known = new Set(await knownAgencyIds(db, [...new Set(ids)]))
  const missing = ids.find((id) => !known.has(id))
  if (missing !== undefined) throw new AppError('object.missing', { type: 'agency', id: missing })
}

const searchWords = (search: string) => foldForSearch(withoutPlace(search)).split(' ').filter(Boolean)

/** Living agencies of which a name or alias holds every word asked for, accents and đ folded. */
export async function searchAgencies(db: Db, ask: { search: string; provinceId: AgencyId | null; limit: number }) {
  const filter = {
    words: searchWords(ask.search),
    provinceId: ask.provinceId,
    levels: [],
    kinds: [],
    groups: [],
    status: 'current' as const,
  }
  const rows = await withShownNames(db, await selectAgencies(db, filter, { offset: 0, limit: ask.limit }))
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    abbreviation: row.abbreviation,
    parentId: row.parent_id,
    parentName: row.parent_name,
    kind: row.kind,
  }))
}

export async function listAgencies(
  db: Db,
  { search, offset, limit, ...choice }: ParsedInput<'agencies.list'>,
): Promise<CallOutput<'agencies.list'>> {
  const filter = { ...choice, words: searchWords(search) }
  const rows = await selectAgencies(db, filter, { offset, limit })
  const ended = rows.filter(({ ended_on }) => ended_on !== null).map(({ id }) => id)
  const successors = await selectSuccessorNames(db, ended)
  const taking = [...successors.values()].flat().map(({ id }) => id)
  const shown = await toldApart(db, [...rows.map(({ id }) => id), ...taking])
  return {
    total: await countAgencies(db, filter),
    rows: rows.map((row) => ({
      ...toAgencyRow(row, shown(row.id, row.name)),
      successorNames: (successors.get(row.id) ?? []).map(({ id, name }) => shown(id, name)),
    })),
  }
}

export async function listAgencyIds(
  db: Db,
  { search, ...choice }: ParsedInput<'agencies.ids'>,
): Promise<CallOutput<'agencies.ids'>> {
  return (await selectAgencyIds(db, { ...choice, words: searchWords(search) })).map(({ id }) => id)
}

/** @throws AppError `object.missing` */
export async function getAgency(db: Db, id: AgencyId): Promise<AgencyDetail> {
  const row = await selectAgency(db, id)
  if (!row) throw new AppError('object.missing', { type: 'agency', id })
  const around = {
    predecessors: await selectSuccession(db, id, 'predecessors'),
    successors: await selectSuccession(db, id, 'successors'),
    places: await selectPlacesOf(db, id),
    transfers: await selectTransfers(db, id),
  }
  const others = [...around.predecessors, ...around.successors, ...around.transfers].map(({ other_id }) => other_id)
  const above = [row, ...around.places].flatMap(({ parent_id }) => parent_id ?? [])
  const shown = await toldApart(db, [id, ...others, ...above])
  return toAgencyDetail(row, await selectAttributes(db, id), around, shown)
}

/** @throws AppError `object.missing` */
export async function lineageAround(db: Db, id: AgencyId): Promise<CallOutput<'agencies.lineage'>> {
  await requireAgencies(db, [id])
  const steps = await selectLineage(db, id)
  const ids = [id, ...steps.flatMap(({ fromId, toId }) => [fromId, toId])]
  return { bodies: await withShownNames(db, await selectLifetimes(db, [...new Set(ids)])), steps }
}

/** "Tỉnh An Giang", "Thành phố Cần Thơ", by the name of the place; the id is that of its People's Committee. */
export async function provinces(db: Db): Promise<{ id: AgencyId; name: string }[]> {
  const { territory } = catalogueFiles()
  const known = (await selectProvinces(db)).flatMap(({ id }) => {
    const place = territory.provinces.find(({ code }) => code === provinceCodeOf(id))
    return place === undefined ? [] : [{ id, name: fillName('{place}', place), key: sortKey(place.name) }]
  })
  return known.toSorted((a, b) => (a.key < b.key ? -1 : 1)).map(({ id, name }) => ({ id, name }))
}

export async function listProvinces(db: Db): Promise<CallOutput<'agencies.provinces'>> {
  const scopes = new Set((await selectLoadedScopes(db)).map(({ scope }) => scope))
  return (await provinces(db)).map((province) => ({
    ...province,
    isLoaded: scopes.has(provinceCodeOf(province.id) ?? ''),
  }))
}

/** @throws AppError `agencies.not-a-province` */
export async function addProvince(ctx: Context, { provinceId }: ParsedInput<'agencies.loadProvince'>) {
  requireRight(ctx.actor, 'catalogue.edit')
  if (provinceCodeOf(provinceId) === null) throw new AppError('agencies.not-a-province', { id: provinceId })
  return ctx.commit(async (tx) => {
    const added = await loadProvince(tx.trx, provinceId, ctx.clock)
    if (added > 0) {
      await tx.record({ action: 'agencies.loaded', objectType: 'agency', objectId: provinceId, detail: { added } })
      tx.changed('agencies')
    }
    return { added }
  })
}

/** @throws AppError `agencies.not-a-province` */
export async function readPhrase(
  db: Db,
  { phrase, provinceId, formerProvinces }: ParsedInput<'agencies.readPhrase'>,
): Promise<CallOutput<'agencies.readPhrase'>> {
  const code = provinceCodeOf(provinceId)
  if (code === null) throw new AppError('agencies.not-a-province', { id: provinceId })
  const catalogue = catalogueSince(shippedProvince(code), await catalogueChanges(db, code))
  const { parts, unread } = readAssignees(phrase, catalogue, { formerProvinces })
  const ids = [...new Set(parts.flatMap(({ agencies, offered }) => [...agencies, ...offered]))]
  const names = new Map<string, string>()
  for (const id of ids) names.set(id, await agencyName(db, id, '9999-12-31'))
  const refs = (list: AgencyId[]) => list.map((id) => ({ id, name: names.get(id) ?? id }))
  return {
    parts: parts.map((part) => ({ ...part, agencies: refs(part.agencies), offered: refs(part.offered) })),
    unread,
  }
}
