import type { Locator, Page } from 'playwright-core'
import { texts } from '../../../src-shared/text/text.ts'

/** Base of the page objects: finds things as people do, by role and by the words they read. */
export abstract class Screen {
  protected readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  heading(name: string | RegExp): Locator {
    return this.page.getByRole('heading', { name })
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name })
  }

  field(label: string | RegExp): Locator {
    return this.page.getByLabel(label)
  }

  link(name: string | RegExp): Locator {
    return this.page.getByRole('link', { name })
  }

  /** A page by its link in the rail; the way back above a title may have the same name. */
  openFromRail(name: string): Promise<void> {
    const rail = this.page.getByRole('navigation', { name: texts.vi.shell.mainMenu })
    return rail.getByRole('link', { name, exact: true }).click()
  }

  /** A field by its whole label; the star of a required one is not part of it. */
  box(label: string, within: Page | Locator = this.page): Locator {
    return within.getByRole('textbox', { name: label, exact: true })
  }

  /** Types into a list that searches, and takes the entry of that name. */
  async choose(label: string, typed: string, name: string | RegExp, within: Page | Locator = this.page): Promise<void> {
    const list = within.getByRole('combobox', { name: label, exact: true }).last()
    await list.click()
    if (typed !== '') await list.fill(typed)
    await this.page
      .getByRole('option', { name, exact: typeof name === 'string' })
      .first()
      .click()
  }

  /** Whether something sticks out at the right edge, which LOOKS.md forbids at 1366 pixels. */
  async scrollsSideways(): Promise<boolean> {
    return this.page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)
  }
}
