import { readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'

const runInfo = z.object({ port: z.int().min(1).max(65_535), secret: z.string().min(32), pid: z.int() })
export type RunInfo = z.infer<typeof runInfo>

const runFile = (dataDir: string) => join(dataDir, 'run.json')

/** Tells a second start on this data folder where the running one listens. Only the owner may read the secret. */
export async function writeRunFile(dataDir: string, info: RunInfo): Promise<void> {
  const unfinished = `${runFile(dataDir)}.part`
  await rm(unfinished, { force: true })
  await writeFile(unfinished, JSON.stringify(info), { mode: 0o600, flag: 'wx' })
  await rename(unfinished, runFile(dataDir))
}

/** Undefined when there is none, or none that can be read. */
export async function readRunFile(dataDir: string): Promise<RunInfo | undefined> {
  try {
    return runInfo.parse(JSON.parse(await readFile(runFile(dataDir), 'utf8')))
  } catch {
    return undefined
  }
}

export async function removeRunFile(dataDir: string): Promise<void> {
  await rm(runFile(dataDir), { force: true })
}
