import { texts } from '../../../src-shared/text/text.ts'
import { Screen } from './screen.ts'

const text = texts.vi.setup

/** The four steps before an office can work. */
export class SetupScreen extends Screen {
  readonly title = this.heading(text.title)

  async chooseOffice(province: string, typed: string, name: string): Promise<void> {
    await this.choose(text.province, province, province)
    await this.choose(text.agency, typed, name)
  }

  async fillPerson(number: number, person: { fullName: string; position: string; password: string }): Promise<void> {
    const fields = this.page.getByRole('group', { name: text.person({ number }) })
    await fields.getByLabel(text.fullName).fill(person.fullName)
    await fields.getByLabel(text.position).fill(person.position)
    const password = number === 1 ? text.password : text.firstPassword
    await fields.getByLabel(password, { exact: true }).fill(person.password)
  }

  /** Gives the role to a person, or takes it away. */
  async toggleRole(number: number, role: keyof typeof texts.vi.people.roles): Promise<void> {
    const fields = this.page.getByRole('group', { name: text.person({ number }) })
    await fields.getByRole('checkbox', { name: texts.vi.people.roles[role] }).click()
  }

  next(): Promise<void> {
    return this.button(texts.vi.spine.next).click()
  }
}
