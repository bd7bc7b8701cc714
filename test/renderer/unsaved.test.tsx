// @vitest-environment happy-dom
import { TextInput } from '@mantine/core'
import { cleanup, fireEvent, renderHook, screen } from '@testing-library/react'
import { useState } from 'react'
import { afterEach, describe, expect, it } from 'vitest'
import { useSeenVersion } from '../../src-renderer/api/seen-version.ts'
import { CardReasonDialog } from '../../src-renderer/pages/coordination/CardReasonDialog.tsx'
import { FormDialog } from '../../src-renderer/parts/FormDialog.tsx'
import { markUnsaved, useUnsaved } from '../../src-renderer/parts/unsaved.ts'
import { Surroundings } from '../../src-renderer/shell/App.tsx'
import type { CardRow } from '../../src-shared/contract/submission.ts'
import { agencyId } from '../../src-shared/domain/ids.ts'
import { texts } from '../../src-shared/text/text.ts'
import { FakeBridge } from '../support/fake-bridge.ts'
import { renderPart } from '../support/render-part.tsx'

afterEach(cleanup)

/** Whether the window would ask before it is closed or loaded anew. */
function asks(): boolean {
  const leaving = new Event('beforeunload', { cancelable: true })
  window.dispatchEvent(leaving)
  return leaving.defaultPrevented
}

function Dialog() {
  const [typed, setTyped] = useState('')
  const nothing = () => {}
  return (
    <FormDialog opened title="Ghi chép" verb="Lưu" onSubmit={nothing} onClose={nothing}>
      <TextInput label="Nội dung" value={typed} onChange={(event) => setTyped(event.currentTarget.value)} />
    </FormDialog>
  )
}

describe('leaving the app', () => {
  it('asks while a dialog holds typed words, and not before or after', () => {
    const { unmount } = renderPart(<Dialog />)
    expect(asks()).toBe(false)
    fireEvent.change(screen.getByLabelText('Nội dung'), { target: { value: 'Đã họp' } })
    expect(asks()).toBe(true)
    unmount()
    expect(asks()).toBe(false)
  })

  it('asks until the last of several forms is saved', () => {
    const first = renderHook(({ unsaved }) => useUnsaved(unsaved), { initialProps: { unsaved: true } })
    const second = renderHook(() => useUnsaved(true))
    first.rerender({ unsaved: false })
    expect(asks()).toBe(true)
    second.unmount()
    expect(asks()).toBe(false)
  })

  it('asks for a draft that is kept while another page is shown, until it is saved', () => {
    markUnsaved('note 1', true)
    expect(asks()).toBe(true)
    markUnsaved('note 1', false)
    expect(asks()).toBe(false)
  })
})

describe('a dialog over a row that changes meanwhile', () => {
  const card: CardRow = {
    ...{ id: '00000000-0000-4000-8000-000000000001', agencyId: agencyId.parse('so-y-te'), agencyName: 'Sở Y tế' },
    ...{ nameOnCard: 'Sở Y tế', approverName: 'Minh', approverPosition: 'Giám đốc', fingerprint: 'ABCD' },
    ...{ state: 'waiting', receivedAt: '2026-11-02T01:00:00.000Z', comparedWith: null, comparisonNote: null },
    ...{ decidedBy: null, decidedAt: null, revokedAt: null, replacesKey: false, replaces: null, version: 3 },
  }

  it('names the version that was seen when it opened, and the found one only after it was refused', async () => {
    const bridge = new FakeBridge()
    const detail = { expected: 3, found: 4 }
    bridge.answers['coordination.declineCard'] = () => ({
      ok: false,
      error: { code: 'version.conflict', detail, message: '' },
    })
    const dialog = (row: CardRow) => <CardReasonDialog card={row} onClose={() => {}} />
    const { rerender } = renderPart(dialog(card), bridge)
    rerender(<Surroundings bridge={bridge}>{dialog({ ...card, version: 4 })}</Surroundings>)
    const words = texts.vi.coordinationPage
    fireEvent.change(screen.getByLabelText(words.reason), { target: { value: 'Không đúng mã' } })
    const versions = () =>
      bridge.asked
        .filter(({ name }) => name === 'coordination.declineCard')
        // The bridge carries what the command sent.
        .map(({ input }) => (input as { expectedVersion: number }).expectedVersion)
    fireEvent.click(screen.getByRole('button', { name: words.decline }))
    await screen.findByRole('alert')
    expect(versions()).toEqual([3])
    fireEvent.click(screen.getByRole('button', { name: words.decline }))
    await screen.findByRole('alert')
    expect(versions()).toEqual([3, 4])
  })

  it('is begun from one version however often the row is read again', () => {
    const { result, rerender } = renderHook(({ version }) => useSeenVersion(version), { initialProps: { version: 1 } })
    rerender({ version: 2 })
    expect(result.current.seen).toBe(1)
  })
})
