import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { samplePassword } from '../../src-main/sample/set-up-office.ts'
import { sections as coordinationSections } from '../../src-renderer/pages/coordination/sections.ts'
import { sectionsFor } from '../../src-renderer/pages/settings/sections.ts'
import { mayOpen, routes } from '../../src-renderer/shell/routes.tsx'
import { type ReportId, reportId } from '../../src-shared/domain/ids.ts'
import type { Role } from '../../src-shared/domain/permissions.ts'
import { texts } from '../../src-shared/text/text.ts'
import { layDraft } from '../support/draft-builder.ts'
import { editDocx } from '../support/edit-docx.ts'
import { download } from '../support/report-builder.ts'
import { smallDraft } from '../support/small-draft.ts'
import type { TestUser } from '../support/test-app.ts'
import { upload } from '../support/upload.ts'
import { seriousFindings } from './support/accessibility.ts'
import { type Office, openOffice } from './support/office.ts'
import { Screen } from './support/screen.ts'
import { SignInScreen } from './support/sign-in-screen.ts'

/** Walks the table of routes, so that a new page is looked at without anybody thinking of it. */
class Walk extends Screen {
  async goTo(path: string): Promise<void> {
    // As a link does: the window stays, only its address changes.
    await this.page.evaluate((to) => {
      window.history.pushState(null, '', to)
      window.dispatchEvent(new PopStateEvent('popstate'))
    }, path)
    await this.page.locator('main h1').first().waitFor()
    await this.page.waitForFunction(() => document.querySelector('[data-loading]') === null)
  }

  /** What sticks out of the bar on top, and columns of words too narrow to be read: a window at 150 percent shows both. */
  squeezed(): Promise<string[]> {
    return this.page.evaluate(() => {
      const bar = [...document.querySelectorAll<HTMLElement>('header:not(main *) :is(button, a)')]
      const out = bar.filter((one) => one.getBoundingClientRect().right > window.innerWidth)
      const heads = [...document.querySelectorAll<HTMLElement>('main h1, main :is([role="grid"], table) thead th')]
      const thin = heads.filter((one) => one.innerText !== '' && one.clientWidth < Math.min(48, one.scrollWidth))
      return [...out, ...thin].map((one) => one.innerText)
    })
  }

  /** Whether Tab, from where a page puts the focus, comes to the one primary button; null where there is none. */
  async tabReachesPrimary(): Promise<boolean | null> {
    const primary = this.page.locator('main header button:not([disabled])').last()
    if ((await primary.count()) === 0) return null
    const mark = await primary.elementHandle()
    await this.page.locator('main h1').first().focus()
    for (let presses = 0; presses < 25; presses++) {
      await this.page.keyboard.press('Tab')
      if (await this.page.evaluate((button) => document.activeElement === button, mark)) return true
    }
    return false
  }
}

interface Known {
  planId?: string | undefined
  taskId?: string | undefined
  reportId?: string | undefined
  evidenceId?: string | undefined
  agencyId?: string | undefined
  readingId?: string | undefined
  returnId?: string | undefined
}

/** One object of each kind that a detail page can show. */
async function knownObjects(user: TestUser): Promise<Known> {
  const [period] = await user.call('periods.list', {})
  if (!period) throw new Error('the sample office has no period')
  const tasks = await user.call('tasks.list', { periodId: period.id, filter: {} })
  const { reports } = await user.call('reports.list', { periodId: period.id })
  return {
    planId: (await user.call('plans.choices', {}))[0]?.id,
    taskId: tasks.rows[0]?.taskId,
    reportId: reports[0]?.reportId,
    evidenceId: (await user.call('evidence.list', { filter: {} })).rows[0]?.id,
    agencyId: (await user.call('office.get', {})).agencyId,
  }
}

/** A report that went to Word, was changed there and came back. */
async function bringBackFromWord(user: TestUser, report: ReportId): Promise<string> {
  const { exportId } = await user.call('reports.exportForWord', { reportId: report })
  const docx = editDocx(await download(user, exportId), (xml) => xml.replace(/(snv:p:.*?<w:t[^>]*>)/, '$1Đã '))
  const stagedId = await upload(user, 'da-sua.docx', docx)
  const { returnId } = await user.call('reports.readBack', { reportId: report, stagedId })
  await vi.waitUntil(() => user.call('reports.wordReturn', { returnId }), { timeout: 20_000 })
  return returnId
}

/** `/plans/:planId/:section?` -> the bare page, and the page with what is known; routes whose object is unknown: none. */
function pathsOf(route: string, known: Known, roles: readonly Role[]): string[] {
  const bare = route.replace(/\/:\w+\?/g, '') || '/'
  if (route === '/coordination/:section?') return coordinationSections.map((section) => `/coordination/${section}`)
  if (route === '/settings/:section?') return sectionsFor(roles).map(({ key }) => `/settings/${key}`)
  const fill = (path: string) =>
    // The name stands in the table of routes; one that is not known here stays as it is.
    path.replace(/:(\w+)\??/g, (whole, name: string) => known[name as keyof Known] ?? whole)
  const paths = [fill(bare), fill(route).replace(/\/:\w+\?/g, '')]
  return [...new Set(paths)].filter((path) => !path.includes(':'))
}

