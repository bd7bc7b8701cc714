import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { maxFileBytes } from '../../src-shared/contract/files.ts'
import { openContentStore } from './content-store.ts'
import type { DataFolderPaths } from './data-folder.ts'
import { type Disk, nodeDisk } from './disk.ts'
import { openExports } from './exports.ts'
import { openIssuedVersions } from './issued-versions.ts'
import { openKeyStore } from './key-store.ts'
import { openStaging } from './staging.ts'

/** The rooms whose files are named by their content. */
export const contentRooms = ['evidence', 'received', 'sealed'] as const
type ContentRoom = (typeof contentRooms)[number]

/** Everything that the core stores as files, in a data folder that `prepareDataFolder` has made. */
export function openFiles(paths: DataFolderPaths, tools: { now: () => Date; newId?: () => string; disk?: Disk }) {
  const { now, newId = randomUUID, disk = nodeDisk } = tools
  const staging = openStaging(paths.staging, { disk, now, newId })
  const store = (room: ContentRoom, limitBytes = Infinity) =>
    openContentStore({ folder: paths[room], aside: join(paths.setAside, room) }, staging, { disk, now, limitBytes })
  return {
    paths,
    staging,
    /** Evidence, and the source documents of plans. */
    evidence: store('evidence', maxFileBytes),
    /** What other offices sent, byte for byte. */
    received: store('received'),
    /** What this office sealed: JSON and DOCX of every revision that may have left it. */
    sealed: store('sealed'),
    keys: openKeyStore(paths.keys, disk),
    issued: openIssuedVersions(paths.keys, disk),
    exports: openExports(paths.exports, { disk, now, newId }),
  }
}

export type Files = ReturnType<typeof openFiles>
