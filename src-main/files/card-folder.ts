import { readdir } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import { z } from 'zod'
import { orRemove, publish } from './atomic-write.ts'
import type { Disk } from './disk.ts'
import { type FileCard, readCard, writeCard } from './file-card.ts'
import { isLeftByCrash } from './left-by-crash.ts'

/**
 * A folder of files under ids, each `<id>.bin` with its card `<id>.json`. The bytes come first, so that a card never
 * speaks of bytes that are not there; bytes without a card are what a crash left, and go with the sweep.
 */
export function openCardFolder(folder: string, disk: Disk) {
  const bytesPath = (id: string) => join(folder, `${id}.bin`)
  const cardPath = (id: string) => join(folder, `${id}.json`)

  return {
    folder,
    bytesPath,

    /** Takes over a finished temporary file. When it fails, neither bytes nor card are left under the id. */
    async add(temporary: string, card: FileCard): Promise<void> {
      await orRemove(bytesPath(card.id), disk, async () => {
        await publish(temporary, bytesPath(card.id), disk)
        await orRemove(cardPath(card.id), disk, () => writeCard(cardPath(card.id), card, disk))
      })
    },

    async find(id: string): Promise<FileCard | null> {
      // An id comes from outside, and becomes part of a path.
      return z.uuid().safeParse(id).success ? readCard(cardPath(id)) : null
    },

    async remove(id: string): Promise<void> {
      await disk.remove(cardPath(id))
      await disk.remove(bytesPath(id))
    },

    /** Removes all that has a card; what is being written has none yet. */
    async removeAll(): Promise<void> {
      for (const name of await readdir(folder)) {
        if (extname(name) !== '.json') continue
        await disk.remove(join(folder, name))
        await disk.remove(join(folder, `${basename(name, '.json')}.bin`))
      }
    },

    /** Removes what was added, or left by a crash, before the given instant. Returns the ids of the cards removed. */
    async sweep(olderThan: Date): Promise<string[]> {
      const removed: string[] = []
      const names = await readdir(folder)
      for (const name of names.filter((each) => extname(each) === '.json')) {
        const card = await readCard(join(folder, name))
        if (card !== null && new Date(card.createdAt) >= olderThan) continue
        await disk.remove(join(folder, name))
        if (card !== null) {
          await disk.remove(bytesPath(card.id))
          removed.push(card.id)
        }
      }
      const left = new Set(await readdir(folder))
      for (const name of left) {
        const hasCard = name.endsWith('.json') || (name.endsWith('.bin') && left.has(name.replace(/\.bin$/u, '.json')))
        if (hasCard) continue
        const path = join(folder, name)
        if (await isLeftByCrash(path, olderThan)) await disk.remove(path)
      }
      return removed
    },
  }
}
