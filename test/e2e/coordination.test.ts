import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { texts } from '../../src-shared/text/text.ts'
import {
  type CoordinatingOffice,
  issue,
  type ReportingAgency,
  sealReport,
  setUpAgency,
  setUpCoordinator,
  startAgency,
  startCoordinator,
  takeInPlan,
  workOnPlan,
} from '../support/exchange-builder.ts'
import { download, exportBytes, passphrase } from '../support/report-builder.ts'
import { openYear } from '../support/task-builder.ts'
import { testPassword } from '../support/test-app.ts'
import { vinhLong } from '../support/vinh-long-plan.ts'
import { seriousFindings } from './support/accessibility.ts'
import { CoordinationScreen, ExchangeScreen } from './support/exchange-screens.ts'
import { type Office, openOffice } from './support/office.ts'
import { SignInScreen } from './support/sign-in-screen.ts'

const words = texts.vi.coordinationPage
const coordination = texts.vi.coordination
const exchange = texts.vi.exchangePage

describe('a coordinator, in the window', () => {
  let office: Office
  let coordinator: CoordinatingOffice
  let health: ReportingAgency
  let page: Page
  let screen: CoordinationScreen
  let report: Uint8Array

  beforeAll(async () => {
    office = await openOffice()
    coordinator = await setUpCoordinator(office.core, [
      { agencyId: vinhLong.health, requested: false },
      { agencyId: vinhLong.environment, requested: false },
      { agencyId: vinhLong.women, requested: true },
    ])
    await openYear(await office.core.signIn('lan'), 2026)
    health = await startAgency(office.core.clock, vinhLong.health)
    await takeInPlan(health, (await issue(coordinator)).package)
    const sealed = await sealReport(await workOnPlan(health, coordinator))
    report = await exportBytes(health.minh, sealed, 'sealed-docx')
    page = await office.openPerson()
    await new SignInScreen(page).signIn('hoa', testPassword)
    screen = new CoordinationScreen(page)
    await screen.open()
  })
  afterAll(async () => {
    await office.close()
    await health.test.close()
  })

  test('sees who is missing, and who was only asked', async () => {
    await page.getByRole('gridcell', { name: coordination.notReceived, exact: true }).waitFor()
    await page
      .getByRole('gridcell', { name: coordination.notYetDue({ days: 32 }) })
      .first()
      .waitFor()
    expect(await screen.scrollsSideways()).toBe(false)
    expect(await seriousFindings(page)).toEqual([])
  })

  test('receives files of which each has its own verdict', async () => {
    const none = { name: 'ghi-chu.json', mimeType: 'application/json', buffer: Buffer.from('{}') }
    const good = { name: 'Báo cáo Sở Y tế.docx', mimeType: 'application/zip', buffer: Buffer.from(report) }
    await screen.importFiles([none, good], '2/11/2026', coordination.receivedSources.email)
    await screen.dialog.getByText(coordination.verdicts.unreadable).waitFor()
    await screen.dialog.getByText(coordination.verdicts['unknown-key']).waitFor()
    expect(await seriousFindings(page)).toEqual([])
    await screen.closeDialog()
  })

  test('types a report in that came on paper', async () => {
    const typed = texts.vi.typedReport
    await screen.openSection('status')
    await screen.button(typed.open).click()
    const dialog = screen.dialog
    await dialog.getByRole('combobox', { name: typed.agency }).fill('Hội Liên hiệp Phụ nữ tỉnh Vĩnh Long')
    await page.getByRole('option', { name: 'Hội Liên hiệp Phụ nữ tỉnh Vĩnh Long' }).click()
    await dialog.getByLabel(typed.number).fill('07/BC-BTV')
    await dialog.getByLabel(typed.cutOff).first().fill('31/10/2026')
    await dialog.getByLabel(words.receivedDay).first().fill('1/11/2026')
    await dialog.getByRole('combobox', { name: words.source }).click()
    await page.getByRole('option', { name: coordination.receivedSources['in-person'] }).click()
    await dialog.getByRole('textbox', { name: /^GD-01/ }).fill('14')
    await dialog.getByRole('tab', { name: typed.tabs.sections }).click()
    await dialog.getByLabel(typed.paste).fill('VII. Kiến nghị, đề xuất\nĐề nghị tập huấn cộng tác viên.')
    await dialog.getByRole('button', { name: typed.place }).click()
    await dialog.getByText('Đề nghị tập huấn cộng tác viên.').waitFor()
    expect(await seriousFindings(page)).toEqual([])
    await dialog.getByRole('button', { name: typed.verb, exact: true }).click()
    await dialog.waitFor({ state: 'detached' })
    await page.getByText(coordination.origins.typed, { exact: true }).first().waitFor()
  })

  test('confirms a card by the code of the form, then verifies the report', async () => {
    const { exportId } = await health.minh.call('keys.exportCard', {
      passphrase,
      recipientAgencyId: vinhLong.culture,
    })
    await screen.openSection('keys')
    const card = { name: 'Thẻ đơn vị.json', mimeType: 'application/json' }
    await screen.takeCards([{ ...card, buffer: Buffer.from(await download(health.minh, exportId)) }])
    await screen.field(words.codes).fill(health.fingerprint)
    await screen.field(exchange.note.letter).fill('Phiếu đăng ký số 03/SYT-VP')
    await screen.button(words.enrol).click()
    await page.getByText(words.enrolled({ count: 1 })).waitFor()
    expect(await seriousFindings(page)).toEqual([])
    await screen.openSection('quarantine')
    await screen.button(words.verifyAll).click()
    await page.getByText(coordination.verdicts.trusted).waitFor()
  })

  test('reads the report, beside the plan and in figures, and answers it', async () => {
    await screen.openSection('read')
    await page.getByRole('button', { name: /Tuyên truyền về gia đình/ }).click()
    await page.getByText(/Đã tổ chức 03 lớp tuyên truyền/).waitFor()
    await screen.openSection('figures')
    await page.getByText(coordination.coverage({ counted: 2, of: 3, notReported: 1 })).waitFor()
    await screen.openSection('status')
    await page.getByText(coordination.receivedOn({ date: '2026-11-02' })).click()
    await screen.button(words.giveReceipt).click()
    await screen.dialog.getByLabel(words.passphrase).fill(passphrase)
    await screen.dialog.getByRole('button', { name: words.receiptVerb }).click()
    await screen.button(words.exportAgain).waitFor()
    await page.getByText(coordination.decisions.accepted, { exact: true }).waitFor()
    expect(await seriousFindings(page)).toEqual([])
    await screen.openSection('log')
    await page.getByText(words.logWhole({ lines: 3 })).waitFor()
    expect(office.faults()).toEqual([])
  })
})

