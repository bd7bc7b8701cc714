import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ReportId } from '../../src-shared/domain/ids.ts'
import { texts } from '../../src-shared/text/text.ts'
import { type RoundInHand, setUpRound } from '../support/round-builder.ts'
import { testPassword } from '../support/test-app.ts'
import { vinhLong } from '../support/vinh-long-plan.ts'
import { seriousFindings } from './support/accessibility.ts'
import { type Office, openOffice } from './support/office.ts'
import { Screen } from './support/screen.ts'
import { SignInScreen } from './support/sign-in-screen.ts'

const { consolidated: words, coordinationPage } = texts.vi

class ReadScreen extends Screen {
  readonly results = this.page.getByRole('region', { name: coordinationPage.readLabel })
  readonly ticks = this.results.getByRole('checkbox')
  readonly taken = this.results.getByText(words.takenInto({ number: 'II' }))

  readonly which = this.results.getByRole('combobox', { name: words.whichDraft })

  async openItem(words: RegExp): Promise<void> {
    await this.page
      .getByRole('list', { name: coordinationPage.itemsLabel })
      .getByRole('button', { name: words })
      .click()
  }
}

describe('reading all bodies on one item', () => {
  let office: Office
  let page: Page
  let screen: ReadScreen
  let reportId: string
  let round: RoundInHand

  const go = (path: string) =>
    page.evaluate((to) => {
      window.history.pushState(null, '', to)
      window.dispatchEvent(new PopStateEvent('popstate'))
    }, path)
  const quotedIn = async (id: ReportId) => {
    const { sections } = await round.hoa.call('reports.get', { reportId: id, revision: null })
    return sections.flatMap(({ passages }) => passages.filter(({ source }) => source?.kind === 'submission')).length
  }

  beforeAll(async () => {
    office = await openOffice()
    round = await setUpRound(office.core, {
      ...{ communes: 4, departments: 1, front: 0, tasks: 2, indicators: () => [] },
    })
    round.lay(
      2026,
      round.bodies.communes.map((agencyId, at) => ({
        ...{ agencyId, figures: new Map() },
        results: round.items.map((id) => ({
          ...{ itemIds: [id], progress: at === 0 ? ('in-progress' as const) : ('done' as const) },
          text: `Đã tổ chức ${at + 2} buổi truyền thông tại các ấp, khóm với hơn ${at + 1}00 lượt người dự.`,
        })),
      })),
    )
    const [year] = await round.hoa.call('periods.list', {})
    if (!year) throw new Error('no year is open')
    const draft = { planId: round.plan.id, periodId: year.id, recipientAgencyId: vinhLong.committee }
    reportId = (await round.hoa.call('reports.draftConsolidated', draft)).reportId
    page = await office.openPerson()
    await new SignInScreen(page).signIn('hoa', testPassword)
    await page.getByRole('navigation').first().waitFor()
    screen = new ReadScreen(page)
    await go('/coordination/read')
  }, 120_000)
  afterAll(() => office.close())

  test('passages are ticked and taken into the draft by the keys alone', async () => {
    await screen.openItem(/nội dung 1/)
    await screen.ticks.first().focus()
    await page.keyboard.press('Space')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Space')
    await screen.results.getByText(words.picked({ count: 2 })).waitFor()
    expect(await seriousFindings(page)).toEqual([])
    await page.keyboard.press('Enter')
    await screen.taken.nth(1).waitFor()
    expect(await screen.ticks.count()).toBe(2)
  })

  test('what was taken is known on coming back, and goes out again', async () => {
    await screen.openItem(/nội dung 2/)
    await screen.ticks.nth(3).waitFor()
    await screen.openItem(/nội dung 1/)
    await screen.taken.nth(1).waitFor()
    await screen.results.getByRole('button', { name: words.drop }).first().click()
    await screen.ticks.nth(2).waitFor()
    expect(await screen.taken.count()).toBe(1)
  })

  test('stands in the draft behind its item, with whose it is', async () => {
    await go(`/reports/${reportId}`)
    await page
      .getByText(/Đã tổ chức \d buổi .*\(Ủy ban nhân dân .*, Báo cáo số 26\/BC-UBND ngày 30\/11\/2026\)\./)
      .first()
      .waitFor()
  })

  test('with two drafts it asks once into which, says where the words went, and takes them back', async () => {
    const { hoa, plan } = round
    const [year] = await hoa.call('periods.list', {})
    if (!year) throw new Error('no year is open')
    const draft = { planId: plan.id, periodId: year.id, recipientAgencyId: vinhLong.ministry }
    const { reportId: second } = await hoa.call('reports.draftConsolidated', draft)
    await go('/coordination/read')
    await screen.openItem(/nội dung 2/)
    // Nothing is ticked before somebody says into which report it goes.
    await screen.results.getByText(words.chooseDraftHint({ count: 2 })).waitFor()
    expect(await screen.ticks.count()).toBe(0)
    await screen.which.click()
    await page.getByRole('option', { name: /Gửi Bộ Văn hóa/ }).click()
    await screen.ticks.first().check()
    await screen.results.getByText(words.picked({ count: 1 })).waitFor()
    expect(await seriousFindings(page)).toEqual([])
    await screen.results.getByRole('button', { name: words.take }).click()
    await page.getByText(/^Đã đưa 1 đoạn vào mục II của báo cáo tổng hợp gửi Bộ Văn hóa/).waitFor()
    await screen.taken.first().waitFor()
    expect(await quotedIn(second)).toBe(1)

    // The choice is kept while this round is read.
    await go('/coordination/figures')
    await go('/coordination/read')
    await screen.openItem(/nội dung 1/)
    await screen.results.getByText(/^Đã có ở mục II của báo cáo khác: Gửi Ủy ban nhân dân tỉnh/).waitFor()
    await screen.openItem(/nội dung 2/)
    await screen.taken.first().waitFor()
    const told = page.getByRole('alert').filter({ hasText: 'gửi Bộ Văn hóa' })
    await told.getByRole('button', { name: texts.vi.spine.undo }).click()
    await screen.ticks.nth(3).waitFor()
    expect(await quotedIn(second)).toBe(0)
  })

  test('without a fault', () => {
    expect(office.faults()).toEqual([])
  })
})
