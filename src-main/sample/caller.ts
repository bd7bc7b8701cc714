import { readFile } from 'node:fs/promises'
import type { CallInput, CallName, CallOutput } from '../../src-shared/contract/contract.ts'
import { type StagedId, stagedId } from '../../src-shared/domain/ids.ts'
import type { App, Session } from '../app/app.ts'

/** Somebody who is signed in: what the sample needs of a connection. */
export interface Caller {
  readonly app: App
  readonly session: Session
  call<N extends CallName>(name: N, input: Omit<CallInput<N>, 'commandId'>): Promise<CallOutput<N>>
}

async function* oneChunk(bytes: Uint8Array) {
  yield bytes
}

/** Hands a file in as a window does, and gives the id under which it waits. */
export async function handIn(by: Caller, name: string, bytes: Uint8Array): Promise<StagedId> {
  const reply = await by.app.putFile(by.session, name, oneChunk(bytes))
  if (!reply.ok) throw new Error(`${name}: ${reply.error.message}`)
  return stagedId.parse(reply.value.stagedId)
}

/** The bytes of an export, as a window downloads them. */
export async function takeOut(by: Caller, exportId: string): Promise<{ name: string; bytes: Uint8Array }> {
  const reply = await by.app.getFile(by.session, 'export', exportId)
  if (!reply.ok) throw new Error(reply.error.message)
  return { name: reply.value.name, bytes: await readFile(reply.value.path) }
}
