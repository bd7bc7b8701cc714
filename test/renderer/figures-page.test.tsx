// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import FiguresPage from '../../src-renderer/pages/figures/FiguresPage.tsx'
import { PeriodProvider } from '../../src-renderer/shell/period.tsx'
import { SessionProvider } from '../../src-renderer/shell/session.tsx'
import type { FigureChange, FigureRow } from '../../src-shared/contract/figures.ts'
import { indicatorId, periodId, planId } from '../../src-shared/domain/ids.ts'
import { FakeBridge } from '../support/fake-bridge.ts'
import { readySession } from '../support/ready-session.ts'
import { renderPart } from '../support/render-part.tsx'

const uuid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
const period = {
  ...{ id: periodId.parse(uuid(1)), kind: 'year', year: 2026, ordinal: null, from: '2026-01-01', to: '2026-12-31' },
  ...{ cutOff: '2026-11-30', nextYearStart: null, version: 1 },
}

const row = (n: number, change: Partial<FigureRow>): FigureRow => ({
  ...{ indicatorId: indicatorId.parse(uuid(n)), parentId: null, depth: 0, code: String(n), name: `Chỉ tiêu ${n}` },
  ...{ unit: 'vụ', measure: 'in-period', shape: 'number', comparator: null, target: null, baseline: null },
  ...{ figure: null, estimate: null, previous: null, warnings: [] },
  result: { kind: 'cannot-tell', why: 'no-target' },
  ...change,
})

let entered: FigureChange[][]
function openPage(rows: FigureRow[]) {
  const bridge = new FakeBridge().answer('periods.list', [{ ...period, isFiguresOnly: false }])
  entered = []
  const plan = { planId: planId.parse(uuid(9)), planShortName: 'Kế hoạch', rows, entered: 0 }
  bridge.answer('figures.list', { plans: [{ ...plan, set: { id: uuid(8), version: 1, source: 'Thông tư' } }] })
  bridge.answers['figures.enter'] = (input) => {
    const { changes } = input as { changes: FigureChange[] } // what the page sends is typed by the contract
    entered.push(changes)
    const versions = changes.map((change) => ({ ...change, version: change.expectedVersion + 1 }))
    return { ok: true, value: { versions } }
  }
  renderPart(
    <SessionProvider session={readySession}>
      <PeriodProvider>
        <FiguresPage />
      </PeriodProvider>
    </SessionProvider>,
    bridge,
  )
}

const type = (text: string) => {
  const grid = screen.getByRole('grid')
  fireEvent.keyDown(grid, { key: text[0] ?? '' })
  fireEvent.change(within(grid).getByRole('textbox'), { target: { value: text } })
}
const press = (key: string) => fireEvent.keyDown(screen.getByRole('textbox'), { key })

afterEach(() => {
  cleanup()
  sessionStorage.clear()
})

describe('the sheet of figures', () => {
  it('saves what was typed once, and goes down', async () => {
    openPage([row(3, {}), row(4, {})])
    await screen.findByRole('grid')
    type('1.234,5')
    press('Enter')
    await waitFor(() => expect(entered).toHaveLength(1))
    type('7')
    press('Enter')
    await waitFor(() => expect(entered).toHaveLength(2))
    expect(entered.map(([change]) => [change?.indicatorId, change?.value])).toEqual([
      [uuid(3), { kind: 'number', value: '1234.5' }],
      [uuid(4), { kind: 'number', value: '7' }],
    ])
  })

  it('keeps the field open over what is no number, and lets go of it with Esc', async () => {
    openPage([row(3, {})])
    await screen.findByRole('grid')
    type('12.5')
    press('Enter')
    expect(screen.getByRole('textbox').getAttribute('aria-invalid')).toBe('true')
    press('Escape')
    expect(screen.queryByRole('textbox')).toBeNull()
    expect(entered).toEqual([])
  })

  it('reads a share by its parts', async () => {
    openPage([row(3, { shape: 'share', unit: '%' })])
    await screen.findByRole('grid')
    type('45/60')
    press('Tab')
    await waitFor(() => expect(entered).toHaveLength(1))
    expect(entered[0]?.[0]?.value).toEqual({ kind: 'share', numerator: '45', denominator: '60' })
  })

  it('fills a pasted block as one command, and takes all of it back', async () => {
    openPage([row(3, {}), row(4, {})])
    const grid = await screen.findByRole('grid')
    fireEvent.paste(grid, { clipboardData: { getData: () => '5\t9\r\nKhông phát sinh\t\r\n' } })
    await waitFor(() => expect(entered).toHaveLength(1))
    expect(entered[0]?.map(({ isEstimate, value }) => [isEstimate, value])).toEqual([
      [false, { kind: 'number', value: '5' }],
      [true, { kind: 'number', value: '9' }],
      [false, { kind: 'none-arisen' }],
      [true, null],
    ])
    fireEvent.keyDown(grid, { key: 'z', ctrlKey: true })
    await waitFor(() => expect(entered).toHaveLength(2))
    expect(entered[1]?.map(({ value }) => value)).toEqual([null, null, null, null])
  })
})
