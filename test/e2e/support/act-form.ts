import { texts } from '../../../src-shared/text/text.ts'
import { Screen } from './screen.ts'

const words = texts.vi.reorganisations

/** The form in which an act is written. */
export class ActForm extends Screen {
  async basis(of: { number: string; date: string; issuer: string; from: string }) {
    await this.#box(words.documentNumber).fill(of.number)
    await this.#box(words.documentDate).fill(of.date)
    await this.#box(words.issuer).fill(of.issuer)
    await this.#box(words.effectiveOn).fill(of.from)
  }

  async paste(list: string) {
    await this.page.getByRole('button', { name: words.paste }).click()
    const dialog = this.page.getByRole('dialog', { name: words.paste })
    await dialog.getByRole('textbox', { name: words.pasteLabel }).fill(list)
    await dialog.getByRole('button', { name: words.pasteAdd({ count: list.split('\n').length }) }).click()
    await dialog.waitFor({ state: 'detached' })
  }

  async add(kind: string) {
    await this.page.getByRole('button', { name: words.add, exact: true }).click()
    await this.page.getByRole('menuitem', { name: kind }).click()
  }

  /** Finds a body by what is typed and takes it. */
  async pick(label: string, typed: string, name: string) {
    const field = this.page.getByRole('textbox', { name: label }).or(this.page.getByRole('combobox', { name: label }))
    await field.first().fill(typed)
    await this.page.getByRole('option', { name }).click()
    await this.page.keyboard.press('Escape')
  }

  /** Names the bodies that take over, new all of them. */
  async receivers(names: readonly string[]) {
    for (const [at, name] of names.entries()) await this.#box(words.newBodyName).nth(at).fill(name)
  }

  async functions(named: string) {
    await this.#box(words.transferred).fill(named)
  }

  #box(label: string) {
    return this.page.getByRole('textbox', { name: label })
  }
}
