import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readSealedDocx } from '../../src-main/documents/read-sealed-docx.ts'
import { texts } from '../../src-shared/text/text.ts'
import { smallPdf } from '../support/small-pdf.ts'
import { downloadBy, KeyScreen } from './support/key-screen.ts'
import { Keyboard } from './support/keyboard.ts'
import { type Office, openOffice } from './support/office.ts'
import { PlanScreen } from './support/plan-screen.ts'
import { ReportScreen } from './support/report-screen.ts'
import { SetupScreen } from './support/setup-screen.ts'
import { SignInScreen } from './support/sign-in-screen.ts'
import { TaskScreen } from './support/task-screen.ts'

const text = texts.vi
const lanPassword = 'một buổi sáng ở chợ nổi'
const firstPassword = 'mat-khau-tam'
const minhPassword = 'con đường rợp bóng dừa'
const keyPassphrase = 'bưởi năm roi sông tiền phù sa'

const copied = [
  'I. MỤC ĐÍCH, YÊU CẦU',
  '1. Nâng cao nhận thức về công tác gia đình.',
  'II. NHIỆM VỤ',
  '1. Truyền thông về phòng, chống bạo lực gia đình',
  'a) Tổ chức truyền thông ở cơ sở.',
  'b) Tập huấn cộng tác viên dân số.',
].join('\n')
const communication = 'Tổ chức truyền thông ở cơ sở.'
const training = 'Tập huấn cộng tác viên dân số.'
const minutes = {
  name: 'Biên bản tập huấn.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.from(smallPdf(['Bien ban tap huan'])),
}

