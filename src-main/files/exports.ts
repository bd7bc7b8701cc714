import { readFile, stat } from 'node:fs/promises'
import { AppError } from '../../src-shared/errors/app-error.ts'
import { orRemove, writeTemporary } from './atomic-write.ts'
import { openCardFolder } from './card-folder.ts'
import { cleanDisplayName } from './display-name.ts'
import type { FileCard } from './file-card.ts'
import { sha256 } from './hash-file.ts'
import { mediaTypeOf } from './media-type.ts'
import type { StoreTools } from './staging.ts'

export interface ExportedFile extends FileCard {
  path: string
}

/** A finished file in the exports folder that has no name yet: what a job wrote piece by piece. */
export interface WrittenExport {
  temporary: string
  size: number
  sha256: string
  mediaType: string
}

/** Files made for a person to take away: reports, packages, lists. Each can be made again, so old ones are swept. */
export function openExports(folder: string, { disk, now, newId }: StoreTools) {
  const cards = openCardFolder(folder, disk)

  /** @throws AppError `object.missing` */
  async function find(id: string): Promise<ExportedFile> {
    const card = await cards.find(id)
    const found = card === null ? null : await stat(cards.bytesPath(id)).catch(() => null)
    if (card === null || found === null) throw new AppError('object.missing', { type: 'export', id })
    return { ...card, path: cards.bytesPath(id) }
  }

  async function take(name: string, { temporary, ...facts }: WrittenExport): Promise<ExportedFile> {
    const card: FileCard = { id: newId(), name: cleanDisplayName(name), ...facts, createdAt: now().toISOString() }
    await orRemove(temporary, disk, () => cards.add(temporary, card))
    return { ...card, path: cards.bytesPath(card.id) }
  }

  return {
    /** @throws AppError `disk.full`, `data.read-only` */
    async write(name: string, bytes: Uint8Array): Promise<ExportedFile> {
      const temporary = await writeTemporary(folder, [bytes], disk)
      return take(name, { temporary, size: bytes.length, sha256: sha256(bytes), mediaType: mediaTypeOf(bytes) })
    },

    /** Takes over what a job wrote into this folder. @throws AppError `disk.full`, `data.read-only` */
    take,

    find,

    /** @throws AppError `object.missing` */
    async read(id: string): Promise<Uint8Array> {
      return readFile((await find(id)).path)
    },

    sweep: cards.sweep,

    /** After words were erased for good: any of the files may hold them. */
    removeAll: cards.removeAll,
  }
}
