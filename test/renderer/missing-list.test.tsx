// @vitest-environment happy-dom
import { cleanup, fireEvent, screen } from '@testing-library/react'
import { useState } from 'react'
import { afterEach, describe, expect, it } from 'vitest'
import { MissingList } from '../../src-renderer/pages/coordination/MissingList.tsx'
import { NextReminders } from '../../src-renderer/pages/coordination/ReminderLog.tsx'
import type { BodyStatus } from '../../src-shared/contract/submission.ts'
import { agencyId } from '../../src-shared/domain/ids.ts'
import { texts } from '../../src-shared/text/text.ts'
import { renderPart } from '../support/render-part.tsx'

afterEach(cleanup)

const words = texts.vi.reminders
const bodyOf = (name: string, lateDays: number | null): BodyStatus => ({
  ...{ agencyId: agencyId.parse(`vn.86.${name.length}`), agencyName: name, group: 'province', level: 'province' },
  ...{ areaName: null, superiorName: null, requested: false, unasked: false, lastDay: '2026-12-04' },
  timeliness: lateDays === null ? { kind: 'in-time', daysLeft: 3 } : { kind: 'late', days: lateDays },
  ...{ submission: null, quarantined: 0 },
})
const bodies = [bodyOf('Sở Y tế', 2), bodyOf('Sở Nông nghiệp', null), bodyOf('Xã Tân Hạnh', 3)]

function Page() {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  return (
    <MissingList
      missing={bodies}
      reminders={[]}
      chosen={chosen}
      onChosen={setChosen}
      actions={<output>{[...chosen].length}</output>}
    />
  )
}

const names = () => screen.getAllByRole('checkbox').slice(1).length
const chooseAll = () => fireEvent.click(screen.getByLabelText(words.chooseAll))

describe('the list of those who are missing', () => {
  it('finds a body without accents, and what was chosen before stays chosen', () => {
    renderPart(<Page />)
    expect(names()).toBe(3)
    fireEvent.click(screen.getByRole('button', { name: new RegExp(words.filters.overdue) }))
    expect(names()).toBe(2)
    chooseAll()
    expect(screen.getByRole('status').textContent).toBe('2')
    fireEvent.click(screen.getByRole('button', { name: texts.vi.parts.clearFilters }))
    fireEvent.change(screen.getByLabelText(words.search), { target: { value: 'nong' } })
    expect(names()).toBe(1)
    chooseAll()
    expect(screen.getByRole('status').textContent).toBe('3')
    chooseAll()
    expect(screen.getByRole('status').textContent).toBe('2')
  })

  it('shows the bodies of one day in one line', () => {
    const next = bodies.map((body, at) => ({ ...body, on: at < 2 ? '2026-12-08' : '2026-12-09', isDue: false }))
    renderPart(<NextReminders next={next} />)
    expect(screen.getAllByRole('listitem')).toHaveLength(2)
    screen.getByText('Sở Y tế; Sở Nông nghiệp')
  })
})
