import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { texts } from '../../src-shared/text/text.ts'
import { startReportingOffice, submitted } from '../support/report-builder.ts'
import { testPassword } from '../support/test-app.ts'
import { type Office, openOffice } from './support/office.ts'
import { ReportScreen } from './support/report-screen.ts'
import { SignInScreen } from './support/sign-in-screen.ts'

describe('a report printed by the window', () => {
  let office: Office
  let page: Page
  let screen: ReportScreen

  beforeAll(async () => {
    office = await openOffice()
    await submitted(await startReportingOffice({ core: office.core }))
    page = await office.openPerson()
    await new SignInScreen(page).signIn('minh', testPassword)
    screen = new ReportScreen(page)
    await screen.openReport(/^Công tác gia đình/)
  })
  afterAll(() => office.close())

  test('is its sheets alone, on A4, in the bundled font', async () => {
    // A window without a screen has no print dialog; what it would print is taken as PDF below.
    await page.evaluate(() => {
      window.print = () => document.body.setAttribute('data-asked-to-print', '')
    })
    await screen.press(screen.text.export)
    await page.getByRole('menuitem', { name: texts.vi.approval.print }).click()
    await page.locator('body[data-asked-to-print]').waitFor()
    const bytes = await page.pdf({ preferCSSPageSize: true })
    const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise
    const pages: { size: number[]; words: string[] }[] = []
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const one = await pdf.getPage(number)
      const { items } = await one.getTextContent()
      pages.push({
        size: one.view.slice(2).map((points) => Math.round(points)),
        words: items.flatMap((item) => ('str' in item && item.str.trim() !== '' ? [item.str] : [])),
      })
    }
    expect(pages.length).toBeGreaterThanOrEqual(2)
    expect(pages[0]?.size).toEqual([595, 842])
    expect(pages.at(-1)?.size).toEqual([842, 595])
    // Vietnamese letters come from another file of the font, in runs of their own: spaces tell nothing.
    const bare = (text: string) => text.replace(/\s/gu, '')
    const text = bare(pages.flatMap((one) => one.words).join(''))
    expect(text).toContain(bare('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'))
    expect(text).toContain(bare('Đã tập huấn 40 cộng tác viên.'))
    // Nothing of the window around it.
    expect(text).not.toContain(bare(screen.text.export))
    expect(pages.map((one) => one.words[0]).slice(1)).toEqual(pages.slice(1).map((_, index) => `${index + 2}`))
    expect(pages[0]?.words[0]).not.toBe('1')
    const raw = Buffer.from(bytes).toString('latin1')
    const fonts = [...raw.matchAll(/\/BaseFont \/([^\s/>]+)/g)].map(([, name = '']) => name)
    expect(fonts.length).toBeGreaterThan(1)
    expect(fonts.filter((name) => !/^[A-Z]{6}\+Tinos/.test(name))).toEqual([])
    expect(raw).toContain('/FontFile2')
    expect(office.faults()).toEqual([])
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
