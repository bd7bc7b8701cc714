import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { agencyId } from '../../src-shared/domain/ids.ts'
import { texts } from '../../src-shared/text/text.ts'
import { setUpOffice, testPassword } from '../support/test-app.ts'
import { seriousFindings } from './support/accessibility.ts'
import { type Office, openOffice } from './support/office.ts'
import { PlanScreen } from './support/plan-screen.ts'
import { SignInScreen } from './support/sign-in-screen.ts'

const text = texts.vi.plans

const copied = [
  'I. MỤC ĐÍCH, YÊU CẦU',
  '1. Mục đích',
  'Nâng cao nhận thức về công tác gia đình.',
  'II. NHIỆM VỤ VÀ GIẢI PHÁP',
  '1. Tuyên truyền',
  'a) Tổ chức truyền thông ở cơ sở.',
  'b) Tập huấn cộng tác viên.',
  'III. TỔ CHỨC THỰC HIỆN',
  '1. Các sở, ban, ngành có liên quan',
].join('\n')

describe('a plan, entered in the window', () => {
  let office: Office
  let page: Page
  let screen: PlanScreen

  beforeAll(async () => {
    office = await openOffice()
    await setUpOffice(office.core, { agency: { from: 'catalogue', agencyId: agencyId.parse('vn.86.so-vhttdl') } })
    page = await office.openPerson()
    await new SignInScreen(page).signIn('lan', testPassword)
    screen = new PlanScreen(page)
    await screen.open()
  })
  afterAll(() => office.close())

  test('starts with one sentence and one button', async () => {
    await page.getByText(text.empty).waitFor()
    expect(await seriousFindings(page)).toEqual([])
    await screen.register({
      name: 'Công tác gia đình 2026',
      subject: 'Triển khai công tác gia đình năm 2026',
      issuer: 'Ủy ban nhân dân tỉnh Vĩnh Long',
    })
  })

  test('takes rows from Word, in levels, and keeps them only when they are saved', async () => {
    await screen.outline.focus()
    await screen.paste(copied)
    await page.getByText(text.outline.unsaved({ changes: 9 })).waitFor()
    expect(await screen.rows()).toEqual([
      'I I. MỤC ĐÍCH, YÊU CẦU',
      'I.1 1. Mục đích',
      'I.1.¶1  Nâng cao nhận thức về công tác gia đình.',
      'II II. NHIỆM VỤ VÀ GIẢI PHÁP',
      'II.1 1. Tuyên truyền',
      'II.1.a a) Tổ chức truyền thông ở cơ sở.',
      'II.1.b b) Tập huấn cộng tác viên.',
      'III III. TỔ CHỨC THỰC HIỆN',
      'III.1 1. Các sở, ban, ngành có liên quan',
    ])
    await page.keyboard.press('Control+s')
    await page.getByText(text.outline.saved, { exact: true }).waitFor()
    expect(await seriousFindings(page)).toEqual([])
    expect(await screen.scrollsSideways()).toBe(false)
  })

  test('is edited by keyboard alone: new row, level, place, undo', async () => {
    await page.getByText('Tập huấn cộng tác viên.').click()
    await screen.activeText.waitFor()
    await page.keyboard.press('Enter')
    await page.keyboard.type('Kiểm tra, giám sát.')
    expect((await screen.rows())[7]).toBe('II.1.c c) Kiểm tra, giám sát.')
    await page.keyboard.press('Alt+ArrowUp')
    expect((await screen.rows())[6]).toBe('II.1.c c) Kiểm tra, giám sát.')
    await page.keyboard.press('Tab')
    expect((await screen.rows())[6]).toBe('II.1.a.c c) Kiểm tra, giám sát.')
    await page.keyboard.press('Shift+Tab')
    await page.keyboard.press('Control+z')
    await page.keyboard.press('Control+z')
    await page.keyboard.press('Control+z')
    expect((await screen.rows())[7]).toBe('II.1.c c) Kiểm tra, giám sát.')
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('F2')
    await page.getByRole('textbox', { name: text.outline.deadlineText }).fill('trước ngày 30/9/2026')
    await page.keyboard.press('Escape')
    expect(await screen.activeText.inputValue()).toBe('Tập huấn cộng tác viên.')
    await page.keyboard.press('Control+s')
    await page.getByText(text.outline.saved, { exact: true }).waitFor()
  })

  test('keeps unsaved rows while one looks elsewhere', async () => {
    await page.getByText('Kiểm tra, giám sát.').click()
    await screen.activeText.fill('Kiểm tra, giám sát hằng quý.')
    await screen.open()
    await screen.list.getByText('Công tác gia đình 2026').click()
    await page.getByText('Kiểm tra, giám sát hằng quý.').waitFor()
    await screen.button(text.outline.discard).click()
    await page.getByText(text.outline.saved, { exact: true }).waitFor()
    expect((await screen.rows())[7]).toBe('II.1.c c) Kiểm tra, giám sát.')
  })

  test('gives an item to a phrase, after showing whom it stands for', async () => {
    await screen.section('assignments')
    await page.getByRole('checkbox', { name: 'Mục III.1' }).click()
    await screen.button(text.assignments.assign).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel(text.assignments.phrase).fill('Các sở, ban, ngành có liên quan')
    await dialog.getByText('Sở Y tế tỉnh Vĩnh Long').waitFor()
    expect(await seriousFindings(page)).toEqual([])
    await dialog.getByRole('button', { name: text.assignments.verb, exact: true }).click()
    await dialog.waitFor({ state: 'detached' })
    const share = page.getByRole('button', { name: /^Các sở, ban, ngành có liên quan/ })
    await share.click()
    await page.getByRole('menuitem', { name: text.roles.coordinate }).click()
    await share.filter({ hasText: text.roles.coordinate }).waitFor()
  })

  test('shows bodies and items as a table, where the keyboard gives and takes away', async () => {
    await page.getByText(text.assignments.byAgency).click()
    await screen.matrix.waitFor()
    await screen.matrix.focus()
    await page.keyboard.press('Enter')
    await screen.matrix.locator('[data-cell="0 0"]').getByText(text.rolesShort['none-stated']).waitFor()
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: texts.vi.spine.undo }).click()
    await screen.matrix.locator('[data-cell="0 0"]').getByText(text.rolesShort['none-stated']).waitFor()
    expect(await seriousFindings(page)).toEqual([])
    expect(await screen.scrollsSideways()).toBe(false)
    expect(office.faults()).toEqual([])
  })
})
