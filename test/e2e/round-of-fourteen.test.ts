import { unzipSync } from 'fflate'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readXlsx } from '../../src-main/documents/xlsx-reader.ts'
import { readOfficeZip } from '../../src-main/documents/zip-gate.ts'
import { texts } from '../../src-shared/text/text.ts'
import { makeKey } from '../support/exchange-builder.ts'
import {
  countedBodies,
  fourteen,
  plainTotals,
  setUpRoundOfFourteen,
  totalsInWords,
} from '../support/fourteen-bodies.ts'
import { type Answers, answersOf, type FileOfOffice, openAskedFor } from '../support/other-offices.ts'
import { passphrase } from '../support/report-builder.ts'
import { SheetInHand } from '../support/sheet-in-hand.ts'
import { FixedClock, testPassword } from '../support/test-app.ts'
import { seriousFindings } from './support/accessibility.ts'
import type { GivenFile } from './support/evidence-screen.ts'
import { downloadBy, KeyScreen } from './support/key-screen.ts'
import { type Office, openOffice } from './support/office.ts'
import { ReportScreen } from './support/report-screen.ts'
import { RequestScreen } from './support/request-screen.ts'
import { RoundScreen } from './support/round-screen.ts'
import { SignInScreen } from './support/sign-in-screen.ts'

const text = texts.vi
const words = text.coordinationPage
const { coordination, completeness, reminders, requests, reports } = text
const rootPassphrase = 'khóa gốc giữ trong tủ sắt'

const given = ({ name, bytes }: FileOfOffice): GivenFile => ({
  ...{ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) },
})
const nameOf = (arrives: string) => {
  const found = fourteen.find((one) => one.arrives === arrives)
  if (!found) throw new Error(`nobody answers by ${arrives}`)
  return found.name
}

