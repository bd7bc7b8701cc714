import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { texts } from '../../src-shared/text/text.ts'
import { FixedClock, setUpOffice, testPassword } from '../support/test-app.ts'
import { enterVinhLongPlan, hasVinhLongPlan, vinhLong } from '../support/vinh-long-plan.ts'
import type { GivenFile } from './support/evidence-screen.ts'
import { CoordinationScreen, ExchangeScreen } from './support/exchange-screens.ts'
import { downloadBy, KeyScreen } from './support/key-screen.ts'
import { type Office, openOffice } from './support/office.ts'
import { ReportScreen } from './support/report-screen.ts'
import { SignInScreen } from './support/sign-in-screen.ts'
import { TaskScreen } from './support/task-screen.ts'

const text = texts.vi
const words = text.coordinationPage
const exchange = text.exchangePage
const rootPassphrase = 'khóa gốc giữ trong tủ sắt'
const keyPassphrase = 'bưởi năm roi sông tiền phù sa'
const dates = { from: '01/01/2026', to: '31/12/2026', cutOff: '30/11/2026' }
/** Part IV.3 gives to Sở Y tế what stands in part II as 4.b. */
const item = /IV\.3/
const result = 'Đã lồng ghép truyền thông về gia đình tại 40 trạm y tế.'

if (!hasVinhLongPlan) console.error('SKIPPED: ../shared/plans/vinh-long-94-kh-tu.txt is not there')

