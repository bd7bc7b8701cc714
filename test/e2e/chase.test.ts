import { unzipSync } from 'fflate'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { AgencyId } from '../../src-shared/domain/ids.ts'
import { texts } from '../../src-shared/text/text.ts'
import { makeRoot } from '../support/exchange-builder.ts'
import { passphrase } from '../support/report-builder.ts'
import { type RoundInHand, setUpRound } from '../support/round-builder.ts'
import { FixedClock, testPassword } from '../support/test-app.ts'
import { seriousFindings } from './support/accessibility.ts'
import { CoordinationScreen } from './support/exchange-screens.ts'
import { downloadBy } from './support/key-screen.ts'
import { type Office, openOffice } from './support/office.ts'
import { SignInScreen } from './support/sign-in-screen.ts'

const words = texts.vi.completeness
const reminders = texts.vi.reminders
const requests = texts.vi.requests

describe('a coordinator who waits for reports', () => {
  let office: Office
  let round: RoundInHand
  let page: Page
  let screen: CoordinationScreen

  beforeAll(async () => {
    office = await openOffice({ clock: new FixedClock('2026-12-07T02:00:00.000Z') })
    const size = { communes: 3, departments: 1, front: 1, tasks: 1, indicators: () => [] }
    round = await setUpRound(office.core, size)
    await makeRoot(round.hoa)
    const [first, second] = round.bodies.communes
    if (!first || !second) throw new Error('too few bodies')
    const report = (agencyId: AgencyId, typed: boolean) => ({ agencyId, typed, figures: new Map(), results: [] })
    round.lay(2026, [{ ...report(first, false), receivedOn: '2026-12-07' }, report(second, true)])
    page = await office.openPerson()
    await new SignInScreen(page).signIn('hoa', testPassword)
    screen = new CoordinationScreen(page)
    await screen.open()
  }, 120_000)
  afterAll(() => office.close())

  test('asks, and saves the letters and files that go out together', async () => {
    const [department] = round.bodies.departments
    if (!department) throw new Error('too few bodies')
    await round.hoa.call('report-requests.issue', {
      ...{ requestId: null, letterNumber: null, letterDate: null, subject: '', planIds: [round.plan.id] },
      ...{ outline: [], forms: [], deadline: { kind: 'before', date: '2026-12-05' }, passphrase },
      period: {
        ...{ kind: 'year', year: 2026, ordinal: null, from: null, to: null },
        ...{ cutOff: '2026-11-15', nextYearStart: null },
      },
      reporters: [
        ...[...round.bodies.communes, department].map((agencyId) => ({ agencyId, requested: false })),
        ...round.bodies.front.map((agencyId) => ({ agencyId, requested: true })),
      ],
    })
    await screen.openSection('requests')
    const file = await downloadBy(page, () => screen.button(requests.saveFiles).click())
    expect(Object.keys(unzipSync(file.buffer)).slice(0, 2)).toEqual([
      requests.letterName({ tone: 'orders' }),
      requests.letterName({ tone: 'courteous' }),
    ])
    await page.getByText(requests.withoutRegistry, { exact: false }).waitFor()
    await screen.button(requests.held.title).click()
    await screen.dialog
      .getByText(requests.held.thisOne)
      .or(screen.dialog.getByText(requests.held.another))
      .first()
      .waitFor()
    expect(await seriousFindings(page)).toEqual([])
    await screen.closeDialog()
  })

  test('sees who is late by how many days, by whose word, and in numbers', async () => {
    await screen.openSection('status')
    await page.getByText('Nhận ngày 07/12/2026, chậm 03 ngày').waitFor()
    await page.getByText('Chưa nhận được báo cáo, quá hạn 03 ngày').first().waitFor()
    await page.getByText(words.byRequest({ number: null, date: null, revision: 1 })).waitFor()
    expect(await seriousFindings(page)).toEqual([])
    await page.getByText(words.views.group, { exact: true }).click()
    const row = page.getByRole('row', { name: /^Xã, phường/ })
    expect(await row.getByRole('cell').allTextContents()).toEqual(['3', '2', '1', '1', '0', '', '1'])
    expect(await seriousFindings(page)).toEqual([])
    expect(await screen.scrollsSideways()).toBe(false)
    await page.getByText(words.views.list, { exact: true }).click()
  })

  test('accepts several at once, and saves the receipts', async () => {
    await screen.button(words.accept.open({ count: 2 })).click()
    await screen.dialog.getByRole('checkbox', { name: words.accept.all({ count: 0, of: 2 }) }).check()
    await screen.dialog.getByLabel(words.accept.passphrase).fill(passphrase)
    expect(await seriousFindings(page)).toEqual([])
    await screen.dialog.getByRole('button', { name: words.accept.verb, exact: true }).click()
    await screen.dialog.getByText(words.accept.done({ count: 2 })).waitFor()
    const file = await downloadBy(page, () => screen.button(words.accept.save).click())
    expect(Object.keys(unzipSync(file.buffer))).toHaveLength(1)
    await screen.closeDialog()
    await page.getByText(texts.vi.coordination.decisions.accepted).first().waitFor()
  })

  test('copies the list of those who are missing, drafts the letters, and writes a call down', async () => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await screen.openSection('remind')
    await page.getByRole('checkbox', { name: reminders.chooseAll }).check()
    await screen.button(reminders.copyList).click()
    await page.getByText(reminders.copied({ count: 3 })).waitFor()
    const copied = await page.evaluate(() => navigator.clipboard.readText())
    expect(copied).toContain('(tính đến 07/12/2026: 03 đơn vị)')

    await screen.button(reminders.letters).click()
    await screen.dialog.getByLabel(reminders.askedBy).first().fill('11/12/2026')
    await page.keyboard.press('Tab')
    await screen.dialog.getByRole('button', { name: reminders.letters }).click()
    await screen.dialog.getByText(reminders.lettersReady({ count: 2 })).waitFor()
    const letter = await downloadBy(page, () =>
      screen.dialog
        .getByRole('button', { name: new RegExp(`^${reminders.saveLetter}`) })
        .first()
        .click(),
    )
    expect(letter.name).toMatch(/^Công văn đôn đốc báo cáo.*\.docx$/)
    expect(await seriousFindings(page)).toEqual([])
    await screen.closeDialog()

    await screen.button(reminders.record).click()
    await screen.dialog.getByLabel(reminders.note).fill('Chị Hạnh hẹn chiều thứ Tư')
    await screen.dialog.getByLabel(reminders.next).first().fill('09/12/2026')
    await page.keyboard.press('Tab')
    await screen.dialog.getByRole('button', { name: reminders.record }).click()
    await screen.dialog.waitFor({ state: 'detached' })
    await page.getByText('Chị Hạnh hẹn chiều thứ Tư', { exact: false }).waitFor()
    expect(await seriousFindings(page)).toEqual([])
    expect(office.faults()).toEqual([])
  })
})
