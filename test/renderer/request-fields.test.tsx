// @vitest-environment happy-dom
import { cleanup, fireEvent, screen } from '@testing-library/react'
import { useState } from 'react'
import { afterEach, expect, it } from 'vitest'
import { RequestFields } from '../../src-renderer/parts/report-request/RequestFields.tsx'
import { blankDraft, type RequestDraft } from '../../src-renderer/parts/report-request/request-draft.ts'
import { texts } from '../../src-shared/text/text.ts'
import { FakeBridge } from '../support/fake-bridge.ts'
import { renderPart } from '../support/render-part.tsx'

// happy-dom has no fonts to wait for; fields that grow listen there.
Object.defineProperty(document, 'fonts', { configurable: true, value: new EventTarget() })

afterEach(cleanup)

function Fields() {
  const [draft, setDraft] = useState<RequestDraft>({ ...blankDraft(2026), letterDate: '2026-11-02' })
  return <RequestFields draft={draft} onChange={(part) => setDraft((old) => ({ ...old, ...part }))} />
}

it('doubts a deadline before the letter while it is typed, and one before the cut-off once that is known', () => {
  const words = texts.vi.requests
  renderPart(<Fields />, new FakeBridge().answer('plans.choices', []))
  const type = (label: string, value: string) => {
    const field = screen.getByLabelText(label)
    fireEvent.change(field, { target: { value } })
    return field
  }
  const due = type(words.due, '04/12/2025')
  expect(screen.getByText(words.dueDoubts['before-letter'])).toBeDefined()
  fireEvent.change(due, { target: { value: '04/12/2026' } })
  fireEvent.blur(due)
  expect(screen.queryByText(words.dueDoubts['before-letter'])).toBeNull()
  fireEvent.blur(type(texts.vi.periods.cutOff, '14/12/2026'))
  expect(screen.getByText(words.dueDoubts['before-cut-off'])).toBeDefined()
})
