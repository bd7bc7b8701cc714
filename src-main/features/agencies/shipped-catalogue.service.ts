import type { Insertable, Transaction } from 'kysely'
import bodiesJson from '../../../resources/catalogue/bodies.json' with { type: 'json' }
import territoryJson from '../../../resources/catalogue/territory.json' with { type: 'json' }
import { centralCatalogue, provinceCatalogue, provincialBodies } from '../../../src-shared/domain/catalogue.ts'
import type { Catalogue, CatalogueBody, SuccessionEdge } from '../../../src-shared/domain/catalogue-body.ts'
import { bodiesFile, type CatalogueFiles, territoryFile } from '../../../src-shared/domain/catalogue-file.ts'
import { parseCatalogueId, provinceBodyId } from '../../../src-shared/domain/catalogue-ids.ts'
import type { AgencyId } from '../../../src-shared/domain/ids.ts'
import { foldForSearch, sortKey } from '../../../src-shared/domain/vietnamese-text.ts'
import type { Clock } from '../../app/context.ts'
import type { Db } from '../../db/open-database.ts'
import type { Database } from '../../db/schema.ts'

/** Raised when the files in `resources/catalogue` change; an older load is then completed with what is new. */
const catalogueVersion = '2025-07-01.1'
const wholeCountry = 'country'

let parsed: CatalogueFiles | undefined
/** The shipped files, checked once per process. */
export function catalogueFiles(): CatalogueFiles {
  parsed ??= { territory: territoryFile.parse(territoryJson), bodies: bodiesFile.parse(bodiesJson) }
  return parsed
}

const catalogues = new Map<string, Catalogue>()
/** What ships about one province; made once per process, because reading a plan asks for it line by line. */
export function shippedProvince(code: string): Catalogue {
  const made = catalogues.get(code) ?? provinceCatalogue(catalogueFiles(), code)
  catalogues.set(code, made)
  return made
}

/** The code of the province whose People's Committee has this id; null for any other agency. */
export function provinceCodeOf(id: AgencyId): string | null {
  const read = parseCatalogueId(id)
  return read?.level === 'province' && !read.isFormer && read.body === 'ubnd' ? read.province : null
}

/** The People's Committee of the province that a shipped body of today belongs to; null for central bodies and own additions. */
export function provinceCommitteeOf(id: AgencyId): AgencyId | null {
  const read = parseCatalogueId(id)
  if (read === null || read.level === 'central' || read.level === 'own' || read.isFormer) return null
  return provinceBodyId(read.province, 'ubnd')
}

/** Central bodies and the 34 provincial committees, so that setup can offer them; provinces follow when they are asked for. */
export async function loadCountry(db: Db, clock: Clock): Promise<void> {
  if (await isLoaded(db, wholeCountry)) return
  const committees = catalogueFiles().territory.provinces.flatMap((province) =>
    provincialBodies(catalogueFiles(), province).filter(({ id }) => id === provinceBodyId(province.code, 'ubnd')),
  )
  const central = centralCatalogue(catalogueFiles())
  await db
    .transaction()
    .execute((trx) =>
      store(trx, wholeCountry, { bodies: [...central.bodies, ...committees], edges: central.edges }, clock),
    )
}

/**
 * Loads departments, communes and former bodies of the province of this People's Committee, if it is not there yet.
 * @returns how many agencies were added
 */
export async function loadProvince(trx: Transaction<Database>, id: AgencyId, clock: Clock): Promise<number> {
  const code = provinceCodeOf(id)
  if (code === null || (await isLoaded(trx, code))) return 0
  return store(trx, code, shippedProvince(code), clock)
}

async function isLoaded(db: Db, scope: string): Promise<boolean> {
  const row = await db.selectFrom('shipped_catalogue').select('version').where('scope', '=', scope).executeTakeFirst()
  return row?.version === catalogueVersion
}

async function store(trx: Transaction<Database>, scope: string, catalogue: Catalogue, clock: Clock): Promise<number> {
  const known = new Set((await trx.selectFrom('agency').select('id').execute()).map(({ id }) => id))
  const bodies = catalogue.bodies.filter(({ id }) => !known.has(id))
  await inChunks(bodies.map(agencyRow), (rows) => trx.insertInto('agency').values(rows).execute())
  await inChunks(bodies.map(nameRow), (rows) => trx.insertInto('agency_name').values(rows).execute())
  await inChunks(bodies.flatMap(aliasRows), (rows) => trx.insertInto('agency_alias').values(rows).execute())
  await inChunks(bodies.flatMap(codeRows), (rows) => trx.insertInto('agency_code').values(rows).execute())
  await inChunks(catalogue.edges.map(edgeRow), (rows) =>
    trx
      .insertInto('agency_succession')
      .values(rows)
      .onConflict((conflict) => conflict.doNothing())
      .execute(),
  )
  const loaded = { version: catalogueVersion, loaded_at: clock.now().toISOString() }
  await trx
    .insertInto('shipped_catalogue')
    .values({ scope, ...loaded })
    .onConflict((conflict) => conflict.column('scope').doUpdateSet(loaded))
    .execute()
  return bodies.length
}

/** SQLite binds at most 32,766 values in one statement. */
async function inChunks<T>(rows: T[], insert: (rows: T[]) => Promise<unknown>): Promise<void> {
  for (let at = 0; at < rows.length; at += 500) await insert(rows.slice(at, at + 500))
}

const agencyRow = (body: CatalogueBody): Insertable<Database['agency']> => ({
  id: body.id,
  kind: body.kind,
  level: body.level,
  body_group: body.group,
  parent_id: body.parentId,
  province_id: body.province === null ? null : provinceBodyId(body.province, 'ubnd'),
  abbreviation: body.abbreviation,
  origin: 'shipped',
  doubts: body.doubts.join(','),
  former_province: body.formerProvince,
  ended_on: body.validTo,
  version: 1,
})

const nameRow = (body: CatalogueBody): Insertable<Database['agency_name']> => ({
  agency_id: body.id,
  name: body.name,
  folded: foldForSearch(body.name),
  sort_key: sortKey(body.name),
  from_date: body.validFrom,
  to_date: null,
  legal_basis: null,
})

const aliasRows = (body: CatalogueBody): Insertable<Database['agency_alias']>[] => {
  const aliases = new Set([
    body.shortName,
    ...body.alsoCalled,
    ...(body.abbreviation === null ? [] : [body.abbreviation]),
  ])
  aliases.delete(body.name)
  return [...aliases].map((alias) => ({ agency_id: body.id, alias, folded: foldForSearch(alias) }))
}

const codeRows = (body: CatalogueBody): Insertable<Database['agency_code']>[] =>
  body.statisticsCode === null
    ? []
    : [
        {
          agency_id: body.id,
          scheme: 'statistics-office',
          code: body.statisticsCode,
          from_date: body.validFrom,
          to_date: body.validTo,
        },
      ]

const edgeRow = (edge: SuccessionEdge): Insertable<Database['agency_succession']> => ({
  predecessor_id: edge.fromId,
  successor_id: edge.toId,
  rule: edge.reason,
  functions: edge.functions,
  is_main: edge.isMain ? 1 : 0,
  legal_basis: edge.basis,
  from_date: edge.date,
})
