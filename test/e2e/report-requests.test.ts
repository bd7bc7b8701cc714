import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { texts } from '../../src-shared/text/text.ts'
import { type CoordinatingOffice, issue, receive, setUpAgency, setUpCoordinator } from '../support/exchange-builder.ts'
import { passphrase } from '../support/report-builder.ts'
import { openYear } from '../support/task-builder.ts'
import { FixedClock, testPassword } from '../support/test-app.ts'
import { vinhLong } from '../support/vinh-long-plan.ts'
import { seriousFindings } from './support/accessibility.ts'
import { downloadBy } from './support/key-screen.ts'
import { type Office, openOffice } from './support/office.ts'
import { RequestScreen } from './support/request-screen.ts'
import { SignInScreen } from './support/sign-in-screen.ts'

const text = texts.vi
const words = text.requests
const outline = [
  { title: 'Đặc điểm tình hình', content: null },
  { title: 'Kết quả thực hiện', content: text.reports.sectionNames.results },
]

describe('what a coordinator asks for, in the windows of both offices', () => {
  let culture: Office
  let health: Office
  let coordinator: CoordinatingOffice
  let hoaPage: Page
  let lanPage: Page
  let hoa: RequestScreen
  let lan: RequestScreen
  let file: { name: string; mimeType: string; buffer: Buffer }

  const enter = async (office: Office, userName: string) => {
    const page = await office.openPerson()
    await new SignInScreen(page).signIn(userName, testPassword)
    await page.getByRole('heading', { level: 1, name: text.shell.overview }).waitFor()
    return page
  }

  beforeAll(async () => {
    const clock = new FixedClock('2026-11-10T02:00:00.000Z')
    culture = await openOffice({ clock, idSpace: 0x30 })
    health = await openOffice({ clock, idSpace: 0x40 })
    coordinator = await setUpCoordinator(culture.core, [{ agencyId: vinhLong.health, requested: false }])
    const agency = await setUpAgency(health.core, vinhLong.health)
    const [waiting] = await receive(agency.lan, (await issue(coordinator)).package)
    if (waiting?.outcome !== 'package-waits') throw new Error(JSON.stringify(waiting))
    const { package: row } = await agency.minh.call('packages.get', { rowId: waiting.rowId })
    const seen = { rowId: row.rowId, expectedVersion: row.version }
    await agency.minh.call('packages.confirmRoot', { ...seen, comparedWith: 'letter', note: 'Công văn số 15' })
    await openYear(agency.lan, 2026)
    hoaPage = await enter(culture, 'hoa')
    lanPage = await enter(health, 'lan')
    hoa = new RequestScreen(hoaPage)
    lan = new RequestScreen(lanPage)
  })
  afterAll(async () => {
    await culture.close()
    await health.close()
  })

  test('the clerk enters a letter with its own outline, and corrects its deadline', async () => {
    await lan.openList()
    await lan.press(words.record)
    await lan.dialog.getByLabel(words.senderName).fill('Ủy ban nhân dân tỉnh')
    await lan.type({
      letterNumber: '45/UBND-VX',
      letterDate: '05/11/2026',
      subject: 'báo cáo nhanh công tác gia đình',
      plan: 'Công tác gia đình',
      cutOff: '15/11/2026',
      due: '22/11/2026',
      headings: outline,
    })
    expect(await seriousFindings(lanPage)).toEqual([])
    await lan.confirm(words.save)
    await lan.requests.getByText('Hạn gửi: trước ngày 22/11/2026', { exact: false }).waitFor()
    await lan.requests.getByText('22/11 là Chủ nhật', { exact: false }).waitFor()
    expect(await seriousFindings(lanPage)).toEqual([])
    expect(await lan.scrollsSideways()).toBe(false)

    await lan.requests.getByRole('button', { name: /^Việc khác với yêu cầu/ }).click()
    await lanPage.getByRole('menuitem', { name: words.change }).click()
    await lan.dialog.getByRole('textbox', { name: words.due, exact: true }).fill('25/11/2026')
    await lan.confirm(words.save)
    await lan.requests.getByText('Hạn gửi: trước ngày 25/11/2026', { exact: false }).waitFor()
    await lan.requests.getByRole('button', { name: /^45\/UBND-VX/ }).click()
    await lan.dialog.getByText(words.changedWhat({ what: [words.fields.deadline] }), { exact: false }).waitFor()
    expect(await seriousFindings(lanPage)).toEqual([])
    await lanPage.keyboard.press('Escape')
  })

  test('the draft begun from it has the headings of the letter', async () => {
    await lan.requests.getByRole('button', { name: words.draft, exact: true }).click()
    await lan.sections.waitFor()
    await lan.preview.getByText('I. ĐẶC ĐIỂM TÌNH HÌNH').waitFor()
    await lan.preview.getByText('II. KẾT QUẢ THỰC HIỆN').waitFor()
    await lan.preview.getByText('(Số liệu tính đến ngày 15/11/2026)').waitFor()
    await lanPage.getByText(words.answers({ words: '45/UBND-VX, Ủy ban nhân dân tỉnh' })).waitFor()
    expect(await lan.preview.getByText('V. ĐÁNH GIÁ CHUNG').count()).toBe(0)
    expect(await seriousFindings(lanPage)).toEqual([])
  })

  test('the coordinator seals a request and saves its file', async () => {
    await hoaPage.getByRole('link', { name: text.coordination.title, exact: true }).click()
    await hoaPage.getByRole('link', { name: text.coordinationPage.sections.requests }).click()
    await hoa.press(words.ask)
    await hoa.type({
      letterNumber: '1234/SVHTTDL-XDNSVHGD',
      letterDate: '09/11/2026',
      subject: 'báo cáo công tác gia đình năm 2026',
      plan: null,
      cutOff: '15/11/2026',
      due: '05/12/2026',
      headings: outline,
    })
    await hoa.dialog.getByLabel(words.passphrase).fill(passphrase)
    expect(await seriousFindings(hoaPage)).toEqual([])
    await hoa.confirm(words.askVerb)
    await hoa.dialog.getByText(words.asked({ revision: 1 })).waitFor()
    file = await downloadBy(hoaPage, () => hoa.confirm(words.saveFile))
    await hoaPage.keyboard.press('Escape')
    await hoaPage.getByText('báo cáo công tác gia đình năm 2026', { exact: false }).waitFor()
    expect(await seriousFindings(hoaPage)).toEqual([])
  })

  test('the agency takes the file in, and sees what is asked', async () => {
    await lanPage.goto(`${new URL(lanPage.url()).origin}/exchange`)
    await lanPage.locator('input[type=file]').first().setInputFiles([file])
    await lan.press(text.exchangePage.receive)
    await lanPage.getByText(text.exchangePage.outcomes['request-stored']).waitFor()
    await lan.openList()
    await lan.requests.getByText('1234/SVHTTDL-XDNSVHGD', { exact: false }).waitFor()
    await lan.requests.getByText('05/12 là thứ Bảy', { exact: false }).waitFor()
    expect(culture.faults()).toEqual([])
    expect(health.faults()).toEqual([])
  })
})
