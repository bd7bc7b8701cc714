import { join } from 'node:path'
import { type ChainCheck, checkAuditChain } from '../../app/audit-chain.ts'
import { checkDatabase, type DatabaseCheck } from '../../db/copy-database.ts'
import { openReadOnly } from '../../db/open-database.ts'
import { type StoredContent, storedContents } from '../../db/stored-contents.ts'
import { dataFolderPaths } from '../../files/data-folder.ts'
import { verifyFile } from '../../files/hash-file.ts'
import type { JobFunction } from '../job.ts'

export interface DataCheck {
  database: DatabaseCheck
  files: {
    checked: number
    /** Files that a row names and that are not there, or not as they were. */
    faults: { room: StoredContent['room']; sha256: string; state: 'missing' | 'changed' }[]
  }
  audit: ChainCheck
}

/** Reads everything in a data folder again: SQLite's own check, every stored file, the whole audit chain. */
export const checkData: JobFunction<Record<never, never>, DataCheck> = async (_, { dataDir, signal, progress }) => {
  const { db, raw } = openReadOnly(dataFolderPaths(dataDir).database)
  try {
    const database = checkDatabase(raw)
    signal.throwIfAborted()
    const audit = await checkAuditChain(db)
    const contents = await storedContents(db)
    const faults: DataCheck['files']['faults'] = []
    for (const [done, { room, sha256 }] of contents.entries()) {
      signal.throwIfAborted()
      progress(done, contents.length, 'files')
      const state = await verifyFile(join(dataDir, room, sha256.slice(0, 2), sha256), sha256, { signal })
      if (state !== 'ok') faults.push({ room, sha256, state })
    }
    progress(contents.length, contents.length, 'files')
    return { database, files: { checked: contents.length, faults }, audit }
  } finally {
    await db.destroy()
  }
}
