import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { AppEvent } from '../../src-shared/contract/events.ts'
import { useBridge } from './bridge-context.tsx'
import { recordJob } from './job-store.ts'
import { Refresh } from './refresh.ts'

/** Drops what was cached of changed data, so that what is on the screen is asked for again. */
function applyEvent(client: QueryClient, refresh: Refresh, event: AppEvent): void {
  if (event.type === 'job') recordJob(event.job)
  if (event.type === 'changed') refresh.changed(event.topics)
  if (event.type === 'session')
    void client.invalidateQueries({ predicate: ({ queryKey }) => isSessionCall(queryKey[0]) })
}

function isSessionCall(name: unknown): boolean {
  return typeof name === 'string' && name.startsWith('session.')
}

/** Listens to the core as long as the window is open. Used once, in the shell. */
export function useCoreEvents(): void {
  const bridge = useBridge()
  const client = useQueryClient()
  useEffect(() => {
    const refresh = new Refresh(client)
    return bridge.onEvent((event) => applyEvent(client, refresh, event))
  }, [bridge, client])
}
