import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { AppEvent, Topic } from '../../src-shared/contract/events.ts'
import { useBridge } from './bridge-context.tsx'
import { recordJob } from './job-store.ts'
import { topicsOf } from './topics.ts'

/** Drops what was cached of changed data, so that what is on the screen is asked for again. */
export function applyEvent(client: QueryClient, event: AppEvent): void {
  if (event.type === 'job') recordJob(event.job)
  if (event.type === 'changed') void invalidate(client, new Set(event.topics))
  if (event.type === 'session')
    void client.invalidateQueries({ predicate: ({ queryKey }) => isSessionCall(queryKey[0]) })
}

function invalidate(client: QueryClient, changed: ReadonlySet<Topic>): Promise<void> {
  return client.invalidateQueries({
    predicate: ({ queryKey: [name] }) => typeof name === 'string' && topicsOf(name).some((topic) => changed.has(topic)),
  })
}

function isSessionCall(name: unknown): boolean {
  return typeof name === 'string' && name.startsWith('session.')
}

/** Listens to the core as long as the window is open. Used once, in the shell. */
export function useCoreEvents(): void {
  const bridge = useBridge()
  const client = useQueryClient()
  useEffect(() => bridge.onEvent((event) => applyEvent(client, event)), [bridge, client])
}
