import { useQueryClient } from '@tanstack/react-query'
import { createContext, type ReactNode, use, useCallback } from 'react'
import type { SessionState, SignedInPerson } from '../../src-shared/contract/session.ts'
import type { Role } from '../../src-shared/domain/permissions.ts'
import { useCall } from '../api/hooks.ts'

type ReadySession = SessionState & {
  person: SignedInPerson
  office: NonNullable<SessionState['office']>
}

/** Which gate stands before the app; asked once and kept up by events and by what the gates answer. */
export function useSessionState() {
  return useCall('session.current', {})
}

/** For the gates: takes the state that sign-in, unlock, setup … answered. A new person sees nothing of the last one. */
export function useEnterSession() {
  const client = useQueryClient()
  return useCallback(
    (state: SessionState) => {
      client.setQueryData(['session.current', {}], state)
      const isOther = (name: unknown) => name !== 'session.current'
      if (state.stage === 'ready') void client.invalidateQueries({ predicate: ({ queryKey }) => isOther(queryKey[0]) })
      else if (state.stage !== 'locked') client.removeQueries({ predicate: ({ queryKey }) => isOther(queryKey[0]) })
    },
    [client],
  )
}

const SessionContext = createContext<ReadySession | null>(null)

export function SessionProvider({ session, children }: { session: ReadySession; children: ReactNode }) {
  return <SessionContext value={session}>{children}</SessionContext>
}

/** Whether a person is signed in and nothing stands before the app. */
export function isReady(state: SessionState): state is ReadySession {
  return state.stage === 'ready' && state.person !== null && state.office !== null
}

/** The signed-in person and the office. Only below the session gate. */
export function useSession(): ReadySession {
  const session = use(SessionContext)
  if (!session) throw new Error('this component is used before sign-in')
  return session
}

/** For showing what a role can use. The core decides; this only hides what it would refuse. */
export function useHasRole(...roles: readonly Role[]): boolean {
  const { person } = useSession()
  return roles.some((role) => person.roles.includes(role))
}
