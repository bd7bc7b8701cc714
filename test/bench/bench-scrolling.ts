import type { Page } from 'playwright-core'
import { openOffice } from '../e2e/support/office.ts'
import { SignInScreen } from '../e2e/support/sign-in-screen.ts'
import { provinceSize, reportsOfYear } from '../support/large-round.ts'
import { setUpRound } from '../support/round-builder.ts'
import { testPassword } from '../support/test-app.ts'

const ways = { down: [0, 24], right: [40, 0], both: [40, 24] } as const

interface Frames {
  medianMs: number
  /** Of a hundred frames the fifth slowest. */
  slowMs: number
  /** Tasks of over 50 ms, as the browser itself counts them. */
  longTasks: number
}

/**
 * 140 bodies by 200 indicators, and by 200 tasks, scrolled in the built window: the time of a frame against that of an
 * empty page of the same size, which says what this machine can show at all.
 */
export async function benchScrolling() {
  console.error('140 bodies × 200 columns, scrolled in Chromium')
  const office = await openOffice()
  try {
    const size = { ...provinceSize, tasks: 200 }
    const twice = (bodies: Parameters<typeof size.indicators>[0]) => [
      ...size.indicators(bodies),
      ...size.indicators(bodies),
    ]
    const round = await setUpRound(office.core, { ...size, indicators: twice })
    round.lay(2026, reportsOfYear(round, 2026))
    const page = await office.openPerson()
    await page.setViewportSize({ width: 1366, height: 768 })
    await new SignInScreen(page).signIn('hoa', testPassword)
    await page.getByRole('navigation').first().waitFor()
    const results: (Frames & { name: string; ratio: number })[] = []
    for (const table of ['figures', 'tasks'] as const) {
      for (const way of ['down', 'right', 'both'] as const) {
        await openMatrix(page, table)
        const shown = await framesOf(page, '[role=grid]', ways[way])
        await openEmpty(page)
        const empty = await framesOf(page, '[role=none]', ways[way])
        const ratio = shown.medianMs / empty.medianMs
        results.push({ name: `${table}, ${way}`, ...shown, ratio })
        console.error(
          `${`${table}, ${way}`.padEnd(20)} ${shown.medianMs.toFixed(1)} ms a frame, 95% below ${shown.slowMs.toFixed(1)}, ` +
            `tasks over 50 ms: ${shown.longTasks}  empty page ${empty.medianMs.toFixed(1)} ms  ×${ratio.toFixed(2)}`,
        )
      }
    }
    return { bodies: 140, columns: 200, results }
  } finally {
    await office.close()
  }
}

async function openMatrix(page: Page, table: 'figures' | 'tasks'): Promise<void> {
  const path = table === 'figures' ? '/coordination/matrix' : '/coordination/matrix?of=tasks'
  await page.evaluate((to) => {
    document.querySelector('[role=none]')?.remove()
    window.history.pushState(null, '', to)
    window.dispatchEvent(new PopStateEvent('popstate'))
  }, path)
  await page.getByRole('grid').getByRole('row').nth(8).waitFor()
}

/** Over the window, as large as the table that it hides. */
async function openEmpty(page: Page): Promise<void> {
  await page.evaluate(() => {
    const table = document.querySelector('[role=grid]')
    const scroller = document.createElement('div')
    scroller.style.cssText = 'position: fixed; inset: 0; z-index: 9999; overflow: auto; background: white'
    const empty = document.createElement('div')
    empty.setAttribute('role', 'none')
    empty.style.cssText = `width: ${table?.scrollWidth}px; height: ${table?.scrollHeight}px`
    scroller.append(empty)
    document.body.append(scroller)
  })
}

async function framesOf(page: Page, what: string, step: readonly [x: number, y: number]): Promise<Frames> {
  return page.evaluate(
    async ({ what, step }) => {
      const scroller = document.querySelector(what)?.parentElement
      if (!scroller) throw new Error('nothing to scroll')
      scroller.scrollTo(0, 0)
      let longTasks = 0
      new PerformanceObserver((list) => {
        longTasks += list.getEntries().length
      }).observe({ entryTypes: ['longtask'] })
      const nextFrame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve))
      for (let settled = 0; settled < 60; settled += 1) await nextFrame()
      longTasks = 0
      const frames: number[] = []
      let last = await nextFrame()
      for (let at = 0; at < 150; at += 1) {
        scroller.scrollBy(step[0], step[1])
        const now = await nextFrame()
        frames.push(now - last)
        last = now
      }
      if (scroller.scrollLeft < step[0] * 100 || scroller.scrollTop < step[1] * 100)
        throw new Error('it did not scroll')
      frames.sort((a, b) => a - b)
      return { medianMs: frames[75] ?? 0, slowMs: frames[142] ?? 0, longTasks }
    },
    { what, step },
  )
}
