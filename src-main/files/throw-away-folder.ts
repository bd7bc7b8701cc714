import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Gives the work an empty folder among the temporary files of the machine, and removes it with all that is in it. */
export async function withThrowAwayFolder<T>(prefix: string, work: (dir: string) => Promise<T>): Promise<T> {
  const dir = await mkdtemp(join(tmpdir(), prefix))
  try {
    return await work(dir)
  } finally {
    // Windows keeps the files of a program that was just ended for a moment.
    await rm(dir, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
  }
}
