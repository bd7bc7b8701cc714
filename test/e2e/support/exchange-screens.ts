import { rareSections } from '../../../src-renderer/pages/coordination/sections.ts'
import { texts } from '../../../src-shared/text/text.ts'
import type { GivenFile } from './evidence-screen.ts'
import { Screen } from './screen.ts'

const text = texts.vi
const words = text.coordinationPage

export class CoordinationScreen extends Screen {
  readonly dialog = this.page.getByRole('dialog')

  async open(): Promise<void> {
    await this.link(text.shell.coordination).click()
    await this.heading(text.coordination.title).waitFor()
  }

  async openSection(section: keyof typeof words.sections): Promise<void> {
    const sections = this.page.getByRole('navigation', { name: words.sectionsLabel })
    if (!rareSections.includes(section)) {
      await sections.getByRole('link', { name: words.sections[section] }).click()
      return
    }
    // The last of them opens a list; it bears the name of what it shows.
    await sections.getByRole('button').last().click()
    await this.page.getByRole('menuitem', { name: words.sections[section] }).click()
  }

  async importFiles(files: GivenFile[], receivedOn: string, source: string): Promise<void> {
    await this.button(words.import).click()
    await this.importMore(files, receivedOn, source)
  }

  /** In the dialog that stands open. */
  async importMore(files: GivenFile[], receivedOn: string, source: string): Promise<void> {
    await this.dialog.locator('input[type=file]').first().setInputFiles(files)
    await this.dialog.getByLabel(words.receivedDay).first().fill(receivedOn)
    await this.dialog.getByRole('combobox', { name: words.source }).click()
    await this.page.getByRole('option', { name: source }).click()
    await this.dialog.getByRole('button', { name: words.import }).click()
  }

  async closeDialog(): Promise<void> {
    await this.page.keyboard.press('Escape')
    await this.dialog.waitFor({ state: 'detached' })
  }

  async takeCards(files: GivenFile[]): Promise<void> {
    await this.page.getByRole('region', { name: words.cardFiles }).locator('input[type=file]').setInputFiles(files)
    await this.button(words.importCards).click()
  }
}

export class ExchangeScreen extends Screen {
  /** As a clerk gets there: by the page of plans. */
  async open(): Promise<void> {
    await this.openFromRail(text.shell.plans)
    await this.link(text.exchangePage.open).click()
    await this.heading(text.exchangePage.title).waitFor()
  }

  async receive(files: GivenFile[]): Promise<void> {
    await this.page.locator('input[type=file]').setInputFiles(files)
    await this.button(text.exchangePage.receive).click()
  }
}
