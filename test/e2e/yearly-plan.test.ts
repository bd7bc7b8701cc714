import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readOfficeZip } from '../../src-main/documents/zip-gate.ts'
import { texts } from '../../src-shared/text/text.ts'
import { textAbout } from '../../src-shared/text/text-about.ts'
import { lookAtDocx, paragraphWith } from '../support/docx-checker.ts'
import { testPassword } from '../support/test-app.ts'
import { type PlanningOffice, startPlanningOffice } from '../support/yearly-plan-builder.ts'
import { seriousFindings } from './support/accessibility.ts'
import { type Office, openOffice } from './support/office.ts'
import { ReportScreen } from './support/report-screen.ts'
import { SignInScreen } from './support/sign-in-screen.ts'

const words = texts.vi.yearlyPlans
const about = textAbout('yearly-plan', 'vi')

describe('a yearly plan in the window, from its tasks to its number', () => {
  let office: Office
  let records: PlanningOffice
  let lanPage: Page
  let minhPage: Page
  let lan: ReportScreen
  let minh: ReportScreen

  beforeAll(async () => {
    office = await openOffice()
    records = await startPlanningOffice({ core: office.core })
    lanPage = await office.openPerson()
    await new SignInScreen(lanPage).signIn('lan', testPassword)
    lan = new ReportScreen(lanPage)
    minhPage = await office.openPerson()
    await new SignInScreen(minhPage).signIn('minh', testPassword)
    minh = new ReportScreen(minhPage)
  })
  afterAll(() => office.close())

  test('the clerk drafts it from the page of reports, for the year that stands open', async () => {
    await lan.openList()
    await lan.press(words.draft)
    await lan.dialog.getByText(words.draftHint).waitFor()
    expect(await seriousFindings(lanPage)).toEqual([])
    await lan.confirm(words.draft)
    const name = words.name({ year: 2027, plans: [words.ofOffice] })
    await lanPage.getByRole('heading', { level: 1, name }).waitFor()
    await lan.preview.getByText('KẾ HOẠCH', { exact: true }).waitFor()
    await lan.preview.getByText('Chuyển tiếp từ năm 2026, đang thực hiện').first().waitFor()
    expect(await lan.scrollsSideways()).toBe(false)
    expect(await seriousFindings(lanPage)).toEqual([])
  })

  test('an open place leads to its section, which a person writes', async () => {
    const heading = words.sectionNames.purpose
    await lan.button(lan.text.open['section-empty']({ heading })).click()
    await lan.press(lan.text.addPassage)
    await lanPage.getByLabel(lan.text.newPassage).fill('Cụ thể hóa nhiệm vụ năm 2027.')
    expect(await seriousFindings(lanPage)).toEqual([])
    await lanPage.keyboard.press('Control+s')
    await lan.preview.getByText('Cụ thể hóa nhiệm vụ năm 2027.').waitFor()
    await lanPage.keyboard.press('Escape')
    await lanPage.getByRole('heading', { level: 2, name: about.reports.content }).waitFor()
  })

  test('tasks that changed meanwhile are shown before they are taken', async () => {
    const { carried, owner } = records
    const { title, workKind } = carried.now
    await records.lan.call('tasks.change', {
      ...carried.record,
      ...{ title, workKind, expectedResult: '02 lớp tập huấn', people: [owner] },
    })
    await lan.press(about.reports.redraft)
    await lan.dialog.getByText('Chủ trì: Nguyễn Thị Lan').waitFor()
    expect(await seriousFindings(lanPage)).toEqual([])
    await lan.confirm(about.reports.redraft)
    await lan.preview.getByText('Sản phẩm: 02 lớp tập huấn.').first().waitFor()
  })

  test('the approver finds it on the list, reads and approves it, and it ends with number and date', async () => {
    await records.lan.call('reports.submit', { ...(await seen()), openReasons: { rest: 'Lãnh đạo chỉ đạo sau.' } })
    await minh.openList()
    await minhPage.getByRole('heading', { level: 2, name: words.listTitle }).waitFor()
    await minhPage
      .getByRole('main')
      .getByRole('link', { name: /^Kế hoạch năm 2027/ })
      .click()
    await minh.press(about.reports.approve)
    await minh.state('content-approved').waitFor()
    expect(await seriousFindings(minhPage)).toEqual([])

    await lan.press(about.reports.number)
    await lan.dialog.getByLabel(lan.text.numberValue, { exact: true }).fill('07')
    await lan.dialog.getByLabel(lan.text.dateOf).fill('28/12/2026')
    await lanPage.keyboard.press('Tab')
    await lan.confirm(about.reports.number)
    await lan.preview.getByText('Số: 07/KH-SYT').waitFor()
    await lanPage.getByText(lan.text.planIssued, { exact: true }).waitFor()
    expect(await lan.button(lan.text.seal).count()).toBe(0)
    expect(await minh.button(minh.text.seal).count()).toBe(0)
  })

  test('the DOCX comes down under the name of a plan', async () => {
    await lan.press(lan.text.export)
    const coming = lanPage.waitForEvent('download')
    await lanPage.getByRole('menuitem', { name: lan.text.exportDocx }).click()
    const download = await coming
    expect(download.suggestedFilename()).toBe('Kế hoạch công tác năm 2027 - lần 1.docx')
    const look = lookAtDocx(await readOfficeZip(await readFile(await download.path())))
    expect(paragraphWith(look, 'Công tác năm 2027').align).toBe('center')
    expect(office.faults()).toEqual([])
  })

  async function seen() {
    const { reports } = await records.lan.call('reports.list', { periodId: records.next.id })
    const plan = reports.find((one) => one.documentType === 'yearly-plan')
    if (!plan) throw new Error('no yearly plan was drafted')
    return { reportId: plan.reportId, expectedVersion: plan.version }
  }
})
