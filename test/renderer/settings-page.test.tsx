// @vitest-environment happy-dom
import { notifications } from '@mantine/notifications'
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { forgetJobs } from '../../src-renderer/api/job-store.ts'
import { App } from '../../src-renderer/shell/App.tsx'
import type { Bridge } from '../../src-shared/contract/bridge.ts'
import { setUpOffice, startTestApp, type TestApp, type TestUser, testPassword } from '../support/test-app.ts'

let test: TestApp
beforeEach(async () => {
  localStorage.clear()
  test = await startTestApp()
  await setUpOffice(test)
})
afterEach(async () => {
  cleanup()
  notifications.clean()
  notifications.cleanQueue()
  forgetJobs()
  await test.close()
})

/** The window over the real core, signed in. What it saves lands in `saved`. */
async function open(path: string, userName: string): Promise<{ user: TestUser; saved: string[] }> {
  const user = await test.signIn(userName)
  const { app, session } = user
  const saved: string[] = []
  const bridge: Bridge = {
    call: (name, input) => app.call(session, name, input),
    onEvent: (listener) => app.onEvent(session, listener),
    putFile: async () => {
      throw new Error('these tests send no file')
    },
    readFile: async () => {
      throw new Error('settings show no file')
    },
    saveFile: async (kind, id) => {
      saved.push(`${kind}:${id}`)
      return { ok: true, value: { saved: true } }
    },
  }
  window.history.replaceState(null, '', path)
  render(<App bridge={bridge} />)
  await screen.findByRole('heading', { level: 1, name: 'Cài đặt' }, { timeout: 10_000 })
  return { user, saved }
}

const type = (label: string | RegExp, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } })
const press = async (name: string | RegExp) => fireEvent.click(await screen.findByRole('button', { name }))
const sections = () =>
  within(screen.getByRole('navigation', { name: 'Các mục cài đặt' }))
    .getAllByRole('link')
    .map((link) => link.textContent)

describe('the office', () => {
  it('asks before typed words are left behind, and not once they are saved', async () => {
    await open('/settings/office', 'hoa')
    const place = await screen.findByLabelText(/^Địa danh/)
    fireEvent.change(place, { target: { value: 'Bến Tre' } })
    fireEvent.click(screen.getByRole('link', { name: 'Sao lưu' }))
    await screen.findByText('Phần vừa nhập ở đây chưa được lưu và sẽ mất khi rời trang.')
    await press('Ở lại')
    expect(screen.getByLabelText(/^Địa danh/)).toHaveProperty('value', 'Bến Tre')
    await press('Lưu thay đổi')
    await screen.findByText('Đã lưu.')
    fireEvent.click(screen.getByRole('link', { name: 'Sao lưu' }))
    await screen.findByRole('heading', { level: 2, name: 'Sao lưu' })
  })
})

describe('who sees what', () => {
  it.each([
    ['hoa', ['Đơn vị', 'Người dùng', 'Khóa niêm phong', 'Sao lưu', 'Mật khẩu của tôi', 'Ngôn ngữ và giao diện']],
    ['minh', ['Khóa niêm phong', 'Mật khẩu của tôi', 'Ngôn ngữ và giao diện']],
    ['lan', ['Mật khẩu của tôi', 'Ngôn ngữ và giao diện']],
  ])('%s', async (userName, expected) => {
    await open('/settings', userName)
    expect(sections()).toEqual(expected)
  })

  it('shows the first section of their own to somebody who follows a link to another', async () => {
    await open('/settings/people', 'lan')
    await screen.findByRole('heading', { level: 2, name: 'Mật khẩu của tôi' })
  })
})

describe('the office', () => {
  it('is saved, and says which fields are wrong', async () => {
    const { user } = await open('/settings/office', 'hoa')
    await screen.findByLabelText('Địa danh')
    type('Địa danh', '')
    await press('Lưu thay đổi')
    await screen.findByText('Cần điền mục này.')
    type('Địa danh', 'Bến Tre')
    await press('Lưu thay đổi')
    await screen.findByText('Đã lưu.')
    expect(await user.call('office.get', {})).toMatchObject({ placeName: 'Bến Tre', symbolAbbreviation: 'SM' })
  })

  it('keeps what was typed when somebody else saved first', async () => {
    const { user } = await open('/settings/office', 'hoa')
    await screen.findByLabelText('Địa danh')
    type('Địa danh', 'Bến Tre')
    const {
      agencyId: _,
      agencyName: __,
      superiorAgencyName: ___,
      isSample: ____,
      version,
      ...fields
    } = await user.call('office.get', {})
    await user.call('office.change', { ...fields, expectedVersion: version, lockAfterMinutes: 30 })
    await press('Lưu thay đổi')
    await screen.findByText('Nội dung này vừa được người khác hoặc cửa sổ khác sửa.')
    await screen.findByDisplayValue('30')
    screen.getByDisplayValue('Bến Tre')
    await press('Lưu thay đổi')
    await screen.findByText('Đã lưu.')
    expect(await user.call('office.get', {})).toMatchObject({ placeName: 'Bến Tre', lockAfterMinutes: 30 })
  })
})

