import type { Locator, Page } from 'playwright-core'

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

  /** Whether something sticks out at the right edge, which LOOKS.md forbids at 1366 pixels. */
  async scrollsSideways(): Promise<boolean> {
    return this.page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)
  }
}
