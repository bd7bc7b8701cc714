import { texts } from '../../../src-shared/text/text.ts'
import type { GivenFile } from './evidence-screen.ts'
import { Screen } from './screen.ts'

const text = texts.vi
const words = text.tasks

/** The tasks of the period, with one of them beside the list. */
export class TaskScreen extends Screen {
  readonly title = this.page.getByRole('heading', { level: 1, name: words.title, exact: true })
  readonly list = this.page.getByRole('grid', { name: words.title })
  readonly detail = this.page.getByRole('region', { name: text.parts.detail })
  readonly dialog = this.page.getByRole('dialog')
  readonly note = this.page.getByRole('form', { name: text.notes.add })

  async open(): Promise<void> {
    await this.openFromRail(words.title)
    await this.title.waitFor()
  }

  async openYear(dates: { from?: string; to?: string; cutOff: string }): Promise<void> {
    await this.button(text.periods.open).click()
    for (const name of ['from', 'to', 'cutOff'] as const) {
      await this.box(text.periods[name], this.dialog).fill(dates[name] ?? '')
    }
    await this.dialog.getByRole('button', { name: text.periods.openNow, exact: true }).click()
    await this.dialog.waitFor({ state: 'detached' })
  }

  /** Takes on the one item of those words. */
  async takeOn(item: string | RegExp): Promise<void> {
    await this.button(words.takeOn).first().click()
    await this.dialog.getByRole('checkbox', { name: item }).first().click()
    await this.dialog.getByRole('button', { name: words.takeOnCount({ count: 1 }) }).click()
    await this.dialog.waitFor({ state: 'detached' })
  }

  async takeOnAll(count: number, owner: string): Promise<void> {
    await this.button(words.takeOn).first().click()
    await this.dialog.getByRole('button', { name: words.takeOnAll }).click()
    await this.choose(words.takeOnOwner, '', owner, this.dialog)
    await this.dialog.getByRole('button', { name: words.takeOnCount({ count }) }).click()
    await this.dialog.waitFor({ state: 'detached' })
  }

  async openTask(words: string): Promise<void> {
    await this.list.getByText(words).click()
    await this.detail.getByRole('heading', { level: 2 }).filter({ hasText: words }).waitFor()
  }

  async addNote(note: { happenedOn: string; text: string; file: GivenFile }): Promise<void> {
    await this.button(text.notes.add).click()
    await this.box(text.notes.happenedOn, this.note).fill(note.happenedOn)
    await this.box(text.notes.text, this.note).fill(note.text)
    await this.note.locator('input[type=file]').setInputFiles([note.file])
    await this.note.getByText(text.parts.fileDone).first().waitFor()
    await this.note.getByRole('button', { name: text.notes.save, exact: true }).click()
    await this.detail.getByText(note.text).waitFor()
  }

  async writeResult(result: string): Promise<void> {
    await this.button(words.detail.resultEdit).click()
    await this.box(words.detail.result).fill(result)
    await this.page.keyboard.press('Control+s')
    await this.detail.getByRole('paragraph').filter({ hasText: result }).waitFor()
  }
}
