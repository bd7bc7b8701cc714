import type { Locator } from 'playwright-core'
import { texts } from '../../../src-shared/text/text.ts'
import { Screen } from './screen.ts'

const words = texts.vi.reports

/** The list of reports, and one report from its draft to its seal. */
export class ReportScreen extends Screen {
  readonly text = words

  async openList(): Promise<void> {
    await this.openFromRail(words.title)
    await this.page.getByRole('heading', { level: 1, name: words.title, exact: true }).waitFor()
  }

  async openReport(name: RegExp): Promise<void> {
    await this.openList()
    // The top bar names the next report too.
    await this.page.getByRole('main').getByRole('link', { name }).click()
    await this.sections.waitFor()
  }

  get sections(): Locator {
    return this.page.getByRole('heading', { level: 2, name: words.content })
  }

  get preview(): Locator {
    return this.page.getByRole('region', { name: words.preview, exact: true })
  }

  get dialog(): Locator {
    return this.page.getByRole('dialog')
  }

  /** The chip with the state of the report. */
  state(state: keyof typeof words.states): Locator {
    return this.page.getByText(words.states[state], { exact: true })
  }

  press(name: string): Promise<void> {
    return this.page.getByRole('button', { name, exact: true }).click()
  }

  confirm(name: string): Promise<void> {
    return this.dialog.getByRole('button', { name, exact: true }).click()
  }
}
