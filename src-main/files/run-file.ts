import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { atomicWrite } from './atomic-write.ts'

const runInfo = z.object({ port: z.int().min(1).max(65_535), secret: z.string().min(32), pid: z.int() })
export type RunInfo = z.infer<typeof runInfo>

const runFile = (dataDir: string) => join(dataDir, 'run.json')

/** Tells a second start on this data folder where the running one listens. Only the owner may read the secret. */
export async function writeRunFile(dataDir: string, info: RunInfo): Promise<void> {
  await atomicWrite(runFile(dataDir), JSON.stringify(info))
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
