import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { texts } from '../../src-shared/text/text.ts'
import { registerPlan, smallOutline } from '../support/plan-builder.ts'
import { openYear } from '../support/task-builder.ts'
import { setUpOffice, testPassword } from '../support/test-app.ts'
import { seriousFindings } from './support/accessibility.ts'
import { type Office, openOffice } from './support/office.ts'
import { SignInScreen } from './support/sign-in-screen.ts'
import { TasksScreen } from './support/tasks-screen.ts'

const words = texts.vi.tasks

describe('one task for items of several plans, in the window', () => {
  let office: Office
  let page: Page
  let screen: TasksScreen

  beforeAll(async () => {
    office = await openOffice()
    await setUpOffice(office.core)
    const lan = await office.core.signIn('lan')
    await openYear(lan, 2026)
    for (const shortName of ['Gia đình', 'Trẻ em']) {
      const plan = await registerPlan(lan, { shortName })
      const outline = smallOutline()
      await plan.do('plans.saveOutline', { items: outline.all })
      await plan.do('plans.assign', {
        itemIds: [outline.a.id],
        phrase: 'Sở Mẫu',
        agencyIds: [(await lan.call('office.get', {})).agencyId],
        role: 'lead',
        requested: false,
      })
    }
    page = await office.openPerson()
    await new SignInScreen(page).signIn('lan', testPassword)
    screen = new TasksScreen(page)
    await screen.open()
  })
  afterAll(() => office.close())

  test('own work is added with the items of a plan that it serves', async () => {
    await screen.button(words.add).click()
    await screen.box(words.detail.name, screen.dialog).fill('Hội thi gia đình')
    await screen.choose(words.detail.linkPlan, '', 'Gia đình', screen.dialog)
    await screen.choose(words.detail.linkItems, 'Tập huấn', /Tập huấn/, screen.dialog)
    await page.keyboard.press('Escape')
    await screen.dialog.getByRole('button', { name: words.add }).click()
    await screen.showsTask('Hội thi gia đình')
    await screen.detail.getByText('Gia đình · II.b').waitFor()
  })

  test('it is linked to an item of another plan, and unlinked', async () => {
    await screen.detail.getByRole('button', { name: words.detail.link }).click()
    await screen.choose(words.detail.linkPlan, '', 'Trẻ em', screen.dialog)
    await screen.choose(words.detail.linkItems, 'Các sở', /Các sở/, screen.dialog)
    await page.keyboard.press('Escape')
    expect(await seriousFindings(page)).toEqual([])
    await screen.dialog.getByRole('button', { name: words.detail.link }).click()
    await screen.detail.getByText('Trẻ em · IV.2').waitFor()
    await screen.detail.getByRole('button', { name: words.detail.unlink({ position: 'IV.2' }) }).click()
    await screen.detail.getByText('Trẻ em · IV.2').waitFor({ state: 'detached' })
  })

  test('what a plan assigns is linked to a task that is there already', async () => {
    await screen.button(words.takeOn).first().click()
    await screen.choose(words.takeOnPlan, '', 'Trẻ em', screen.dialog)
    await screen.button(words.takeOnAll).click()
    await screen.dialog.getByLabel(words.takeOnLink).check()
    await screen.choose(words.takeOnLinkTask, 'hoi thi', 'Hội thi gia đình', screen.dialog)
    await screen.dialog.getByRole('button', { name: words.takeOnLinkVerb }).click()
    await screen.dialog.waitFor({ state: 'detached' })
    await screen.detail.getByText('Trẻ em · II.a').waitFor()
    expect(await seriousFindings(page)).toEqual([])
    expect(await screen.scrollsSideways()).toBe(false)
    expect(office.faults()).toEqual([])
  })
})
