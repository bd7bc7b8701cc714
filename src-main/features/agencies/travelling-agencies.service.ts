import { isShippedId, parseCatalogueId, provinceBodyId } from '../../../src-shared/domain/catalogue-ids.ts'
import type { AgencyId } from '../../../src-shared/domain/ids.ts'
import { foldForSearch, sortKey } from '../../../src-shared/domain/vietnamese-text.ts'
import { AppError } from '../../../src-shared/errors/app-error.ts'
import type { AgencyRecord } from '../../../src-shared/exchange/agency-record.ts'
import type { Context, Tx } from '../../app/context.ts'
import { insertAgency, selectAgency } from './agencies.queries.ts'
import { catalogueFiles, loadProvince } from './shipped-catalogue.service.ts'

/**
 * Makes sure that every body that a file names is in the catalogue: shipped ones are loaded with their province,
 * others are taken from the file. What is known already is left as it is.
 * @throws AppError `object.missing` for a body that nobody describes
 */
export async function receiveAgencies(
  ctx: Pick<Context, 'clock'>,
  tx: Tx,
  ids: readonly AgencyId[],
  records: readonly AgencyRecord[],
) {
  const described = new Map(records.map((record) => [record.id, record]))
  const named = new Set([...ids, ...records.flatMap(({ parentId, provinceId }) => [parentId, provinceId])])
  for (const id of named) {
    if (id === null || (await selectAgency(tx.trx, id))) continue
    const province = isShippedId(id) ? provinceHolding(id) : null
    if (province !== null) await loadProvince(tx.trx, province, ctx.clock)
  }
  for (const id of named) {
    if (id === null || (await selectAgency(tx.trx, id))) continue
    const record = described.get(id)
    if (!record || isShippedId(id)) throw new AppError('object.missing', { type: 'agency', id })
    await insertRecord(tx, record)
  }
}

/** The committee of the province of today whose part of the catalogue holds a shipped body. */
function provinceHolding(id: AgencyId): AgencyId | null {
  const read = parseCatalogueId(id)
  if (read === null || read.level === 'central' || read.level === 'own') return null
  if (!read.isFormer) return provinceBodyId(read.province, 'ubnd')
  const former = catalogueFiles().territory.formerProvinces.find(({ code }) => code === read.province)
  return former ? provinceBodyId(former.successor, 'ubnd') : null
}

async function insertRecord(tx: Tx, record: AgencyRecord) {
  const current = record.names.findLast(({ to }) => to === null) ?? record.names.at(-1)
  if (!current) throw new AppError('object.missing', { type: 'agency', id: record.id })
  await insertAgency(
    tx.trx,
    {
      id: record.id,
      kind: record.kind,
      level: record.level,
      body_group: null,
      parent_id: record.parentId,
      province_id: record.provinceId,
      abbreviation: record.abbreviation,
      origin: 'package',
      doubts: '',
      former_province: null,
      ended_on: null,
      version: 1,
    },
    {
      agency_id: record.id,
      name: current.name,
      folded: foldForSearch(current.name),
      sort_key: sortKey(current.name),
      from_date: current.from,
      to_date: null,
      legal_basis: null,
    },
  )
  await tx.record({
    action: 'agencies.received',
    objectType: 'agency',
    objectId: record.id,
    detail: { name: current.name },
  })
  tx.changed('agencies')
}
