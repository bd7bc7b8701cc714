import { type ExpressionBuilder, type Insertable, type RawBuilder, sql, type Transaction } from 'kysely'
import type { AgencyGroup, AgencyKind, AgencyLevel } from '../../../src-shared/domain/catalogue-file.ts'
import type { AgencyId } from '../../../src-shared/domain/ids.ts'
import type { Db } from '../../db/open-database.ts'
import { prepared } from '../../db/prepared.ts'
import type { Database } from '../../db/schema.ts'

export interface AgencyFilter {
  /** Folded words; each must occur in one of the agency's names or aliases. */
  words: string[]
  provinceId: AgencyId | null
  levels: AgencyLevel[]
  kinds: AgencyKind[]
  groups: AgencyGroup[]
  status: 'current' | 'ended' | 'all'
}

/** The name that holds on a date (ISO), or the first name known when the date lies before all. */
export async function nameOn(db: Db, id: AgencyId, date: string) {
  return (await nameOfDay(db, { id, date }))[0]
}

const nameOfDay = prepared((db, { id, date }: { id: RawBuilder<AgencyId>; date: RawBuilder<string> }) =>
  db
    .selectFrom('agency_name')
    .select('name')
    .where('agency_id', '=', id)
    .where((eb) => eb.or([eb('to_date', 'is', null), eb('to_date', '>=', date)]))
    .orderBy((eb) => eb.fn.coalesce('to_date', eb.val('9999-12-31')))
    .limit(1),
)

/** Those of these ids that the catalogue holds. */
export async function knownAgencyIds(db: Db, ids: readonly AgencyId[]): Promise<AgencyId[]> {
  const rows = await db.selectFrom('agency').select('id').where('id', 'in', ids).execute()
  return rows.map(({ id }) => id)
}

const levelOrder = sql<number>`CASE agency.level WHEN 'central' THEN 0 WHEN 'province' THEN 1 WHEN 'district' THEN 2 ELSE 3 END`

const escaped = (word: string) => `%${word.replace(/[\\%_]/gu, (sign) => `\\${sign}`)}%`

/** All words in one name, of whatever time, or in one alias: words of two names together name nobody. */
function matchesWords(eb: ExpressionBuilder<Database, 'agency'>, words: string[]) {
  const hasAll = (column: 'n.folded' | 'a.folded') =>
    sql<boolean>`${sql.join(
      words.map((word) => sql`${sql.ref(column)} LIKE ${escaped(word)} ESCAPE '\\'`),
      sql` AND `,
    )}`
  return eb.or([
    eb.exists(
      eb
        .selectFrom('agency_name as n')
        .select('n.name')
        .whereRef('n.agency_id', '=', 'agency.id')
        .where(hasAll('n.folded')),
    ),
    eb.exists(
      eb
        .selectFrom('agency_alias as a')
        .select('a.alias')
        .whereRef('a.agency_id', '=', 'agency.id')
        .where(hasAll('a.folded')),
    ),
  ])
}

function filtered(db: Db, filter: AgencyFilter) {
  let rows = db
    .selectFrom('agency')
    .innerJoin('agency_name', (join) =>
      join.onRef('agency_name.agency_id', '=', 'agency.id').on('agency_name.to_date', 'is', null),
    )
  if (filter.words.length > 0) rows = rows.where((eb) => matchesWords(eb, filter.words))
  if (filter.provinceId !== null) rows = rows.where('agency.province_id', '=', filter.provinceId)
  if (filter.levels.length > 0) rows = rows.where('agency.level', 'in', filter.levels)
  if (filter.kinds.length > 0) rows = rows.where('agency.kind', 'in', filter.kinds)
  if (filter.groups.length > 0) rows = rows.where('agency.body_group', 'in', filter.groups)
  if (filter.status !== 'all') rows = rows.where('agency.ended_on', filter.status === 'current' ? 'is' : 'is not', null)
  return rows
}

const inOrder = (rows: ReturnType<typeof filtered>) =>
  rows
    .orderBy((eb) => eb('agency.ended_on', 'is not', null))
    .orderBy(levelOrder)
    .orderBy('agency_name.sort_key')
    .orderBy('agency.id')

export function selectAgencyIds(db: Db, filter: AgencyFilter) {
  return inOrder(filtered(db, filter)).select('agency.id').execute()
}

/** Agencies with their present name, bodies of today first, then by level and name. */
export function selectAgencies(db: Db, filter: AgencyFilter, page: { offset: number; limit: number }) {
  return inOrder(filtered(db, filter))
    .leftJoin('agency_name as parent_name', (join) =>
      join.onRef('parent_name.agency_id', '=', 'agency.parent_id').on('parent_name.to_date', 'is', null),
    )
    .selectAll('agency')
    .select(['agency_name.name', 'parent_name.name as parent_name'])
    .limit(page.limit)
    .offset(page.offset)
    .execute()
}

