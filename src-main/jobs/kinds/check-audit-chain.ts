import { type ChainCheck, checkAuditChain } from '../../app/audit-chain.ts'
import { openReadOnly } from '../../db/open-database.ts'
import { dataFolderPaths } from '../../files/data-folder.ts'
import type { JobFunction } from '../job.ts'

/** Recomputes the chain of the audit from its first entry to its last. */
export const checkChain: JobFunction<Record<never, never>, ChainCheck> = async (_, { dataDir }) => {
  const { db } = openReadOnly(dataFolderPaths(dataDir).database)
  try {
    return await checkAuditChain(db)
  } finally {
    await db.destroy()
  }
}
