// @vitest-environment happy-dom
import { TextInput } from '@mantine/core'
import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import { useState } from 'react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Link, Route, Switch, useLocation } from 'wouter'
import { FormDialog } from '../../src-renderer/parts/FormDialog.tsx'
import { useUnsaved } from '../../src-renderer/parts/unsaved.ts'
import { LeaveGuard } from '../../src-renderer/shell/LeaveGuard.tsx'
import { useLeave } from '../../src-renderer/shell/leave.ts'
import { texts } from '../../src-shared/text/text.ts'
import { renderPart } from '../support/render-part.tsx'

const words = texts.vi.parts.leave

beforeEach(() => window.history.replaceState(null, '', '/settings/office'))
afterEach(cleanup)

/** A page with a form in it, a filter in its address, a link elsewhere, and a button that takes the form away. */
function Form() {
  const [typed, setTyped] = useState('')
  const [isGone, setGone] = useState(false)
  const leave = useLeave()
  useUnsaved(typed !== '' && !isGone)
  return (
    <>
      {!isGone && (
        <TextInput label="Địa danh" value={typed} onChange={(event) => setTyped(event.currentTarget.value)} />
      )}
      <Link href="/settings/office?show=all">Lọc</Link>
      <Link href="/tasks">Nhiệm vụ</Link>
      <button type="button" onClick={() => leave(() => setGone(true))}>
        Đăng xuất
      </button>
    </>
  )
}

/** A dialog that leads to what it has made. */
function Adding() {
  const [typed, setTyped] = useState('')
  const [, go] = useLocation()
  return (
    <FormDialog opened title="Thêm" verb="Thêm mới" onSubmit={() => go('/tasks')} onClose={() => {}}>
      <TextInput label="Tên" value={typed} onChange={(event) => setTyped(event.currentTarget.value)} />
    </FormDialog>
  )
}

function show() {
  renderPart(
    <LeaveGuard>
      <Switch>
        <Route path="/settings/office">
          <Form />
        </Route>
        <Route path="/add">
          <Adding />
        </Route>
        <Route>Trang khác</Route>
      </Switch>
    </LeaveGuard>,
  )
}

const type = (label: string) => fireEvent.change(screen.getByLabelText(label), { target: { value: 'Vĩnh Long' } })
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))
const isAsked = () => screen.queryByText(words.what) !== null

describe('leaving a page', () => {
  it('asks about typed words, stays with them, and leaves without them', async () => {
    show()
    type('Địa danh')
    fireEvent.click(screen.getByText('Nhiệm vụ'))
    await screen.findByText(words.what)
    press(words.stay)
    await waitFor(() => expect(isAsked()).toBe(false))
    expect(screen.getByLabelText('Địa danh')).toHaveProperty('value', 'Vĩnh Long')
    fireEvent.click(screen.getByText('Nhiệm vụ'))
    await screen.findByText(words.what)
    press(words.go)
    await screen.findByText('Trang khác')
    expect(window.location.pathname).toBe('/tasks')
  })

  it('asks nothing where nothing was typed, or where only the address changes', async () => {
    show()
    type('Địa danh')
    fireEvent.click(screen.getByText('Lọc'))
    expect(window.location.search).toBe('?show=all')
    fireEvent.change(screen.getByLabelText('Địa danh'), { target: { value: '' } })
    fireEvent.click(screen.getByText('Nhiệm vụ'))
    await screen.findByText('Trang khác')
    expect(isAsked()).toBe(false)
  })

  it('asks when Back is pressed, and the form stands where it stood', async () => {
    show()
    type('Địa danh')
    // What the browser does: the address is another one already when it says so.
    act(() => {
      History.prototype.replaceState.call(window.history, null, '', '/overview')
      window.dispatchEvent(new PopStateEvent('popstate'))
    })
    await screen.findByText(words.what)
    expect(window.location.pathname).toBe('/settings/office')
    expect(screen.getByLabelText('Địa danh')).toHaveProperty('value', 'Vĩnh Long')
    press(words.go)
    await screen.findByText('Trang khác')
    expect(window.location.pathname).toBe('/overview')
  })

  it('asks before whatever else takes the form away', async () => {
    show()
    type('Địa danh')
    press('Đăng xuất')
    await screen.findByText(words.what)
    expect(screen.getByLabelText('Địa danh')).toBeDefined()
    press(words.go)
    await waitFor(() => expect(screen.queryByLabelText('Địa danh')).toBeNull())
  })

  it('lets a dialog lead to what it has stored', async () => {
    window.history.replaceState(null, '', '/add')
    show()
    type('Tên')
    press('Thêm mới')
    await screen.findByText('Trang khác')
    expect(isAsked()).toBe(false)
  })
})