describe('the year of an office through its windows, from setup to the sealed report', () => {
  let office: Office
  let lanPage: Page
  let minhPage: Page
  let lan: { plans: PlanScreen; tasks: TaskScreen; reports: ReportScreen; keyboard: Keyboard }
  let minh: ReportScreen

  beforeAll(async () => {
    office = await openOffice()
    lanPage = await office.openPerson()
    lan = {
      plans: new PlanScreen(lanPage),
      tasks: new TaskScreen(lanPage),
      reports: new ReportScreen(lanPage),
      keyboard: new Keyboard(lanPage),
    }
  })
  afterAll(() => office.close())

  test('the clerk sets the office up in four steps', async () => {
    const setup = new SetupScreen(lanPage)
    await setup.title.waitFor()
    await setup.chooseOffice('Tỉnh Vĩnh Long', 'so y te', 'Sở Y tế tỉnh Vĩnh Long')
    expect(await setup.box(text.setup.symbol).inputValue()).toBe('SYT')
    expect(await setup.box(text.setup.placeName).inputValue()).toBe('Vĩnh Long')
    await setup.next()
    await setup.fillPerson(1, { fullName: 'Nguyễn Thị Lan', position: 'Chuyên viên', password: lanPassword })
    await setup.button(text.setup.addPerson).click()
    await setup.fillPerson(2, { fullName: 'Trần Văn Minh', position: 'Giám đốc', password: firstPassword })
    await setup.toggleRole(2, 'clerk')
    await setup.toggleRole(2, 'approver')
    await setup.next()
    await lanPage.getByText(office.core.dataDir).waitFor()
    await setup.next()
    await setup.button(text.setup.finish).click()
    await lan.plans.heading(text.shell.overview).waitFor()
    await lanPage.getByText('Sở Y tế tỉnh Vĩnh Long').waitFor()
  })

  test('registers a plan: rows by paste, who carries them out, to whom one reports, what is counted', async () => {
    const { plans } = lan
    await plans.open()
    await plans.register({
      name: 'Công tác gia đình 2026',
      subject: 'Triển khai công tác gia đình năm 2026',
      issuer: 'Ủy ban nhân dân tỉnh Vĩnh Long',
    })
    await plans.outline.focus()
    await plans.paste(copied)
    await lanPage.keyboard.press('Control+s')
    await lanPage.getByText(text.plans.outline.saved, { exact: true }).waitFor()
    await plans.setCoordinator('so van hoa', 'Sở Văn hóa, Thể thao và Du lịch tỉnh Vĩnh Long')
    await plans.assign(['II.1.a', 'II.1.b'], 'Sở Y tế', 'Sở Y tế tỉnh Vĩnh Long', 'lead')
    await plans.addDuty({
      who: 'Sở Y tế',
      body: 'Sở Y tế tỉnh Vĩnh Long',
      to: 'Sở Văn hóa, Thể thao và Du lịch',
      typed: 'so van hoa',
      toBody: 'Sở Văn hóa, Thể thao và Du lịch tỉnh Vĩnh Long',
    })
    await plans.addIndicator({ code: '01', name: 'Số buổi truyền thông về gia đình', unit: 'buổi' })
  })

  test('opens the year, takes on what is assigned, and notes what was done with its evidence', async () => {
    const { tasks } = lan
    await tasks.open()
    await tasks.openYear({ cutOff: '30/11/2026' })
    await tasks.takeOnAll(2, 'Nguyễn Thị Lan')
    await tasks.openTask(training)
    await tasks.addNote({ happenedOn: '28/10/2026', text: 'Tập huấn 40 cộng tác viên.', file: minutes })
    await tasks.writeResult('Đã tập huấn 40 cộng tác viên dân số.')
    await tasks.detail.getByRole('region', { name: text.evidence.title }).getByText(minutes.name).waitFor()
  })

  test('goes on without the mouse: a result, a figure, the report, and lays it before the approver', async () => {
    const { keyboard, tasks, reports } = lan
    await keyboard.goTo(text.shell.tasks)
    await keyboard.tabTo(tasks.list)
    await keyboard.press('Home')
    await tasks.detail.getByRole('heading', { level: 2, name: communication }).waitFor()
    await keyboard.tabTo(tasks.button(text.tasks.detail.resultEdit))
    await keyboard.press('Enter')
    await keyboard.type('Đã tổ chức 12 buổi truyền thông.')
    await keyboard.press('Control+s')
    await tasks.detail.getByText('Đã tổ chức 12 buổi truyền thông.').waitFor()

    await keyboard.goTo(text.shell.figures)
    await keyboard.tabTo(lanPage.getByRole('grid', { name: text.figures.title }))
    await keyboard.type('12')
    await keyboard.press('Enter')
    await lanPage.getByText(text.figures.numbers({ entered: 1, total: 1, warned: 0 })).waitFor()

    await keyboard.goTo(text.shell.reports)
    await keyboard.tabTo(lanPage.getByRole('button', { name: text.reports.draft, exact: true }))
    await keyboard.press('Enter')
    await reports.sections.waitFor()
    const next = text.reports.open['section-empty']({ heading: text.reports.sectionNames['next-steps'] })
    await keyboard.tabTo(reports.button(next))
    await keyboard.press('Enter')
    await keyboard.tabTo(reports.button(text.reports.addPassage))
    await keyboard.press('Enter')
    await keyboard.type('Tiếp tục truyền thông ở cơ sở trong năm 2027.')
    await keyboard.press('Control+s')
    await reports.preview.getByText('Tiếp tục truyền thông ở cơ sở trong năm 2027.').waitFor()
    await keyboard.press('Escape')
    await reports.sections.waitFor()

    await lanPage.getByRole('heading', { level: 1 }).focus()
    await keyboard.tabTo(reports.button(text.reports.submit))
    await keyboard.press('Enter')
    await keyboard.tabTo(reports.dialog.getByLabel(text.reports.submitRest))
    await keyboard.type('Phần đánh giá lãnh đạo chỉ đạo bổ sung sau.')
    await keyboard.tabTo(reports.dialog.getByRole('button', { name: text.reports.submit }))
    await keyboard.press('Enter')
    await reports.state('submitted').waitFor()
    expect(office.faults()).toEqual([])
  })

  test('the approver chooses an own password, reads, and sends the report back with a reason', async () => {
    minhPage = await office.openPerson()
    minh = new ReportScreen(minhPage)
    await new SignInScreen(minhPage).signIn('minh.tran', firstPassword)
    await minh.box(text.signIn.oldPassword).fill(firstPassword)
    await minh.box(text.signIn.newPassword).fill(minhPassword)
    await minh.box(text.signIn.newPasswordAgain).fill(minhPassword)
    await minh.press(text.signIn.change)
    await minh.heading(text.shell.overview).waitFor()
    await minh.openReport(/Công tác gia đình/)
    await minh.preview.getByText('Đã tập huấn 40 cộng tác viên dân số.').first().waitFor()
    await minh.press(text.reports.sendBack)
    await minh.dialog.getByLabel(text.reports.sendBackWhy).fill('Bổ sung phần ưu điểm.')
    await minh.confirm(text.reports.sendBack)
    await minh.state('sent-back').waitFor()
  })

  test('the clerk completes it and lays it before again', async () => {
    const { reports } = lan
    await lanPage.getByText(text.reports.sentBackWith({ reason: 'Bổ sung phần ưu điểm.' })).waitFor()
    await reports.button(text.reports.open['period-open']).click()
    await reports.box(text.periods.from, reports.dialog).fill('15/12/2025')
    await reports.box(text.periods.to, reports.dialog).fill('14/12/2026')
    await reports.confirm(text.periods.changeDatesNow)
    await reports.button(text.reports.open['period-open']).waitFor({ state: 'detached' })
    await reports
      .button(text.reports.open['section-empty']({ heading: text.reports.sectionNames['assessment.strengths'] }))
      .click()
    await reports.press(text.reports.addPassage)
    await lanPage.getByLabel(text.reports.newPassage).fill('Các đơn vị phối hợp chặt chẽ.')
    await lanPage.keyboard.press('Control+s')
    await reports.preview.getByText('Các đơn vị phối hợp chặt chẽ.').waitFor()
    await reports.press(text.reports.submit)
    await reports.dialog.getByLabel(text.reports.submitRest).fill('Đã bổ sung.')
    await reports.confirm(text.reports.submit)
    await reports.state('submitted').waitFor()
  })

  test('the approver approves, enters number and date, makes the key with its backup, and seals', async () => {
    await minh.press(text.reports.approve)
    await minh.state('content-approved').waitFor()
    await minh.press(text.reports.number)
    await minh.dialog.getByLabel(text.reports.numberValue, { exact: true }).fill('05')
    await minh.dialog.getByLabel(text.reports.dateOf).fill('2/11/2026')
    await minh.confirm(text.reports.number)
    await minh.preview.getByText('Số: 05/BC-SYT').waitFor()
    await minh.press(text.reports.seal)
    await minh.dialog.getByText(text.reports.needKey).waitFor()
    await new KeyScreen(minhPage).makeWithBackup(keyPassphrase)
    await minh.dialog.getByLabel(text.reports.passphrase).fill(keyPassphrase)
    const docx = await downloadBy(minhPage, () => minh.confirm(text.reports.seal))
    expect(docx.name).toBe('Báo cáo Công tác gia đình 2026 - lần 1.snv.docx')
    await minh.state('sealed').waitFor()
    const { sealedJson } = await readSealedDocx(docx.buffer)
    await minh.press(text.reports.export)
    const json = await downloadBy(minhPage, () =>
      minhPage.getByRole('menuitem', { name: text.reports.exportJson }).click(),
    )
    expect(json.buffer.equals(Buffer.from(sealedJson))).toBe(true)
    expect(office.faults()).toEqual([])
  })
})
