import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { texts } from '../../src-shared/text/text.ts'
import {
  type CoordinatingOffice,
  issue,
  setUpAgency,
  sharedClock,
  startCoordinator,
  takeInPlan,
} from '../support/exchange-builder.ts'
import { actFields, allCommunes, newCommune, recordAct, succeed } from '../support/reorganisation-builder.ts'
import { testPassword } from '../support/test-app.ts'
import { vinhLong } from '../support/vinh-long-plan.ts'
import { seriousFindings } from './support/accessibility.ts'
import { ExchangeScreen } from './support/exchange-screens.ts'
import { type Office, openOffice } from './support/office.ts'
import { SignInScreen } from './support/sign-in-screen.ts'

const { reorganisations: acts, exchangePage: exchange, agencies } = texts.vi
const words = acts.received
const merged = 'Ủy ban nhân dân xã Hòa Hợp'

describe('the acts of a coordinator in the window of another office', () => {
  let coordinator: CoordinatingOffice
  let office: Office
  let page: Page
  let file: { name: string; mimeType: string; buffer: Buffer }

  beforeAll(async () => {
    const clock = sharedClock()
    coordinator = await startCoordinator(clock, [{ agencyId: vinhLong.health, requested: false }])
    office = await openOffice({ clock, idSpace: 0x60 })
    const agency = await setUpAgency(office.core, vinhLong.health)
    const { hoa } = coordinator
    const [first, second] = await allCommunes(hoa)
    if (!first || !second) throw new Error('the province has no communes')
    await recordAct(hoa, actFields([succeed([first, second], [{ newKey: 'n' }])], [newCommune('n', merged)]))
    const ends = succeed([vinhLong.health], [{ id: vinhLong.environment }], 'function')
    await recordAct(hoa, actFields([ends], [], { documentNumber: 'Nghị quyết số 12/NQ-HĐND', issuer: 'HĐND tỉnh' }))
    const files = await issue(coordinator)
    if (!files.acts) throw new Error('no act travelled')
    await takeInPlan(agency, files.package)
    file = { name: 'van-ban.snv.json', mimeType: 'application/json', buffer: Buffer.from(files.acts) }
    page = await office.openPerson()
    await new SignInScreen(page).signIn('lan', testPassword)
  })
  afterAll(async () => {
    await office.close()
    await coordinator.test.close()
  })

  test('are received, looked at, and recorded but for what speaks against them', async () => {
    const screen = new ExchangeScreen(page)
    await screen.open()
    await page.locator('input[type=file]').first().setInputFiles([file])
    await page.getByRole('button', { name: exchange.receive, exact: true }).click()
    await page.getByText(exchange.outcomes['acts-wait']).waitFor()
    await page.getByRole('button', { name: /^Xem trước văn bản sắp xếp của/ }).click()
    const dialog = page.getByRole('dialog', { name: words.previewTitle })
    await dialog.getByText(words.fates.new, { exact: true }).waitFor()
    await dialog.getByText(words.fates.refused, { exact: true }).waitFor()
    await dialog.getByText(/là đơn vị đang dùng dữ liệu này/).waitFor()
    expect(await seriousFindings(page)).toEqual([])
    await dialog.getByRole('button', { name: words.record({ count: 1 }) }).click()
    await dialog.waitFor({ state: 'detached' })
    await page.getByText(words.applied({ name: 'Nguyễn Thị Lan', on: '2026-11-02' })).waitFor()
    expect(await seriousFindings(page)).toEqual([])

    await page.getByRole('link', { name: agencies.title }).first().click()
    await page.getByRole('link', { name: acts.title }).click()
    await page.getByText(`${merged} (${acts.newMark})`).waitFor()
    await page.getByText(/nhận từ Sở Văn hóa/).waitFor()
    expect(office.faults()).toEqual([])
  })
})
