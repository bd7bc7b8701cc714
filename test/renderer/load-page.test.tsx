// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { Suspense, useState } from 'react'
import { afterEach, expect, test } from 'vitest'
import { loadPage } from '../../src-renderer/shell/load-page.tsx'

afterEach(cleanup)

function Counter() {
  const [count, setCount] = useState(0)
  return (
    <button type="button" onClick={() => setCount(count + 1)}>
      {count}
    </button>
  )
}

const page = () => loadPage(async () => ({ default: Counter }))

test('a page that was fetched before is drawn at once', async () => {
  const { Page, preload } = page()
  await preload()
  render(
    <Suspense fallback="…">
      <Page />
    </Suspense>,
  )
  expect(screen.getByRole('button').textContent).toBe('0')
})

test('one that was not is drawn when it is there, and keeps what was done in it', async () => {
  const { Page, preload } = page()
  const shown = (
    <Suspense fallback="…">
      <Page />
    </Suspense>
  )
  const { rerender } = render(shown)
  expect(screen.queryByRole('button')).toBeNull()
  fireEvent.click(await screen.findByRole('button'))
  await act(preload)
  rerender(shown)
  expect(screen.getByRole('button').textContent).toBe('1')
})
