// @vitest-environment happy-dom
import { cleanup, fireEvent, screen } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { RegisterPane } from '../../src-renderer/pages/registers/RegisterPane.tsx'
import { TakeOnDialog } from '../../src-renderer/pages/tasks/TakeOnDialog.tsx'
import { PeriodSwitch } from '../../src-renderer/shell/PeriodSwitch.tsx'
import { PeriodProvider } from '../../src-renderer/shell/period.tsx'
import { SessionProvider } from '../../src-renderer/shell/session.tsx'
import type { ListedPeriod } from '../../src-shared/contract/periods.ts'
import type { Register, RegisterEntry } from '../../src-shared/contract/registers.ts'
import type { TakeOnChoice } from '../../src-shared/contract/task.ts'
import { periodId, planId, planItemId, registerEntryId, registerId, taskId } from '../../src-shared/domain/ids.ts'
import { texts } from '../../src-shared/text/text.ts'
import { FakeBridge } from '../support/fake-bridge.ts'
import { readySession } from '../support/ready-session.ts'
import { renderPart } from '../support/render-part.tsx'

afterEach(cleanup)

const uuid = (at: number) => `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`
const yearOf = (year: number, at: number, isFiguresOnly: boolean): ListedPeriod => ({
  ...{ id: periodId.parse(uuid(at)), kind: 'year', year, ordinal: null, version: 1, isFiguresOnly },
  ...{ from: null, to: null, cutOff: null, nextYearStart: null },
})

describe('a register of more entries than one page holds', () => {
  const total = 1_234
  const entries = Array.from({ length: total }, (_, at): RegisterEntry => {
    const name = `Câu lạc bộ ${at + 1}`
    const blank = { place: '', contact: '', note: '', endReason: '', since: null, until: null }
    return { ...blank, id: registerEntryId.parse(uuid(at + 1)), version: 1, state: 'living', name }
  })
  const register: Register = {
    ...{ id: registerId.parse(uuid(9_999)), kind: 'model', name: 'Câu lạc bộ', version: 1 },
    ...{ living: total, begun: 0, ended: 0 },
  }

  it('is walked to its last entry, and begins anew with another filter', async () => {
    const bridge = new FakeBridge()
    bridge.answers['registers.entries'] = (input) => {
      const { offset, limit } = input as { offset: number; limit: number } // what the pane sends is typed by the contract
      return { ok: true, value: { total, rows: entries.slice(offset, offset + limit) } }
    }
    renderPart(
      <SessionProvider session={readySession}>
        <RegisterPane register={register} asOf="2026-11-02" mayEdit={false} />
      </SessionProvider>,
      bridge,
    )
    const words = texts.vi.registers
    await screen.findByText('Câu lạc bộ 1')
    for (let page = 1; page <= 12; page += 1) {
      fireEvent.click(screen.getByRole('button', { name: words.laterRows }))
      await screen.findByText(`Câu lạc bộ ${page * 100 + 1}`)
    }
    screen.getByText(words.shown({ from: 1_201, to: total, total }))
    screen.getByText('Câu lạc bộ 1234')
    expect(screen.getByRole('button', { name: words.laterRows })).toHaveProperty('disabled', true)
    fireEvent.change(screen.getByRole('textbox', { name: words.search }), { target: { value: 'câu lạc' } })
    await screen.findByText('Câu lạc bộ 1')
  })
})

describe('the dialog that takes on tasks', () => {
  it('says that everything is taken instead of showing a grey list alone', async () => {
    const plan = planId.parse(uuid(1))
    const choice: TakeOnChoice = {
      ...{ key: 'a', role: 'lead', requested: false, workKind: 'one-off', deadlineText: null, deadline: null },
      items: [{ id: planItemId.parse(uuid(2)), position: 'II.1', text: 'Tuyên truyền' }],
      taken: { taskId: taskId.parse(uuid(3)), title: 'Tuyên truyền', inPeriod: true },
    }
    const bridge = new FakeBridge()
      .answer('plans.choices', [{ id: plan, shortName: 'Kế hoạch', state: 'active' }])
      .answer('people.list', [])
      .answer('tasks.eventChoices', [])
      .answer('tasks.takeOnChoices', [choice])
    renderPart(<TakeOnDialog period={yearOf(2026, 4, false)} onClose={() => {}} />, bridge)
    await screen.findByText(texts.vi.tasks.takeOnAllTaken)
    expect(screen.queryByRole('button', { name: texts.vi.tasks.takeOnAll })).toBeNull()
  })
})

describe('the switch of periods', () => {
  it('says of a year that holds nothing but figures what it is', async () => {
    const bridge = new FakeBridge().answer('periods.list', [yearOf(2026, 1, false), yearOf(2024, 2, true)])
    renderPart(
      <SessionProvider session={readySession}>
        <PeriodProvider>
          <PeriodSwitch />
        </PeriodProvider>
      </SessionProvider>,
      bridge,
    )
    fireEvent.click(await screen.findByRole('button', { name: /Năm 2026/ }))
    await screen.findByText('Năm 2024 (số liệu đã nhập)')
    await screen.findByText('Năm 2026', { exact: true })
  })
})
