import { createReadStream } from 'node:fs'
import { dirname } from 'node:path'
import { asWriteRefusal, orRemove, writeTemporary } from './atomic-write.ts'
import { nodeDisk } from './disk.ts'

/**
 * Gives a person a copy of a stored file at a place of their choice. The name appears when every byte is on the disk:
 * next the stick may be pulled out. The folder is not flushed, which shares and sticks may refuse.
 * @throws AppError `disk.full`, `data.read-only`
 */
export async function copyOut(from: string, to: string): Promise<void> {
  const whole = await writeTemporary(dirname(to), createReadStream(from))
  await orRemove(whole, nodeDisk, async () => {
    await nodeDisk.rename(whole, to).catch((error: unknown) => {
      throw asWriteRefusal(error, dirname(to))
    })
  })
}