describe.skipIf(!hasVinhLongPlan)('the real plan between two offices, through the windows of both', () => {
  let culture: Office
  let health: Office
  let hoaPage: Page
  let lanPage: Page
  let minhPage: Page
  let hoa: CoordinationScreen
  let rootCode: string
  let keyCode: string
  let issued: GivenFile[]
  let card: GivenFile
  let report: GivenFile
  let receipt: GivenFile

  const enter = async (office: Office, userName: string) => {
    const page = await office.openPerson()
    await new SignInScreen(page).signIn(userName, testPassword)
    await page.getByRole('heading', { level: 1, name: text.shell.overview }).waitFor()
    return page
  }

  beforeAll(async () => {
    const clock = new FixedClock('2026-12-01T02:00:00.000Z')
    culture = await openOffice({ clock, idSpace: 0x30 })
    health = await openOffice({ clock, idSpace: 0x40 })
    await setUpOffice(culture.core, {
      agency: { from: 'catalogue', agencyId: vinhLong.culture },
      symbolAbbreviation: 'SVHTTDL',
    })
    await setUpOffice(health.core, {
      agency: { from: 'catalogue', agencyId: vinhLong.health },
      symbolAbbreviation: 'SYT',
    })
    const { plan } = await enterVinhLongPlan(await culture.core.signIn('hoa'))
    await plan.do('plans.setState', { state: 'active', replacedByPlanId: null })
  })
  afterAll(async () => {
    await culture.close()
    await health.close()
  })

  test('the coordinator makes the root key, issues the plan and reads its code', async () => {
    const clerk = new TaskScreen(await enter(culture, 'lan'))
    await clerk.open()
    await clerk.openYear(dates)
    hoaPage = await enter(culture, 'hoa')
    hoa = new CoordinationScreen(hoaPage)
    await hoa.open()
    await hoa.openSection('requests')
    await hoa.button(words.issue).click()
    await hoa.dialog.getByText(words.needRoot).waitFor()
    await new KeyScreen(hoaPage).makeWithBackup(rootPassphrase)
    await hoa.box(words.passphrase, hoa.dialog).fill(rootPassphrase)
    await hoa.dialog.getByRole('button', { name: words.issueVerb }).click()
    await hoa.dialog.getByText(words.issued({ revision: 1 })).waitFor()
    const code = await hoa.dialog.getByText(words.rootCode).filter({ hasText: ':' }).innerText()
    rootCode = (code.split(':')[1] ?? '').trim().replace(/\s+/g, ' ')
    issued = [
      await downloadBy(hoaPage, () => hoa.dialog.getByRole('button', { name: words.savePackage }).click()),
      await downloadBy(hoaPage, () => hoa.dialog.getByRole('button', { name: words.saveRegistry }).click()),
    ]
    await hoa.closeDialog()
  })

  test('the agency receives it, and its approver pins the coordinator by that code', async () => {
    lanPage = await enter(health, 'lan')
    const clerk = new ExchangeScreen(lanPage)
    await clerk.open()
    await clerk.receive(issued)
    await lanPage.getByText(exchange.outcomes['package-waits']).waitFor()
    minhPage = await enter(health, 'minh')
    const approver = new ExchangeScreen(minhPage)
    await approver.open()
    await minhPage
      .getByText(rootCode.split(' ')[0] ?? 'none')
      .first()
      .waitFor()
    expect((await minhPage.getByRole('main').innerText()).replace(/\s+/g, ' ')).toContain(rootCode)
    await approver.field(exchange.note.letter).fill('Công văn số 15/SVHTTDL-VP ngày 01/12/2026')
    await approver.field(exchange.isEqual).check()
    await approver.button(exchange.confirm).click()
    await approver.link(exchange.openPlan).waitFor()
  })

  test('the clerk takes its item on, writes what was done and drafts the report', async () => {
    const tasks = new TaskScreen(lanPage)
    await tasks.open()
    await tasks.openYear(dates)
    await tasks.takeOn(item)
    await tasks.list.getByRole('row').nth(1).click()
    await tasks.writeResult(result)
    const reports = new ReportScreen(lanPage)
    await reports.openList()
    await reports.press(text.reports.draft)
    await reports.preview.getByText(result).first().waitFor()
    await reports.press(text.reports.submit)
    await reports.dialog.getByLabel(text.reports.submitRest).fill('Phần đánh giá lãnh đạo chỉ đạo bổ sung sau.')
    await reports.confirm(text.reports.submit)
    await reports.state('submitted').waitFor()
  })

  test('the approver makes the key and its card, approves, and seals', async () => {
    const keys = new KeyScreen(minhPage)
    await keys.open()
    await keys.makeWithBackup(keyPassphrase)
    keyCode = await keys.fingerprint()
    card = await keys.exportCard('so van hoa', 'Sở Văn hóa, Thể thao và Du lịch tỉnh Vĩnh Long', keyPassphrase)
    const reports = new ReportScreen(minhPage)
    await reports.openReport(/Chỉ thị 06/)
    await reports.press(text.reports.approve)
    await reports.state('content-approved').waitFor()
    await reports.press(text.reports.number)
    await reports.dialog.getByLabel(text.reports.numberValue, { exact: true }).fill('212')
    await reports.dialog.getByLabel(text.reports.dateOf).fill('1/12/2026')
    await reports.confirm(text.reports.number)
    await reports.preview.getByText('Số: 212/BC-SYT').waitFor()
    await reports.press(text.reports.seal)
    await reports.dialog.getByLabel(text.reports.passphrase).fill(keyPassphrase)
    report = await downloadBy(minhPage, () => reports.confirm(text.reports.seal))
    await reports.state('sealed').waitFor()
    expect(health.faults()).toEqual([])
  })

  test('the coordinator enrols the card by its code and imports the report as trusted', async () => {
    await hoa.openSection('keys')
    await hoa.takeCards([card])
    await hoa.field(words.codes).fill(keyCode)
    await hoa.field(exchange.note.letter).fill('Phiếu đăng ký số 03/SYT-VP')
    await hoa.button(words.enrol).click()
    await hoaPage.getByText(words.enrolled({ count: 1 })).waitFor()
    await hoa.openSection('status')
    await hoa.importFiles([report], '1/12/2026', text.coordination.receivedSources.email)
    await hoa.dialog.getByText(text.coordination.verdicts.trusted).waitFor()
    await hoa.closeDialog()
  })

  test('reads it beside the plan, and accepts it', async () => {
    await hoa.openSection('read')
    await hoaPage
      .getByRole('button', { name: /Sở Y tế/ })
      .first()
      .click()
    await hoaPage.getByText(result).waitFor()
    await hoa.openSection('status')
    await hoaPage.getByText(text.coordination.receivedOn({ date: '2026-12-01' })).click()
    await hoa.button(words.giveReceipt).click()
    await hoa.box(words.passphrase, hoa.dialog).fill(rootPassphrase)
    receipt = await downloadBy(hoaPage, () => hoa.dialog.getByRole('button', { name: words.receiptVerb }).click())
    await hoaPage.getByRole('article').getByText(text.coordination.decisions.accepted).first().waitFor()
    expect(culture.faults()).toEqual([])
  })

  test('the agency imports the receipt, and its report says so', async () => {
    const clerk = new ExchangeScreen(lanPage)
    await clerk.open()
    await clerk.receive([receipt])
    await lanPage.getByText(exchange.outcomes['receipt-applied']).waitFor()
    await clerk.link(exchange.openReport).click()
    await lanPage.getByText(text.reports.accepted({ date: '2026-12-01' })).waitFor()
    expect(health.faults()).toEqual([])
  })
})
