import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { AppError } from '../../src-shared/errors/app-error.ts'
import { atomicWrite } from './atomic-write.ts'
import type { Disk } from './disk.ts'
import { errorCodeOf } from './disk.ts'

/** Encrypted key files, named by kid in hex: a kid tells upper from lower case, which Windows file names do not. */
export function openKeyStore(folder: string, disk: Disk) {
  const pathOf = (kid: string) => join(folder, `${Buffer.from(kid).toString('hex')}.json`)
  return {
    /** @throws AppError `disk.full`, `data.read-only` */
    write: (kid: string, content: Uint8Array) => atomicWrite(pathOf(kid), content, disk),

    /** @throws AppError `keys.file-missing` */
    async read(kid: string): Promise<Uint8Array> {
      try {
        return await readFile(pathOf(kid))
      } catch (error) {
        if (errorCodeOf(error) === 'ENOENT') throw new AppError('keys.file-missing', { kid }, { cause: error })
        throw error
      }
    },
  }
}
