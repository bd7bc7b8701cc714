import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import type { Clock } from '../../../src-main/app/context.ts'
import { createApp } from '../../../src-main/app/create-app.ts'
import { startHttpHost } from '../../../src-main/transport/http.ts'
import { launchChromium } from './chromium.ts'

export interface OfficeOptions {
  /** UTC instant at which the office's clock stands: 2026-11-22T02:00:00.000Z. */
  at: string
}

/** One office's app as its people see it: the built pages in a real browser over the real core. */
export interface Office {
  readonly dataDir: string
  readonly clock: MovableClock
  /** Another person at their own browser. */
  openPerson(): Promise<Page>
  /** Faults of the pages since the start: uncaught errors, console errors, refused by the content policy. */
  readonly faults: string[]
  close(): Promise<void>
}

/** A clock that stands still until a test moves it. */
export class MovableClock implements Clock {
  #now: Date
  constructor(at: string) {
    this.#now = new Date(at)
  }
  now = () => this.#now
  /** Ho Chi Minh City is seven hours ahead, without summer time. */
  today = () => new Date(this.#now.getTime() + 7 * 3_600_000).toISOString().slice(0, 10)
  moveTo(at: string): void {
    this.#now = new Date(at)
  }
}

/** Screens of the offices: 1366 by 768. */
const viewport = { width: 1366, height: 768 }

export async function openOffice({ at }: OfficeOptions): Promise<Office> {
  const dataDir = await mkdtemp(join(tmpdir(), 'snv-office-'))
  const clock = new MovableClock(at)
  const faults: string[] = []
  let count = 0
  const app = await createApp({
    dataDir,
    clock,
    ids: { next: () => `00000000-0000-4000-8000-${String(++count).padStart(12, '0')}` },
    scryptCost: 2 ** 10,
    workerUrl: new URL('../../../src-main/entry/worker.ts', import.meta.url),
    log: (line) => faults.push(line),
  })
  const host = await startHttpHost({ app, rendererDir: resolve('out/renderer'), port: 0, secret: 'e2e'.repeat(15) })
  const { browser, close } = await launchChromium()
  const contexts: BrowserContext[] = []
  return {
    dataDir,
    clock,
    faults,
    async openPerson() {
      const context = await browser.newContext({ viewport, locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh' })
      contexts.push(context)
      context.setDefaultTimeout(10_000)
      const page = await context.newPage()
      page.on('pageerror', (error) => faults.push(`pageerror: ${error.message}`))
      page.on('console', (message) => {
        if (message.type() === 'error') faults.push(`console: ${message.text()}`)
      })
      await page.goto(host.newStartLink())
      return page
    },
    async close() {
      for (const context of contexts) await context.close()
      await close()
      await host.close()
      await app.close()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}
