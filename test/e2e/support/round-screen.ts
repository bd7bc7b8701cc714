import { formatDate } from '../../../src-shared/domain/business-date.ts'
import { texts } from '../../../src-shared/text/text.ts'
import type { GivenFile } from './evidence-screen.ts'
import { CoordinationScreen } from './exchange-screens.ts'

const text = texts.vi
const words = text.coordinationPage
const typed = text.typedReport

/** A round of reports as its coordinator carries it through: paper typed in, answers given, tables taken out. */
export class RoundScreen extends CoordinationScreen {
  readonly list = this.page.getByRole('grid', { name: words.statusLabel })

  /** The line of a body in the list of who has reported. */
  line(name: string) {
    return this.list.getByRole('row').filter({ hasText: name })
  }

  /** Types a paper report in: what it says of itself, and its figures out of the filled form. */
  async typePaper(name: string, number: string, file: GivenFile, figures: number): Promise<void> {
    await this.button(typed.open).click()
    const { dialog } = this
    // Bodies of the round come first: a few letters are enough, though every province has such a body.
    await this.choose(typed.agency, name.slice(0, 8), name, dialog)
    await dialog.getByLabel(typed.number).fill(number)
    await this.fillReceived('2026-12-04', text.coordination.receivedSources['incoming-register'])
    await dialog.locator('input[type=file]').setInputFiles([file])
    await dialog.getByRole('button', { name: typed.readFrom({ name: file.name }) }).click()
    await dialog.getByText(typed.readDone({ figures, sections: 0 })).waitFor()
    await dialog.getByRole('button', { name: typed.verb, exact: true }).click()
    await dialog.waitFor({ state: 'detached' })
  }

  async fillReceived(day: string, source: string): Promise<void> {
    await this.dialog.getByLabel(words.receivedDay).first().fill(formatDate(day))
    await this.dialog.getByRole('combobox', { name: words.source }).click()
    await this.page.getByRole('option', { name: source }).click()
  }

  /** The verdict under each file of the import that has just ended, by the name of the file. */
  async verdicts(): Promise<string[]> {
    return this.dialog.getByRole('region', { name: words.importResults }).getByRole('listitem').allInnerTexts()
  }
}
