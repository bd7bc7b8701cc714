import type { Reply } from '../../src-shared/contract/reply.ts'

/** Worded by the window from its code; the preload script carries no sentences. */
export const stoppedReply = (): Extract<Reply<never>, { ok: false }> => ({
  ok: false,
  error: { code: 'transfer.stopped', detail: {}, message: 'transfer.stopped' },
})
