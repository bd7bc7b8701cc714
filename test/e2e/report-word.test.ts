import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { texts } from '../../src-shared/text/text.ts'
import {
  commentsXml,
  deleted,
  editDocx,
  inserted,
  insteadOfRun,
  replaceOnce,
  run,
  splitRuns,
} from '../support/edit-docx.ts'
import { testPassword } from '../support/test-app.ts'
import { WordOffice } from '../support/word-edit-builder.ts'
import { seriousFindings } from './support/accessibility.ts'
import { type Office, openOffice } from './support/office.ts'
import { ReportScreen } from './support/report-screen.ts'
import { SignInScreen } from './support/sign-in-screen.ts'

const words = texts.vi.wordEdits

describe('a report that is corrected in Word', () => {
  let office: Office
  let word: WordOffice
  let page: Page
  let screen: ReportScreen
  let exported: Uint8Array

  beforeAll(async () => {
    office = await openOffice()
    word = await WordOffice.start({ core: office.core })
    page = await office.openPerson()
    await new SignInScreen(page).signIn('lan', testPassword)
    screen = new ReportScreen(page)
    await screen.openReport(/^Công tác gia đình/)
  })
  afterAll(() => office.close())

  const chooseExport = async (name: string) => {
    await screen.press(screen.text.export)
    await page.getByRole('menuitem', { name, exact: true }).click()
  }
  const card = (kind: string) => page.getByRole('article', { name: new RegExp(`^${kind}`) })

  test('goes out from the menu of exports', async () => {
    const [file] = await Promise.all([page.waitForEvent('download'), chooseExport(words.export)])
    expect(file.suggestedFilename()).toMatch(/sửa trong Word\.docx$/)
    exported = new Uint8Array(await readFile(await file.path()))
  })

  test('comes back with its changes in view', async () => {
    const edited = editDocx(
      exported,
      (xml) => {
        const first = splitRuns(
          replaceOnce(xml, 'Tiếp tục tuyên truyền.', 'Đẩy mạnh tuyên truyền.'),
          'Đẩy mạnh tuyên truyền.',
        )
        const second = insteadOfRun(
          first,
          'Mở rộng mô hình.',
          `<w:commentRangeStart w:id="0"/>${run('Mở rộng ')}${deleted('mô hình')}${inserted('03 mô hình')}${run('.')}`,
        )
        return second.replace(/(snv:f:[^"]*"\/><\/w:sdtPr><w:sdtContent>.*?<w:t[^>]*>)[^<]*/, '$114')
      },
      { 'word/comments.xml': commentsXml({ author: 'Trần Văn Sếp', text: 'Ghi rõ tên địa phương.' }) },
    )
    await chooseExport(words.bringBack)
    await page.locator('input[type=file]').setInputFiles({
      name: 'Báo cáo đã sửa.docx',
      mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      buffer: Buffer.from(edited),
    })
    await screen.confirm(words.read)
    await page.getByRole('heading', { level: 1, name: words.title }).waitFor()
    await page.getByText(words.left({ count: 3 })).waitFor()
    await page.getByText('Ghi rõ tên địa phương.').waitFor()
    expect(await page.locator('del').allTextContents()).toContain('Tiếp tục')
    expect(await page.locator('ins').allTextContents()).toContain('Đẩy mạnh')
    expect(await seriousFindings(page)).toEqual([])
    expect(await screen.scrollsSideways()).toBe(false)
  })

  test('is decided on by keys, and undone', async () => {
    await page.getByRole('group', { name: words.title }).focus()
    await page.keyboard.press('Enter')
    await page.getByText(words.left({ count: 2 })).waitFor()
    await page.getByText(words.accepted({ count: 1 })).waitFor()
    await word.report.refresh(word.lan)
    expect(word.textsIn('next-steps')).toEqual(['Đẩy mạnh tuyên truyền.', 'Mở rộng mô hình.'])
    await screen.press(words.undoLast)
    await page.getByText(words.left({ count: 3 })).waitFor()
    await word.report.refresh(word.lan)
    expect(word.textsIn('next-steps')[0]).toBe('Tiếp tục tuyên truyền.')
    await page.getByRole('group', { name: words.title }).focus()
    await page.keyboard.press('Home')
    await page.keyboard.press('j')
    await page.keyboard.press('Backspace')
    await page.getByText(words.refusedMark, { exact: true }).waitFor()
    await card(words.kinds.figure).getByRole('button', { name: words.keepRecord }).click()
    await page.getByText(words.left({ count: 1 })).waitFor()
  })

  test('waits on the page of the report until it is looked through', async () => {
    await page.getByRole('link', { name: words.backToReport }).click()
    await page.getByText(words.waiting({ name: 'Báo cáo đã sửa.docx', count: 1 })).waitFor()
    await page.getByRole('link', { name: words.look }).click()
    await card(words.kinds.text).first().getByRole('button', { name: words.accept, exact: true }).click()
    await page.getByText(words.left({ count: 0 })).waitFor()
    await screen.press(words.finish)
    await screen.preview.getByText('Đẩy mạnh tuyên truyền.').waitFor()
    await page.getByText(words.look).waitFor({ state: 'detached' })
    expect(office.faults()).toEqual([])
  })
})
