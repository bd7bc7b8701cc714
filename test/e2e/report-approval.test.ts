import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { formatDate, vietnamDateOf } from '../../src-shared/domain/business-date.ts'
import { texts } from '../../src-shared/text/text.ts'
import { enter, number } from '../support/figure-builder.ts'
import { draft, type ReportingOffice, startReportingOffice } from '../support/report-builder.ts'
import { smallPdf } from '../support/small-pdf.ts'
import { openYear } from '../support/task-builder.ts'
import { testPassword } from '../support/test-app.ts'
import { seriousFindings } from './support/accessibility.ts'
import { type Office, openOffice } from './support/office.ts'
import { ReportScreen } from './support/report-screen.ts'
import { SignInScreen } from './support/sign-in-screen.ts'

const approval = texts.vi.approval
const child = 'cháu Nguyễn Thị Bé'
const telephone = '0912 345 678'

describe('what stands between a draft and its seal, in the window', () => {
  let office: Office
  let records: ReportingOffice
  let lanPage: Page
  let hoaPage: Page
  let minhPage: Page
  let lan: ReportScreen
  let hoa: ReportScreen
  let minh: ReportScreen

  beforeAll(async () => {
    office = await openOffice()
    records = await startReportingOffice({ core: office.core })
    const [first, second] = records.tasks
    await first.write({ resultText: `Đã hỗ trợ ${child} đến trường; liên hệ ${telephone}.` })
    await second.write({ resultText: 'Đã tập huấn 40 cộng tác viên.' })
    await giveYears(records)
    await draft(records)
    const open = async (userName: string) => {
      const page = await office.openPerson()
      await new SignInScreen(page).signIn(userName, testPassword)
      return [page, new ReportScreen(page)] as const
    }
    ;[lanPage, lan] = await open('lan')
    ;[hoaPage, hoa] = await open('hoa')
    ;[minhPage, minh] = await open('minh')
  })
  afterAll(() => office.close())

  test('a chart that nobody needs is left out, and comes back', async () => {
    await lan.openReport(/^Công tác gia đình/)
    const chart = lan.preview.getByRole('img', { name: /^Biểu đồ: Số cơ sở y tế/ })
    await chart.waitFor()
    await lanPage.getByRole('button', { name: /III.*CHỈ TIÊU|III.*chỉ tiêu/i }).click()
    const choice = lanPage.getByRole('group', { name: lan.text.charts }).getByRole('checkbox')
    await choice.click()
    await chart.waitFor({ state: 'detached' })
    expect(await seriousFindings(lanPage)).toEqual([])
    await choice.click()
    await chart.waitFor()
    await choice.click()
    await chart.waitFor({ state: 'detached' })
    await lan.press(texts.vi.spine.back)
  })

  test('the clerk has somebody read it first, who passes it on to the approver', async () => {
    await lan.press(lan.text.submit)
    await lan.dialog.getByLabel(lan.text.submitRest).fill('Phần đánh giá lãnh đạo chỉ đạo sau.')
    await lan.choose(approval.reviewer, '', 'Lê Thị Hoa', lan.dialog)
    expect(await seriousFindings(lanPage)).toEqual([])
    await lan.confirm(lan.text.submit)
    await lanPage.getByText(approval.reviewing({ name: 'Lê Thị Hoa' })).waitFor()

    await minh.openReport(/^Công tác gia đình/)
    await minhPage.getByText(approval.reviewing({ name: 'Lê Thị Hoa' })).waitFor()
    expect(await minh.button(minh.text.approve).count()).toBe(0)

    await hoa.openReport(/^Công tác gia đình/)
    await hoa.press(approval.passOn)
    await hoaPage.getByText(approval.passedOn).waitFor()
    const today = formatDate(vietnamDateOf(office.core.clock.now().toISOString()))
    await minhPage.getByText(`Lê Thị Hoa đã xem và chuyển lãnh đạo ngày ${today}`).waitFor()
    await minh.button(minh.text.approve).waitFor()
  })

  test('where somebody may be recognised is kept with a reason or erased for good, before the approval', async () => {
    const guard = minhPage.getByRole('region', { name: minh.text.privacy })
    await guard.getByText(`“${child}”`).waitFor()
    expect(await seriousFindings(minhPage)).toEqual([])
    await minh.press(minh.text.approve)
    await minhPage.getByRole('alert').getByText('có thể nhận ra người').waitFor()

    const place = (words: string) => guard.getByRole('listitem').filter({ hasText: words })
    await place(telephone).getByRole('button', { name: approval.keep }).click()
    await minh.dialog.getByLabel(approval.keepWhy).fill('Số của đường dây nóng.')
    await minh.confirm(approval.keep)
    await guard.getByText(approval.kept({ reason: 'Số của đường dây nóng.' })).waitFor()

    await place(child).getByRole('button', { name: approval.erase }).click()
    await minh.dialog.getByText(approval.eraseWhat({ text: child })).waitFor()
    expect(await seriousFindings(minhPage)).toEqual([])
    await minh.dialog.getByLabel(approval.eraseWhy).fill('Bảo vệ trẻ em.')
    await minh.confirm(approval.erase)
    await minhPage.getByText(approval.erasedDone).waitFor()
    await minh.preview.getByText('Đã hỗ trợ [đã xóa] đến trường').first().waitFor()
    expect(await minhPage.getByText(child).count()).toBe(0)

    await minh.press(minh.text.approve)
    await minh.state('content-approved').waitFor()
  })

  test('the signed paper is attached as PDF after number and date, and can be taken off again', async () => {
    expect(await lanPage.getByRole('heading', { name: approval.signed }).count()).toBe(0)
    await lan.press(lan.text.number)
    await lan.dialog.getByLabel(lan.text.numberValue, { exact: true }).fill('05')
    await lan.dialog.getByLabel(lan.text.dateOf).fill('3/12/2026')
    await lanPage.keyboard.press('Tab')
    await lan.confirm(lan.text.number)
    const signed = lanPage.getByRole('region', { name: approval.signed })
    const attach = async (name: string, buffer: Buffer) => {
      await signed.locator('input[type=file]').setInputFiles([{ name, mimeType: 'application/pdf', buffer }])
      await signed.getByRole('button', { name: approval.attach }).click()
    }
    await attach('ban-ky.pdf', Buffer.from('không phải PDF'))
    await signed.getByRole('alert').waitFor()
    await lanPage.reload()
    await attach('Báo cáo 05 đã ký.pdf', Buffer.from(smallPdf(['Da ky'])))
    await signed.getByRole('link', { name: 'Báo cáo 05 đã ký.pdf' }).waitFor()
    expect(await seriousFindings(lanPage)).toEqual([])
    await minhPage.getByRole('link', { name: 'Báo cáo 05 đã ký.pdf' }).waitFor()
    await signed.getByRole('button', { name: approval.removeSigned }).click()
    await signed.getByRole('link', { name: 'Báo cáo 05 đã ký.pdf' }).waitFor({ state: 'detached' })
    expect(office.faults()).toEqual([])
  })
})

/** Three years of the one indicator give a chart. */
async function giveYears({ lan, year, plan }: ReportingOffice) {
  const { plans } = await lan.call('figures.list', { planId: plan.id, periodId: year.id })
  const row = plans[0]?.rows[0]
  if (!row) throw new Error('the plan has an indicator')
  await enter(lan, (await openYear(lan, 2024)).id, row, number('8'))
  await enter(lan, (await openYear(lan, 2025)).id, row, number('10'))
  await enter(lan, year.id, row, number('13'))
}
