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
  /** Read once: nobody else writes into a folder that this program has locked. */
  let known: Promise<Map<string, IssuedVersion>> | null = null
  /** One writing after the other: each writes all that the others have added. */
  let lastWriting: Promise<void> = Promise.resolve()

  /** A file that is gone or unreadable remembers nothing: then the rows alone count. */
  async function read(): Promise<Map<string, IssuedVersion>> {
    try {
      return new Map(Object.entries(content.parse(JSON.parse(await readFile(path, 'utf8')))))
    } catch {
      return new Map()
    }
  }

  async function write(versions: ReadonlyMap<string, IssuedVersion>): Promise<void> {
    known ??= read()
    const before = await known
    const newer = [...versions].filter(([key, { revision }]) => revision > (before.get(key)?.revision ?? 0))
    if (newer.length === 0) return
    const all = new Map([...before, ...newer])
    await atomicWrite(path, JSON.stringify(Object.fromEntries(all)), disk)
    known = Promise.resolve(all)
  }

  return {
    async find(key: string): Promise<IssuedVersion | null> {
      known ??= read()
      return (await known).get(key) ?? null
    },

    /** A lower version than the one remembered changes nothing. @throws AppError `disk.full`, `data.read-only` */
    remember(versions: ReadonlyMap<string, IssuedVersion>): Promise<void> {
      const writing = lastWriting.then(() => write(versions))
      lastWriting = writing.catch(() => undefined)
      return writing
    },
  }
}
