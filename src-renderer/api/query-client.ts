import { QueryClient } from '@tanstack/react-query'

/**
 * The core tells what changed, so nothing is asked again by the clock or by a window's focus. `networkMode` is
 * `always` because the core is on this machine: without a network the app works as ever.
 */
export function createQueryClient(): QueryClient {
  return new QueryClient({
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
}
