// @vitest-environment happy-dom
import { Checkbox, PasswordInput, TextInput } from '@mantine/core'
import { cleanup, fireEvent, renderHook, screen, waitFor } from '@testing-library/react'
import { useState } from 'react'
import { afterEach, describe, expect, it, vi } from 'vitest'
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

function Dialog({ onClose = () => {} }: { onClose?(): void }) {
  const [typed, setTyped] = useState('')
  return (
    <FormDialog opened title="Ghi chép" verb="Lưu" onSubmit={() => {}} onClose={onClose}>
      <TextInput label="Nội dung" value={typed} onChange={(event) => setTyped(event.currentTarget.value)} />
      <PasswordInput label="Mật khẩu" />
      <Checkbox label="Gửi kèm" />
    </FormDialog>
  )
}

const { spine, parts } = texts.vi
/** The ways out of a dialog beside its verb. */
const waysOut: Record<string, () => void> = {
  Esc: () => fireEvent.keyDown(document.activeElement ?? document.body, { key: 'Escape' }),
  Hủy: () => fireEvent.click(screen.getByRole('button', { name: spine.cancel })),
  'the cross': () => fireEvent.click(document.querySelector('.mantine-Modal-close') ?? document.body),
}

describe.each(Object.keys(waysOut))('%s in a dialog', (way) => {
  const leave = () => waysOut[way]?.()
  const field = () => screen.getByLabelText<HTMLInputElement>('Nội dung')
  const write = (value: string) => fireEvent.change(field(), { target: { value } })
  const question = () => screen.queryByRole('dialog', { name: parts.drop.title })
  const answer = async (name: string) => fireEvent.click(await screen.findByRole('button', { name }))

  it('closes it at once while nothing was typed, or was taken out again, or only a password was', () => {
    const onClose = vi.fn()
    renderPart(<Dialog onClose={onClose} />)
    leave()
    expect(onClose).toHaveBeenCalledTimes(1)
    field().focus()
    write('Đã họp')
    write('')
    fireEvent.change(screen.getByLabelText('Mật khẩu'), { target: { value: 'bí mật' } })
    leave()
    expect(onClose).toHaveBeenCalledTimes(2)
    expect(question()).toBeNull()
  })

  it.each(['typed', 'ticked'])('asks once something was %s, and keeps it for who stays', async (how) => {
    const onClose = vi.fn()
    renderPart(<Dialog onClose={onClose} />)
    if (how === 'typed') write('Đã họp')
    else fireEvent.click(screen.getByLabelText('Gửi kèm'))
    leave()
    await answer(parts.drop.stay)
    await waitFor(() => expect(question()).toBeNull())
    expect(onClose).not.toHaveBeenCalled()
    if (how === 'typed') expect(field().value).toBe('Đã họp')
    leave()
    await answer(parts.drop.go)
    expect(onClose).toHaveBeenCalledTimes(1)
  })

  it('asks once: Esc at the question goes back to the form', async () => {
    const onClose = vi.fn()
    renderPart(<Dialog onClose={onClose} />)
    write('Đã họp')
    leave()
    await screen.findByRole('dialog', { name: parts.drop.title })
    waysOut.Esc?.()
    await waitFor(() => expect(question()).toBeNull())
    expect(onClose).not.toHaveBeenCalled()
    expect(field().value).toBe('Đã họp')
  })
})

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
