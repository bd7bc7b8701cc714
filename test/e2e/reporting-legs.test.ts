import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type ReportId, reportId } from '../../src-shared/domain/ids.ts'
import { texts } from '../../src-shared/text/text.ts'
import { year2026 } from '../support/exchange-builder.ts'
import { ReportInHand } from '../support/report-builder.ts'
import { type RoundInHand, setUpRound } from '../support/round-builder.ts'
import { FixedClock, testPassword } from '../support/test-app.ts'
import { seriousFindings } from './support/accessibility.ts'
import { CoordinationScreen } from './support/exchange-screens.ts'
import { downloadBy } from './support/key-screen.ts'
import { type Office, openOffice } from './support/office.ts'
import { SignInScreen } from './support/sign-in-screen.ts'

const words = texts.vi.reportingLegs
const committee = 'Ủy ban nhân dân tỉnh Vĩnh Long'
const patient = { timeout: 60_000 }

describe('a coordinator who reports onward', () => {
  let office: Office
  let round: RoundInHand
  let page: Page
  let screen: CoordinationScreen
  let report: ReportId
  const card = (name: string) =>
    page
      .getByRole('listitem')
      .filter({ has: page.getByText(name, { exact: true }) })
      .last()

  beforeAll(async () => {
    office = await openOffice({ clock: new FixedClock('2026-12-07T02:00:00.000Z') })
    const size = { communes: 2, departments: 1, front: 1, tasks: 1, indicators: () => [] }
    round = await setUpRound(office.core, size)
    const onward = {
      ...{ fromText: 'Sở Văn hóa, Thể thao và Du lịch', toText: 'Ủy ban nhân dân tỉnh', toAgencyId: null },
      dateRule: { kind: 'yearly' as const, bound: 'before' as const, month: 12, day: 15 },
      ...{ form: null, address: null },
    }
    const duties = (await round.plan.get()).duties.map((duty) => ({ ...duty, legs: [...duty.legs, onward] }))
    await round.plan.do('plans.saveDuties', { duties })
    page = await office.openPerson()
    await new SignInScreen(page).signIn('hoa', testPassword)
    screen = new CoordinationScreen(page)
    await screen.open()
    await screen.openSection('legs')
  }, 120_000)
  afterAll(() => office.close())

  test('sees the way of the reports, and settles where the last leg leads', patient, async () => {
    await page.getByRole('heading', { name: words.chain }).waitFor()
    await page.getByText('chậm nhất hết thứ Hai, 14/12', { exact: false }).first().waitFor()
    expect(await seriousFindings(page)).toEqual([])
    await screen.button(words.edit).click()
    await screen.choose(words.agency, 'uy ban nhan dan tinh vinh long', committee, screen.dialog)
    await screen.choose(words.medium, '', words.mediums.docx, screen.dialog)
    await screen.box(words.address, screen.dialog).fill('ubnd@example.test')
    expect(await seriousFindings(page)).toEqual([])
    // The plan named no body of the catalogue, so that choosing one goes against nothing it says.
    await screen.dialog.getByRole('button', { name: words.save }).click()
    await card(committee).getByText('ubnd@example.test', { exact: false }).waitFor()
  })

  test('adds one that only a letter names, and is asked for that letter', patient, async () => {
    await screen.button(words.add).click()
    await screen.box(words.recipient, screen.dialog).fill('Cục Thống kê tỉnh')
    const save = screen.dialog.getByRole('button', { name: words.add })
    await save.click()
    await screen.dialog.getByText(texts.vi.reportingLegs.errors['legs.source-missing']({}).what).waitFor()
    await screen.box(words.source, screen.dialog).fill('Công văn số 12/CTK-TH ngày 01/12/2026')
    await save.click()
    await card('Cục Thống kê tỉnh').getByText(words.whyNoDate['not-stated']).waitFor()
  })

  test('drafts one report for both, and writes down that it went', patient, async () => {
    await card(committee).getByRole('button', { name: words.draft }).click()
    await screen.dialog.getByRole('checkbox', { name: 'Cục Thống kê tỉnh', checked: true }).waitFor()
    await screen.dialog.getByRole('button', { name: words.draft }).click()
    await page.waitForURL(/\/reports\//)
    report = reportId.parse(new URL(page.url()).pathname.split('/').at(-1))
    await numbered(report)
    await screen.open()
    await screen.openSection('legs')
    await card(committee).getByRole('button', { name: words.send }).click()
    const file = await downloadBy(page, () => screen.dialog.getByRole('button', { name: words.export }).click())
    expect(file.name).toMatch(/\.docx$/)
    await screen.dialog.getByRole('checkbox', { name: 'Cục Thống kê tỉnh' }).check()
    await screen.dialog.getByRole('button', { name: words.send }).click()
    await card(committee).getByText(words.sentTime.inTime).waitFor()
    await card('Cục Thống kê tỉnh').getByText(words.states.sent, { exact: true }).waitFor()

    await card('Cục Thống kê tỉnh').getByRole('button', { name: words.confirm }).click()
    await screen.dialog.getByRole('button', { name: words.confirm }).click()
    await card('Cục Thống kê tỉnh').getByText(words.states.received, { exact: true }).waitFor()
    expect(await seriousFindings(page)).toEqual([])
    const { legs } = await round.hoa.call('reporting-legs.list', { planId: round.plan.id, period: year2026 })
    expect(legs.map(({ state }) => state)).toEqual(['sent', 'received'])
    expect(office.faults()).toEqual([])
  })

  async function numbered(id: ReportId) {
    const [lan, minh] = [await office.core.signIn('lan'), await office.core.signIn('minh')]
    const inHand = new ReportInHand(await round.hoa.call('reports.get', { reportId: id, revision: null }))
    await inHand.write(round.hoa, 'assessment.strengths', 'Các đơn vị đã chủ động triển khai.')
    await round.hoa.call('reports.submit', { ...inHand.seen, openReasons: { rest: 'Bổ sung sau.' } })
    await inHand.refresh(minh)
    await minh.call('reports.approve', inHand.seen)
    await inHand.refresh(lan)
    await lan.call('reports.number', { ...inHand.seen, value: '12', symbol: 'BC-SVHTTDL', date: '2026-12-07' })
  }
})
