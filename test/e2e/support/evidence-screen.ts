import { texts } from '../../../src-shared/text/text.ts'
import { Screen } from './screen.ts'

const text = texts.vi.evidence

export interface GivenFile {
  name: string
  mimeType: string
  buffer: Buffer
}

export class EvidenceScreen extends Screen {
  readonly title = this.page.getByRole('heading', { level: 1, name: text.title })
  readonly list = this.page.getByRole('grid', { name: text.title })
  readonly detail = this.page.getByRole('region', { name: texts.vi.parts.detail })
  readonly dialog = this.page.getByRole('dialog')

  async open(): Promise<void> {
    await this.link(text.title).click()
    await this.title.waitFor()
  }

  /** Gives files to the dialog and waits until all are uploaded. */
  async chooseFiles(files: GivenFile[]): Promise<void> {
    await this.page
      .getByRole('banner')
      .or(this.page.locator('main'))
      .getByRole('button', { name: text.add })
      .first()
      .click()
    await this.give(files)
  }

  async give(files: GivenFile[]): Promise<void> {
    await this.dialog.locator('input[type=file]').setInputFiles(files)
    await this.dialog
      .getByText(texts.vi.parts.fileDone)
      .nth(files.length - 1)
      .waitFor()
  }

  async add(files: GivenFile[]): Promise<void> {
    await this.chooseFiles(files)
    await this.dialog.getByRole('button', { name: text.addCount({ count: files.length }) }).click()
    await this.dialog.waitFor({ state: 'detached' })
  }

  row(fileName: string) {
    return this.list.getByText(fileName, { exact: true })
  }
}
