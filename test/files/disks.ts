import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { type Disk, nodeDisk } from '../../src-main/files/disk.ts'

/** A folder that goes when the test ends. */
export async function temporaryFolder(): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), 'snv-files-'))
  onTestFinished(() => rm(dir, { recursive: true, force: true }))
  return dir
}

/** Names of all files under `dir`, relative and sorted. */
export async function filesUnder(dir: string): Promise<string[]> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(dir.length + 1))
    .sort()
}

export const systemError = (code: string) => Object.assign(new Error(code), { code })

/** The real disk, whose nth changing step (from 0) fails with `code`; `steps` names what was tried. */
export function failingDisk(nth: number, code: string): { disk: Disk; steps: string[] } {
  const steps: string[] = []
  const step = async <T>(name: string, action: () => Promise<T>): Promise<T> => {
    steps.push(name)
    if (steps.length - 1 === nth) throw systemError(code)
    return action()
  }
  const disk: Disk = {
    create: (path) =>
      step('create', async () => {
        const file = await nodeDisk.create(path)
        return {
          writeFile: (data) => step('write', () => file.writeFile(data)),
          sync: () => step('sync', () => file.sync()),
          // A close that fails has still closed.
          close: async () => {
            await file.close()
            await step('close', async () => undefined)
          },
        }
      }),
    rename: (from, to) => step('rename', () => nodeDisk.rename(from, to)),
    touch: (path, at) => step('touch', () => nodeDisk.touch(path, at)),
    makeFolder: (path) => step('makeFolder', () => nodeDisk.makeFolder(path)),
    syncFolder: (path) => step('syncFolder', () => nodeDisk.syncFolder(path)),
    remove: (path) => nodeDisk.remove(path),
  }
  return { disk, steps }
}

export async function* streamOf(...parts: (string | Uint8Array)[]): AsyncGenerator<Uint8Array> {
  for (const part of parts) yield typeof part === 'string' ? Buffer.from(part) : part
}

/** What an action was refused with; fails when it was not. */
export async function refusalOf(action: Promise<unknown>): Promise<unknown> {
  const done = await action.then(
    () => null,
    (error: unknown) => error,
  )
  if (done === null) throw new Error('was not refused')
  return done
}
