import { type ComponentType, type LazyExoticComponent, lazy } from 'react'
import type { SessionState } from '../../src-shared/contract/session.ts'

/** What stands before the app at each stage. */
export const gates: Record<Exclude<SessionState['stage'], 'ready'>, LazyExoticComponent<ComponentType>> = {
  setup: lazy(() => import('../pages/setup/SetupPage.tsx')),
  'sign-in': lazy(() => import('../pages/sign-in/SignInPage.tsx')),
  locked: lazy(() => import('../pages/sign-in/LockPage.tsx')),
  'change-password': lazy(() => import('../pages/sign-in/ChangePasswordPage.tsx')),
}
