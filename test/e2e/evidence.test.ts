import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { texts } from '../../src-shared/text/text.ts'
import { addTasks } from '../support/numbered-tasks.ts'
import { smallPdf } from '../support/small-pdf.ts'
import { setUpOffice, testPassword } from '../support/test-app.ts'
import { seriousFindings } from './support/accessibility.ts'
import { EvidenceScreen, type GivenFile } from './support/evidence-screen.ts'
import { type Office, openOffice } from './support/office.ts'
import { SignInScreen } from './support/sign-in-screen.ts'

const text = texts.vi.evidence
const onePixel = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
const files = {
  pdf: { name: 'Kế hoạch.pdf', mimeType: 'application/pdf', buffer: Buffer.from(smallPdf(['Ke hoach', 'Trang hai'])) },
  image: { name: 'ảnh.png', mimeType: 'image/png', buffer: Buffer.from(onePixel, 'base64') },
  html: { name: 'trang.html', mimeType: 'text/html', buffer: Buffer.from('<script>document.title="bad"</script>') },
} satisfies Record<string, GivenFile>

describe('the page of evidence', () => {
  let office: Office
  let page: Page
  let screen: EvidenceScreen

  beforeAll(async () => {
    office = await openOffice()
    await setUpOffice(office.core)
    await addTasks(office.core, 2)
    page = await office.openPerson()
    await new SignInScreen(page).signIn('lan', testPassword)
    screen = new EvidenceScreen(page)
    await screen.open()
  })
  afterAll(() => office.close())

  test('takes several files at once and says where secret documents belong', async () => {
    await screen.chooseFiles(Object.values(files))
    await screen.dialog.getByText(texts.vi.parts.filesSecret).waitFor()
    expect(await seriousFindings(page)).toEqual([])
    await screen.dialog.getByRole('button', { name: text.addCount({ count: 3 }) }).click()
    for (const { name } of Object.values(files)) await screen.row(name).waitFor()
    expect(await screen.scrollsSideways()).toBe(false)
  })

  test('shows a PDF page by page inside the policy of the window', async () => {
    await screen.row(files.pdf.name).click()
    const canvas = screen.detail.getByRole('img', { name: /Trang 1\/2/ })
    await expect.poll(() => inkOf(page)).toBeGreaterThan(0)
    await screen.detail.getByRole('button', { name: text.nextPage }).click()
    await screen.detail.getByRole('img', { name: /Trang 2\/2/ }).waitFor()
    expect(await canvas.count()).toBe(0)
    expect(await seriousFindings(page)).toEqual([])
    expect(office.faults()).toEqual([])
  })

  test('shows an image, and a page of HTML as the text that it is', async () => {
    await screen.row(files.image.name).click()
    await expect
      .poll(() =>
        screen.detail
          .getByRole('img', { name: files.image.name })
          .evaluate((img: HTMLImageElement) => img.naturalWidth),
      )
      .toBe(1)
    await screen.row(files.html.name).click()
    await screen.detail.getByText('<script>document.title="bad"</script>').waitFor()
    expect(await page.title()).toContain(text.title)
  })

  test('keeps the document data and finds the file by them', async () => {
    await screen.button(text.editDocument).click()
    await screen.dialog.getByLabel(text.documentNumber).fill('94/KH-UBND')
    await screen.dialog.getByLabel(text.documentDate).fill('8/3/2023')
    await screen.dialog.getByLabel(text.subject).fill('Đẩy mạnh công tác gia đình')
    await screen.dialog.getByRole('button', { name: texts.vi.spine.save }).click()
    await screen.detail.getByText('08/03/2023').waitFor()
    await screen.field(text.search).fill('day manh')
    await screen.row(files.image.name).waitFor({ state: 'detached' })
    await screen.row(files.html.name).waitFor()
    await screen.field(text.search).fill('')
  })

  test('links a file to a task and takes it off again, with a way back', async () => {
    await screen.button(text.link).click()
    await screen.dialog.getByLabel(text.linkHint).fill('nhiem vu 2')
    await screen.dialog.getByRole('radio', { name: /Nhiệm vụ 1/ }).waitFor({ state: 'detached' })
    await screen.dialog.getByRole('radio', { name: /Nhiệm vụ 2/ }).check()
    await screen.dialog.getByRole('button', { name: text.link }).click()
    await screen.detail.getByRole('link', { name: 'Nhiệm vụ 2' }).waitFor()
    await screen.button(`${text.unlink}: Nhiệm vụ 2`).click()
    await screen.detail.getByRole('link', { name: 'Nhiệm vụ 2' }).waitFor({ state: 'detached' })
    await screen.button(texts.vi.spine.undo).click()
    await screen.detail.getByRole('link', { name: 'Nhiệm vụ 2' }).waitFor()
  })

  test('says that the same content is there already, and stores it once', async () => {
    await screen.chooseFiles([{ ...files.pdf, name: 'bản sao.pdf' }])
    await screen.dialog.getByText(text.known({ name: files.pdf.name })).waitFor()
    await screen.dialog.getByRole('button', { name: text.addCount({ count: 1 }) }).click()
    await page.getByText(text.reused({ count: 1 })).waitFor()
    await screen.detail.getByRole('heading', { name: files.pdf.name }).waitFor()
  })

  test('finds a lost file, shows it everywhere, and takes only the same content back', async () => {
    const folder = join(office.core.dataDir, 'evidence')
    for (const name of await readdir(folder)) await rm(join(folder, name), { recursive: true })
    await screen.button(text.check).click()
    await page.getByText(text.lost({ count: 3 })).waitFor()
    await screen.detail.getByText(text.stateHint.missing).waitFor()
    expect(await seriousFindings(page)).toEqual([])
    await screen.detail.getByRole('button', { name: text.resupply }).click()
    await screen.give([files.image])
    await screen.dialog.getByRole('button', { name: text.resupply }).click()
    await screen.dialog.getByText(/mã băm khác nhau/).waitFor()
    await screen.give([files.pdf])
    await screen.dialog.getByRole('button', { name: text.resupply }).click()
    await screen.dialog.waitFor({ state: 'detached' })
    await expect.poll(() => inkOf(page)).toBeGreaterThan(0)
    expect(office.faults()).toEqual([])
  })
})

/** How many pixels of the drawn page are dark. */
function inkOf(page: Page): Promise<number> {
  return page.evaluate(() => {
    const canvas = document.querySelector('canvas')
    const pixels = canvas?.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? []
    let dark = 0
    for (let at = 0; at < pixels.length; at += 4) if ((pixels[at] ?? 255) < 128 && (pixels[at + 3] ?? 0) > 0) dark += 1
    return dark
  })
}
