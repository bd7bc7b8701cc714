// @vitest-environment happy-dom
import { notifications } from '@mantine/notifications'
import { cleanup, renderHook } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Surroundings } from '../../src-renderer/shell/App.tsx'
import { usePasteNotice } from '../../src-renderer/shell/use-paste-notice.ts'
import { texts } from '../../src-shared/text/text.ts'
import { FakeBridge } from '../support/fake-bridge.ts'

/** A field as it stands after `value` was typed and its last `selected` characters were marked. */
function fieldOf(maxLength: number, value: string, selected = 0): HTMLTextAreaElement {
  const field = document.createElement('textarea')
  if (maxLength >= 0) field.maxLength = maxLength
  field.value = value
  document.body.append(field)
  field.setSelectionRange(value.length - selected, value.length)
  return field
}

/** Pastes as a person does; the browser itself cuts off what does not fit. */
function paste(field: HTMLElement, text: string, taken = false): void {
  const event = new Event('paste', { bubbles: true, cancelable: true })
  Object.defineProperty(event, 'clipboardData', { value: { getData: () => text } })
  if (taken) event.preventDefault()
  field.dispatchEvent(event)
}

beforeEach(() => {
  renderHook(() => usePasteNotice(), {
    wrapper: ({ children }) => <Surroundings bridge={new FakeBridge()}>{children}</Surroundings>,
  })
})
afterEach(() => {
  notifications.clean()
  cleanup()
  document.body.replaceChildren()
})

const notice = () => document.body.textContent ?? ''

describe('a paste that a field cannot hold', () => {
  it('is told with how much was left out', async () => {
    paste(fieldOf(20_000, 'Đã họp. '), 'x'.repeat(1_000_000))
    await expect.poll(notice).toContain(texts.vi.parts.pasteCut({ room: 20_000, left: 980_008 }))
    expect(texts.vi.parts.pasteCut({ room: 20_000, left: 980_008 })).toContain('980.008 ký tự cuối')
  })

  it.each([
    ['fits exactly, marked words replaced', fieldOf.bind(null, 10, '1234567890', 4), '6789'],
    ['has line ends of Windows, which a field counts as one', fieldOf.bind(null, 3, ''), 'a\r\nb'],
    ['goes into a field without a limit', fieldOf.bind(null, -1, ''), 'x'.repeat(50_000)],
  ])('is not told where it %s', async (_, field, text) => {
    paste(field(), text)
    paste(fieldOf(1, ''), 'taken by the page', true)
    paste(fieldOf(2, ''), 'ab cd')
    // The last one is told, and it alone.
    await expect.poll(notice).toContain(texts.vi.parts.pasteCut({ room: 2, left: 3 }))
    expect(notice().match(/không vào/g)).toHaveLength(1)
  })
})
