// @vitest-environment happy-dom
import { act, cleanup, configure, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { App } from '../../src-renderer/shell/App.tsx'
import type { Bridge } from '../../src-shared/contract/bridge.ts'
import { setUpOffice, startTestApp, type TestApp, testPassword } from '../support/test-app.ts'

// A second is short for a machine that runs other tests beside; what never comes still fails.
configure({ asyncUtilTimeout: 15_000 })

let test: TestApp
const names: string[] = []
beforeEach(async () => {
  names.length = 0
  localStorage.clear()
  test = await startTestApp()
  await setUpOffice(test)
})
afterEach(async () => {
  vi.useRealTimers()
  cleanup()
  await test.close()
})

async function open() {
  const { app, session } = await test.signIn('hoa')
  const noFiles = () => Promise.reject(new Error('these tests move no files'))
  const bridge: Bridge = {
    call: (name, input) => {
      names.push(name)
      return app.call(session, name, input)
    },
    onEvent: (listener) => app.onEvent(session, listener),
    putFile: noFiles,
    readFile: noFiles,
    saveFile: noFiles,
  }
  window.history.replaceState(null, '', '/settings/people')
  render(<App bridge={bridge} />)
  fireEvent.click(await screen.findByRole('button', { name: 'Thêm người dùng' }, { timeout: 10_000 }))
  fireEvent.change(await screen.findByLabelText('Họ và tên'), { target: { value: 'Phạm Thị Ánh' } })
}

async function unlock() {
  const password = await screen.findByLabelText(/^Mật khẩu · Lê Thị Hoa/, {}, { timeout: 10_000 })
  expect(document.body.dataset.locked).toBe('')
  fireEvent.change(password, { target: { value: testPassword } })
  fireEvent.click(screen.getByRole('button', { name: 'Mở khóa' }))
  await waitFor(() => expect(screen.queryByText('Màn hình đã khóa')).toBeNull())
  expect(document.body.dataset.locked).toBeUndefined()
}

describe('the idle lock', () => {
  it('hides an open dialog behind the lock and gives it back as it was typed', async () => {
    await open()
    test.clock.advanceSeconds(16 * 60)
    // The core locked it meanwhile; the next call shows the lock.
    fireEvent.change(screen.getByLabelText('Mật khẩu tạm'), { target: { value: 'mat-khau-tam-thoi' } })
    fireEvent.click(screen.getByRole('button', { name: 'Thêm người này' }))
    await unlock()
    expect(screen.getByLabelText<HTMLInputElement>('Họ và tên').value).toBe('Phạm Thị Ánh')
    fireEvent.click(screen.getByRole('button', { name: 'Thêm người này' }))
    await screen.findByRole('cell', { name: /Phạm Thị Ánh/ })
  })

  it('comes by itself after the minutes of the office, and not while somebody types', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'Date'], now: Date.now() })
    await open()
    const before = names.filter((name) => name === 'jobs.list').length
    for (let minute = 0; minute < 20; minute++) {
      await act(() => vi.advanceTimersByTimeAsync(60_000))
      fireEvent.keyDown(screen.getByLabelText('Họ và tên'), { key: 'a' })
    }
    expect(names).not.toContain('session.lock')
    // Meanwhile the core hears of the person, or it would lock by its own clock.
    expect(names.filter((name) => name === 'jobs.list').length).toBeGreaterThan(before + 10)
    await act(() => vi.advanceTimersByTimeAsync(15 * 60_000 + 5_000))
    expect(names).toContain('session.lock')
    vi.useRealTimers()
    await unlock()
    expect(screen.getByLabelText<HTMLInputElement>('Họ và tên').value).toBe('Phạm Thị Ánh')
  })

  it('comes after the minutes of the office also when the clock of the PC was put back', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'Date'], now: Date.now() })
    await open()
    await act(() => vi.advanceTimersByTimeAsync(10_000))
    vi.setSystemTime(Date.now() - 7 * 24 * 3600_000)
    await act(() => vi.advanceTimersByTimeAsync(15 * 60_000 + 10_000))
    expect(names).toContain('session.lock')
  })
})
