import type { Dirent } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { ImportedFile } from '../../src-shared/contract/submission.ts'
import { canBeReport } from '../../src-shared/domain/report-file-name.ts'
import { dispositionOf, type ReceiptSource } from '../../src-shared/domain/submission-verdict.ts'
import { AppError } from '../../src-shared/errors/app-error.ts'
import { texts } from '../../src-shared/text/text.ts'
import { type AppClient, CallRefused } from '../app/app-client.ts'
import { answer, type Invocation, type Status } from './terminal.ts'
import { withClient } from './with-client.ts'

/** So many files go into one call; the contract takes no more. */
const filesPerCall = 5_000
/** Files that are looked at together before the call. */
const filesAtOnce = 8
/** Progress is told so many times in a call. */
const tellings = 20

type Answered = { path: string } & (ImportedFile | { name: string; verdict: 'unread'; sentence: string })

/** `coordinate import`: every file its own verdict. 0 when every file is counted or was held already. */
export async function importReports(
  invocation: Invocation,
  place: { dataDir: string; userName: string },
  order: { paths: readonly string[]; receivedOn: string; source: ReceiptSource },
): Promise<Status> {
  const { host, words } = invocation
  const files = (await Promise.all(order.paths.map(reportFiles))).flat()
  if (files.length === 0) throw new AppError('cli.nothing-to-import', {})
  const answered = await withClient(invocation, place, async (client) => {
    const all: Answered[] = []
    const tell = everyPart(files.length, (done) => host.tell(`${words.progressOf({ done, total: files.length })}\n`))
    const stop = client.app.onEvent(client.session, (event) => {
      if (event.type === 'job' && event.job.kind === 'open-reports') tell(all.length + event.job.done)
    })
    for (let at = 0; at < files.length; at += filesPerCall) {
      all.push(...(await importPart(client, files.slice(at, at + filesPerCall), order)))
    }
    stop()
    return all
  })
  answer(
    invocation,
    { files: answered },
    answered.map((one) => `${one.path}: ${lineOf(one, invocation)}`),
  )
  return answered.every(isGood) ? 0 : 1
}

async function importPart(
  client: AppClient,
  paths: readonly string[],
  { receivedOn, source }: { receivedOn: string; source: ReceiptSource },
): Promise<Answered[]> {
  const staged: { path: string; stagedId: string }[] = []
  const unread: Answered[] = []
  for (let at = 0; at < paths.length; at += filesAtOnce) {
    const looked = await Promise.all(paths.slice(at, at + filesAtOnce).map((path) => refer(client, path)))
    for (const one of looked) 'stagedId' in one ? staged.push(one) : unread.push(one)
  }
  if (staged.length === 0) return unread
  const stagedIds = staged.map(({ stagedId }) => stagedId)
  const { files } = await client.call('coordination.importReports', { stagedIds, receivedOn, source })
  return [...files.map((file, at) => ({ path: staged[at]?.path ?? file.name, ...file })), ...unread]
}

/** An empty or unreadable file is one verdict, not the end of the others. */
async function refer(client: AppClient, path: string): Promise<{ path: string; stagedId: string } | Answered> {
  try {
    return { path, stagedId: (await client.referFile(path)).stagedId }
  } catch (error) {
    if (!(error instanceof CallRefused)) throw error
    return { path, name: basename(path), verdict: 'unread', sentence: error.message }
  }
}

/** Passes a rising count on whenever another part of the whole is done. */
function everyPart(total: number, tell: (done: number) => void): (done: number) => void {
  let next = 1
  return (done) => {
    if (done < next) return
    next = done + Math.max(1, Math.floor(total / tellings))
    tell(done)
  }
}

const isGood = (one: Answered): boolean =>
  one.verdict !== 'unread' && ['count', 'nothing'].includes(dispositionOf(one.verdict))

function lineOf(one: Answered, { language }: Invocation): string {
  if (one.verdict === 'unread') return one.sentence
  const said = texts[language].coordination.verdicts[one.verdict]
  // Some sentences of verdicts end with their own full stop.
  const sentences = [one.agencyName, said, one.sentence?.next].filter((sentence) => sentence)
  return sentences.map((sentence) => sentence?.replace(/\.?$/u, '.')).join(' ')
}

/** A file as it is named; of a folder what can be a report in it and below, by name. */
async function reportFiles(path: string): Promise<string[]> {
  const found = await stat(path).catch((cause: unknown) => {
    throw new AppError('cli.file-missing', { path }, { cause })
  })
  return found.isDirectory() ? (await filesBelow(path)).sort() : [path]
}

/** A folder that may not be opened is named like a file that cannot be read. Links to files are followed, to folders not. */
async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((): Dirent[] | null => null)
  if (entries === null) return [folder]
  const found: string[] = []
  for (const entry of entries) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) found.push(...(await filesBelow(path)))
    else if (canBeReport(entry.name) && (entry.isFile() || (await leadsToNoFolder(entry, path)))) found.push(path)
  }
  return found
}

/** A link that leads nowhere is a file that cannot be read: it is told, not passed over. */
async function leadsToNoFolder(entry: Dirent, path: string): Promise<boolean> {
  if (!entry.isSymbolicLink()) return false
  const there = await stat(path).catch(() => null)
  return there === null || there.isFile()
}
