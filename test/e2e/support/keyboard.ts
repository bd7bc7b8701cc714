import type { Locator, Page } from 'playwright-core'
import { texts } from '../../../src-shared/text/text.ts'

/** A person who has no mouse: goes to pages by Ctrl+K and to everything else by Tab. */
export class Keyboard {
  readonly #page: Page

  constructor(page: Page) {
    this.#page = page
  }

  press(key: string): Promise<void> {
    return this.#page.keyboard.press(key)
  }

  type(words: string): Promise<void> {
    return this.#page.keyboard.type(words)
  }

  async goTo(pageName: string): Promise<void> {
    await this.press('Control+k')
    const search = this.#page.getByRole('dialog', { name: texts.vi.spine.search })
    await search.locator('[role=combobox]:focus').waitFor()
    await this.type(pageName)
    await search.getByRole('option', { name: pageName, selected: true }).waitFor()
    await this.press('Enter')
    await this.#page.getByRole('heading', { level: 1, name: pageName, exact: true }).waitFor()
    await search.waitFor({ state: 'detached' })
  }

  /** Presses Tab until the target has the focus; a target that Tab does not reach is a fault of the page. */
  async tabTo(target: Locator, most = 60): Promise<void> {
    await target.waitFor()
    for (let presses = 0; presses <= most; presses++) {
      if (await target.evaluate((element) => element === document.activeElement)) return
      await this.press('Tab')
    }
    throw new Error(`Tab did not reach ${String(target)} within ${most} presses`)
  }
}
