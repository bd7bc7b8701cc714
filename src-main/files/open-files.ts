import { randomUUID } from 'node:crypto'
import { openContentStore } from './content-store.ts'
import type { DataFolderPaths } from './data-folder.ts'
import { type Disk, nodeDisk } from './disk.ts'
import { openExports } from './exports.ts'
import { openKeyStore } from './key-store.ts'
import { openStaging } from './staging.ts'

/** Everything that the core stores as files, in a data folder that `prepareDataFolder` has made. */
export function openFiles(paths: DataFolderPaths, tools: { now: () => Date; newId?: () => string; disk?: Disk }) {
  const { now, newId = randomUUID, disk = nodeDisk } = tools
  const staging = openStaging(paths.staging, { disk, now, newId })
  return {
    paths,
    staging,
    /** Evidence, and the source documents of plans. */
    evidence: openContentStore(paths.evidence, staging, { disk, now }),
    /** What other offices sent, byte for byte. */
    received: openContentStore(paths.received, staging, { disk, now }),
    /** What this office sealed: JSON and DOCX of every revision that may have left it. */
    sealed: openContentStore(paths.sealed, staging, { disk, now }),
    keys: openKeyStore(paths.keys, disk),
    exports: openExports(paths.exports, { disk, now, newId }),
  }
}

export type Files = ReturnType<typeof openFiles>
