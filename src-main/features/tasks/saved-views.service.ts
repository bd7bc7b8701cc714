import type { ParsedInput } from '../../../src-shared/contract/contract.ts'
import { type SavedView, savedView } from '../../../src-shared/contract/task-list.ts'
import type { PersonId } from '../../../src-shared/domain/ids.ts'
import { sortKey } from '../../../src-shared/domain/vietnamese-text.ts'
import type { Context } from '../../app/context.ts'
import type { Db } from '../../db/open-database.ts'

const page = 'tasks'
const stored = savedView.pick({ filter: true, sort: true })

export async function listViews(db: Db, personId: PersonId): Promise<SavedView[]> {
  const rows = await db
    .selectFrom('saved_view')
    .selectAll()
    .where('person_id', '=', personId)
    .where('page', '=', page)
    .execute()
  return rows
    .map((row) => ({ id: row.id, name: row.name, ...stored.parse(JSON.parse(row.filter)), key: sortKey(row.name) }))
    .toSorted((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ key: _, ...view }) => view)
}

/** A view belongs to the person who saves it; one of the same name is replaced. */
export function saveView(ctx: Context, { name, filter, sort }: ParsedInput<'tasks.saveView'>): Promise<SavedView[]> {
  const personId = ctx.actor.personId
  return ctx.commit(async (tx) => {
    const values = { person_id: personId, page, name, filter: JSON.stringify({ filter, sort }) }
    await tx.trx
      .insertInto('saved_view')
      .values({ id: ctx.ids.next(), ...values })
      .onConflict((conflict) => conflict.columns(['person_id', 'page', 'name']).doUpdateSet({ filter: values.filter }))
      .execute()
    tx.changed('tasks')
    return listViews(tx.trx, personId)
  })
}

export function removeView(ctx: Context, { viewId }: ParsedInput<'tasks.removeView'>): Promise<SavedView[]> {
  const personId = ctx.actor.personId
  return ctx.commit(async (tx) => {
    await tx.trx.deleteFrom('saved_view').where('id', '=', viewId).where('person_id', '=', personId).execute()
    tx.changed('tasks')
    return listViews(tx.trx, personId)
  })
}
