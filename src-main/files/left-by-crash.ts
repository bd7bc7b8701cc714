import { stat } from 'node:fs/promises'

/**
 * Whether a crash left this half-written file: it is older than the given instant, and than this process, which may be
 * writing it. The clock of the disk need not be the one that the instant is of.
 */
export async function isLeftByCrash(path: string, olderThan: Date): Promise<boolean> {
  const found = await stat(path).catch(() => null)
  return found?.isFile() === true && found.mtimeMs < Math.min(olderThan.getTime(), performance.timeOrigin)
}
