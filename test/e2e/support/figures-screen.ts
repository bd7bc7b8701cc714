import { readFile } from 'node:fs/promises'
import { texts } from '../../../src-shared/text/text.ts'
import { FormInHand } from '../../support/fill-form.ts'
import { Screen } from './screen.ts'

const words = texts.vi.figures
const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** The sheet of figures, and the Excel forms that go out of it and come back. */
export class FiguresScreen extends Screen {
  readonly title = this.page.getByRole('heading', { level: 1, name: words.title })
  readonly grid = this.page.getByRole('grid', { name: words.title })
  readonly dialog = this.page.getByRole('dialog')
  readonly window = this.page

  async open(): Promise<void> {
    await this.link(words.title).click()
    await this.grid.waitFor()
  }

  /** By keyboard: the menu is a button, its entries are reached by arrows. */
  async openMenu(entry: string): Promise<void> {
    await this.button(words.imports.menu).focus()
    await this.page.keyboard.press('Enter')
    await this.page.getByRole('menuitem', { name: entry }).click()
    await this.dialog.waitFor()
  }

  /** Presses the button that makes the form, and opens what was downloaded. */
  async downloadForm(): Promise<{ name: string; form: FormInHand }> {
    const download = this.page.waitForEvent('download')
    await this.dialog.getByRole('button', { name: words.imports.download }).click()
    const file = await download
    const form = await FormInHand.open(new Uint8Array(await readFile(await file.path())))
    await this.dialog.waitFor({ state: 'detached' })
    return { name: file.suggestedFilename(), form }
  }

  async bringIn(name: string, bytes: Uint8Array): Promise<void> {
    await this.openMenu(words.imports.bringIn)
    await this.dialog.locator('input[type=file]').setInputFiles({ name, mimeType: xlsx, buffer: Buffer.from(bytes) })
  }

  previewRow(name: string) {
    return this.dialog.getByRole('row').filter({ hasText: name })
  }

  async apply(count: number): Promise<void> {
    await this.dialog.getByRole('button', { name: words.imports.apply({ count }) }).click()
    await this.page.getByText(words.imports.applied({ count })).waitFor()
  }

  cell(name: RegExp) {
    return this.grid.getByRole('gridcell', { name })
  }
}
