// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen } from '@testing-library/react'
import { useState } from 'react'
import { afterEach, expect, it } from 'vitest'
import { PeriodProvider } from '../../src-renderer/shell/period.tsx'
import { QuickSearch } from '../../src-renderer/shell/QuickSearch.tsx'
import { SessionProvider } from '../../src-renderer/shell/session.tsx'
import { spineText } from '../../src-shared/text/spine.ts'
import { readySession } from '../support/ready-session.ts'
import { renderPart } from '../support/render-part.tsx'

afterEach(cleanup)

function Opener() {
  const [opened, setOpened] = useState(false)
  return (
    <>
      <button type="button" onClick={() => setOpened(true)}>
        open
      </button>
      <QuickSearch opened={opened} onClose={() => setOpened(false)} />
    </>
  )
}

it('takes the first letter typed after it was asked for', () => {
  const { bridge } = renderPart(
    <SessionProvider session={readySession}>
      <PeriodProvider>
        <Opener />
      </PeriodProvider>
    </SessionProvider>,
  )
  bridge.answer('periods.list', [])
  act(() => fireEvent.click(screen.getByRole('button', { name: 'open' })))
  expect(document.activeElement).toBe(screen.getByRole('combobox', { name: spineText.vi.search }))
})
