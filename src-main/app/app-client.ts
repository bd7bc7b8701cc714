import { type CallInput, type CallName, type CallOutput, contract } from '../../src-shared/contract/contract.ts'
import type { StagedFile } from '../../src-shared/contract/files.ts'
import type { Reply } from '../../src-shared/contract/reply.ts'
import type { ErrorReply } from '../../src-shared/errors/app-error.ts'
import type { App, Session } from './app.ts'

/** A client makes the id of each command itself. */
type Input<N extends CallName> = Omit<CallInput<N>, 'commandId'>

/** The core refused a call. The message is the sentence for people, in the language of the session. */
export class CallRefused extends Error {
  readonly callName: string
  readonly reply: ErrorReply

  constructor(callName: string, error: Extract<Reply, { ok: false }>['error']) {
    super(error.message)
    this.name = 'CallRefused'
    this.callName = callName
    const { message: _, ...reply } = error
    this.reply = reply
  }
}

/** A connection for programs (command line, demo, sample office): the same one way in that a window has. */
export class AppClient {
  readonly app: App
  readonly session: Session
  readonly #newId: () => string

  constructor(app: App, newId: () => string) {
    this.app = app
    this.session = app.openSession()
    this.#newId = newId
  }

  /** @throws CallRefused */
  async call<N extends CallName>(name: N, input: Input<N>): Promise<CallOutput<N>> {
    const sent = contract[name].kind === 'command' ? { ...input, commandId: this.#newId() } : input
    const reply = await this.app.call(this.session, name, sent)
    if (!reply.ok) throw new CallRefused(name, reply.error)
    // The dispatcher parsed it with the output schema of this name.
    return reply.value as CallOutput<N>
  }

  /** @throws CallRefused */
  async putFile(name: string, bytes: AsyncIterable<Uint8Array>): Promise<StagedFile> {
    const reply = await this.app.putFile(this.session, name, bytes)
    if (!reply.ok) throw new CallRefused('putFile', reply.error)
    return reply.value
  }

  /** A file of this machine, read where it lies. @throws CallRefused */
  async referFile(path: string): Promise<StagedFile> {
    const reply = await this.app.referFile(this.session, path)
    if (!reply.ok) throw new CallRefused('referFile', reply.error)
    return reply.value
  }

  close(): void {
    this.app.closeSession(this.session)
  }
}
