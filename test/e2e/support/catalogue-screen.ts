import { texts } from '../../../src-shared/text/text.ts'
import { Screen } from './screen.ts'

const text = texts.vi.agencies

export class CatalogueScreen extends Screen {
  readonly title = this.heading(text.title)
  readonly list = this.page.getByRole('grid', { name: text.title })
  readonly detail = this.page.getByRole('region', { name: texts.vi.parts.detail })

  async open(): Promise<void> {
    await this.openFromRail(texts.vi.shell.catalogue)
    await this.title.waitFor()
  }

  async search(words: string): Promise<void> {
    await this.field(text.searchLabel).fill(words)
  }

  row(name: string) {
    return this.list.getByText(name, { exact: true })
  }
}
