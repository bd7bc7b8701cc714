import type { Insertable, Transaction } from 'kysely'
import type { FigureImportId, PersonId } from '../../../src-shared/domain/ids.ts'
import type { Db } from '../../db/open-database.ts'
import type { Database } from '../../db/schema.ts'

type Trx = Transaction<Database>

export function selectSetOwner(db: Db, setId: string) {
  return db.selectFrom('indicator_set').select('plan_id').where('id', '=', setId).executeTakeFirst()
}

export async function selectPlaces(db: Db): Promise<string[]> {
  return (await db.selectFrom('form_place').select('name').orderBy('ordinal').execute()).map(({ name }) => name)
}

export async function rememberPlaces(trx: Trx, names: readonly string[]) {
  await trx.deleteFrom('form_place').execute()
  for (const [ordinal, name] of names.entries()) await trx.insertInto('form_place').values({ ordinal, name }).execute()
}

export async function insertImport(trx: Trx, row: Insertable<Database['figure_import']>) {
  await trx.insertInto('figure_import').values(row).execute()
}

export async function insertImportChange(trx: Trx, row: Insertable<Database['figure_import_change']>) {
  await trx.insertInto('figure_import_change').values(row).execute()
}

export async function insertPlace(trx: Trx, row: Insertable<Database['figure_place']>) {
  await trx.insertInto('figure_place').values(row).execute()
}

export async function insertPlaceValue(trx: Trx, row: Insertable<Database['figure_place_value']>) {
  await trx.insertInto('figure_place_value').values(row).execute()
}

export function selectImports(db: Db) {
  return db
    .selectFrom('figure_import')
    .innerJoin('plan', 'plan.id', 'figure_import.plan_id')
    .innerJoin('person', 'person.id', 'figure_import.imported_by')
    .select((eb) => [
      'figure_import.id',
      'figure_import.kind',
      'figure_import.evidence_id',
      'figure_import.file_name',
      'figure_import.imported_at',
      'figure_import.undone_at',
      'plan.short_name',
      'person.full_name',
      eb
        .selectFrom('figure_import_change')
        .whereRef('figure_import_change.import_id', '=', 'figure_import.id')
        .select((inner) => inner.fn.countAll<number>().as('changes'))
        .as('changes'),
    ])
    .orderBy('figure_import.imported_at', 'desc')
    .orderBy('figure_import.id', 'desc')
    .limit(100)
    .execute()
}

export function selectImport(db: Db, id: FigureImportId) {
  return db.selectFrom('figure_import').selectAll().where('id', '=', id).executeTakeFirst()
}

/** What an import wrote, with the words of its indicators. */
export function selectImportChanges(db: Db, id: FigureImportId) {
  return db
    .selectFrom('figure_import_change')
    .innerJoin('indicator', 'indicator.id', 'figure_import_change.indicator_id')
    .selectAll('figure_import_change')
    .select(['indicator.code', 'indicator.name', 'indicator.unit'])
    .where('figure_import_change.import_id', '=', id)
    .execute()
}

/** A figure of an earlier import that came back has a new version: that import can still be undone. */
export async function followImportChange(
  trx: Trx,
  { import_id, indicator_id, period_id, after_version }: Omit<Insertable<Database['figure_import_change']>, 'before'>,
) {
  await trx
    .updateTable('figure_import_change')
    .set({ after_version })
    .where('import_id', '=', import_id)
    .where('indicator_id', '=', indicator_id)
    .where('period_id', '=', period_id)
    .execute()
}

export async function markUndone(trx: Trx, id: FigureImportId, by: PersonId, at: string) {
  await trx.updateTable('figure_import').set({ undone_by: by, undone_at: at }).where('id', '=', id).execute()
}
