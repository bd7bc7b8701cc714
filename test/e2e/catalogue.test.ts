import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { agencyId } from '../../src-shared/domain/ids.ts'
import { setUpOffice, testPassword } from '../support/test-app.ts'
import { seriousFindings } from './support/accessibility.ts'
import { CatalogueScreen } from './support/catalogue-screen.ts'
import { type Office, openOffice } from './support/office.ts'
import { SignInScreen } from './support/sign-in-screen.ts'

describe('the catalogue in the window', () => {
  let office: Office
  let page: Page
  let screen: CatalogueScreen

  beforeAll(async () => {
    office = await openOffice()
    await setUpOffice(office.core, { agency: { from: 'catalogue', agencyId: agencyId.parse('vn.86.so-y-te') } })
    page = await office.openPerson()
    await new SignInScreen(page).signIn('hoa', testPassword)
    screen = new CatalogueScreen(page)
    await screen.open()
  })
  afterAll(() => office.close())

  test('lists the bodies of the office’s province and can be read by everybody', async () => {
    await screen.row('Báo và Phát thanh, Truyền hình Vĩnh Long').waitFor()
    expect(await seriousFindings(page)).toEqual([])
    expect(await screen.scrollsSideways()).toBe(false)
  })

  test('moves by keyboard, the detail following, and closes with Esc', async () => {
    await screen.list.focus()
    await page.keyboard.press('ArrowDown')
    await screen.detail.waitFor()
    const first = await screen.detail.getByRole('heading', { level: 2 }).textContent()
    await page.keyboard.press('ArrowDown')
    await screen.detail
      .getByRole('heading', { level: 2 })
      .filter({ hasNotText: first ?? '' })
      .waitFor()
    expect(await seriousFindings(page)).toEqual([])
    await screen.detail.getByRole('button').first().focus()
    await page.keyboard.press('Escape')
    await screen.detail.waitFor({ state: 'detached' })
  })

  test('scrolls through more rows than one window holds', async () => {
    await screen.list.focus()
    await page.keyboard.press('End')
    await screen.detail.getByRole('heading', { level: 2, name: /^Ủy ban nhân dân xã/ }).waitFor()
    await page
      .getByRole('row', { selected: true })
      .getByText(/^Ủy ban nhân dân xã/)
      .waitFor()
  })

  test('answers who took over from a body that is no more', async () => {
    await screen.button('Đã kết thúc').click()
    await screen.search('so ldtbxh')
    await screen.row('Sở Lao động - Thương binh và Xã hội tỉnh Vĩnh Long').click()
    await screen.detail.getByRole('button', { name: 'Sở Nội vụ tỉnh Vĩnh Long' }).waitFor()
    expect(await seriousFindings(page)).toEqual([])
    await screen.detail.getByRole('button', { name: 'Sở Y tế tỉnh Vĩnh Long' }).click()
    await screen.detail.getByRole('heading', { name: 'Sở Y tế tỉnh Vĩnh Long' }).waitFor()
    expect(office.faults()).toEqual([])
  })
})
