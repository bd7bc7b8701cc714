import { randomUUID } from 'node:crypto'
import { constants } from 'node:fs'
import { copyFile, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { asWriteRefusal } from './atomic-write.ts'

/**
 * Gives a person a copy of a stored file at a place of their choice. The name appears when the copy is whole.
 * Throws `disk.full` and `data.read-only`.
 */
export async function copyOut(from: string, to: string): Promise<void> {
  const unfinished = `${to}.${randomUUID().slice(0, 8)}.part`
  try {
    await copyFile(from, unfinished, constants.COPYFILE_EXCL)
    await rename(unfinished, to)
  } catch (cause) {
    await rm(unfinished, { force: true }).catch(() => {})
    throw asWriteRefusal(cause, dirname(to))
  }
}
