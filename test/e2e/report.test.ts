import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readSealedDocx } from '../../src-main/documents/read-sealed-docx.ts'
import { makeBackedUpKey, passphrase, type ReportingOffice, startReportingOffice } from '../support/report-builder.ts'
import { testPassword } from '../support/test-app.ts'
import { seriousFindings } from './support/accessibility.ts'
import { type Office, openOffice } from './support/office.ts'
import { ReportScreen } from './support/report-screen.ts'
import { SignInScreen } from './support/sign-in-screen.ts'

describe('a report in the window, from draft to seal', () => {
  let office: Office
  let records: ReportingOffice
  let lanPage: Page
  let minhPage: Page
  let lan: ReportScreen
  let minh: ReportScreen

  beforeAll(async () => {
    office = await openOffice()
    records = await startReportingOffice({ core: office.core })
    lanPage = await office.openPerson()
    await new SignInScreen(lanPage).signIn('lan', testPassword)
    lan = new ReportScreen(lanPage)
    minhPage = await office.openPerson()
    await new SignInScreen(minhPage).signIn('minh', testPassword)
    minh = new ReportScreen(minhPage)
  })
  afterAll(() => office.close())

  test('the clerk sees what is due, with its own date, and drafts it', async () => {
    await lan.openList()
    await lanPage.getByText('Hạn gửi: trước ngày 05/12/2026 (chậm nhất hết thứ Sáu, 04/12)').waitFor()
    expect(await seriousFindings(lanPage)).toEqual([])
    await lan.press(lan.text.draft)
    await lan.sections.waitFor()
    await lan.preview.getByText('BÁO CÁO', { exact: true }).waitFor()
    expect(await lan.scrollsSideways()).toBe(false)
    expect(await seriousFindings(lanPage)).toEqual([])
  })

  test('an open place leads to its section, which is written and saved by keyboard', async () => {
    await lan.button(lan.text.open['tasks-without-result']({ count: 1 })).click()
    const field = lanPage.getByLabel(lan.text.passageOf({ title: 'Tập huấn cộng tác viên.' }))
    // Its pages come into view beside it.
    const heading = lan.preview.locator('[data-section="results"]').first()
    await expect
      .poll(async () => {
        const [pane, line] = [await lan.preview.boundingBox(), await heading.boundingBox()]
        return pane && line ? Math.round(line.y - pane.y) : null
      })
      .toBe(20)
    await field.fill('Đã tập huấn 40 cộng tác viên.')
    expect(await seriousFindings(lanPage)).toEqual([])
    await field.press('Control+s')
    await lan.preview.getByText('Đã tập huấn 40 cộng tác viên.').first().waitFor()
    await field.press('Escape')
    await lan.sections.waitFor()
  })

  test('a printed sentence leads to its record, and Back to the report', async () => {
    await lan.preview.getByRole('link', { name: 'Tập huấn cộng tác viên.' }).first().click()
    await lanPage.getByRole('heading', { name: 'Tập huấn cộng tác viên.' }).first().waitFor()
    await lanPage.goBack()
    await lan.preview.getByRole('link', { name: 'Số cơ sở y tế tư vấn về gia đình' }).first().click()
    await lanPage.waitForURL(/\/figures\?indicator=/)
    await lanPage.goBack()
    await lan.sections.waitFor()
  })

  test('the report goes to the approver with the reason for its open places', async () => {
    await lan.press(lan.text.submit)
    await lan.dialog.getByLabel(lan.text.submitRest).fill('Phần đánh giá lãnh đạo chỉ đạo sau.')
    expect(await seriousFindings(lanPage)).toEqual([])
    await lan.confirm(lan.text.submit)
    await lan.state('submitted').waitFor()
  })

  test('the approver sends it back, the clerk lays it before again, and it is approved', async () => {
    await minh.openReport(/^Công tác gia đình/)
    expect(await seriousFindings(minhPage)).toEqual([])
    await minh.press(minh.text.sendBack)
    await minh.dialog.getByLabel(minh.text.sendBackWhy).fill('Bổ sung phương hướng.')
    await minh.confirm(minh.text.sendBack)
    await minh.state('sent-back').waitFor()

    await lanPage.getByText(lan.text.sentBackWith({ reason: 'Bổ sung phương hướng.' })).waitFor()
    await lan.button(lan.text.open['section-empty']({ heading: lan.text.sectionNames['next-steps'] })).click()
    await lan.press(lan.text.addPassage)
    await lanPage.getByLabel(lan.text.newPassage).fill('Tiếp tục tuyên truyền năm 2027.')
    await lanPage.keyboard.press('Control+s')
    await lan.preview.getByText('Tiếp tục tuyên truyền năm 2027.').waitFor()
    await lan.press(lan.text.submit)
    await lan.dialog.getByLabel(lan.text.submitRest).fill('Đã bổ sung.')
    await lan.confirm(lan.text.submit)

    await minh.button(minh.text.approve).click()
    await minh.state('content-approved').waitFor()
  })

  test('number and date are typed in and warned of, and the sealed DOCX comes down', async () => {
    await lan.press(lan.text.number)
    await lan.dialog.getByLabel(lan.text.numberValue, { exact: true }).fill('5a')
    await lan.dialog.getByText(lan.text.numberUnusual).waitFor()
    await lan.dialog.getByLabel(lan.text.numberValue, { exact: true }).fill('05')
    await lan.dialog.getByLabel(lan.text.dateOf).fill('3/12/2026')
    await lanPage.keyboard.press('Tab')
    expect(await seriousFindings(lanPage)).toEqual([])
    await lan.confirm(lan.text.number)
    await lan.preview.getByText('Số: 05/BC-SYT').waitFor()

    await minh.press(minh.text.seal)
    await minh.dialog.getByText(minh.text.needKey).waitFor()
    await minhPage.keyboard.press('Escape')
    await makeBackedUpKey(records.minh)
    await minh.press(minh.text.seal)
    await minh.dialog.getByLabel(minh.text.passphrase).fill(passphrase)
    const coming = minhPage.waitForEvent('download')
    await minh.confirm(minh.text.seal)
    const download = await coming
    expect(download.suggestedFilename()).toBe('Báo cáo Công tác gia đình 2026 - lần 1.snv.docx')
    await minh.state('sealed').waitFor()
    expect(await seriousFindings(minhPage)).toEqual([])
    const sealed = await readSealedDocx(await readFile(await download.path()))
    expect(sealed.sealedJson.length).toBeGreaterThan(1000)
    expect(office.faults()).toEqual([])
  })
})
