import { texts } from '../../../src-shared/text/text.ts'
import { Screen } from './screen.ts'

const text = texts.vi.plans

/** The plans: the list, and one plan with its sections. */
export class PlanScreen extends Screen {
  readonly title = this.heading(text.title)
  readonly list = this.page.getByRole('grid', { name: text.title })
  readonly outline = this.page.getByRole('grid', { name: text.outline.label })
  readonly matrix = this.page.getByRole('grid', { name: text.assignments.matrix })
  readonly dialog = this.page.getByRole('dialog')
  readonly activeText = this.outline.getByRole('textbox', { name: text.outline.text })
  readonly state = this.page.getByRole('status').filter({ hasText: /lưu/i })

  async open(): Promise<void> {
    await this.openFromRail(texts.vi.shell.plans)
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

  async setCoordinator(typed: string, name: string): Promise<void> {
    await this.section('document')
    await this.choose(text.document.coordinator, typed, name)
    await this.button(text.document.save).click()
    await this.page.getByText(text.document.saved).waitFor()
  }

  /** Gives items to a body by the words of the plan. */
  async assign(positions: string[], phrase: string, body: string, role: keyof typeof text.roles): Promise<void> {
    await this.section('assignments')
    for (const position of positions) {
      await this.page.getByRole('checkbox', { name: `Mục ${position}`, exact: true }).click()
    }
    await this.button(text.assignments.assign).click()
    await this.box(text.assignments.phrase, this.dialog).fill(phrase)
    await this.dialog.getByText(body).waitFor()
    await this.choose(text.assignments.role, '', text.roles[role], this.dialog)
    await this.dialog.getByRole('button', { name: text.assignments.verb, exact: true }).click()
    await this.dialog.waitFor({ state: 'detached' })
  }

  /** A yearly duty to report before 05/12, as most plans word it. */
  async addDuty(duty: { who: string; body: string; to: string; typed: string; toBody: string }): Promise<void> {
    const words = text.reporting
    await this.section('reporting')
    await this.button(words.add).first().click()
    await this.box(words.who, this.dialog).fill(duty.who)
    await this.dialog.getByRole('button', { name: words.readBodies }).click()
    await this.dialog.getByText(duty.body).first().waitFor()
    await this.dialog.getByRole('button', { name: text.assigned, exact: true }).click()
    await this.box(words.from, this.dialog).fill(duty.who)
    await this.box(words.to, this.dialog).fill(duty.to)
    await this.choose(text.assignments.agency, duty.typed, duty.toBody, this.dialog)
    await this.choose(words.when, '', text.rules.yearly, this.dialog)
    await this.dialog.getByText('trước ngày 05/12/2026 (chậm nhất hết thứ Sáu, 04/12)').waitFor()
    await this.dialog.getByRole('button', { name: words.add, exact: true }).click()
    await this.dialog.waitFor({ state: 'detached' })
  }

  async addIndicator(indicator: { code: string; name: string; unit: string }): Promise<void> {
    const words = text.indicators
    await this.section('indicators')
    await this.button(words.add).first().click()
    await this.box(words.code, this.dialog).fill(indicator.code)
    await this.box(words.name, this.dialog).fill(indicator.name)
    await this.box(words.unit, this.dialog).fill(indicator.unit)
    await this.dialog.getByRole('button', { name: words.add, exact: true }).click()
    await this.dialog.waitFor({ state: 'detached' })
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
