// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Route, Router } from 'wouter'
import { memoryLocation } from 'wouter/memory-location'
import { useCoreEvents } from '../../src-renderer/api/events.ts'
import ReportPage from '../../src-renderer/pages/report/ReportPage.tsx'
import { Surroundings } from '../../src-renderer/shell/App.tsx'
import { PeriodProvider } from '../../src-renderer/shell/period.tsx'
import { SessionGate } from '../../src-renderer/shell/SessionGate.tsx'
import type { Bridge } from '../../src-shared/contract/bridge.ts'
import { texts } from '../../src-shared/text/text.ts'
import { draft, type ReportingOffice, startReportingOffice } from '../support/report-builder.ts'

const { reports: words, approval } = texts.vi

// The test window loads no fonts; fields that grow with their text listen for them.
Object.defineProperty(document, 'fonts', { configurable: true, value: new EventTarget() })

let office: ReportingOffice
beforeEach(async () => {
  office = await startReportingOffice()
})
afterEach(async () => {
  cleanup()
  await office.test.close()
})

function CoreEvents() {
  useCoreEvents()
  return null
}

function open(path: string): void {
  const { app, session } = office.lan
  const nothing = () => Promise.reject(new Error('nothing is read or kept here'))
  const bridge: Bridge = {
    call: (name, input) => app.call(session, name, input),
    onEvent: (listener) => app.onEvent(session, listener),
    ...{ putFile: nothing, readFile: nothing, saveFile: nothing },
  }
  render(
    <Surroundings bridge={bridge}>
      <CoreEvents />
      <SessionGate>
        <PeriodProvider>
          <Router hook={memoryLocation({ path }).hook}>
            <Route path="/reports/:reportId" component={ReportPage} />
          </Router>
        </PeriodProvider>
      </SessionGate>
    </Surroundings>,
  )
}

describe('a report that is being written', () => {
  it('says that the records moved on, until they are taken', async () => {
    const report = await draft(office)
    open(`/reports/${report.id}`)
    await screen.findByRole('region', { name: words.preview }, { timeout: 15_000 })
    const hint = approval.recordsNewer({ places: 1 })
    expect(screen.queryByText(hint)).toBeNull()
    await office.tasks[1].write({ resultText: 'Đã tập huấn 40 cộng tác viên.' })
    const note = (await screen.findByText(hint, {}, { timeout: 15_000 })).closest('[role=status]')
    if (!(note instanceof HTMLElement)) throw new Error('the hint is no status')
    fireEvent.click(within(note).getByRole('button', { name: words.redraft }))
    const dialog = within(await screen.findByRole('dialog'))
    await dialog.findByText('Đã tập huấn 40 cộng tác viên.')
    fireEvent.click(dialog.getByRole('button', { name: words.redraft }))
    await waitFor(() => expect(screen.queryByText(hint)).toBeNull(), { timeout: 15_000 })
  })
})
