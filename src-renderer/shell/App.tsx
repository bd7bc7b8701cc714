import { Notifications } from '@mantine/notifications'
import { QueryClientProvider } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { Bridge } from '../../src-shared/contract/bridge.ts'
import { BridgeProvider } from '../api/bridge-context.tsx'
import { useCoreEvents } from '../api/events.ts'
import { createQueryClient } from '../api/query-client.ts'
import classes from './app.module.css'
import { ErrorBoundary } from './ErrorBoundary.tsx'
import { Frame } from './Frame.tsx'
import { LeaveGuard } from './LeaveGuard.tsx'
import { LanguageProvider } from './language.tsx'
import { PeriodProvider } from './period.tsx'
import { SessionGate } from './SessionGate.tsx'
import { Themed } from './Themed.tsx'
import { usePasteNotice } from './use-paste-notice.ts'

/** Everything that parts and pages find above them. Tests wrap single parts in it. */
export function Surroundings({ bridge, children }: { bridge: Bridge; children: ReactNode }) {
  const [client] = useState(createQueryClient)
  return (
    <BridgeProvider value={bridge}>
      <QueryClientProvider client={client}>
        <LanguageProvider>
          <Themed>
            <Notifications position="bottom-right" classNames={{ root: classes.toasts ?? '' }} />
            {children}
          </Themed>
        </LanguageProvider>
      </QueryClientProvider>
    </BridgeProvider>
  )
}

export function App({ bridge }: { bridge: Bridge }) {
  return (
    <Surroundings bridge={bridge}>
      <CoreEvents />
      <PasteNotice />
      <ErrorBoundary>
        <SessionGate>
          <PeriodProvider>
            <LeaveGuard>
              <Frame />
            </LeaveGuard>
          </PeriodProvider>
        </SessionGate>
      </ErrorBoundary>
    </Surroundings>
  )
}

function CoreEvents() {
  useCoreEvents()
  return null
}

function PasteNotice() {
  usePasteNotice()
  return null
}
