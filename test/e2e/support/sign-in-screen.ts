import { texts } from '../../../src-shared/text/text.ts'
import { Screen } from './screen.ts'

const text = texts.vi.signIn

export class SignInScreen extends Screen {
  readonly title = this.heading(text.title)

  async signIn(userName: string, password: string): Promise<void> {
    await this.field(text.userName).fill(userName)
    await this.field(text.password).fill(password)
    await this.button(text.signIn).click()
  }
}
