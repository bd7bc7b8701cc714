import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { sha256Hex } from '../../src-shared/contract/fields.ts'
import { atomicWrite } from './atomic-write.ts'
import { type Disk, errorCodeOf } from './disk.ts'

/** What is known of a file whose path is only an id: kept as JSON beside it, and parsed again when read. */
const fileCard = z.object({
  id: z.uuid(),
  name: z.string(),
  size: z.int().min(0),
  sha256: sha256Hex,
  mediaType: z.string(),
  createdAt: z.iso.datetime(),
})
export type FileCard = z.infer<typeof fileCard>

export const writeCard = (path: string, card: FileCard, disk: Disk) => atomicWrite(path, JSON.stringify(card), disk)

/** The card at `path`, or null when there is none or it is not one of ours. */
export async function readCard(path: string): Promise<FileCard | null> {
  try {
    return fileCard.parse(JSON.parse(await readFile(path, 'utf8')))
  } catch (error) {
    if (errorCodeOf(error) === 'ENOENT' || error instanceof SyntaxError || error instanceof z.ZodError) return null
    throw error
  }
}
