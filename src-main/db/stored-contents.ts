import type { Db } from './open-database.ts'

/** A file that a row names by its hash, and the room of the data folder where it must lie. */
export interface StoredContent {
  room: 'evidence' | 'received' | 'sealed'
  sha256: string
}

/** Everything that rows name by hash, each content of a room once. A table that names files adds its line here. */
export async function storedContents(db: Db): Promise<StoredContent[]> {
  const evidence = await db.selectFrom('stored_file').select('sha256').orderBy('sha256').execute()
  return evidence.map(({ sha256 }) => ({ room: 'evidence' as const, sha256 }))
}
