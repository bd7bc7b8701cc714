import { stat } from 'node:fs/promises'
import { AppError } from '../../../src-shared/errors/app-error.ts'
import { checkDatabase, copyDatabase } from '../../db/copy-database.ts'
import { openReadOnly } from '../../db/open-database.ts'
import { filesToKeep, keepFile, prepareBackup, writeInstructions, writeWhole } from '../../files/backup-folder.ts'
import { dataFolderPaths } from '../../files/data-folder.ts'
import type { JobFunction } from '../job.ts'

interface BackupOrder {
  /** The office's folder inside the folder that people chose. */
  dir: string
  /** Where the copy of the database goes. */
  database: string
  instructions: { name: string; text: string }
}

export interface MadeBackup {
  database: string
  databaseBytes: number
  /** Files that the backup holds, and how many of them are new. */
  files: number
  newFiles: number
}

/**
 * Files first, database last: every file that a copy of the database names is then in the backup, and a backup that was
 * stopped half-way leaves only files that the next one needs anyway. Refuses with `backup.damaged` what cannot be read back.
 */
export const makeBackup: JobFunction<BackupOrder, MadeBackup> = async (order, { dataDir, signal, progress }) => {
  await prepareBackup(order.dir)
  const names = await filesToKeep(dataDir)
  const total = names.length + 1
  let newFiles = 0
  for (const [done, name] of names.entries()) {
    signal.throwIfAborted()
    progress(done, total, 'files')
    if ((await keepFile(dataDir, order.dir, name)) > 0) newFiles += 1
  }
  signal.throwIfAborted()
  await writeWhole(order.database, async (temporary) => {
    await copyDatabase(dataFolderPaths(dataDir).database, temporary)
    await requireSound(temporary)
  })
  // A file may have been added between the first look and the copy of the database.
  for (const name of await filesToKeep(dataDir)) {
    if (!names.includes(name) && (await keepFile(dataDir, order.dir, name)) > 0) newFiles += 1
  }
  await writeInstructions(order.dir, order.instructions.name, order.instructions.text)
  progress(total, total, 'files')
  const { size } = await stat(order.database)
  return { database: order.database, databaseBytes: size, files: names.length, newFiles }
}

/** A backup that cannot be read back is none. */
async function requireSound(file: string): Promise<void> {
  const { db, raw } = openReadOnly(file)
  try {
    if (!checkDatabase(raw).ok) throw new AppError('backup.damaged', { file })
  } finally {
    await db.destroy()
  }
}