describe('an agency, in the window', () => {
  let office: Office
  let coordinator: CoordinatingOffice
  let page: Page
  let screen: ExchangeScreen

  beforeAll(async () => {
    office = await openOffice()
    await setUpAgency(office.core, vinhLong.health)
    coordinator = await startCoordinator(office.core.clock, [{ agencyId: vinhLong.health, requested: false }])
    page = await office.openPerson()
    screen = new ExchangeScreen(page)
  })
  afterAll(async () => {
    await office.close()
    await coordinator.test.close()
  })

  test('receives a package, and its approver compares the code before the plan is there', async () => {
    const files = await issue(coordinator)
    await new SignInScreen(page).signIn('lan', testPassword)
    await screen.open()
    const file = { name: 'Gói kế hoạch.json', mimeType: 'application/json', buffer: Buffer.from(files.package) }
    await screen.receive([file])
    await page.getByText(exchange.onlyApprover).waitFor()
    const approver = await office.openPerson()
    await new SignInScreen(approver).signIn('minh', testPassword)
    const own = new ExchangeScreen(approver)
    await own.open()
    const [group = ''] = coordinator.rootFingerprint.split('-')
    await approver.getByText(group).first().waitFor()
    expect(await own.button(exchange.confirm).isDisabled()).toBe(true)
    await own.field(exchange.note.letter).fill('Công văn số 15/SVHTTDL-VP ngày 02/11/2026')
    await own.field(exchange.isEqual).check()
    expect(await seriousFindings(approver)).toEqual([])
    await own.button(exchange.confirm).click()
    await own.link(exchange.openPlan).waitFor()
    expect(await own.scrollsSideways()).toBe(false)
    expect(await seriousFindings(approver)).toEqual([])
    expect(office.faults()).toEqual([])
  })
})
