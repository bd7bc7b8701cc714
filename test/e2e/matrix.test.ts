import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { texts } from '../../src-shared/text/text.ts'
import { provinceSize, reportsOfYear } from '../support/large-round.ts'
import { setUpRound } from '../support/round-builder.ts'
import { testPassword } from '../support/test-app.ts'
import { seriousFindings } from './support/accessibility.ts'
import { type Office, openOffice } from './support/office.ts'
import { Screen } from './support/screen.ts'
import { SignInScreen } from './support/sign-in-screen.ts'

const words = texts.vi.matrix

class MatrixScreen extends Screen {
  readonly figures = this.page.getByRole('grid', { name: words.label.figures })
  readonly tasks = this.page.getByRole('grid', { name: words.label.tasks })
  readonly detail = this.page.getByRole('region', { name: texts.vi.parts.detail })

  async open(path: string): Promise<void> {
    await this.page.evaluate((to) => {
      window.history.pushState(null, '', to)
      window.dispatchEvent(new PopStateEvent('popstate'))
    }, path)
  }

  async press(key: string, times = 1): Promise<void> {
    for (let press = 0; press < times; press++) await this.page.keyboard.press(key)
  }
}

const isFalling = (numbers: readonly number[]) =>
  numbers.length > 2 && numbers.every((one, at) => at === 0 || one <= (numbers[at - 1] ?? Number.NaN))

describe('the table of a province', () => {
  let office: Office
  let page: Page
  let screen: MatrixScreen

  beforeAll(async () => {
    office = await openOffice()
    const round = await setUpRound(office.core, provinceSize)
    for (const year of [2025, 2026]) round.lay(year, reportsOfYear(round, year))
    page = await office.openPerson()
    await new SignInScreen(page).signIn('hoa', testPassword)
    await page.getByRole('navigation').first().waitFor()
    screen = new MatrixScreen(page)
    await screen.open('/coordination/matrix')
    await screen.figures.waitFor()
  }, 120_000)
  afterAll(() => office.close())

  test('draws only what is in sight, and tells readers of the screen how large it is', async () => {
    expect(await screen.figures.getAttribute('aria-colcount')).toBe('101')
    // 140 bodies, the lines of three or more groups, the head and the totals.
    expect(Number(await screen.figures.getAttribute('aria-rowcount'))).toBeGreaterThan(144)
    expect(await screen.figures.locator('td').count()).toBeLessThan(1_000)
  })

  test('moves a cursor by the keys to the far corner, and opens what stands there', async () => {
    await screen.figures.focus()
    await screen.press('Control+End')
    const last = screen.figures.locator('td[aria-colindex="101"]')
    await last.last().waitFor()
    await screen.press('ArrowUp')
    await screen.press('Enter')
    await screen.detail.getByText('GD-100').waitFor()
    await screen.press('Control+Home')
    await screen.press('Enter')
    await screen.detail.getByText(words.columns.measure).waitFor()
    await screen.detail.getByText('GD-01').waitFor()
  })

  test('leads from a cell into its report and back', async () => {
    await screen.figures.focus()
    await screen.press('Control+Home')
    await screen.press('ArrowDown', 2)
    await screen.press('Enter')
    await screen.button(words.openReport).click()
    await screen.detail.getByText(texts.vi.coordinationPage.results).waitFor()
    await screen.button(words.backToCell).click()
    await screen.button(words.openReport).waitFor()
  })

  test('can be read by everybody, light and dark', async () => {
    expect(await seriousFindings(page)).toEqual([])
    await page.emulateMedia({ colorScheme: 'dark' })
    expect(await seriousFindings(page, ['color-contrast'])).toEqual([])
    await page.emulateMedia({ colorScheme: 'light' })
    expect(await screen.scrollsSideways()).toBe(false)
  })

  test('orders the bodies of a group by a column, by the pointer and by the keys', async () => {
    const first = screen.figures.locator('tr[data-row="1"] th')
    const usual = await first.innerText()
    const head = screen.figures.locator('th[aria-colindex="2"]')
    await head.click()
    await screen.figures.locator('th[aria-sort="descending"]').waitFor()
    const numbers = async () => {
      const cells = await screen.figures.locator('tr[data-row] td[aria-colindex="2"]').allInnerTexts()
      // The group's own line stands before its bodies.
      return cells.slice(2, 8).map((cell) => Number(cell.replaceAll('.', '')))
    }
    await expect.poll(async () => isFalling(await numbers())).toBe(true)
    await screen.figures.focus()
    await screen.press('Control+Home')
    await screen.press('s')
    await screen.figures.locator('th[aria-sort="ascending"]').waitFor()
    await expect.poll(async () => isFalling((await numbers()).toReversed())).toBe(true)
    await screen.press('s')
    await screen.figures.locator('th[aria-sort]').waitFor({ state: 'detached' })
    await expect.poll(() => first.innerText()).toBe(usual)
  })

  test('finds a body by some letters of its name', async () => {
    const search = page.getByRole('textbox', { name: texts.vi.reminders.search })
    await search.fill('so cong thuong')
    await screen.figures.getByRole('rowheader', { name: /^Sở Công Thương/ }).waitFor()
    // The head, the totals, the group and the one body.
    await expect.poll(() => screen.figures.getAttribute('aria-rowcount')).toBe('4')
    await search.fill('')
  })

  test('shows only who is missing, and goes out as a workbook', async () => {
    const rows = async () => Number(await screen.figures.getAttribute('aria-rowcount'))
    const all = await rows()
    await page.getByRole('button', { name: new RegExp(`^${words.filters.missing}`) }).click()
    await page.waitForFunction(
      ([label, before]) =>
        Number(document.querySelector(`[aria-label="${label}"]`)?.getAttribute('aria-rowcount')) < Number(before),
      [words.label.figures, String(all)] as const,
    )
    const download = page.waitForEvent('download')
    await screen.button(words.export).click()
    expect((await download).suggestedFilename()).toMatch(/^Chỉ tiêu - .*\.xlsx$/)
  })

  test('stands by tasks too', async () => {
    await screen.open('/coordination/matrix?by=tasks')
    await screen.tasks.getByText(texts.vi.parts.progress.done, { exact: true }).first().waitFor()
    expect(await seriousFindings(page)).toEqual([])
    await screen.tasks.focus()
    await screen.press('ArrowDown', 2)
    await screen.press('Enter')
    await screen.detail.getByText(words.roles['none-stated']).waitFor()
  })

  test('without a fault', () => {
    expect(office.faults()).toEqual([])
  })
})