describe('the coordinator of fourteen bodies', () => {
  const clock = new FixedClock('2026-11-10T02:00:00.000Z')
  let office: Office
  let page: Page
  let round: RoundScreen
  let answers: Answers

  const enter = async (userName: string) => {
    const opened = await office.openPerson()
    await new SignInScreen(opened).signIn(userName, testPassword)
    await opened.getByRole('heading', { level: 1, name: text.shell.overview }).waitFor()
    return opened
  }
  const enterAsCoordinator = async () => {
    page = await enter('hoa')
    round = new RoundScreen(page)
    await round.open()
  }

  beforeAll(async () => {
    office = await openOffice({ clock })
    await setUpRoundOfFourteen(office.core)
    await enterAsCoordinator()
  })
  afterAll(() => office.close())

  test('issues the plan and asks fourteen of the sixteen that have to report', async () => {
    await round.openSection('requests')
    await round.button(words.issue).click()
    await round.dialog.getByText(words.needRoot).waitFor()
    await new KeyScreen(page).makeWithBackup(rootPassphrase)
    await round.box(words.passphrase, round.dialog).fill(rootPassphrase)
    await round.dialog.getByRole('button', { name: words.issueVerb }).click()
    await round.dialog.getByText(words.issued({ revision: 1 })).waitFor()
    await round.closeDialog()

    const request = new RequestScreen(page)
    await request.press(requests.ask)
    await request.type({
      ...{ letterNumber: '1234/SVHTTDL-XDNSVHGD', letterDate: '09/11/2026', plan: null, headings: [] },
      ...{ subject: 'báo cáo công tác gia đình năm 2026', cutOff: '30/11/2026', due: '05/12/2026' },
    })
    await request.dialog.getByRole('radio', { name: requests.reportersSome }).check()
    await request.dialog.getByRole('checkbox', { name: 'Sở Công Thương tỉnh Vĩnh Long' }).uncheck()
    await request.dialog.getByRole('checkbox', { name: 'Ủy ban nhân dân phường Thanh Đức' }).uncheck()
    await request.dialog.getByText(requests.reportersChosen({ count: 14, of: 16 })).waitFor()
    expect(await seriousFindings(page)).toEqual([])
    await request.box(requests.passphrase, request.dialog).fill(rootPassphrase)
    await request.confirm(requests.askVerb)
    await request.dialog.getByText(requests.asked({ revision: 1 })).waitFor()
    const zip = await downloadBy(page, () => request.confirm(requests.saveFiles))
    await round.closeDialog()

    // A next version asks the same bodies until somebody chooses others.
    await request.press(requests.askAgain)
    await request.dialog.getByText(requests.reportersChosen({ count: 14, of: 16 })).waitFor()
    await round.closeDialog()

    const asked = openAskedFor(zip.buffer)
    expect(asked.request.data.reporters.map((one) => one.agencyId).toSorted()).toEqual(
      fourteen.map((one) => one.agencyId).toSorted(),
    )
    expect(asked.letters).toHaveLength(2)
    answers = await answersOf(asked)
  })

  test('confirms the keys of those whose signed form has come', async () => {
    clock.set('2026-12-07T02:00:00.000Z')
    await page.close()
    await enterAsCoordinator()
    await round.openSection('keys')
    await round.takeCards(answers.cards.map(given))
    await page.getByText(words.cardsTaken({ count: answers.cards.length })).waitFor()
    await round.field(words.codes).fill(answers.codes.join('\n'))
    await round.field(text.exchangePage.note.letter).fill('Phiếu đăng ký gửi kèm công văn')
    await round.button(words.enrol).click()
    await page.getByText(words.enrolled({ count: answers.codes.length })).waitFor()
  })

  test('receives nine files, each with its own verdict, one of them late', async () => {
    expect(answers.inTime.length + answers.late.length).toBe(9)
    await round.openSection('status')
    await round.importFiles(answers.inTime.map(given), '3/12/2026', coordination.receivedSources.email)
    await round.button(words.importMore).waitFor()
    const verdicts = await round.verdicts()
    const said = (name: string) => verdicts.filter((one) => one.includes(name)).join('\n')
    expect(said(nameOf('unknown-key'))).toContain(coordination.verdicts['unknown-key'])
    expect(said(nameOf('changed-after-sealing'))).toContain(coordination.verdicts['changed-after-sealing'])
    // What happened is said once, though its verdict and its refusal both know it.
    expect(said(nameOf('changed-after-sealing')).split('sửa sau khi niêm phong')).toHaveLength(2)
    expect(said(nameOf('second-and-first-revision'))).toContain(coordination.verdicts['older-revision'])
    expect(said(nameOf('docx'))).toContain(coordination.verdicts.trusted)
    expect(verdicts.filter((one) => one.includes(coordination.verdicts.trusted))).toHaveLength(5)
    expect(await seriousFindings(page)).toEqual([])

    await round.button(words.importMore).click()
    await round.importMore(answers.late.map(given), '7/12/2026', coordination.receivedSources['document-system'])
    await round.dialog.getByText(coordination.verdicts.trusted).waitFor()
    await round.button(words.importDone).click()
    await round.line(nameOf('late')).getByText('Nhận ngày 07/12/2026, chậm 03 ngày').waitFor()
    await round
      .line(nameOf('unknown-key'))
      .getByText(words.waiting({ count: 1 }))
      .waitFor()
  })

  test('types in the two reports that came on paper, by their filled forms', async () => {
    for (const [at, { body, name, bytes }] of answers.papers.entries()) {
      const figures = body.counted?.households ? 3 : 2
      await round.typePaper(body.name, `${at + 15}/BC`, given({ name, bytes }), figures)
      await round.line(body.name).getByText(coordination.origins.typed).waitFor()
    }
    await page
      .getByText(words.numbers({ received: 7, of: 12, overdue: 5, requestedReceived: 1, requestedOf: 2 }))
      .waitFor()
  })

  test('asks one to complete its report, and accepts the others at once', async () => {
    await round.line('Sở Nông nghiệp và Môi trường').click()
    await round.button(words.giveReceipt).click()
    await round.dialog.getByText(coordination.decisions['asked-to-complete']).click()
    await round.dialog.getByLabel(words.remark).fill('Đề nghị bổ sung kết quả của quý IV.')
    await round.box(words.passphrase, round.dialog).fill(rootPassphrase)
    const receipt = await downloadBy(page, () => round.dialog.getByRole('button', { name: words.receiptVerb }).click())
    expect(receipt.name).toContain('Sở Nông nghiệp và Môi trường')
    await page.keyboard.press('Escape')

    await round.button(completeness.accept.open({ count: 7 })).click()
    await round.dialog.getByRole('checkbox', { name: completeness.accept.all({ count: 0, of: 7 }) }).check()
    await round.dialog.getByLabel(completeness.accept.passphrase).fill(rootPassphrase)
    await round.dialog.getByRole('button', { name: completeness.accept.verb, exact: true }).click()
    await round.dialog.getByText(completeness.accept.done({ count: 7 })).waitFor()
    await round.dialog.getByText(completeness.accept.byLetter({ count: 2 })).waitFor()
    const receipts = await downloadBy(page, () => round.button(completeness.accept.save).click())
    expect(Object.keys(unzipSync(receipts.buffer))).toHaveLength(5)
    await round.closeDialog()
  })

  test('chases two of the missing, the association in words of its own', async () => {
    await round.openSection('remind')
    const chased = [
      { agency: 'Sở Xây dựng tỉnh Vĩnh Long', tone: 'orders' },
      { agency: 'Hội Liên hiệp Phụ nữ tỉnh Vĩnh Long', tone: 'courteous' },
    ] as const
    for (const { agency } of chased) await page.getByRole('checkbox', { name: agency }).check()
    // A report that only waits to be verified did come: nobody is chased for it unawares.
    await page.getByText(words.waiting({ count: 1 })).waitFor()
    await round.button(reminders.letters).click()
    await round.dialog.getByLabel(reminders.askedBy).first().fill('11/12/2026')
    await page.keyboard.press('Tab')
    await round.dialog.getByRole('button', { name: reminders.letters }).click()
    await round.dialog.getByText(reminders.lettersReady({ count: 2 })).waitFor()
    for (const one of chased) {
      const name = `${reminders.saveLetter}: ${reminders.letterName(one)}`
      const letter = await downloadBy(page, () => round.dialog.getByRole('button', { name }).click())
      expect(letter.name).toBe(reminders.letterName(one))
    }
    await round.closeDialog()
    const reminded = reminders.reminded({ kind: 'letter', date: '2026-12-07' })
    await expect.poll(() => page.getByText(reminded).count()).toBe(2)
  })

  test('shows the totals with those who stand behind them, and takes them out as workbooks', async () => {
    const { sums, voices, percent } = plainTotals()
    const written = totalsInWords()
    await round.openSection('figures')
    const row = (code: string) => page.getByRole('row').filter({ hasText: code })
    await row('GD-01').getByText(`${written.clubs} câu lạc bộ`).waitFor()
    await row('GD-02').getByText(`${written.households} (${written.percent} %)`).waitFor()
    const coverage = { counted: voices.clubs, of: 14, notReported: 14 - countedBodies.length }
    await row('GD-01').getByText(coordination.coverage(coverage)).waitFor()

    await round.openSection('matrix')
    const figures = await readXlsx((await downloadBy(page, () => round.button(text.matrix.export).click())).buffer)
    const totals = new SheetInHand(figures, text.matrix.sheets.figureTotals)
    const titles = text.matrix.columns
    expect(totals.cell('GD-01', titles.total)).toBe(sums.clubs)
    expect(totals.cell('GD-01', titles.counted)).toBe(voices.clubs)
    expect(totals.cell('GD-02', titles.numerator)).toBe(sums.titled)
    expect(totals.cell('GD-02', titles.denominator)).toBe(sums.households)
    expect(totals.cell('GD-02', titles.percent)).toBe(percent)
    expect(totals.cell('GD-03', titles.total)).toBe(sums.cases)
    expect(totals.cell('GD-03', titles.counted)).toBe(voices.cases)
    expect(totals.cell('GD-03', titles.missing)).toBe(14 - countedBodies.length)

    await round.openSection('status')
    const status = await readXlsx((await downloadBy(page, () => round.button(text.matrix.export).click())).buffer)
    const list = new SheetInHand(status, text.matrix.sheets.status)
    expect(list.cell(nameOf('late'), titles.lateDays)).toBe(3)
    expect(list.cell(nameOf('docx'), titles.decision)).toBe(coordination.decisions.accepted)
    expect(list.cell(nameOf('paper'), titles.origin)).toBe(text.matrix.origins.typed)
    const groups = new SheetInHand(status, completeness.views.group)
    const { columns } = completeness
    expect(groups.cell(text.matrix.total, columns.received)).toBe(7)
    expect(groups.cell(words.groups.commune, columns.receivedLate)).toBe(1)
    expect(groups.cell(words.groups['front-or-mass-organisation'], columns.requested)).toBe(1)
  })

  test('drafts the consolidated report, which its leader approves and seals', async () => {
    await round.button(text.consolidated.draft).click()
    await round.dialog.getByText(text.consolidated.draftHint({ reported: 7, of: 12 })).waitFor()
    await round.dialog.getByRole('button', { name: text.consolidated.draft }).click()
    const own = new ReportScreen(page)
    await own.sections.waitFor()
    await own.press(reports.submit)
    await own.dialog.getByLabel(reports.submitRest).fill('Phần đánh giá lãnh đạo chỉ đạo bổ sung sau.')
    await own.confirm(reports.submit)
    await own.state('submitted').waitFor()

    await makeKey(await office.core.signIn('minh'), 'approver')
    const leaderPage = await enter('minh')
    const leader = new ReportScreen(leaderPage)
    await leader.openReport(/Công tác gia đình/)
    await leader.press(reports.approve)
    await leader.state('content-approved').waitFor()
    await leader.press(reports.number)
    await leader.dialog.getByLabel(reports.numberValue, { exact: true }).fill('120')
    await leader.dialog.getByLabel(reports.dateOf).fill('7/12/2026')
    await leader.confirm(reports.number)
    await leader.press(reports.seal)
    await leader.dialog.getByLabel(reports.passphrase).fill(passphrase)
    await downloadBy(leaderPage, () => leader.confirm(reports.seal))
    await leader.state('sealed').waitFor()

    await own.state('sealed').waitFor()
    await own.press(reports.export)
    const consolidated = await downloadBy(page, () =>
      page.getByRole('menuitem', { name: reports.exportSealedDocx }).click(),
    )
    const parts = await readOfficeZip(consolidated.buffer)
    const printed = textOfDocx(new TextDecoder().decode(parts.get('word/document.xml')))
    const written = totalsInWords()
    for (const words of [written.clubs, `${written.percent}% (${written.households})`, written.cases]) {
      expect(printed).toContain(words)
    }
    expect(printed.join(' ')).toContain('7/12 đơn vị đã gửi báo cáo, trong đó 1 đơn vị gửi chậm')
    expect(office.faults()).toEqual([])
  })
})

/** The words of every paragraph, cells of tables among them. */
function textOfDocx(xml: string): string[] {
  return [...xml.matchAll(/<w:p[ >].*?<\/w:p>/gs)].map(([paragraph]) =>
    [...paragraph.matchAll(/<w:t[^>]*>([^<]*)/g)].map(([, words = '']) => words).join(''),
  )
}
