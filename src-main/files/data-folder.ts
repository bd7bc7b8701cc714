import { join, resolve } from 'node:path'
import { AppError } from '../../src-shared/errors/app-error.ts'
import { asWriteRefusal, writeTemporary } from './atomic-write.ts'
import { type Disk, errorCodeOf, nodeDisk } from './disk.ts'
import { isNetworkPath, type Machine, thisMachine } from './network-path.ts'

/** Where things lie in one office's data folder. */
export function dataFolderPaths(dir: string) {
  return {
    dir,
    database: join(dir, 'so-nhiem-vu.db'),
    /** Held exclusively while the app runs; see db/open-database.ts. */
    lock: join(dir, 'lock.db'),
    /** Who runs on this folder and where it can be reached: written at start, removed at the end. */
    run: join(dir, 'run.json'),
    staging: join(dir, 'staging'),
    evidence: join(dir, 'evidence'),
    exports: join(dir, 'exports'),
    received: join(dir, 'received'),
    sealed: join(dir, 'sealed'),
    /** Files that no row names; see `sweep` of files/content-store.ts. Made when needed. */
    setAside: join(dir, 'set-aside'),
    backups: join(dir, 'backups'),
    keys: join(dir, 'keys'),
    logs: join(dir, 'logs'),
  } as const
}

export type DataFolderPaths = ReturnType<typeof dataFolderPaths>

/**
 * Makes the data folder and its rooms where they are missing, and proves that it can be written to.
 * @throws AppError `data.network-path`, `data.read-only`, `disk.full`, `files.not-a-folder`
 */
export async function prepareDataFolder(
  dir: string,
  { disk = nodeDisk, machine = thisMachine }: { disk?: Disk; machine?: Machine } = {},
): Promise<DataFolderPaths> {
  if (await isNetworkPath(dir, machine)) throw new AppError('data.network-path', { dir })
  const paths = dataFolderPaths(resolve(dir))
  const { staging, evidence, exports, received, sealed, backups, keys, logs } = paths
  try {
    for (const folder of [paths.dir, staging, evidence, exports, received, sealed, backups, keys, logs]) {
      await disk.makeFolder(folder)
    }
    await disk.remove(await writeTemporary(paths.dir, [Buffer.from('probe')], disk))
  } catch (error) {
    throw asFolderRefusal(error, paths.dir)
  }
  return paths
}

/** A file in the place of a folder, a name the system refuses, links in a circle, a drive that is not there. */
const noFolder = new Set(['ENOTDIR', 'EEXIST', 'ENAMETOOLONG', 'ELOOP', 'ENOENT', 'EINVAL'])

/** The refusal that failing to make the folder `dir` amounts to, or the error itself when it is none of the expected. */
export function asFolderRefusal(error: unknown, dir: string): unknown {
  if (!noFolder.has(errorCodeOf(error) ?? '')) return asWriteRefusal(error, dir)
  return new AppError('files.not-a-folder', { dir }, { cause: error })
}
