// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { App } from '../../src-renderer/shell/App.tsx'
import type { Bridge } from '../../src-shared/contract/bridge.ts'
import { agencyId } from '../../src-shared/domain/ids.ts'
import { setUpOffice, startTestApp, type TestApp } from '../support/test-app.ts'

// The test window lays nothing out; the list asks its scroller how many rows are in sight.
Object.defineProperties(HTMLElement.prototype, {
  clientHeight: { configurable: true, get: () => 1600 },
  clientWidth: { configurable: true, get: () => 1000 },
})

let test: TestApp
beforeEach(async () => {
  test = await startTestApp()
  await setUpOffice(test, { agency: { from: 'catalogue', agencyId: agencyId.parse('vn.86.so-y-te') } })
})
afterEach(async () => {
  cleanup()
  await test.close()
})

/** The window over the real core, signed in; the page moves no files. */
async function open(path: string, userName = 'hoa') {
  const { app, session } = await test.signIn(userName)
  const noFiles = () => Promise.reject(new Error('the catalogue moves no files'))
  const bridge: Bridge = {
    call: (name, input) => app.call(session, name, input),
    onEvent: (listener) => app.onEvent(session, listener),
    putFile: noFiles,
    readFile: noFiles,
    saveFile: noFiles,
  }
  window.history.replaceState(null, '', path)
  render(<App bridge={bridge} />)
  await screen.findByRole('heading', { level: 1, name: 'Danh mục' }, { timeout: 10_000 })
}

const detail = () => screen.findByRole('region', { name: 'Chi tiết' })

describe('the catalogue', () => {
  it('begins with the province of the office', async () => {
    await open('/catalogue')
    await screen.findByText('Sở Y tế tỉnh Vĩnh Long')
    expect(screen.queryByText('Bộ Y tế')).toBeNull()
    expect(screen.getByRole('button', { name: 'Thêm cơ quan, đơn vị' })).toBeTruthy()
  })

  it('finds without accents and keeps the search in the address', async () => {
    await open('/catalogue')
    fireEvent.change(await screen.findByRole('textbox', { name: /Tìm theo tên/ }), { target: { value: 'long chau' } })
    await screen.findByText('1 cơ quan, đơn vị')
    await screen.findByText('Ủy ban nhân dân phường Long Châu')
    expect(new URLSearchParams(window.location.search).get('q')).toBe('long chau')
  })

  it('says who is who now, and follows the link to the successor', async () => {
    await open('/catalogue/vn.cu.86.so-ldtbxh?chips=ended')
    const pane = within(await detail())
    await pane.findByText('Nay là')
    expect(pane.getByText(/trẻ em, bảo trợ xã hội/)).toBeTruthy()
    expect(pane.getByText(/Đã kết thúc, đến hết ngày 28\/02\/2025/)).toBeTruthy()
    fireEvent.click(pane.getByRole('button', { name: 'Sở Y tế tỉnh Vĩnh Long' }))
    await waitFor(() => expect(window.location.pathname).toBe('/catalogue/vn.86.so-y-te'))
    await within(await detail()).findByText('Trước đây là')
  })

  it('takes contacts and shows them at once', async () => {
    await open('/catalogue/vn.86.so-tu-phap')
    fireEvent.click(await within(await detail()).findByRole('button', { name: 'Sửa liên hệ' }))
    fireEvent.change(await screen.findByRole('textbox', { name: 'Điện thoại' }), {
      target: { value: '0270 3 800 000' },
    })
    fireEvent.click(screen.getByRole('button', { name: 'Lưu' }))
    await within(await detail()).findByText('0270 3 800 000')
  })

  it('offers to load another province instead of an empty list', async () => {
    await open('/catalogue?province=vn.92.ubnd')
    fireEvent.click(await screen.findByRole('button', { name: 'Lấy danh mục của tỉnh này' }))
    // Five hundred bodies are written first.
    await screen.findByText('Sở Y tế thành phố Cần Thơ', {}, { timeout: 10_000 })
  })

  it('shows an approver no button that would be refused', async () => {
    await open('/catalogue/vn.86.so-tu-phap', 'minh')
    await within(await detail()).findByText('Liên hệ')
    expect(screen.queryByRole('button', { name: 'Sửa liên hệ' })).toBeNull()
    expect(screen.queryByRole('button', { name: 'Thêm cơ quan, đơn vị' })).toBeNull()
  })
})