/** A walk looks at some twenty pages, on machines that do other things besides. */
const patient = { timeout: 90_000 }

const people = [
  { userName: 'hoa', roles: ['clerk', 'coordinator', 'administrator'] },
  { userName: 'lan', roles: ['clerk'] },
  { userName: 'minh', roles: ['approver'] },
] as const satisfies { userName: string; roles: readonly Role[] }[]

describe('every page of the table of routes', () => {
  let office: Office
  let known: Known

  beforeAll(async () => {
    office = await openOffice()
    const visitor = office.core.guest()
    await visitor.call('setup.sampleOffice', {})
    const found = await knownObjects(visitor)
    const returnId = await bringBackFromWord(visitor, reportId.parse(found.reportId))
    known = { ...found, returnId, readingId: layDraft(office.core, smallDraft) }
  })
  afterAll(() => office.close())

  const openedBy = (roles: readonly Role[]) =>
    routes.filter((route) => mayOpen(route, roles)).flatMap(({ path }) => pathsOf(path, known, roles))

  test('is known to this walk', () => {
    expect(routes.filter(({ path }) => pathsOf(path, known, ['administrator']).length === 0)).toEqual([])
  })

  const enter = async (userName: string) => {
    const page = await office.openPerson()
    await new SignInScreen(page).signIn(userName, samplePassword)
    await page.getByRole('navigation').first().waitFor()
    return { page, walk: new Walk(page) }
  }

  // The colours are the same for all: one person who sees nearly every page tells.
  test('can be read in the dark', patient, async () => {
    const { page, walk } = await enter('hoa')
    await page.emulateMedia({ colorScheme: 'dark' })
    const findings: Record<string, string[]> = {}
    for (const path of openedBy(people[0].roles)) {
      await walk.goTo(path)
      const found = await seriousFindings(page, ['color-contrast'])
      if (found.length > 0) findings[path] = found
    }
    expect(findings).toEqual({})
  })

  // 150 percent on the screens of the offices: people with weak sight, and every laptop with a fine screen.
  test('can be used at one and a half times the size', patient, async () => {
    const { page, walk } = await enter('hoa')
    await page.setViewportSize({ width: 911, height: 512 })
    const findings: Record<string, string[]> = {}
    for (const path of openedBy(people[0].roles)) {
      await walk.goTo(path)
      const found = await walk.squeezed()
      if (await walk.scrollsSideways()) found.push('scrolls sideways')
      if (found.length > 0) findings[path] = found
    }
    expect(findings).toEqual({})
  })

  test('a row reached by the arrows stands whole in sight', patient, async () => {
    const { page, walk } = await enter('hoa')
    await walk.goTo('/catalogue')
    const grid = page.getByRole('grid')
    await grid.focus()
    for (let presses = 0; presses < 25; presses++) await page.keyboard.press('ArrowDown')
    const active = grid.locator('tr[aria-selected="true"]')
    await active.waitFor()
    const { bottom, edge } = await active.evaluate((row) => ({
      bottom: row.getBoundingClientRect().bottom,
      edge: row.closest('table')?.parentElement?.getBoundingClientRect().bottom ?? 0,
    }))
    expect(bottom).toBeLessThanOrEqual(edge)
  })

  describe.each(people)('for $userName', ({ userName, roles }) => {
    let page: Page
    let walk: Walk

    beforeAll(async () => {
      const entered = await enter(userName)
      page = entered.page
      walk = entered.walk
    })

    test('can be read by everybody and fits the screen', patient, async () => {
      const findings: Record<string, string[]> = {}
      for (const path of openedBy(roles)) {
        await walk.goTo(path)
        const found = await seriousFindings(page)
        if (await walk.scrollsSideways()) found.push('scrolls sideways')
        if (found.length > 0) findings[path] = found
      }
      expect(findings).toEqual({})
    })

    test('is worked by keyboard', patient, async () => {
      const unreached: string[] = []
      for (const path of openedBy(roles)) {
        await walk.goTo(path)
        if ((await walk.tabReachesPrimary()) === false) unreached.push(path)
        await page.keyboard.press('Control+k')
        await page.getByRole('combobox', { name: texts.vi.spine.search }).waitFor()
        await page.keyboard.press('Escape')
        await page.getByRole('dialog').waitFor({ state: 'detached' })
      }
      expect(unreached).toEqual([])
    })

    test('fits the screen in English', patient, async () => {
      const sideways: string[] = []
      await walk.goTo('/settings/display')
      await page.getByRole('radio', { name: 'English' }).check()
      await page.getByRole('heading', { level: 1, name: texts.en.settings.title }).waitFor()
      for (const path of openedBy(roles)) {
        await walk.goTo(path)
        if (await walk.scrollsSideways()) sideways.push(path)
      }
      expect(sideways).toEqual([])
    })

    test('without a fault', () => {
      expect(office.faults()).toEqual([])
    })
  })
})
