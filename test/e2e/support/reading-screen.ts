import type { Locator } from 'playwright-core'
import type { AssignmentRole } from '../../../src-shared/domain/assignment-role.ts'
import { texts } from '../../../src-shared/text/text.ts'
import type { GivenFile } from './evidence-screen.ts'
import { Screen } from './screen.ts'

const text = texts.vi
const words = text.planReadings

/** The document at the left, what was read at the right. */
export class ReadingScreen extends Screen {
  readonly findings = this.page.getByRole('listbox', { name: words.findings })
  readonly source = this.page.getByRole('document', { name: words.source })
  readonly dialog = this.page.getByRole('dialog')
  readonly saved = this.page.getByRole('status').filter({ hasText: words.saved })

  async open(): Promise<void> {
    await this.openFromRail(text.shell.plans)
    await this.page.getByRole('link', { name: words.open }).first().click()
    await this.heading(words.underReview).waitFor()
  }

  async read(file: GivenFile | string): Promise<void> {
    await this.page.locator('input[type=file]').setInputFiles(file)
    await this.page.getByText(text.parts.fileDone).first().waitFor()
    await this.button(words.read).last().click()
  }

  /** The finding that begins with this number and words. */
  finding(name: string | RegExp): Locator {
    return this.findings.getByRole('option', { name })
  }

  /** Comes to a finding by keyboard alone. */
  async goTo(name: string | RegExp): Promise<void> {
    await this.findings.focus()
    await this.page.keyboard.press('Home')
    for (let steps = 0; steps < 400; steps++) {
      if ((await this.findings.getByRole('option', { name, selected: true }).count()) > 0) return
      await this.page.keyboard.press('j')
    }
    throw new Error(`no finding ${String(name)}`)
  }

  async addOwner(phrase: string, role: AssignmentRole): Promise<void> {
    await this.page.keyboard.press('e')
    await this.button(words.details.addShare).click()
    await this.page.getByRole('textbox', { name: words.details.phrase }).last().fill(phrase)
    await this.choose(text.plans.assignments.role, '', text.plans.roles[role])
    await this.page.keyboard.press('Control+Enter')
    await this.button(words.details.save).waitFor({ state: 'detached' })
  }

  async tab(name: keyof typeof words.tabs): Promise<void> {
    await this.page.getByRole('tab', { name: new RegExp(`^${words.tabs[name]}`, 'u') }).click()
  }

  /** One of the bodies offered for words of the plan. */
  async takeOffered(phrase: string, body: string): Promise<void> {
    await this.tab('bodies')
    const card = this.page.getByRole('region', { name: phrase, exact: true })
    await card.getByRole('button', { name: body }).click()
    await card.getByRole('listitem').filter({ hasText: body }).waitFor()
  }

  async store(): Promise<void> {
    await this.button(words.store).click()
    await this.dialog.getByRole('button', { name: words.store, exact: true }).click()
    await this.page.getByText(words.stored).waitFor()
  }
}
