import type { AgencyId } from '../../../src-shared/domain/ids.ts'
import { AppError, type ErrorReply } from '../../../src-shared/errors/app-error.ts'
import type { PayloadOf } from '../../../src-shared/exchange/envelope.ts'
import type { PublicJwk } from '../../../src-shared/exchange/fields.ts'
import type { Format } from '../../../src-shared/exchange/format.ts'
import { errorSentence, texts } from '../../../src-shared/text/text.ts'
import type { Context } from '../../app/context.ts'
import type { FileToOpen, OpenedFile } from '../../jobs/kinds/open-envelopes.ts'
import type { SealFacts } from '../../keys/open-envelope.ts'
import type { TrustView } from '../../keys/trust.ts'

/** What the worker found out about one file. The payload is that of one of the formats asked for. */
export type OpenedAs<F extends Format> = Pick<OpenedFile, 'container' | 'sealedJson'> &
  (
    | { verdict: 'trusted' | 'unknown-key'; payload: PayloadOf<F>; facts: SealFacts }
    | { verdict: 'self-carried'; payload: PayloadOf<F>; facts: SealFacts; jwk: PublicJwk; pinnedKid: string | null }
    | { verdict: 'refused'; error: ErrorReply }
  )

interface Reader<F extends Format> {
  expect: F[]
  trust: TrustView
  me: AgencyId
}

/** Verification steps 1 to 9 in a worker thread: a big package takes up to a second. Answers in the order of `files`. */
export async function openInWorker<F extends Format>(
  ctx: Pick<Context, 'jobs'>,
  files: readonly FileToOpen[],
  reader: Reader<F>,
): Promise<OpenedAs<F>[]> {
  const job = ctx.jobs.start('open-envelopes', { files: [...files], ...reader })
  // The worker refuses every format that is not in `expect`, which the type of its answer does not say.
  return (await job.finished) as OpenedAs<F>[]
}

/** As above, one file that is kept in the received folder. @throws AppError what the file is refused with */
export async function openReceived<F extends Format>(
  ctx: Pick<Context, 'jobs' | 'files'>,
  file: { sha256: string; receivedAt: string },
  reader: Reader<F>,
) {
  const stored = await ctx.files.received.find(file.sha256)
  if (!stored) throw new AppError('files.missing', { name: file.sha256 })
  const [opened] = await openInWorker(ctx, [{ path: stored.path, receivedAt: file.receivedAt }], reader)
  if (!opened) throw new Error('the worker answered for no file')
  if (opened.verdict === 'refused') throw asAppError(opened.error)
  return opened
}

/** A refusal that crossed a thread or stands in the log, as the error that it was. */
export function asAppError(error: ErrorReply): AppError {
  // Code and detail are a matching pair, which the class cannot see through the union.
  return new AppError(error.code, error.detail as never)
}

/** The three parts of the sentence for a refusal, in the language of the session. */
export const sentenceOf = (ctx: Pick<Context, 'language'>, error: ErrorReply) => errorSentence(ctx.language, error)

export const words = (ctx: Pick<Context, 'language'>) => texts[ctx.language]