describe('the people', () => {
  it('adds one with a user name suggested from the name', async () => {
    await open('/settings/people', 'hoa')
    await press('Thêm người dùng')
    type('Họ và tên', 'Phạm Thị Ánh')
    expect(screen.getByLabelText<HTMLInputElement>('Tên đăng nhập').value).toBe('anh.pham')
    await press('Thêm người này')
    await screen.findByText('Cần ít nhất 8 ký tự.')
    type('Mật khẩu tạm', 'mat-khau-tam-thoi')
    await press('Thêm người này')
    await screen.findByRole('cell', { name: /Phạm Thị Ánh/ })
    const guest = test.guest()
    const state = await guest.call('session.signIn', { userName: 'anh.pham', password: 'mat-khau-tam-thoi' })
    expect(state.stage).toBe('change-password')
  })

  it('will not lose its last administrator, and says why', async () => {
    await open('/settings/people', 'hoa')
    await press('Sửa Lê Thị Hoa')
    fireEvent.click(await screen.findByLabelText('Quản trị'))
    await press('Lưu thay đổi')
    const refusal = await screen.findByRole('alert')
    expect(refusal.textContent).toContain('Đây là người quản trị cuối cùng của đơn vị.')
  })

  it('closes an account and signs its person out', async () => {
    const lan = await test.signIn('lan')
    await open('/settings/people', 'hoa')
    await press('Sửa Nguyễn Thị Lan')
    fireEvent.click(await screen.findByLabelText('Được đăng nhập'))
    await press('Lưu thay đổi')
    await screen.findByRole('cell', { name: 'Ngừng sử dụng' })
    await lan.refused('people.list', {}, 'session.none')
  })
})

describe('my password', () => {
  it('is changed and the form is empty again', async () => {
    await open('/settings/password', 'lan')
    await screen.findByLabelText('Mật khẩu hiện tại')
    type('Mật khẩu hiện tại', testPassword)
    type('Mật khẩu mới', 'mot-cau-de-nho-khac')
    type('Nhập lại mật khẩu mới', 'mot-cau-de-nho-khac')
    await press('Đổi mật khẩu')
    await screen.findByText('Đã đổi mật khẩu.')
    expect(screen.getByLabelText<HTMLInputElement>('Mật khẩu hiện tại').value).toBe('')
    await test.signIn('lan', 'mot-cau-de-nho-khac')
  })
})

describe('the language', () => {
  it('changes at once and is kept for the person', async () => {
    const { user } = await open('/settings/display', 'lan')
    fireEvent.click(await screen.findByRole('radio', { name: 'English' }))
    await screen.findByRole('heading', { level: 1, name: 'Settings' })
    expect((await user.call('session.current', {})).person?.language).toBe('en')
  })
})

describe('the sealing key', () => {
  it('is made with a passphrase typed twice, and asks for its backup', async () => {
    const { saved } = await open('/settings/keys', 'minh')
    await press('Tạo khóa')
    const dialog = within(await screen.findByRole('dialog'))
    fireEvent.change(dialog.getByLabelText('Mật khẩu khóa'), { target: { value: 'bon tu khong lien quan' } })
    fireEvent.change(dialog.getByLabelText('Nhập lại mật khẩu khóa'), { target: { value: 'bon tu khong' } })
    fireEvent.click(dialog.getByRole('button', { name: 'Tạo khóa' }))
    await dialog.findByText('Hai lần nhập chưa giống nhau.')
    fireEvent.change(dialog.getByLabelText('Nhập lại mật khẩu khóa'), { target: { value: 'bon tu khong lien quan' } })
    fireEvent.click(dialog.getByRole('button', { name: 'Tạo khóa' }))
    await screen.findByText('Khóa chỉ niêm phong được sau khi có bản sao lưu.')
    await press('Lưu tệp khóa')
    await screen.findByText('Đã lưu tệp.')
    expect(saved).toHaveLength(1)
    expect(screen.queryByText('Giới thiệu khóa với đầu mối tổng hợp')).toBeNull()
  })
})
