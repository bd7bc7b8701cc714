import type { ZodError } from 'zod'
import type { CallSpec } from '../../src-shared/contract/call.ts'
import { type CallName, contract } from '../../src-shared/contract/contract.ts'
import type { Reply } from '../../src-shared/contract/reply.ts'
import { AppError } from '../../src-shared/errors/app-error.ts'
import type { Language } from '../../src-shared/text/language.ts'
import { errorSentence } from '../../src-shared/text/text.ts'
import { giveWay } from '../db/give-way.ts'
import { asDatabaseRefusal } from '../db/open-database.ts'
import { loadActor } from '../features/session/session.service.ts'
import type { JobRunner } from '../jobs/job-runner.ts'
import { type CommandMark, commit, hashInput } from './commit.ts'
import type { PublicContext } from './context.ts'
import type { Core } from './core.ts'
import { handlers } from './handlers.ts'
import type { SessionRecord } from './sessions.ts'

type AnyHandler = (ctx: PublicContext, input: unknown) => Promise<unknown>

/**
 * The one way into the core: parse, find the actor from the session, run, catch once.
 * Transports and the command line add nothing to it.
 */
export async function answerCall(core: Core, session: SessionRecord, name: string, input: unknown): Promise<Reply> {
  try {
    return { ok: true, value: await run(core, session, name, input) }
  } catch (error) {
    return refuse(core, session.language, error)
  }
}

async function run(core: Core, session: SessionRecord, name: string, input: unknown): Promise<unknown> {
  if (!Object.hasOwn(contract, name)) throw new AppError('call.unknown', { name: name.slice(0, 100) })
  const callName = name as CallName // hasOwn has just shown it
  const spec: CallSpec = contract[callName]

  const { actor, locked, mustChangePassword } = await loadActor(core, session)
  if (spec.access === 'signed-in') {
    if (!actor) throw new AppError('session.none', {})
    if (locked) throw new AppError('session.locked', {})
    if (mustChangePassword) throw new AppError('session.password-change-needed', {})
    session.lastUsed = core.clock.now()
  }

  const parsed = spec.input.safeParse(input)
  if (!parsed.success) throw new AppError('input.invalid', { issues: listIssues(parsed.error) })

  const personId = actor?.personId ?? null
  const mark = spec.kind === 'command' ? markOf(callName, parsed.data) : null
  if (mark) {
    const earlier = await findAnswer(core, mark, personId)
    if (earlier) return earlier.value
  }

  const ctx: PublicContext = {
    ...core,
    actor,
    session,
    language: session.language,
    jobs: jobsOf(core.jobs, personId),
    commit: (work) => commit(core, personId, mark, work),
    commitPart: (work) => commit(core, personId, null, work),
  }
  // The handler map is typed name by name; here the name is a value, and the input was parsed by its own schema.
  const handler = handlers[callName] as unknown as AnyHandler
  try {
    // Parsing the answer drops whatever a query returned beyond the contract.
    const answer = await handler(ctx, parsed.data)
    await giveWay()
    return spec.output.parse(answer)
  } catch (error) {
    // Asked twice at once, the second run meets what the first has just done: its answer is the answer.
    const done = mark && (await findAnswer(core, mark, personId))
    if (done) return done.value
    throw error
  }
}

/** Every job of a call is the job of whoever is signed in: no feature has to remember to say so. */
function jobsOf(jobs: JobRunner, startedBy: string | null): JobRunner {
  return { ...jobs, start: (kind, input, options) => jobs.start(kind, input, { ...options, startedBy }) }
}

function markOf(name: CallName, input: unknown): CommandMark {
  const { commandId, ...rest } = input as { commandId: string } // command() put it into the schema
  return { commandId, name, inputSha256: hashInput(rest) }
}

/** The stored answer of a command that was already done; a reused id for something else is refused. */
async function findAnswer(core: Core, mark: CommandMark, personId: string | null) {
  const row = await core.db
    .selectFrom('command_log')
    .selectAll()
    .where('command_id', '=', mark.commandId)
    .executeTakeFirst()
  if (!row) return undefined
  if (row.name !== mark.name || row.input_sha256 !== mark.inputSha256 || row.person_id !== personId) {
    throw new AppError('command.reused', {})
  }
  return { value: JSON.parse(row.result) as unknown }
}

function listIssues(error: ZodError) {
  return error.issues.slice(0, 50).map((issue) => ({
    path: issue.path.join('.'),
    message: issue.message,
    ...(issue.code === 'too_big' && issue.origin === 'string' && { tooLong: Number(issue.maximum) }),
    ...(issue.code === 'too_big' && issue.origin === 'array' && { tooMany: Number(issue.maximum) }),
  }))
}

export function refuse(core: Pick<Core, 'reportBug' | 'dataDir'>, language: Language, error: unknown): Reply<never> {
  const known = error instanceof AppError ? error : asDatabaseRefusal(error, core.dataDir)
  const reply = (known ?? new AppError('internal.failed', { logId: core.reportBug(error) })).toReply()
  const { what, safe, next } = errorSentence(language, reply)
  return { ok: false, error: { ...reply, message: `${what} ${safe} ${next}` } }
}
