import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { texts } from '../../src-shared/text/text.ts'
import { registerPlan, smallOutline } from '../support/plan-builder.ts'
import { addOwnTask } from '../support/task-builder.ts'
import { setUpOffice, testPassword } from '../support/test-app.ts'
import { seriousFindings } from './support/accessibility.ts'
import { type Office, openOffice } from './support/office.ts'
import { SignInScreen } from './support/sign-in-screen.ts'
import { TasksScreen } from './support/tasks-screen.ts'

const text = texts.vi

describe('tasks in the window', () => {
  let office: Office
  let page: Page
  let screen: TasksScreen

  beforeAll(async () => {
    office = await openOffice()
    await setUpOffice(office.core)
    const lan = await office.core.signIn('lan')
    const plan = await registerPlan(lan)
    const outline = smallOutline()
    await plan.do('plans.saveOutline', { items: outline.all })
    await plan.do('plans.assign', {
      itemIds: [outline.a.id, outline.b.id],
      phrase: 'Sở Mẫu',
      agencyIds: [(await lan.call('office.get', {})).agencyId],
      role: 'none-stated',
      requested: false,
    })
    page = await office.openPerson()
    await new SignInScreen(page).signIn('lan', testPassword)
    screen = new TasksScreen(page)
    await screen.open()
  })
  afterAll(() => office.close())

  test('begin with a period, and with what the plan assigns', async () => {
    await page.getByRole('main').getByRole('button', { name: text.periods.open }).click()
    await screen.dialog.getByRole('button', { name: text.periods.openNow }).click()
    await page.getByText(text.tasks.empty).waitFor()
    await screen.takeOnAll()
    await screen.row(/Tuyên truyền về gia đình/).waitFor()
    await screen
      .row(/Tập huấn cộng tác viên/)
      .getByText('Quá hạn')
      .waitFor()
    expect(await seriousFindings(page)).toEqual([])
    expect(await screen.scrollsSideways()).toBe(false)
  })

  test('are read by keyboard, the detail following, and closed with Esc', async () => {
    await screen.list.focus()
    await page.keyboard.press('ArrowDown')
    await screen.showsTask(/Tập huấn/)
    await page.keyboard.press('ArrowDown')
    await screen.showsTask(/Tuyên truyền/)
    expect(await seriousFindings(page)).toEqual([])
    await page.keyboard.press('F2')
    await screen.dialog.getByLabel(text.tasks.detail.name).waitFor()
    await page.keyboard.press('Escape')
    await screen.dialog.waitFor({ state: 'detached' })
  })

  test('are asked about before Esc drops what was typed in a dialog', async () => {
    const { drop } = text.parts
    const question = page.getByRole('dialog', { name: drop.title })
    await screen.list.focus()
    await page.keyboard.press('F2')
    const name = screen.dialog.getByLabel(text.tasks.detail.name)
    await name.fill('Tên gõ dở')
    await page.keyboard.press('Escape')
    await question.waitFor()
    expect(await seriousFindings(page)).toEqual([])
    await page.keyboard.press('Escape')
    await question.waitFor({ state: 'detached' })
    expect(await name.inputValue()).toBe('Tên gõ dở')
    await page.keyboard.press('Escape')
    await question.getByRole('button', { name: drop.go }).click()
    await screen.dialog.waitFor({ state: 'detached' })
    await screen.showsTask(/Tuyên truyền/)
  })

  test('are asked about before Back drops what was typed in a dialog', async () => {
    const { leave } = text.parts
    const question = page.getByRole('dialog', { name: leave.title })
    await screen.openFromRail(text.shell.figures)
    await screen.heading(text.figures.title).waitFor()
    await screen.openFromRail(text.shell.tasks)
    await screen.button(text.tasks.add).click()
    const name = screen.dialog.getByRole('textbox', { name: text.tasks.detail.name })
    await name.fill('Tên gõ dở')
    await page.goBack()
    await question.getByRole('button', { name: leave.stay }).click()
    await question.waitFor({ state: 'detached' })
    expect(await name.inputValue()).toBe('Tên gõ dở')
    await page.goBack()
    await question.getByRole('button', { name: leave.go }).click()
    await screen.heading(text.figures.title).waitFor()
    await screen.openFromRail(text.shell.tasks)
  })

  test('get a result, go before the approver, and come back with a reason', async () => {
    await screen.row(/Tuyên truyền/).click()
    await screen.writeResult('Đã phát 1.500 tờ rơi.')
    await screen.step(text.tasks.detail.steps['awaiting-confirmation'])
    await screen.detail.getByText(text.parts.progress['awaiting-confirmation']).first().waitFor()

    const other = await office.openPerson()
    await new SignInScreen(other).signIn('minh', testPassword)
    const approver = new TasksScreen(other)
    await approver.open()
    await approver.row(/Tuyên truyền/).click()
    await approver.step(text.tasks.detail.steps.redo, 'Thiếu số liệu cấp xã')
    await screen.detail.getByText(/Thiếu số liệu cấp xã/).waitFor()
  })

  test('are found without accents, and put into the trash and back', async () => {
    await screen.search('tap huan')
    await screen.row(/Tuyên truyền/).waitFor({ state: 'detached' })
    await screen.row(/Tập huấn/).click()
    await screen.showsTask(/Tập huấn/)
    await screen.button(text.tasks.detail.more).click()
    await page.getByRole('menuitem', { name: text.tasks.trash }).click()
    await page.getByText(text.tasks.nothingFound).waitFor()
    await screen.button(text.spine.undo).click()
    await screen.row(/Tập huấn/).waitFor()
    await screen.search('')
  })

  test('keep filter and selection in the address', async () => {
    const lan = await office.core.signIn('lan')
    const [period] = await lan.call('periods.list', {})
    if (!period) throw new Error('no period')
    await addOwnTask(lan, period, { title: 'Việc không có hạn' })
    await screen.button(/^Quá hạn/).click()
    await screen.row(/Việc không có hạn/).waitFor({ state: 'detached' })
    await page.reload()
    await screen.row(/Tập huấn/).waitFor()
    await screen.row(/Việc không có hạn/).waitFor({ state: 'detached' })
    expect(office.faults()).toEqual([])
  })
})
