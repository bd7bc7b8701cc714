import { type FileHandle, mkdir, open, rename, rm, utimes } from 'node:fs/promises'
import { dirname } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

export type WritableFile = Pick<FileHandle, 'writeFile' | 'sync' | 'close'>

/** The few operations that change the disk. Handed in, so that a test can make any one of them fail. */
export interface Disk {
  /** Makes a new file, readable only by its owner; refuses an existing one. */
  create(path: string): Promise<WritableFile>
  rename(from: string, to: string): Promise<void>
  /** Removes a file or an empty nothing. */
  remove(path: string): Promise<void>
  touch(path: string, at: Date): Promise<void>
  /** Makes the folder and its parents, readable only by the owner, and makes their names durable. */
  makeFolder(path: string): Promise<void>
  /** Makes names in the folder durable. */
  syncFolder(path: string): Promise<void>
}

const isWindows = process.platform === 'win32'
const busyCodes = new Set(['EACCES', 'EBUSY', 'EPERM'])

export const errorCodeOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined

/**
 * On Windows a virus scanner opens a fresh file for an instant, and renaming it then fails as "busy" or "not permitted".
 * Waits up to about a second in all before the failure counts.
 */
export async function retryWhileBusy(action: () => Promise<void>, pause: (ms: number) => Promise<unknown>) {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await action()
    } catch (error) {
      if (attempt === 7 || !busyCodes.has(errorCodeOf(error) ?? '')) throw error
      await pause(10 * 2 ** attempt)
    }
  }
}

async function syncFolder(path: string) {
  // Windows cannot open a folder as a file, and NTFS journals names by itself.
  if (isWindows) return
  const folder = await open(path, 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}

export const nodeDisk: Disk = {
  create: (path) => open(path, 'wx', 0o600),
  rename: (from, to) => (isWindows ? retryWhileBusy(() => rename(from, to), wait) : rename(from, to)),
  remove: (path) => rm(path, { force: true }),
  touch: (path, at) => utimes(path, at, at),
  async makeFolder(path) {
    const firstMade = await mkdir(path, { recursive: true, mode: 0o700 })
    if (firstMade === undefined) return
    const top = dirname(firstMade)
    for (let folder = dirname(path); ; folder = dirname(folder)) {
      await syncFolder(folder)
      if (folder.length <= top.length) return
    }
  },
  syncFolder,
}
