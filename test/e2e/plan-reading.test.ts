import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { agencyId } from '../../src-shared/domain/ids.ts'
import { texts } from '../../src-shared/text/text.ts'
import { inventedPlan } from '../support/invented-plan.ts'
import { setUpOffice, testPassword } from '../support/test-app.ts'
import { seriousFindings } from './support/accessibility.ts'
import { type Office, openOffice } from './support/office.ts'
import { ReadingScreen } from './support/reading-screen.ts'
import { SignInScreen } from './support/sign-in-screen.ts'
import { TaskScreen } from './support/task-screen.ts'

const text = texts.vi
const words = text.planReadings

async function openAs(agency: string): Promise<{ office: Office; page: Page; screen: ReadingScreen }> {
  const office = await openOffice()
  await setUpOffice(office.core, { agency: { from: 'catalogue', agencyId: agencyId.parse(agency) } })
  const page = await office.openPerson()
  await new SignInScreen(page).signIn('lan', testPassword)
  const screen = new ReadingScreen(page)
  await screen.open()
  return { office, page, screen }
}

const textFile = (content: string) => ({ name: 'ke-hoach.txt', mimeType: 'text/plain', buffer: Buffer.from(content) })

describe('a plan document, read in the window', () => {
  let office: Office
  let page: Page
  let screen: ReadingScreen

  beforeAll(async () => {
    ;({ office, page, screen } = await openAs('vn.86.so-vhttdl'))
  })
  afterAll(() => office.close())

  test('that cannot be read says so and stores nothing', async () => {
    const picture = {
      name: 'anh.docx',
      mimeType: 'application/octet-stream',
      buffer: Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]),
    }
    await screen.read(picture)
    await page.getByRole('alert').first().waitFor()
    await page.getByText(words.noneOpen).waitFor()
    expect(await seriousFindings(page)).toEqual([])
    await page.reload()
    await screen.heading(words.underReview).waitFor()
  })

  test('stands beside what was found in it; what it does not say is shown as such', async () => {
    await screen.read(textFile(inventedPlan))
    await screen.finding(/^II\.1\.b b\) Tập huấn/).waitFor()
    await screen
      .finding(/^II\.1\.a /)
      .getByText(words.notices['no-owner']({ facts: [] }))
      .waitFor()
    await screen
      .finding(/^II\.1\.b /)
      .getByText(text.plans.rule({ kind: 'before', date: '2026-09-30' }))
      .waitFor()
    await screen.source.getByText('Tập huấn kỹ năng cho cộng tác viên gia đình, hoàn thành').click()
    await page.getByRole('option', { name: /^II\.1\.b /, selected: true }).waitFor()
    expect(await seriousFindings(page)).toEqual([])
    expect(await screen.scrollsSideways()).toBe(false)
  })

  test('is put right by keyboard: an owner, a link; undo takes the last act back', async () => {
    await screen.goTo(/^II\.1\.a /)
    await screen.addOwner('Sở Văn hóa, Thể thao và Du lịch', 'lead')
    await screen
      .finding(/^II\.1\.a /)
      .getByText(/^Chủ trì: Sở Văn hóa/)
      .waitFor()
    expect(await screen.findings.evaluate((list) => list === document.activeElement)).toBe(true)
    await screen.goTo(/^II\.1\.b /)
    await page.keyboard.press('e')
    await page.getByLabel(text.plans.rules.date).fill('31/02/2026')
    await page.keyboard.press('Control+Enter')
    await page.getByText(text.parts.dateWrong).waitFor()
    await page.getByLabel(text.plans.rules.date).fill('30/9/2026')
    await page.keyboard.press('Control+Enter')
    await screen.button(words.details.save).waitFor({ state: 'detached' })
    await page.keyboard.press('l')
    await screen
      .finding(/^II\.1\.b /)
      .getByText(words.linkedTo({ position: 'IV.1.a' }))
      .waitFor()
    await page.keyboard.press('x')
    await screen.finding(/^II\.1\.b /).waitFor({ state: 'detached' })
    await page.keyboard.press('u')
    await screen.finding(/^II\.1\.b /).waitFor()
    await screen.saved.waitFor()
    expect(await seriousFindings(page)).toEqual([])
  })

  test('offers who took over from a department that is no more, and is still there after closing', async () => {
    await screen.takeOffered('Sở Lao động - Thương binh và Xã hội', 'Sở Y tế tỉnh Vĩnh Long')
    expect(await seriousFindings(page)).toEqual([])
    await screen.saved.waitFor()
    await screen.open()
    await page.getByText('ke-hoach.txt').waitFor()
    await screen.button(words.goOn).click()
    await screen
      .finding(/^II\.1\.a /)
      .getByText(/^Chủ trì: Sở Văn hóa/)
      .waitFor()
    await screen.tab('bodies')
    await page.getByRole('region', { name: 'Sở Lao động - Thương binh và Xã hội' }).getByRole('listitem').waitFor()
  })

  test('is entered at once; the tasks stand there with owner, role, date and the plan’s own words', async () => {
    await screen.store()
    await page.getByRole('tab', { name: text.plans.sections.outline }).waitFor()
    const tasks = new TaskScreen(page)
    await tasks.open()
    await tasks.openYear({ cutOff: '30/11/2026' })
    await tasks.takeOnAll(await choicesOf(tasks), 'Nguyễn Thị Lan')
    await tasks.openTask('Tập huấn kỹ năng cho cộng tác viên gia đình, hoàn thành trước ngày 30/9/2026.')
    const shown = await tasks.detail.innerText()
    for (const said of [text.plans.roles.lead, 'trước ngày 30/9/2026', 'II.1.b', 'IV.1.a', 'Nguyễn Thị Lan']) {
      expect(shown).toContain(said)
    }
    await tasks.openTask('Tổ chức truyền thông về hạnh phúc gia đình')
    expect(await tasks.detail.innerText()).toContain(text.plans.roles.lead)
    expect(office.faults()).toEqual([])
  })
})

