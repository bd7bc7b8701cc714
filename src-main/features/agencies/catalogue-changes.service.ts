import type { CatalogueBody } from '../../../src-shared/domain/catalogue-body.ts'
import { provinceBodyId } from '../../../src-shared/domain/catalogue-ids.ts'
import { type CatalogueChanges, shortCommittee } from '../../../src-shared/domain/catalogue-since.ts'
import type { Db } from '../../db/open-database.ts'
import { selectEdgesFrom, selectOfProvince } from './catalogue-changes.queries.ts'
import { shippedProvince } from './shipped-catalogue.service.ts'

/** What became of the shipped bodies of a province in this data folder, and which bodies it has besides them. */
export async function catalogueChanges(db: Db, code: string): Promise<CatalogueChanges> {
  const shipped = new Map(shippedProvince(code).bodies.map((body) => [body.id, body]))
  const rows = await selectOfProvince(db, provinceBodyId(code, 'ubnd'))
  const ended = rows.flatMap(({ id, ended_on }) =>
    ended_on !== null && shipped.get(id)?.validTo !== ended_on ? [{ id, lastDay: ended_on }] : [],
  )
  const made = rows.filter(({ id, ended_on }) => ended_on === null && !shipped.has(id))
  return {
    ended: ended.filter(({ id }) => shipped.has(id)),
    renamed: rows.flatMap(({ id, name }) => {
      const before = shipped.get(id)
      return before && before.name !== name ? [{ id, name }] : []
    }),
    made: made.map(
      (row): CatalogueBody => ({
        ...{ id: row.id, name: row.name, shortName: shortCommittee(row.name), alsoCalled: [] },
        ...{ abbreviation: row.abbreviation, kind: row.kind, level: row.level, group: row.body_group },
        ...{ parentId: row.parent_id, province: code, formerProvince: null, statisticsCode: null },
        ...{ validFrom: row.from_date, validTo: null, doubts: [] },
      }),
    ),
    edges: (
      await selectEdgesFrom(
        db,
        ended.map(({ id }) => id),
      )
    ).map((row) => ({
      ...{ fromId: row.predecessor_id, toId: row.successor_id, reason: row.rule, functions: row.functions },
      ...{ isMain: row.is_main === 1, basis: row.legal_basis, date: row.from_date ?? '' },
    })),
  }
}
