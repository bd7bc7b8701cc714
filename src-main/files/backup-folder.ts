import { copyFile, open, readdir, readFile, rm, stat } from 'node:fs/promises'
import { basename, dirname, join, relative } from 'node:path'
import { AppError } from '../../src-shared/errors/app-error.ts'
import { asWriteRefusal, atomicWrite, publish, temporaryEnding } from './atomic-write.ts'
import { asFolderRefusal } from './data-folder.ts'
import { errorCodeOf, nodeDisk } from './disk.ts'
import { hashFile } from './hash-file.ts'

/** Rooms of a data folder whose files a backup needs beside the database. What is left out can be made again. */
const keptRooms = ['evidence', 'received', 'sealed', 'keys']

const databaseName = /^so-nhiem-vu-(\d{4})(\d{2})(\d{2})-(\d{2})(\d{2})(\d{2})\.db$/

/** `20261122-080000` in UTC: sorts by time and is a legal name everywhere. */
const stampOf = (at: Date) => at.toISOString().slice(0, 19).replaceAll('-', '').replaceAll(':', '').replace('T', '-')

/**
 * One office's backups in the folder that people chose: one copy of the database per backup, and beside them one store
 * of files that only grows. Files are named by their content, so every copy of the database finds its own there.
 */
export function backupPaths(backupDir: string, officeId: string, at: Date) {
  const dir = join(backupDir, `so-nhiem-vu-${officeId.replaceAll(/[^A-Za-z0-9.-]/g, '_')}`)
  return { dir, database: join(dir, `so-nhiem-vu-${stampOf(at)}.db`) }
}

export interface BackupCopy {
  name: string
  /** UTC instant. */
  madeAt: string
  size: number
}

/** The copies of the database in a backup folder, newest first; none where the folder cannot be read. */
export async function listBackups(dir: string): Promise<BackupCopy[]> {
  const names = await readdir(dir).catch(() => [])
  const copies: BackupCopy[] = []
  for (const name of names.sort().reverse()) {
    const found = databaseName.exec(name)
    if (!found) continue
    const [, year, month, day, hour, minute, second] = found
    const { size } = await stat(join(dir, name)).catch(() => ({ size: 0 }))
    copies.push({ name, madeAt: `${year}-${month}-${day}T${hour}:${minute}:${second}.000Z`, size })
  }
  return copies
}

/**
 * Makes the office's folder inside the one that people chose. That one must be there: making it would put the backup
 * of an unplugged USB stick on the very disk that it protects against.
 * @throws AppError `files.not-a-folder`, `disk.full`, `data.read-only`
 */
export async function prepareBackup(dir: string): Promise<void> {
  const chosen = dirname(dir)
  const found = await stat(chosen).catch(() => null)
  if (!found?.isDirectory()) throw new AppError('files.not-a-folder', { dir: chosen })
  await makeFolder(dir)
}

async function makeFolder(dir: string): Promise<void> {
  try {
    await nodeDisk.makeFolder(dir)
  } catch (error) {
    throw asWriteRefusal(error, dir)
  }
}

/**
 * Has `write` make a file under a temporary name, flushes it, and gives it its own name.
 * @throws AppError `disk.full`, `data.read-only`
 */
export async function writeWhole(target: string, write: (temporary: string) => Promise<void>): Promise<void> {
  const temporary = `${target}${temporaryEnding}`
  try {
    await rm(temporary, { force: true })
    await write(temporary)
    const file = await open(temporary, 'r+')
    await file.sync().finally(() => file.close())
    await publish(temporary, target)
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined)
    throw asWriteRefusal(error, dirname(target))
  }
}

/**
 * Every file that a backup must hold beside the database, as a path below the data folder. A room that was never used may
 * be missing; one that cannot be read must not pass for an empty one.
 * @throws AppError `files.not-a-folder`, `data.read-only`
 */
export async function filesToKeep(dataDir: string): Promise<string[]> {
  const found: string[] = []
  for (const room of keptRooms) {
    const folder = join(dataDir, room)
    const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch((error: unknown) => {
      if (errorCodeOf(error) === 'ENOENT') return []
      throw asFolderRefusal(error, folder)
    })
    for (const entry of entries) {
      if (!entry.isFile() || entry.name.endsWith(temporaryEnding)) continue
      found.push(relative(dataDir, join(entry.parentPath, entry.name)))
    }
  }
  return found.sort()
}

/** Copies one file unless the backup holds it with the same bytes. Returns the bytes written. */
export async function keepFile(dataDir: string, dir: string, name: string): Promise<number> {
  const source = join(dataDir, name)
  const target = join(dir, name)
  const [from, held] = await Promise.all([stat(source), stat(target).catch(() => null)])
  if (held?.size === from.size && (await sameBytes(name, source, target))) return 0
  // The file here was cut short since: the whole one there must not go the same way.
  if (held && isContent(name) && (await hashFile(target)) === basename(name)) return 0
  await makeFolder(dirname(target))
  await writeWhole(target, (temporary) => copyFile(source, temporary))
  return from.size
}

/** Named by its hash; all but what lies with the keys. */
const isContent = (name: string) => !name.startsWith('keys')

/** A file named by its hash and of the right length is not read again; a key file may have a new passphrase. */
async function sameBytes(name: string, source: string, target: string): Promise<boolean> {
  if (isContent(name)) return true
  const [a, b] = await Promise.all([readFile(source), readFile(target)])
  return a.equals(b)
}

/** What to do with these files in an emergency, beside them. */
export async function writeInstructions(dir: string, name: string, text: string): Promise<void> {
  await atomicWrite(join(dir, name), text)
}
