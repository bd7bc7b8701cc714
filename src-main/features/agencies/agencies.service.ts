import type { z } from 'zod'
import type { officeAgency } from '../../../src-shared/contract/office.ts'
import { type AgencyId, agencyId } from '../../../src-shared/domain/ids.ts'
import { foldForSearch, sortKey } from '../../../src-shared/domain/vietnamese-text.ts'
import type { Context, Tx } from '../../app/context.ts'
import type { Db } from '../../db/open-database.ts'
import { insertAgency, nameOn, selectAgencies, selectProvinces } from './agencies.queries.ts'

/** The agency's name on a business date (ISO); its id where the catalogue knows none, so that nothing is invented. */
export async function agencyName(db: Db, id: AgencyId, date: string): Promise<string> {
  return (await nameOn(db, id, date))?.name ?? id
}

/** Living agencies whose current name holds every word asked for, accents and đ folded. */
export async function searchAgencies(db: Db, ask: { search: string; provinceId: AgencyId | null; limit: number }) {
  const words = foldForSearch(ask.search).split(' ').filter(Boolean)
  const rows = await selectAgencies(db, { words, provinceId: ask.provinceId, limit: ask.limit })
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    abbreviation: row.abbreviation,
    parentId: row.parent_id,
    parentName: row.parent_name,
    kind: row.kind,
  }))
}

export function provinces(db: Db) {
  return selectProvinces(db)
}

type NewAgency = Extract<z.infer<typeof officeAgency>, { from: 'new' }>

/** Adds a body that the shipped catalogue does not have. Its id is a UUID behind `own.`; it can be matched later. */
export async function addOwnAgency(ctx: Pick<Context, 'ids'>, tx: Tx, agency: NewAgency): Promise<AgencyId> {
  const id = agencyId.parse(`own.${ctx.ids.next()}`)
  await insertAgency(
    tx.trx,
    {
      id,
      kind: agency.kind,
      level: agency.level,
      parent_id: null,
      province_id: agency.provinceId,
      abbreviation: null,
      origin: 'own',
      body_group: null,
      doubts: '',
      former_province: null,
      ended_on: null,
      version: 1,
    },
    {
      agency_id: id,
      name: agency.name,
      folded: foldForSearch(agency.name),
      sort_key: sortKey(agency.name),
      from_date: null,
      to_date: null,
      legal_basis: null,
    },
  )
  await tx.record({ action: 'agencies.added', objectType: 'agency', objectId: id, detail: { name: agency.name } })
  tx.changed('agencies')
  return id
}
