// @vitest-environment happy-dom
import { cleanup, fireEvent, screen } from '@testing-library/react'
import { useState } from 'react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { ErrorNotice } from '../../src-renderer/parts/ErrorNotice.tsx'
import { renderPart } from '../support/render-part.tsx'

afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
})

/** A long form that is refused, beside a field that is none of its. */
function Refused() {
  const [error, setError] = useState<Error | null>(null)
  return (
    <>
      <input aria-label="Tìm" />
      <form>
        <textarea aria-label="Kết quả" onKeyDown={() => setError(new Error('refused'))} />
        <ErrorNotice error={error} />
      </form>
    </>
  )
}

describe('a refusal', () => {
  it.each([
    ['comes into sight of who writes in its form', 'Kết quả', 1],
    ['moves nothing for who is elsewhere', 'Tìm', 0],
  ])('%s', async (_, focused, times) => {
    const scroll = vi.spyOn(Element.prototype, 'scrollIntoView')
    renderPart(<Refused />)
    screen.getByLabelText(focused).focus()
    fireEvent.keyDown(screen.getByLabelText('Kết quả'), { key: 's', ctrlKey: true })
    await screen.findByRole('alert')
    expect(scroll).toHaveBeenCalledTimes(times)
  })
})
