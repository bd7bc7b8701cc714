import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { CallError } from './call.ts'

/** Refusals that say that another gate stands before the app now: locked while idle, signed out elsewhere. */
const gateCodes: ReadonlySet<string> = new Set(['session.none', 'session.locked', 'session.password-change-needed'])

/**
 * The core tells what changed, so nothing is asked again by the clock or by a window's focus. `networkMode` is
 * `always` because the core is on this machine: without a network the app works as ever.
 */
export function createQueryClient(): QueryClient {
  const askForGate = (error: unknown) => {
    if (!(error instanceof CallError) || !gateCodes.has(error.reply.code)) return
    void client.invalidateQueries({ queryKey: ['session.current'] })
  }
  const client = new QueryClient({
    queryCache: new QueryCache({ onError: askForGate }),
    mutationCache: new MutationCache({ onError: askForGate }),
    defaultOptions: {
      queries: {
        staleTime: Number.POSITIVE_INFINITY,
        retry: false,
        refetchOnWindowFocus: false,
        networkMode: 'always',
      },
      mutations: { retry: false, networkMode: 'always' },
    },
  })
  return client
}
