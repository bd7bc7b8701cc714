import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { PlanIndicator } from '../../src-shared/contract/plan-content.ts'
import { texts } from '../../src-shared/text/text.ts'
import { indicatorRow, saveIndicators } from '../support/figure-builder.ts'
import { registerPlan } from '../support/plan-builder.ts'
import { openYear } from '../support/task-builder.ts'
import { setUpOffice, testPassword } from '../support/test-app.ts'
import { seriousFindings } from './support/accessibility.ts'
import { FiguresScreen } from './support/figures-screen.ts'
import { type Office, openOffice } from './support/office.ts'
import { SignInScreen } from './support/sign-in-screen.ts'

const words = texts.vi.figures.imports
const indicators: PlanIndicator[] = [
  indicatorRow({ code: '1', name: 'Số vụ bạo lực gia đình' }),
  indicatorRow({ code: '2', name: 'Tỷ lệ hộ ký cam kết', unit: '%', shape: 'share', measure: 'at-date' }),
]

describe('figures by Excel', () => {
  let office: Office
  let screen: FiguresScreen

  beforeAll(async () => {
    office = await openOffice()
    await setUpOffice(office.core)
    const lan = await office.core.signIn('lan')
    await saveIndicators(await registerPlan(lan), indicators)
    await openYear(lan, 2026)
    const page = await office.openPerson()
    await new SignInScreen(page).signIn('lan', testPassword)
    screen = new FiguresScreen(page)
    await screen.open()
  })
  afterAll(() => office.close())

  test('a form goes to the hamlets and comes back as figures of the office', async () => {
    await screen.openMenu(words.makeBreakdown)
    await screen.dialog.getByLabel(words.places).fill('Ấp Phú Hòa\nẤp Phú Lợi\nKhóm 1')
    const { name, form } = await screen.downloadForm()
    expect(name).toMatch(/\.xlsx$/)
    form.fill('Ấp Phú Hòa', '1.', 5).fill('Ấp Phú Lợi', '1.', 'Không phát sinh')
    form.fill('Ấp Phú Hòa', '2. Tỷ lệ hộ ký cam kết\n(tử số)', 90)
    form.fill('Ấp Phú Hòa', '2. Tỷ lệ hộ ký cam kết\n(mẫu số)', '1.120')
    form.fill('Khóm 1', '1.', '3 hoặc 4')
    await screen.bringIn('spoilt.xlsx', await form.save())
    await screen.dialog.getByText('“3 hoặc 4”').waitFor()
    await screen.previewRow('Số vụ').getByText(words.fates.blocked).waitFor()

    form.fill('Khóm 1', '1.', 3)
    await screen.dialog.getByRole('button', { name: words.otherFile }).click()
    await screen.dialog.locator('input[type=file]').setInputFiles({
      name: 'Biểu 3 ấp.xlsx',
      mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      buffer: Buffer.from(await form.save()),
    })
    await screen
      .previewRow('Số vụ')
      .getByText(words.coverage({ counted: 2, of: 3 }))
      .waitFor()
    await screen
      .previewRow('Tỷ lệ')
      .getByText(words.notReported({ count: 2 }))
      .waitFor()
    expect(await seriousFindings(screen.window)).toEqual([])
    expect(await screen.scrollsSideways()).toBe(false)
    await screen.apply(2)
    await screen.cell(/Số vụ bạo lực gia đình.*: 8/).waitFor()
    await screen.cell(/Tỷ lệ hộ ký cam kết.*90\/1\.120/).waitFor()
  })

  test('a whole file can be taken back', async () => {
    await screen.openMenu(words.past)
    await screen.dialog.getByRole('button', { name: words.undo }).click()
    await screen.window.getByText(words.undone({ restored: 2, kept: 0 })).waitFor()
    await screen.window.keyboard.press('Escape')
    await screen.cell(new RegExp(`Số vụ bạo lực gia đình.*${texts.vi.figures.missing}`)).waitFor()
  })

  test('earlier years come in with the document that they come from', async () => {
    await screen.openMenu(words.makeYears)
    const { form } = await screen.downloadForm()
    form.fill('1. Số vụ', 'Năm 2024', 21).fill('1. Số vụ', 'Năm 2025', 19)
    form.fill('Nguồn số liệu', 'Năm 2024', 'Báo cáo số 125/BC-UBND ngày 05/12/2024')
    await screen.bringIn('Số liệu cũ.xlsx', await form.save())
    await screen.dialog.getByLabel(words.source).fill('Sổ theo dõi của xã')
    await screen.apply(2)
    await screen.grid.getByRole('row').filter({ hasText: 'Số vụ' }).getByText('19').waitFor()
    await screen.button(`${texts.vi.figures.detail}: Số vụ bạo lực gia đình`).click()
    await screen.button(texts.vi.figures.asTable).click()
    const mark = words.earlierMark({ source: 'Báo cáo số 125/BC-UBND ngày 05/12/2024' })
    await screen.dialog.getByText(mark).waitFor()
    await screen.window.keyboard.press('Escape')
  })

  test('a file that is no workbook is refused with what to do', async () => {
    await screen.bringIn('sổ.xlsx', new TextEncoder().encode('Ấp;Số vụ'))
    await screen.dialog.getByText('không phải bảng tính Excel').waitFor()
    expect(office.faults()).toEqual([])
  })
})
