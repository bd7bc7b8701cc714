import { render } from '@testing-library/react'
import { Route, Router } from 'wouter'
import { memoryLocation } from 'wouter/memory-location'
import ReportPage from '../../src-renderer/pages/report/ReportPage.tsx'
import { Surroundings } from '../../src-renderer/shell/App.tsx'
import { PeriodProvider } from '../../src-renderer/shell/period.tsx'
import { SessionGate } from '../../src-renderer/shell/SessionGate.tsx'
import type { Bridge } from '../../src-shared/contract/bridge.ts'
import type { ReportId } from '../../src-shared/domain/ids.ts'
import type { TestUser } from './test-app.ts'

/** Draws the page of a report over the real core, as this person sees it. */
export function openReportPage({ app, session }: TestUser, id: ReportId): void {
  // The test window loads no fonts; fields that grow with their text listen for them.
  Object.defineProperty(document, 'fonts', { configurable: true, value: new EventTarget() })
  const nothing = () => Promise.reject(new Error('nothing is read or kept here'))
  const bridge: Bridge = {
    call: (name, input) => app.call(session, name, input),
    onEvent: (listener) => app.onEvent(session, listener),
    ...{ putFile: nothing, readFile: nothing, saveFile: nothing },
  }
  const { hook } = memoryLocation({ path: `/reports/${id}` })
  render(
    <Surroundings bridge={bridge}>
      <SessionGate>
        <PeriodProvider>
          <Router hook={hook}>
            <Route path="/reports/:reportId" component={ReportPage} />
          </Router>
        </PeriodProvider>
      </SessionGate>
    </Surroundings>,
  )
}
