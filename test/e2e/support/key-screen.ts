import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { texts } from '../../../src-shared/text/text.ts'
import type { GivenFile } from './evidence-screen.ts'
import { Screen } from './screen.ts'

const words = texts.vi.ownKey

/** What a press brought down, as a person would hand it on. */
export async function downloadBy(page: Page, press: () => Promise<void>): Promise<GivenFile> {
  const [download] = await Promise.all([page.waitForEvent('download'), press()])
  const buffer = await readFile(await download.path())
  return { name: download.suggestedFilename(), mimeType: 'application/octet-stream', buffer }
}

/** The making of a sealing key: on the page of settings, and inside the dialog that needs one. */
export class KeyScreen extends Screen {
  /** The page of settings where keys are kept. */
  async open(): Promise<void> {
    await this.openFromRail(texts.vi.settings.title)
    await this.page.getByRole('link', { name: texts.vi.settings.keys, exact: true }).click()
    await this.page.getByRole('heading', { level: 2, name: texts.vi.settings.keys }).waitFor()
  }

  /** The code of the own key as it is read aloud. */
  async fingerprint(): Promise<string> {
    const value = this.page.getByRole('definition').first()
    return (await value.innerText()).trim().replace(/\s+/g, ' ')
  }

  /** Makes the key, keeps its file and hands the copy in, as the two steps ask. */
  async makeWithBackup(passphrase: string): Promise<GivenFile> {
    await this.button(words.make).click()
    const dialog = this.page.getByRole('dialog').filter({ has: this.page.getByLabel(words.passphraseAgain) })
    await this.box(words.passphrase, dialog).fill(passphrase)
    await this.box(words.passphraseAgain, dialog).fill(passphrase)
    await dialog.getByRole('button', { name: words.make, exact: true }).click()
    await dialog.waitFor({ state: 'detached' })
    return this.backUp()
  }

  /** Keeps the file of the key and hands the copy in, as the two steps ask. */
  async backUp(): Promise<GivenFile> {
    const file = await downloadBy(this.page, () => this.button(words.saveFile).click())
    await this.page.getByLabel(words.fileLabel).and(this.page.locator('input')).setInputFiles([file])
    await this.page.getByText(words.backupChecked).waitFor()
    return file
  }

  /** Puts a new key in the place of the approver's, with its backup; gives the statement of both. */
  async rotate(passphrase: string, next: string): Promise<GivenFile> {
    await this.button(words.rotate).click()
    const dialog = this.page.getByRole('dialog')
    await this.box(words.oldPassphrase, dialog).fill(passphrase)
    await this.box(words.newPassphrase, dialog).fill(next)
    await this.box(words.passphraseAgain, dialog).fill(next)
    await dialog.getByRole('button', { name: words.rotate, exact: true }).click()
    await dialog.waitFor({ state: 'detached' })
    await this.backUp()
    return downloadBy(this.page, () => this.button(words.saveRotation).click())
  }

  /** The agency card for a coordinator, from the page of settings. */
  async exportCard(typed: string, recipient: string, passphrase: string): Promise<GivenFile> {
    await this.choose(words.recipient, typed, recipient)
    await this.button(words.card).click()
    const dialog = this.page.getByRole('dialog')
    await this.box(words.passphrase, dialog).fill(passphrase)
    return downloadBy(this.page, () => dialog.getByRole('button', { name: words.card, exact: true }).click())
  }
}
