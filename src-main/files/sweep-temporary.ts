import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { temporaryEnding } from './atomic-write.ts'
import { type Disk, nodeDisk } from './disk.ts'
import { isLeftByCrash } from './left-by-crash.ts'

/** As `writeTemporary` names them: nobody else's file looks like this. */
const ownName = new RegExp(`^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\\${temporaryEnding}$`)

/** Removes what a crash left half-written in these folders before `olderThan`; folders below them stay. Returns paths. */
export async function sweepTemporary(
  folders: readonly string[],
  olderThan: Date,
  disk: Disk = nodeDisk,
): Promise<string[]> {
  const removed: string[] = []
  for (const folder of folders) {
    for (const entry of await readdir(folder, { withFileTypes: true })) {
      if (!entry.isFile() || !ownName.test(entry.name)) continue
      const path = join(folder, entry.name)
      if (!(await isLeftByCrash(path, olderThan))) continue
      await disk.remove(path)
      removed.push(path)
    }
  }
  return removed
}
