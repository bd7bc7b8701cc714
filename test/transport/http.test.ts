import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { request as httpRequest } from 'node:http'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type HttpHost, startHttpHost } from '../../src-main/transport/http.ts'
import { httpBridge } from '../../src-renderer/api/transport-http.ts'
import { describeTransport } from './conformance.ts'
import { type HttpBrowser, openHttpBrowser } from './http-client.ts'
import { openSmallApp, type SmallApp } from './small-app.ts'

const secret = 's'.repeat(43)

async function makeRenderer(): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), 'snv-renderer-'))
  await mkdir(join(dir, 'assets'))
  await writeFile(join(dir, 'index.html'), '<!doctype html><html><head></head><body></body></html>')
  await writeFile(join(dir, 'assets', 'main.js'), 'export {}')
  await writeFile(join(dir, 'assets', 'mark.svg'), '<svg xmlns="http://www.w3.org/2000/svg"></svg>')
  return dir
}

describeTransport('loopback HTTP', async (app) => {
  const rendererDir = await makeRenderer()
  const host = await startHttpHost({ app, rendererDir, port: 0, secret })
  let last: HttpBrowser | undefined
  return {
    async openWindow() {
      const browser = openHttpBrowser(host.origin)
      await browser.follow(host.newStartLink())
      last ??= browser
      return httpBridge(browser)
    },
    async lastSaved() {
      const response = await last?.lastDownload()
      const name = /filename\*=UTF-8''(.*)$/.exec(response?.headers.get('content-disposition') ?? '')?.[1] ?? ''
      return { name: decodeURIComponent(name), bytes: (await response?.bytes()) ?? new Uint8Array() }
    },
    async close() {
      await host.close()
      await rm(rendererDir, { recursive: true })
    },
  }
})

