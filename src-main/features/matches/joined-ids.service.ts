import type { Db } from '../../db/open-database.ts'

/** What a typed id, as sealed words still name it, is called today. */
export async function joinedIds(db: Db): Promise<(id: string) => string> {
  const rows = await db.selectFrom('joined_id').select(['from_id', 'to_id']).execute()
  const next = new Map(rows.map(({ from_id, to_id }) => [from_id, to_id]))
  return (id) => {
    let now = id
    // One that was joined may have been joined further; never in a circle: what is joined takes nothing in.
    for (let to = next.get(now); to !== undefined; to = next.get(now)) now = to
    return now
  }
}

const uuid = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/gu

/** The same JSON with every UUID called as it is today. */
export const renameIds = (json: string, nowCalled: (id: string) => string): string => json.replace(uuid, nowCalled)
