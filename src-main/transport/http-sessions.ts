import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import type { App, Session } from '../app/app.ts'
import { Uploads } from './uploads.ts'

const newToken = () => randomBytes(32).toString('base64url')

/** Compares secrets without telling by the time taken how much of them fits. */
export function sameSecret(given: string | undefined, kept: string): boolean {
  if (given === undefined) return false
  const digest = (value: string) => createHash('sha256').update(value).digest()
  return timingSafeEqual(digest(given), digest(kept))
}

/** A start link works once and not for long: it can be read in the list of processes while the browser opens. */
const linkMs = 60_000
const ticketMs = 30_000
const maxBrowsers = 64
const maxTabs = 64

export interface Ticket {
  kind: string
  id: string
}

/**
 * One browser profile that came in by a start link. The cookie alone opens nothing, because other programs on
 * 127.0.0.1 receive it too (cookies ignore ports); the key, kept per origin, gives every tab its own token.
 */
export interface Browser {
  readonly cookie: string
  readonly key: string
  readonly tabs: Set<string>
  readonly session: Session
  readonly uploads: Uploads
  readonly tickets: Map<string, Ticket & { until: number }>
}

export class HttpSessions {
  readonly #app: App
  readonly #now: () => number
  readonly #links = new Map<string, number>()
  readonly #browsers = new Map<string, Browser>()

  /** `now` in milliseconds on any steady scale. */
  constructor(app: App, now: () => number) {
    this.#app = app
    this.#now = now
  }

  /** A token for one start link. Links given out before stop working. */
  newLink(): string {
    this.#links.clear()
    const token = newToken()
    this.#links.set(token, this.#now() + linkMs)
    return token
  }

  /** Uses up a start link. A browser that is already in keeps its session. */
  enter(token: string, cookie: string | undefined): Browser | undefined {
    const until = this.#links.get(token)
    this.#links.delete(token)
    if (until === undefined || this.#now() > until) return undefined
    const known = this.find(cookie)
    if (known) return known
    for (const [oldest, browser] of this.#browsers) {
      if (this.#browsers.size < maxBrowsers) break
      this.#drop(oldest, browser)
    }
    const session = this.#app.openSession()
    const browser: Browser = {
      cookie: newToken(),
      key: newToken(),
      tabs: new Set(),
      session,
      uploads: new Uploads(this.#app, session),
      tickets: new Map(),
    }
    this.#browsers.set(browser.cookie, browser)
    return browser
  }

  find(cookie: string | undefined): Browser | undefined {
    return cookie === undefined ? undefined : this.#browsers.get(cookie)
  }

  /** A token for one tab, for who holds cookie and key. */
  openTab(browser: Browser, key: string): string | undefined {
    if (!sameSecret(key, browser.key)) return undefined
    for (const oldest of browser.tabs) {
      if (browser.tabs.size < maxTabs) break
      browser.tabs.delete(oldest)
    }
    const tab = newToken()
    browser.tabs.add(tab)
    return tab
  }

  /** A single-use address for one download: a plain link cannot carry the tab's header. */
  newTicket(browser: Browser, ticket: Ticket): string {
    for (const [token, { until }] of browser.tickets) if (this.#now() > until) browser.tickets.delete(token)
    const token = newToken()
    browser.tickets.set(token, { ...ticket, until: this.#now() + ticketMs })
    return token
  }

  useTicket(browser: Browser, token: string): Ticket | undefined {
    const ticket = browser.tickets.get(token)
    browser.tickets.delete(token)
    return ticket && this.#now() <= ticket.until ? ticket : undefined
  }

  closeAll(): void {
    for (const [cookie, browser] of this.#browsers) this.#drop(cookie, browser)
  }

  #drop(cookie: string, browser: Browser): void {
    this.#browsers.delete(cookie)
    browser.uploads.cancelAll()
    this.#app.closeSession(browser.session)
  }
}
