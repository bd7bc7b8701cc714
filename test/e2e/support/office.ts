import { resolve } from 'node:path'
import type { Page } from 'playwright-core'
import { startHttpHost } from '../../../src-main/transport/http.ts'
import { type FixedClock, startTestApp, type TestApp } from '../../support/test-app.ts'
import { openWindows } from './windows.ts'

/** One office's app as its people see it: the built pages in a real browser over the real core. */
export interface Office {
  /** The core beside the windows, for what a spec prepares and for what it checks on disk. */
  readonly core: TestApp
  /** Another person at their own browser, at the first page. */
  openPerson(): Promise<Page>
  /** Faults since the start: lines in the core's log, errors of the pages, what the content policy refused. */
  faults(): string[]
  close(): Promise<void>
}

export interface OfficeOptions {
  /** One clock for several offices. */
  clock?: FixedClock
  /** Where its ids begin; of its own for each of several offices. */
  idSpace?: number
}

export async function openOffice(options: OfficeOptions = {}): Promise<Office> {
  const core = await startTestApp(options)
  const secret = 'a-second-start-does-not-happen-in-specs-000'
  const host = await startHttpHost({ app: core.app, rendererDir: resolve('out/renderer'), port: 0, secret })
  const windows = await openWindows()
  const pageFaults: string[] = []
  return {
    core,
    faults: () => [...core.log, ...pageFaults],
    async openPerson() {
      const page = await windows.open()
      page.setDefaultTimeout(30_000)
      // The windows live on the same day as the core; their timers run on.
      await page.clock.setFixedTime(core.clock.now())
      page.on('pageerror', (error) => pageFaults.push(`page: ${error.message}`))
      page.on('console', (message) => {
        if (message.type() === 'error') pageFaults.push(`console: ${message.text()}`)
      })
      await page.goto(host.newStartLink())
      return page
    },
    async close() {
      await windows.close()
      await host.close()
      await core.close()
    },
  }
}
