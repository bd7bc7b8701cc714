import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type HttpHost, startHttpHost } from '../../src-main/transport/http.ts'
import type { Bridge } from '../../src-shared/contract/bridge.ts'
import { openSmallApp, type SmallApp } from '../transport/small-app.ts'
import { launchChromium, type TestBrowser } from './support/chromium.ts'

declare global {
  var bridge: Bridge
  var heard: unknown[]
}

/** The browser's own half of the transport, where a stand-in would prove nothing: storage, cookies, policy, downloads. */
describe('the HTTP transport in a real browser', () => {
  let app: SmallApp
  let host: HttpHost
  let dir: string
  let chromium: TestBrowser
  let page: Page
  const faults: string[] = []

  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), 'snv-page-'))
    await mkdir(join(dir, 'src'))
    const bridge = join(import.meta.dirname, '../../src-renderer/api/bridge.ts')
    await writeFile(
      join(dir, 'src', 'main.ts'),
      `import { pickBridge } from ${JSON.stringify(bridge)}\nglobalThis.bridge = pickBridge()`,
    )
    await writeFile(
      join(dir, 'src', 'index.html'),
      '<!doctype html><html><head><title>page</title></head><body><script type="module" src="./main.ts"></script></body></html>',
    )
    await build({ configFile: false, root: join(dir, 'src'), logLevel: 'error', build: { outDir: join(dir, 'out') } })
    app = await openSmallApp()
    host = await startHttpHost({ app, rendererDir: join(dir, 'out'), port: 0, secret: 's'.repeat(43) })
    chromium = await launchChromium()
    page = await openPage(host.newStartLink())
  })
  afterAll(async () => {
    await chromium.close()
    await host.close()
    await app.close()
    await rm(dir, { recursive: true })
  })

  const openPage = async (url: string) => {
    const context = await chromium.browser.newContext({ acceptDownloads: true })
    const opened = await context.newPage()
    opened.on('console', (message) => faults.push(message.text()))
    opened.on('pageerror', (error) => faults.push(error.message))
    await opened.goto(url)
    return opened
  }

  test('comes in by the start link, and the address keeps no key', async () => {
    expect(await page.evaluate(() => globalThis.bridge.call('echo', { a: 'ễ' }))).toEqual({
      ok: true,
      value: { a: 'ễ' },
    })
    expect(page.url()).toBe(`${host.origin}/`)
    expect(await page.evaluate(() => document.cookie)).toBe('')
  })

  test('a reload and a second tab stay in the same session', async () => {
    const session = () => globalThis.bridge.call('session', {})
    const before = await page.evaluate(session)
    await page.reload()
    expect(await page.evaluate(session)).toEqual(before)
    const tab = await page.context().newPage()
    await tab.goto(`${host.origin}/nhiem-vu`)
    expect(await tab.evaluate(session)).toEqual(before)
    await tab.close()
  })

  test('one tab listens for all, and the next takes over', async () => {
    const listen = () => {
      globalThis.heard = []
      globalThis.bridge.onEvent((event) => globalThis.heard.push(event))
    }
    const second = await page.context().newPage()
    await second.goto(host.origin)
    const session = await page.evaluate(() => globalThis.bridge.call('session', {}))
    const id = session.ok ? String(session.value) : ''
    await page.evaluate(listen)
    await second.evaluate(listen)
    const heardBy = (tab: Page) => tab.evaluate(() => globalThis.heard.length)
    const tellUntilHeard = (tab: Page) =>
      expect
        .poll(async () => {
          app.emit({ id }, { type: 'session', state: 'locked' })
          return heardBy(tab)
        })
        .toBeGreaterThan(0)
    await tellUntilHeard(second)
    await tellUntilHeard(page)
    await page.reload()
    await second.evaluate(() => {
      globalThis.heard = []
    })
    await tellUntilHeard(second)
    await second.close()
  })

  test('sends a file up and hands one out as a download', async () => {
    const reply = await page.evaluate(() => {
      const file = new File([new Uint8Array(3_000_000)], 'Ảnh.png')
      return globalThis.bridge.putFile(file, () => {}, new AbortController().signal)
    })
    expect(reply).toMatchObject({ ok: true, value: { name: 'Ảnh.png', size: 3_000_000 } })
    const id = await app.addFile('Trang "một".html', 'text/html', new TextEncoder().encode('<b>x</b>'))
    const coming = page.waitForEvent('download')
    await page.evaluate((fileId) => globalThis.bridge.saveFile('received', fileId), id)
    const download = await coming
    // The browser replaces what a file system may not take.
    expect(download.suggestedFilename()).toMatch(/^Trang .một.\.html$/)
    expect(await readFile(await download.path(), 'utf8')).toBe('<b>x</b>')
  })

  test('a browser without a link reads how to get in', async () => {
    const stranger = await openPage(host.origin)
    expect(await stranger.textContent('h1')).toContain('Cần liên kết')
    await stranger.context().close()
  })

  test('a page of another port, which gets our cookie, reaches nothing', async () => {
    const seen: string[] = []
    const other = createServer((request, response) => {
      seen.push(request.headers.cookie ?? '')
      response.setHeader('content-type', 'text/html').end('<title>other</title>')
    })
    await new Promise<void>((listening) => other.listen(0, '127.0.0.1', listening))
    const address = other.address()
    const port = address && typeof address === 'object' ? address.port : 0
    await page.evaluate(() => globalThis.bridge.call('remember', 'ours'))
    const tab = await page.context().newPage()
    await tab.goto(`http://127.0.0.1:${port}/`)
    const statuses = await tab.evaluate(async (target) => {
      const attempt = (init: RequestInit) =>
        fetch(`${target}/calls/remember`, init).then(
          (answer) => answer.status,
          () => 'blocked',
        )
      const body = '"theirs"'
      const headers = { 'content-type': 'application/json' }
      return [
        await attempt({ credentials: 'include' }),
        await attempt({ method: 'POST', body, headers, credentials: 'include' }),
        // This one is sent; what the browser shows of the answer is nothing.
        await attempt({ method: 'POST', body, mode: 'no-cors', credentials: 'include' }),
      ]
    }, host.origin)
    await new Promise((closed) => other.close(closed).closeAllConnections())
    // The reason why the cookie alone may open nothing.
    expect(seen[0]).toContain('snv-')
    expect(statuses.every((status) => status === 'blocked' || status === 0)).toBe(true)
    expect(await page.evaluate(() => globalThis.bridge.call('recall', {}))).toEqual({ ok: true, value: 'ours' })
  })

  test('the policy of the page refuses inline scripts', async () => {
    const before = faults.length
    await page.evaluate(() => {
      const script = document.createElement('script')
      script.textContent = 'globalThis.ran = true'
      document.head.append(script)
    })
    expect(await page.evaluate(() => 'ran' in globalThis)).toBe(false)
    expect(faults.slice(before).join()).toContain('Content Security Policy')
  })
})
