import { texts } from '../../../src-shared/text/text.ts'
import { Screen } from './screen.ts'

const text = texts.vi.plans

/** The plans: the list, and one plan with its sections. */
export class PlanScreen extends Screen {
  readonly title = this.heading(text.title)
  readonly list = this.page.getByRole('grid', { name: text.title })
  readonly outline = this.page.getByRole('grid', { name: text.outline.label })
  readonly matrix = this.page.getByRole('grid', { name: text.assignments.matrix })
  readonly activeText = this.outline.getByRole('textbox', { name: text.outline.text })
  readonly state = this.page.getByRole('status').filter({ hasText: /lưu/i })

  async open(): Promise<void> {
    await this.link(texts.vi.shell.plans).click()
    await this.title.waitFor()
  }

  async register(plan: { name: string; subject: string; issuer: string }): Promise<void> {
    await this.button(text.add).first().click()
    const dialog = this.page.getByRole('dialog')
    await dialog.getByLabel(text.document.shortName).fill(plan.name)
    await dialog.getByLabel(text.document.subject).fill(plan.subject)
    await dialog.getByLabel(text.document.issuer).fill(plan.issuer)
    await dialog.getByRole('button', { name: text.add }).click()
    await this.heading(plan.name).waitFor()
  }

  async section(name: keyof typeof text.sections): Promise<void> {
    await this.page.getByRole('tab', { name: text.sections[name] }).click()
  }

  /** Rows as they are read: position, number and words. */
  async rows(): Promise<string[]> {
    const rows = await this.outline.getByRole('row').all()
    const read = await Promise.all(
      rows.slice(1).map((row) =>
        row.evaluate((element) =>
          [...element.children]
            .slice(0, 3)
            .map(
              (cell) =>
                cell.querySelector<HTMLInputElement | HTMLTextAreaElement>('input, textarea')?.value ??
                cell.textContent,
            )
            .join(' ')
            .trim(),
        ),
      ),
    )
    return read
  }

  /** Ctrl+V with what was copied in Word or Excel. */
  async paste(copied: string): Promise<void> {
    await this.outline.evaluate((grid, words) => {
      const data = new DataTransfer()
      data.setData('text/plain', words)
      const target = grid.contains(document.activeElement) ? (document.activeElement ?? grid) : grid
      target.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
    }, copied)
  }
}
