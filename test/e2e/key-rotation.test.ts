import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { texts } from '../../src-shared/text/text.ts'
import {
  type CoordinatingOffice,
  issue,
  makeRoot,
  type ReportingAgency,
  receive,
  setUpAgency,
  startCoordinator,
  takeInPlan,
} from '../support/exchange-builder.ts'
import { download, passphrase } from '../support/report-builder.ts'
import { testPassword } from '../support/test-app.ts'
import { upload } from '../support/upload.ts'
import { vinhLong } from '../support/vinh-long-plan.ts'
import { seriousFindings } from './support/accessibility.ts'
import { ExchangeScreen } from './support/exchange-screens.ts'
import { KeyScreen } from './support/key-screen.ts'
import { type Office, openOffice } from './support/office.ts'
import { SignInScreen } from './support/sign-in-screen.ts'

const exchange = texts.vi.exchangePage
const newPassphrase = 'cụm mật khẩu của khóa mới'

/** The coordinator's new root as it leaves its office: the statement of both keys, and its code. */
async function rotateRoot({ hoa }: CoordinatingOffice) {
  const old = { purpose: 'root' as const, oldPassphrase: passphrase, newPassphrase }
  const { kid, fingerprint } = await hoa.call('keys.rotate', old)
  const { exportId, name } = await hoa.call('keys.exportBackup', { kid })
  await hoa.call('keys.confirmBackup', { kid, stagedId: await upload(hoa, name, await download(hoa, exportId)) })
  const statement = await hoa.call('keys.exportRotation', { kid })
  return { fingerprint, file: await download(hoa, statement.exportId) }
}

const given = (name: string, bytes: Uint8Array) => ({ name, mimeType: 'application/json', buffer: Buffer.from(bytes) })

describe('keys that change, in the window of an agency', () => {
  let office: Office
  let coordinator: CoordinatingOffice
  let health: ReportingAgency
  let page: Page

  beforeAll(async () => {
    office = await openOffice()
    coordinator = await startCoordinator(office.core.clock, [{ agencyId: vinhLong.health, requested: false }])
    health = await setUpAgency(office.core, vinhLong.health)
    await takeInPlan(health, (await issue(coordinator)).package)
    page = await office.openPerson()
    await new SignInScreen(page).signIn('minh', testPassword)
  })
  afterAll(async () => {
    await office.close()
    await coordinator.test.close()
  })

  test("a coordinator's new root waits until its code was compared", async () => {
    const { fingerprint, file } = await rotateRoot(coordinator)
    const screen = new ExchangeScreen(page)
    await screen.open()
    // A clerk hands the file in; the window of the approver shows it by itself.
    expect(await receive(health.lan, file)).toMatchObject([{ outcome: 'rotation-waits' }])
    const confirm = screen.button(exchange.confirmRotation)
    await confirm.waitFor()
    expect(await confirm.isDisabled()).toBe(true)
    await screen.box(exchange.note.letter).fill('Công văn số 21/SVHTTDL-VP ngày 02/11/2026')
    await page.getByLabel(exchange.isEqual).check()
    expect(await seriousFindings(page)).toEqual([])
    await confirm.click()
    await page.getByText(exchange.rotationConfirmed).waitFor()
    await confirm.waitFor({ state: 'detached' })
    const [root] = await health.minh.call('packages.roots', {})
    expect(root?.fingerprint).toBe(fingerprint)
  })

  test('a lost root is replaced by the code that is typed from the letter', async () => {
    const inUse = (await coordinator.hoa.call('keys.list', {})).find((key) => key.retiredAt === null)
    await coordinator.hoa.call('keys.giveUp', { kid: inUse?.kid ?? '', reason: 'Hỏng ổ cứng' })
    const fingerprint = await makeRoot(coordinator.hoa)
    const { registry } = await coordinator.hoa.call('coordination.issueRegistry', { passphrase })
    const screen = new ExchangeScreen(page)
    await screen.button(exchange.replaceRoot).click()
    const dialog = page.getByRole('dialog')
    const bytes = await download(coordinator.hoa, registry.exportId)
    await dialog.locator('input[type=file]').setInputFiles([given(registry.name, bytes)])
    await screen.box(exchange.typedCode, dialog).fill(health.fingerprint)
    await screen.box(exchange.note.letter, dialog).fill('Công văn số 25/SVHTTDL-VP ngày 03/11/2026')
    await dialog.getByLabel(exchange.isEqual).check()
    await dialog.getByRole('button', { name: exchange.confirmRotation }).click()
    await dialog.getByText(/không phải mã của khóa trong tệp/).waitFor()
    await screen.box(exchange.typedCode, dialog).fill(fingerprint)
    expect(await seriousFindings(page)).toEqual([])
    await dialog.getByRole('button', { name: exchange.confirmRotation }).click()
    await dialog.waitFor({ state: 'detached' })
    const [root] = await health.minh.call('packages.roots', {})
    expect(root?.fingerprint).toBe(fingerprint)
  })

  test("the approver's own key is changed, backed up, and its statement saved", async () => {
    const screen = new KeyScreen(page)
    await screen.open()
    const before = await screen.fingerprint()
    const statement = await screen.rotate(passphrase, newPassphrase)
    expect(statement.name).toMatch(/^Thông báo thay khóa - .+\.snv\.json$/)
    expect(await screen.fingerprint()).not.toBe(before)
    expect(await seriousFindings(page)).toEqual([])
    expect(office.faults()).toEqual([])
  })
})