describe('who may speak over HTTP', () => {
  let app: SmallApp
  let host: HttpHost
  let rendererDir: string
  let now = 0

  beforeAll(async () => {
    app = await openSmallApp()
    rendererDir = await makeRenderer()
    host = await startHttpHost({ app, rendererDir, port: 0, secret, now: () => now })
  })
  afterAll(async () => {
    await host.close()
    await app.close()
    await rm(rendererDir, { recursive: true })
  })

  const enter = async () => {
    const browser = openHttpBrowser(host.origin)
    await browser.follow(host.newStartLink())
    return browser
  }
  /** Sends headers that fetch would not let a program choose. */
  const raw = (path: string, headers: Record<string, string>, method = 'GET', body = '') =>
    new Promise<{ status: number; headers: NodeJS.Dict<string | string[]>; text: string }>((resolve, reject) => {
      const sent = httpRequest({ host: '127.0.0.1', port: host.port, path, method, headers }, async (response) => {
        let text = ''
        for await (const piece of response.setEncoding('utf8')) text += piece
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text })
      })
      sent.on('error', reject).end(body)
    })

  test('listens on 127.0.0.1 and nowhere else', async () => {
    const answer = await new Promise((resolve) => {
      const socket = connect({ host: '::1', port: host.port })
      socket.on('connect', () => resolve('open')).on('error', () => resolve('closed'))
    })
    expect(answer).toBe('closed')
    expect(host.origin).toBe(`http://127.0.0.1:${host.port}`)
  })

  test.each(['localhost', '127.0.0.1.evil.example', '127.0.0.1', 'evil.example', '127.0.0.2'])(
    'refuses the host name %s',
    async (name) => {
      const withPort = name === '127.0.0.1' ? name : `${name}:${host.port}`
      expect((await raw('/', { host: withPort, accept: 'text/html' })).status).toBe(421)
    },
  )

  const good = () => ({
    host: `127.0.0.1:${host.port}`,
    origin: host.origin,
    'sec-fetch-site': 'same-origin',
    'content-type': 'application/json',
  })
  test.each<[string, Record<string, string>, number]>([
    ['another origin', { origin: 'http://evil.example' }, 403],
    ['another port of this machine', { origin: 'http://127.0.0.1:1' }, 403],
    ['the null origin', { origin: 'null' }, 403],
    ['another site', { 'sec-fetch-site': 'cross-site' }, 403],
    ['another port, as the browser says', { 'sec-fetch-site': 'same-site' }, 403],
    ['a form', { 'content-type': 'application/x-www-form-urlencoded' }, 415],
    ['plain text', { 'content-type': 'text/plain' }, 415],
    ['JSON with another type behind it', { 'content-type': 'application/json, text/plain' }, 415],
    ['nobody known', {}, 401],
  ])('refuses a call from %s', async (_, change, status) => {
    expect((await raw('/calls/echo', { ...good(), ...change }, 'POST', '1')).status).toBe(status)
  })

  test('refuses a call without origin, and other methods', async () => {
    const { origin: _, ...without } = good()
    expect((await raw('/calls/echo', without, 'POST', '1')).status).toBe(403)
    for (const method of ['PUT', 'DELETE', 'OPTIONS', 'PATCH']) {
      expect((await raw('/calls/echo', good(), method)).status).toBe(405)
    }
  })

  test('shows a browser without a link how to get in, and nothing else', async () => {
    const page = await raw('/nhiem-vu', { host: `127.0.0.1:${host.port}`, accept: 'text/html' })
    expect(page.status).toBe(401)
    expect(page.text).toContain('nhấn Enter')
    expect(page.text).toContain('press Enter')
    expect(page.headers['content-security-policy']).toContain("default-src 'none'")
    expect((await raw('/assets/main.js', { host: `127.0.0.1:${host.port}` })).status).toBe(401)
  })

  test('a start link works once, for a minute, and only the newest', async () => {
    const older = host.newStartLink()
    const link = host.newStartLink()
    expect(await openHttpBrowser(host.origin).follow(older)).toBe(401)
    expect(await openHttpBrowser(host.origin).follow(link)).toBe(303)
    expect(await openHttpBrowser(host.origin).follow(link)).toBe(401)
    const late = host.newStartLink()
    now += 60_001
    expect(await openHttpBrowser(host.origin).follow(late)).toBe(401)
  })

  test('a second link in the same browser keeps its session', async () => {
    const browser = await enter()
    const bridge = httpBridge(browser)
    const before = await bridge.call('session', {})
    await browser.follow(host.newStartLink())
    expect(await httpBridge(browser).call('session', {})).toEqual(before)
  })

  test('the cookie is strict, unreadable for scripts, and opens nothing by itself', async () => {
    const link = new URL(host.newStartLink())
    const answer = await raw(link.pathname + link.search, { host: link.host })
    expect(String(answer.headers['set-cookie'])).toMatch(/^snv-\d+=[\w-]{43}; HttpOnly; SameSite=Strict; Path=\/$/)
    const cookie = String(answer.headers['set-cookie']).split(';')[0] ?? ''
    expect((await raw('/calls/echo', { ...good(), cookie }, 'POST', '1')).status).toBe(401)
    expect((await raw('/calls/echo', { ...good(), cookie, 'x-snv-tab': 'guess' }, 'POST', '1')).status).toBe(401)
    expect((await raw('/events', { ...good(), cookie })).status).toBe(401)
    const page = await raw('/', { host: link.host, cookie })
    const key = String(answer.headers.location).replace('/#key=', '')
    expect(page.text).not.toContain(key)
    const wrong = await raw('/tabs', { ...good(), cookie }, 'POST', JSON.stringify({ key: 'wrong' }))
    expect([wrong.status, String(wrong.headers['set-cookie'])]).toEqual([401, expect.stringContaining('Max-Age=0')])
  })

  test('the page carries a new nonce with every load and names no remote host', async () => {
    const browser = await enter()
    const load = async () => {
      const response = await browser.fetch('/ke-hoach/1', {})
      const policy = response.headers.get('content-security-policy') ?? ''
      const nonce = /'nonce-([\w-]+)'/.exec(policy)?.[1] ?? ''
      const page = await response.text()
      expect(page).toContain(`<meta property="csp-nonce" nonce="${nonce}">`)
      expect(policy).not.toMatch(/https?:|\*|unsafe/)
      expect(policy).toContain("frame-ancestors 'none'")
      expect(response.headers.get('x-content-type-options')).toBe('nosniff')
      return nonce
    }
    const first = await load()
    expect(first.length).toBeGreaterThan(16)
    expect(await load()).not.toBe(first)
  })

  test.each(['/assets/../../package.json', '/assets/%2e%2e%2f%2e%2e%2fpackage.json', '/assets/none.js', '//x.js'])(
    'gives no file for %s',
    async (path) => {
      const { cookie } = await enter()
      const answer = await raw(path, { host: `127.0.0.1:${host.port}`, cookie: cookie() })
      expect([400, 404]).toContain(answer.status)
    },
  )

  test('a stored page leaves as plain bytes to be saved', async () => {
    const browser = await enter()
    const id = await app.addFile('trang.html', 'text/html', new TextEncoder().encode('<script>1</script>'))
    await httpBridge(browser).saveFile('received', id)
    const response = await browser.lastDownload()
    expect(response?.headers.get('content-type')).toBe('application/octet-stream')
    expect(response?.headers.get('content-disposition')).toMatch(/^attachment;/)
    expect(response?.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox")
  })

  test('a download address works once', async () => {
    const browser = await enter()
    const id = await app.addFile('a.png', 'image/png', new Uint8Array([1]))
    let path = ''
    await httpBridge({
      ...browser,
      download: (given) => {
        path = given
      },
    }).saveFile('evidence', id)
    const fetchIt = async () => (await browser.fetch(path, {})).status
    expect(await fetchIt()).toBe(200)
    expect(await fetchIt()).toBe(404)
  })

  test.each(['{', '"\ud800"', '', '{"a":1}}'])('refuses the body %j as no JSON', async (body) => {
    const browser = await enter()
    let tab = ''
    const bridge = httpBridge({
      ...browser,
      fetch: (path, init) => {
        tab = new Headers(init.headers).get('x-snv-tab') ?? tab
        return browser.fetch(path, init)
      },
    })
    await bridge.call('echo', 1)
    const headers = { ...good(), cookie: browser.cookie(), 'x-snv-tab': tab }
    const answer = await raw('/calls/echo', headers, 'POST', body)
    // A lone surrogate becomes U+FFFD when it is written as UTF-8, and that is JSON.
    expect(answer.status).toBe(body === '"\ud800"' ? 200 : 400)
  })

  test('only who knows the secret gets a link for a second start', async () => {
    const ask = (authorization: string) =>
      raw('/control/start-link', { host: `127.0.0.1:${host.port}`, authorization }, 'POST')
    expect((await ask('Bearer wrong')).status).toBe(403)
    expect((await ask('')).status).toBe(403)
    const reply: unknown = JSON.parse((await ask(`Bearer ${secret}`)).text)
    expect(reply).toMatchObject({ ok: true, value: { url: expect.stringContaining('/start?token=') } })
    expect((await raw('/control/start-link', { ...good(), authorization: `Bearer ${secret}` }, 'POST')).status).toBe(
      403,
    )
  })

  test('a host that is gone is a sentence, not an exception', async () => {
    const away = await startHttpHost({ app, rendererDir, port: 0, secret })
    const browser = openHttpBrowser(away.origin)
    await browser.follow(away.newStartLink())
    const bridge = httpBridge(browser)
    expect(await bridge.call('echo', 1)).toMatchObject({ ok: true })
    await away.close()
    expect(await bridge.call('echo', 1)).toMatchObject({ ok: false, error: { code: 'host.unreachable' } })
    expect(await bridge.readFile('evidence', 'x')).toMatchObject({ ok: false, error: { code: 'host.unreachable' } })
  })
})
