import type { Bridge } from '../../src-shared/contract/bridge.ts'
import {
  type CallInput,
  type CallName,
  type CallOutput,
  type Contract,
  contract,
} from '../../src-shared/contract/contract.ts'
import type { Reply } from '../../src-shared/contract/reply.ts'
import type { ErrorReply } from '../../src-shared/errors/app-error.ts'

export type QueryName = { [N in CallName]: Contract[N]['kind'] extends 'query' ? N : never }[CallName]
/** Calls that do something: commands carry a `commandId`, actions (sign-in, jobs) leave nothing to repeat. */
export type CommandName = Exclude<CallName, QueryName>

type WithoutCommandId<T> = T extends unknown ? Omit<T, 'commandId'> : never
/** What a page gives; the `commandId` is added here. */
export type InputOf<N extends CallName> = Contract[N]['kind'] extends 'command'
  ? WithoutCommandId<CallInput<N>>
  : CallInput<N>
export type OutputOf<N extends CallName> = CallOutput<N>

/** A refusal by the core, or by the window itself when nothing answered. */
export class CallError extends Error {
  readonly reply: ErrorReply

  constructor(reply: ErrorReply, options?: { cause: unknown }) {
    super(reply.code, options)
    this.name = 'CallError'
    this.reply = reply
  }
}

export function isLostConnection(error: unknown): boolean {
  return error instanceof CallError && error.reply.code === 'host.unreachable'
}

/** Waits before asking again when no reply came. Commands keep their id, so asking again is safe. */
const retryAfterMs = [250, 1000]

export interface CallOptions {
  /** Id of an earlier attempt whose reply was lost. */
  commandId?: string
  wait?: (ms: number) => Promise<void>
}

/** Asks the core. Throws `CallError` for a refusal and, after two more attempts, for a lost connection. */
export async function call<N extends CallName>(
  bridge: Bridge,
  name: N,
  input: InputOf<N>,
  options: CallOptions = {},
): Promise<OutputOf<N>> {
  const { kind } = contract[name]
  const sent = kind === 'command' ? { ...input, commandId: options.commandId ?? crypto.randomUUID() } : input
  // An action has no id, so nobody could tell the second attempt from a second wish.
  const waits = kind === 'action' ? [] : retryAfterMs
  const reply = await askUntilAnswered(() => bridge.call(name, sent), waits, options.wait ?? pause)
  if (!reply.ok) throw new CallError(reply.error)
  // The core checks every output against this contract before it sends it.
  return reply.value as OutputOf<N>
}

async function askUntilAnswered(
  ask: () => Promise<Reply>,
  waits: readonly number[],
  wait: (ms: number) => Promise<void>,
): Promise<Reply> {
  for (let attempt = 0; ; attempt++) {
    const reply = await ask().catch(() => unreachable)
    const ms = waits[attempt]
    if (reply.ok || reply.error.code !== 'host.unreachable' || ms === undefined) return reply
    await wait(ms)
  }
}

const unreachable: Reply = { ok: false, error: { code: 'host.unreachable', detail: {}, message: 'host.unreachable' } }

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
