import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { sha256Hex } from '../../src-shared/contract/fields.ts'
import { atomicWrite } from './atomic-write.ts'
import type { Disk } from './disk.ts'

const issuedVersion = z.strictObject({ id: z.uuid(), revision: z.int().min(1), sha256: sha256Hex })
export type IssuedVersion = z.infer<typeof issuedVersion>
const content = z.record(z.string(), issuedVersion)

/**
 * The highest version of each thing that left this office, beside the database: a backup that is put back takes the
 * rows back, and the same number must not go out twice with two contents. It lies with the keys, of which a backup
 * always holds the newest.
 */
export function openIssuedVersions(folder: string, disk: Disk) {
  const path = join(folder, 'issued-versions.json')

  /** A file that is gone or unreadable remembers nothing: then the rows alone count. */
  async function read(): Promise<z.infer<typeof content>> {
    try {
      return content.parse(JSON.parse(await readFile(path, 'utf8')))
    } catch {
      return {}
    }
  }

  return {
    find: async (key: string): Promise<IssuedVersion | null> => (await read())[key] ?? null,

    /** A lower version than the one remembered changes nothing. @throws AppError `disk.full`, `data.read-only` */
    async remember(key: string, version: IssuedVersion): Promise<void> {
      const all = await read()
      if ((all[key]?.revision ?? 0) >= version.revision) return
      await atomicWrite(path, JSON.stringify({ ...all, [key]: version }), disk)
    },
  }
}
