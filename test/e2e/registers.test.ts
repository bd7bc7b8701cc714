import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { texts } from '../../src-shared/text/text.ts'
import { newRowId, registerPlan } from '../support/plan-builder.ts'
import { openYear } from '../support/task-builder.ts'
import { setUpOffice, testPassword } from '../support/test-app.ts'
import { seriousFindings } from './support/accessibility.ts'
import { type Office, openOffice } from './support/office.ts'
import { SignInScreen } from './support/sign-in-screen.ts'
import { TasksScreen } from './support/tasks-screen.ts'

const text = texts.vi
const words = text.registers

describe('registers and yearly events in the window', () => {
  let office: Office
  let page: Page
  let screen: TasksScreen

  beforeAll(async () => {
    office = await openOffice()
    await setUpOffice(office.core)
    const lan = await office.core.signIn('lan')
    await openYear(lan, 2026)
    const plan = await registerPlan(lan)
    await plan.do('plans.saveEvents', {
      events: [
        { id: newRowId(), name: 'Ngày Gia đình Việt Nam', when: { month: 6, day: 28 } },
        { id: newRowId(), name: 'Tháng hành động vì trẻ em', when: { month: 6, day: null } },
      ],
    })
    page = await office.openPerson()
    await new SignInScreen(page).signIn('lan', testPassword)
    screen = new TasksScreen(page)
  })
  afterAll(() => office.close())

  test('an event is taken on beside the items, and its task tells of it', async () => {
    await screen.open()
    await screen.button(text.tasks.takeOn).first().click()
    const events = screen.dialog.getByRole('group', { name: text.tasks.takeOnEvents })
    await events.getByRole('checkbox', { name: /Ngày Gia đình Việt Nam.*28\/06\/2026/ }).check()
    expect(await seriousFindings(page)).toEqual([])
    await screen.dialog.getByRole('button', { name: 'Nhận 1 nhiệm vụ' }).click()
    await screen.dialog.waitFor({ state: 'detached' })
    await screen.row(/Ngày Gia đình Việt Nam/).click()
    await screen.detail.getByText(text.tasks.detail.ofEvent({ name: 'Ngày Gia đình Việt Nam' })).waitFor()
    await screen.button(text.tasks.takeOn).first().click()
    expect(await events.getByRole('checkbox', { name: /Ngày Gia đình Việt Nam/ }).isDisabled()).toBe(true)
    await page.keyboard.press('Escape')
    await screen.dialog.waitFor({ state: 'detached' })
  })

  test('a register is made, filled and ended in, and counts by the day of the period', async () => {
    await screen.link(text.shell.registers).click()
    await page.getByText(words.empty).waitFor()
    await screen.button(words.add).first().click()
    await screen.choose(words.kind, '', words.kinds.club, screen.dialog)
    await screen.box(words.name, screen.dialog).fill('Câu lạc bộ Gia đình phát triển bền vững')
    await screen.dialog.getByRole('button', { name: words.add }).click()
    await screen.heading('Câu lạc bộ Gia đình phát triển bền vững').waitFor()
    for (const [name, since, until] of [
      ['Ấp Đông', '01/03/2024', ''],
      ['Ấp An', '01/01/2023', '31/08/2026'],
    ] as const) {
      await screen.button(words.addEntry).first().click()
      await screen.box(words.entryName, screen.dialog).fill(name)
      await screen.box(words.contact, screen.dialog).fill('0912345678')
      await screen.dialog.getByLabel(words.since).fill(since)
      await screen.dialog.getByLabel(words.until).fill(until)
      await page.keyboard.press('Tab')
      await screen.dialog.getByRole('button', { name: words.addEntry }).click()
      await screen.dialog.waitFor({ state: 'detached' })
    }
    await page.getByText(words.summary({ living: 1, begun: 0, ended: 1, date: '30/11/2026' })).waitFor()
    await screen.choose(words.stateLabel, '', words.all)
    await page.getByRole('cell', { name: 'Ấp An', exact: true }).waitFor()
    expect(await seriousFindings(page)).toEqual([])
    expect(await screen.scrollsSideways()).toBe(false)
  })

  test('its Excel table names what may tell who somebody is before it is saved', async () => {
    await screen.button(words.export).click()
    await screen.dialog.getByText(words.exportCount({ entries: 2, date: '30/11/2026' })).waitFor()
    await screen.dialog.getByRole('checkbox', { name: words.withContacts }).check()
    await screen.dialog.getByText(words.warning.telephone({ count: 2 })).waitFor()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      screen.dialog.getByRole('button', { name: words.export }).click(),
    ])
    expect(download.suggestedFilename()).toBe('Danh sách - Câu lạc bộ Gia đình phát triển bền vững.xlsx')
    await screen.dialog.waitFor({ state: 'detached' })
  })

  test('without a fault', () => {
    expect(office.faults()).toEqual([])
  })
})