/** How many tasks the dialog offers. */
async function choicesOf(tasks: TaskScreen): Promise<number> {
  await tasks.button(text.tasks.takeOn).first().click()
  const boxes = tasks.dialog.getByRole('checkbox')
  await boxes.first().waitFor()
  const count = await boxes.count()
  await tasks.dialog.getByRole('button', { name: text.spine.cancel }).click()
  await tasks.dialog.waitFor({ state: 'detached' })
  return count
}

const shared = (name: string) => fileURLToPath(new URL(`../../../shared/plans/${name}`, import.meta.url))

const real = [
  {
    file: 'vinh-long-94-kh-tu.txt',
    office: 'vn.86.so-vhttdl',
    item: /^II\.1\.a a\) Tổ chức nghiên cứu/,
    own: 'Sở Văn hóa, Thể thao và Du lịch',
    linked: /^II\.2\.b /,
    former: { phrase: 'Sở Thông tin và Truyền thông', body: 'Sở Văn hóa, Thể thao và Du lịch tỉnh Vĩnh Long' },
    taskWords: 'Tổ chức nghiên cứu, quán triệt, tuyên truyền',
  },
  {
    file: '02-lao-cai-khoang-san.docx',
    office: 'vn.15.so-nnmt',
    item: /^II\.1\.-1 /,
    own: 'Sở Nông nghiệp và Môi trường',
    linked: /^II\.4\.-2 /,
    former: null,
    taskWords: 'Tổ chức quán triệt sâu rộng Chỉ thị 11',
  },
]

// The real plans lie beside the repository; where they are missing this says aloud that it skips.
describe.skipIf(!existsSync(shared('')))('a real plan document, read in the window', () => {
  test.each(real)('$file: three findings are put right, and the plan is entered', async (plan) => {
    const { office, page, screen } = await openAs(plan.office)
    try {
      await screen.read(shared(plan.file))
      await screen.findings.waitFor()
      await screen.goTo(plan.item)
      await screen.addOwner(plan.own, 'lead')
      await screen.goTo(plan.linked)
      await page.keyboard.press('l')
      if (plan.former) await screen.takeOffered(plan.former.phrase, plan.former.body)
      else {
        await screen.goTo(/^\S+ II\. /)
        await page.keyboard.press('Enter')
      }
      await screen.saved.waitFor()
      expect(await seriousFindings(page)).toEqual([])
      await screen.store()
      const tasks = new TaskScreen(page)
      await tasks.open()
      await tasks.openYear({ cutOff: '30/11/2026' })
      await tasks.takeOnAll(await choicesOf(tasks), 'Nguyễn Thị Lan')
      await tasks.openTask(plan.taskWords)
      const shown = await tasks.detail.innerText()
      expect(shown).toContain(text.plans.roles.lead)
      expect(shown).toContain('Nguyễn Thị Lan')
      expect(office.faults()).toEqual([])
    } finally {
      await office.close()
    }
  })
})
