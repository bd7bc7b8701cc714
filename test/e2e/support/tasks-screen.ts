import type { Locator } from 'playwright-core'
import { texts } from '../../../src-shared/text/text.ts'
import { Screen } from './screen.ts'

const text = texts.vi

/** The page Nhiệm vụ as people read it. */
export class TasksScreen extends Screen {
  readonly list = this.page.getByRole('grid', { name: text.tasks.title })
  readonly detail = this.page.getByRole('region', { name: text.parts.detail })
  readonly dialog = this.page.getByRole('dialog')

  async open(): Promise<void> {
    await this.link(text.shell.tasks).click()
    await this.heading(text.tasks.title).waitFor()
  }

  row(name: string | RegExp): Locator {
    return this.list.getByRole('row', { name })
  }

  /** The detail shows the task of this name. */
  async showsTask(name: string | RegExp): Promise<void> {
    await this.detail.getByRole('heading', { level: 2, name }).waitFor()
  }

  async search(words: string): Promise<void> {
    await this.field(text.tasks.searchLabel).fill(words)
  }

  async takeOnAll(): Promise<void> {
    await this.button(text.tasks.takeOn).first().click()
    await this.button(text.tasks.takeOnAll).click()
    await this.dialog.getByRole('button', { name: /^Nhận \d+ nhiệm vụ$/ }).click()
    await this.dialog.waitFor({ state: 'detached' })
  }

  async writeResult(words: string): Promise<void> {
    await this.button(text.tasks.detail.resultEdit).click()
    await this.detail.getByRole('textbox', { name: text.tasks.detail.result }).fill(words)
    await this.page.keyboard.press('Control+S')
    await this.detail.getByText(words).waitFor()
  }

  /** Takes a step of the progress of the open task; `reason` where the step asks for one. */
  async step(name: string, reason?: string): Promise<void> {
    await this.detail.getByRole('button', { name: text.tasks.moveTo }).click()
    await this.page.getByRole('menuitem', { name }).click()
    if (reason) await this.dialog.getByLabel(text.tasks.detail.reason).fill(reason)
    await this.dialog.getByRole('button', { name }).click()
    await this.dialog.waitFor({ state: 'detached' })
  }
}
