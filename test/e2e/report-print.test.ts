import { readFile, rm } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { texts } from '../../src-shared/text/text.ts'
import { bare, fontsOf, foreignFonts, readPdfPages, textOfPages } from '../support/pdf-pages.ts'
import { startReportingOffice, submitted } from '../support/report-builder.ts'
import { testPassword } from '../support/test-app.ts'
import { unpackChromium } from './support/chromium.ts'
import { type Office, openOffice } from './support/office.ts'
import { ReportScreen } from './support/report-screen.ts'
import { SignInScreen } from './support/sign-in-screen.ts'

describe('a report printed by the window', () => {
  let office: Office
  let page: Page
  let screen: ReportScreen
  let engine: Awaited<ReturnType<typeof unpackChromium>>

  beforeAll(async () => {
    office = await openOffice()
    engine = await unpackChromium()
    await submitted(await startReportingOffice({ core: office.core }))
    page = await office.openPerson()
    await new SignInScreen(page).signIn('minh', testPassword)
    screen = new ReportScreen(page)
    await screen.openReport(/^Công tác gia đình/)
  })
  afterEach(() => vi.unstubAllEnvs())
  afterAll(async () => {
    await office.close()
    await rm(engine.home, { recursive: true, force: true })
  })

  const choose = async (name: string) => {
    await screen.press(screen.text.export)
    await page.getByRole('menuitem', { name }).click()
  }
  /** A window without a screen has no print dialog; what it would print is taken as PDF. */
  const printedByTheDialog = async () => {
    await page.locator('body[data-asked-to-print]').waitFor()
    const bytes = await page.pdf({ preferCSSPageSize: true })
    await page.evaluate(() => {
      document.body.removeAttribute('data-asked-to-print')
      window.dispatchEvent(new Event('afterprint'))
    })
    return bytes
  }
  const watchDialog = () =>
    page.evaluate(() => {
      window.print = () => document.body.setAttribute('data-asked-to-print', '')
    })

  test('is its sheets alone, on A4, in the bundled font; the PDF file has the same pages', async () => {
    await watchDialog()
    await choose(texts.vi.approval.print)
    const bytes = await printedByTheDialog()
    const pages = await readPdfPages(bytes)
    expect(pages.length).toBeGreaterThanOrEqual(2)
    expect(pages[0]?.size).toEqual([595, 842])
    expect(pages.at(-1)?.size).toEqual([842, 595])
    const text = textOfPages(pages)
    expect(text).toContain(bare('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'))
    expect(text).toContain(bare('Đã tập huấn 40 cộng tác viên.'))
    // Nothing of the window around it.
    expect(text).not.toContain(bare(screen.text.export))
    expect(fontsOf(bytes).length).toBeGreaterThan(1)
    expect(foreignFonts(bytes)).toEqual([])
    expect(Buffer.from(bytes).toString('latin1')).toContain('/FontFile2')

    vi.stubEnv('CHROME_PATH', engine.executablePath)
    const [file] = await Promise.all([page.waitForEvent('download'), choose(screen.text.exportPdf)])
    expect(file.suggestedFilename()).toMatch(/^Báo cáo .*\.pdf$/)
    const inFile = await readPdfPages(await readFile(await file.path()))
    expect(inFile.map(({ size }) => size)).toEqual(pages.map(({ size }) => size))
    expect(inFile.map((one) => textOfPages([one]))).toEqual(pages.map((one) => textOfPages([one])))
    // Numbers from 2 on; the annex counts anew, and its only page has none.
    const numbers = pages.map(({ words }) => words[0]).slice(1, -1)
    expect(numbers).toEqual(numbers.map((_, at) => `${at + 2}`))
    expect(inFile.map(({ words }) => words[0])).toEqual(pages.map(({ words }) => words[0]))
    expect(pages.at(-1)?.words[0]).not.toMatch(/^\d/)
    expect(office.faults()).toEqual([])
  })

  test('goes to the print dialog where no program can make the PDF, and says so', async () => {
    vi.stubEnv('CHROME_PATH', '/nowhere/chrome')
    await watchDialog()
    await choose(screen.text.exportPdf)
    expect(textOfPages(await readPdfPages(await printedByTheDialog()))).toContain(bare('Đã tập huấn 40 cộng tác viên.'))
    await page.getByRole('alert').getByText('Máy này không có trình duyệt Edge, Chrome hoặc Chromium').waitFor()
  })

  test('the approver has all that is to be looked at in one panel', async () => {
    await page.reload()
    await screen.sections.waitFor()
    const panel = page.getByRole('region', { name: screen.text.approval, exact: true })
    await panel.getByText(texts.vi.approval.noYearBefore).waitFor()
    await panel.getByRole('heading', { name: screen.text.openPlaces }).waitFor()
    await panel.getByRole('link', { name: 'Tập huấn cộng tác viên.' }).waitFor()
  })
})