export async function countAgencies(db: Db, filter: AgencyFilter): Promise<number> {
  const row = await filtered(db, filter)
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return row.count
}

export async function selectAgency(db: Db, id: AgencyId) {
  return db
    .selectFrom('agency')
    .innerJoin('agency_name', (join) =>
      join.onRef('agency_name.agency_id', '=', 'agency.id').on('agency_name.to_date', 'is', null),
    )
    .leftJoin('agency_name as parent_name', (join) =>
      join.onRef('parent_name.agency_id', '=', 'agency.parent_id').on('parent_name.to_date', 'is', null),
    )
    .leftJoin('agency_name as province_name', (join) =>
      join.onRef('province_name.agency_id', '=', 'agency.province_id').on('province_name.to_date', 'is', null),
    )
    .selectAll('agency')
    .select(['agency_name.name', 'parent_name.name as parent_name', 'province_name.name as province_name'])
    .where('agency.id', '=', id)
    .executeTakeFirst()
}
export type AgencyDetailRow = NonNullable<Awaited<ReturnType<typeof selectAgency>>>

/** Names, aliases, codes and contacts of one agency, the newest first. */
export async function selectAttributes(db: Db, id: AgencyId) {
  const names = await db
    .selectFrom('agency_name')
    .selectAll()
    .where('agency_id', '=', id)
    .orderBy((eb) => eb.fn.coalesce('to_date', eb.val('9999-12-31')), 'desc')
    .execute()
  const aliases = await db.selectFrom('agency_alias').select('alias').where('agency_id', '=', id).execute()
  const codes = await db.selectFrom('agency_code').selectAll().where('agency_id', '=', id).orderBy('scheme').execute()
  const contacts = await db
    .selectFrom('agency_contact')
    .selectAll()
    .where('agency_id', '=', id)
    .orderBy((eb) => eb('to_date', 'is not', null))
    .orderBy('kind')
    .orderBy('id')
    .execute()
  return { names, aliases, codes, contacts }
}

/** Steps of succession from or to an agency, with the present name of the agency at the other end. */
export function selectSuccession(db: Db, id: AgencyId, direction: 'predecessors' | 'successors') {
  const [own, other] =
    direction === 'successors'
      ? (['predecessor_id', 'successor_id'] as const)
      : (['successor_id', 'predecessor_id'] as const)
  return db
    .selectFrom('agency_succession')
    .innerJoin('agency_name', (join) =>
      join.onRef('agency_name.agency_id', '=', `agency_succession.${other}`).on('agency_name.to_date', 'is', null),
    )
    .selectAll('agency_succession')
    .select([`agency_succession.${other} as other_id`, 'agency_name.name'])
    .where(`agency_succession.${own}`, '=', id)
    .orderBy('agency_succession.is_main', 'desc')
    .orderBy('agency_name.sort_key')
    .execute()
}

/** Functions that went from or to an agency that goes on, the newest first. */
export function selectTransfers(db: Db, id: AgencyId) {
  return db
    .selectFrom('function_transfer')
    .innerJoin('agency_name', (join) =>
      join
        .on('agency_name.to_date', 'is', null)
        .on((eb) =>
          eb(
            'agency_name.agency_id',
            '=',
            eb
              .case()
              .when('function_transfer.from_agency_id', '=', id)
              .then(eb.ref('function_transfer.to_agency_id'))
              .else(eb.ref('function_transfer.from_agency_id'))
              .end(),
          ),
        ),
    )
    .selectAll('function_transfer')
    .select(['agency_name.agency_id as other_id', 'agency_name.name'])
    .where((eb) => eb.or([eb('from_agency_id', '=', id), eb('to_agency_id', '=', id)]))
    .orderBy('function_transfer.from_date', 'desc')
    .orderBy('function_transfer.id')
    .execute()
}

/** The committees of provinces are the bodies that are their own province. */
export function selectProvinces(db: Db) {
  return db.selectFrom('agency').select('id').whereRef('province_id', '=', 'id').execute()
}

export function selectLoadedScopes(db: Db) {
  return db.selectFrom('shipped_catalogue').select('scope').execute()
}

/** A living agency of that province (or the country, for null) whose present name reads the same. */
export function selectNamesake(db: Db, folded: string, provinceId: AgencyId | null) {
  return db
    .selectFrom('agency')
    .innerJoin('agency_name', 'agency_name.agency_id', 'agency.id')
    .select('agency.id')
    .where('agency_name.to_date', 'is', null)
    .where('agency.ended_on', 'is', null)
    .where('agency_name.folded', '=', folded)
    .where('agency.province_id', provinceId === null ? 'is' : '=', provinceId)
    .executeTakeFirst()
}

export async function insertAgency(
  trx: Transaction<Database>,
  agency: Insertable<Database['agency']>,
  name: Insertable<Database['agency_name']>,
) {
  await trx.insertInto('agency').values(agency).execute()
  await trx.insertInto('agency_name').values(name).execute()
}
