import type { Locator } from 'playwright-core'
import { texts } from '../../../src-shared/text/text.ts'
import { ReportScreen } from './report-screen.ts'

const words = texts.vi.requests

export interface TypedRequest {
  letterNumber: string
  letterDate: string
  subject: string
  /** As its option reads; null where the dialog has chosen it already. */
  plan: string | null
  cutOff: string
  due: string
  headings: { title: string; content: string | null }[]
}

/** Requests on the page of reports, and the dialog that a letter and a file are typed in. */
export class RequestScreen extends ReportScreen {
  readonly asks = words

  get requests(): Locator {
    return this.page.getByRole('region', { name: words.title, exact: true })
  }

  async type(request: TypedRequest): Promise<void> {
    const { dialog } = this
    await dialog.getByLabel(words.letterNumber).fill(request.letterNumber)
    await dialog.getByLabel(words.letterDate).fill(request.letterDate)
    await dialog.getByLabel(words.subject).fill(request.subject)
    if (request.plan !== null) {
      await dialog.getByRole('combobox', { name: words.plans }).click()
      await this.page.getByRole('option', { name: request.plan }).click()
      await this.page.keyboard.press('Escape')
    }
    await dialog.getByLabel(texts.vi.periods.cutOff).fill(request.cutOff)
    await dialog.getByRole('textbox', { name: words.due, exact: true }).fill(request.due)
    for (const [at, { title, content }] of request.headings.entries()) {
      const number = ['I', 'II', 'III', 'IV'][at] ?? ''
      await dialog.getByRole('button', { name: words.addHeading }).click()
      await dialog.getByLabel(words.headingOf({ number }), { exact: true }).fill(title)
      if (content === null) continue
      await dialog.getByRole('combobox', { name: words.contentOf({ number }), exact: true }).click()
      await this.page.getByRole('option', { name: content, exact: true }).click()
    }
  }
}
