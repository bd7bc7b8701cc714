import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { z } from 'zod'
import type { Reply } from '../../src-shared/contract/reply.ts'
import { maxCallBytes, pieceBytes } from '../../src-shared/contract/send-in-pieces.ts'
import type { App } from '../app/app.ts'
import { entryPage } from './entry-page.ts'
import { beginUpload, makeDownload, parseKind, sendFile } from './file-routes.ts'
import { parseJson, readBody } from './http-body.ts'
import { guardRequest } from './http-guard.ts'
import { type Browser, HttpSessions, sameSecret } from './http-sessions.ts'
import { refusal } from './refusal.ts'
import { alwaysHeaders, openRendererFiles, plain, type WebAnswer } from './renderer-files.ts'
import { streamEvents } from './server-events.ts'

export interface HttpHostOptions {
  app: App
  rendererDir: string
  /** 0 takes any free port. */
  port: number
  /** Lets a second start on the same data folder ask for a start link. */
  secret: string
  now?: () => number
}

export interface HttpHost {
  readonly port: number
  readonly origin: string
  /** An address that lets one browser in, once. */
  newStartLink(): string
  close(): Promise<void>
}

const tabInput = z.strictObject({ key: z.string().max(200) })

/** Serves the window to browsers of this machine. Rejects with EADDRINUSE when the port is taken. */
export async function startHttpHost(options: HttpHostOptions): Promise<HttpHost> {
  const { app } = options
  const sessions = new HttpSessions(app, options.now ?? (() => performance.now()))
  const files = await openRendererFiles(options.rendererDir)
  const server = createServer({ requestTimeout: 60_000, headersTimeout: 10_000, connectionsCheckingInterval: 5_000 })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    // Never a name or 0.0.0.0: only this machine may knock.
    server.listen(options.port, '127.0.0.1', resolve)
  })
  const { port } = addressOf(server.address())
  const origin = `http://127.0.0.1:${port}`
  const cookieName = `snv-${port}`
  const newStartLink = () => `${origin}/start?token=${sessions.newLink()}`

  server.on('request', (request, response) => {
    respond(request, response).catch(() => {
      if (response.headersSent) response.destroy()
      else send(response, plain(500, 'Internal error'))
    })
  })

  async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const method = request.method ?? ''
    const url = URL.parse(request.url ?? '', origin)
    if (!url || url.origin !== origin) return send(response, plain(400, 'Bad request'))
    const path = url.pathname
    const verdict = guardRequest({ method, path, headers: request.headers }, port)
    if (!verdict.pass) return sendReply(response, refusal('host.refused', {}), verdict.status)
    if (path.startsWith('/control/')) return control(request, response, path)
    const cookie = cookieOf(request.headers.cookie, cookieName)
    if (method === 'GET' && path === '/start') return enter(url, cookie, response)
    const browser = sessions.find(cookie)
    if (!browser) {
      if (method === 'GET' && wantsPage(request)) return send(response, entryPage())
      return sendReply(response, refusal('host.link-needed', {}), 401)
    }
    if (method === 'POST' && path === '/tabs') return openTab(browser, request, response)
    if (method === 'GET' && path.startsWith('/downloads/')) return download(browser, path, response)
    if (isApi(path)) {
      const tab = request.headers['x-snv-tab']
      if (typeof tab !== 'string' || !browser.tabs.has(tab)) {
        return sendReply(response, refusal('host.link-needed', {}), 401)
      }
      return method === 'POST' ? post(browser, path, request, response) : get(browser, path, response)
    }
    if (method !== 'GET') return send(response, plain(404, 'Not found'))
    return send(response, await files(decodePath(path)))
  }

  async function control(request: IncomingMessage, response: ServerResponse, path: string): Promise<void> {
    const known = sameSecret(request.headers.authorization, `Bearer ${options.secret}`)
    if (!known || path !== '/control/start-link' || request.method !== 'POST') {
      return sendReply(response, refusal('host.refused', {}), 403)
    }
    return sendReply(response, { ok: true, value: { url: newStartLink() } })
  }

  function enter(url: URL, cookie: string | undefined, response: ServerResponse): void {
    const browser = sessions.enter(url.searchParams.get('token') ?? '', cookie)
    if (!browser) {
      send(response, entryPage())
      return
    }
    response.writeHead(303, {
      ...alwaysHeaders,
      'cache-control': 'no-store',
      'set-cookie': `${cookieName}=${browser.cookie}; HttpOnly; SameSite=Strict; Path=/`,
      // A fragment never reaches a server, so no other program on this address can see the key.
      location: `/#key=${browser.key}`,
    })
    response.end()
  }

  async function openTab(browser: Browser, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await jsonBody(request, response, 1024)
    if (!body) return
    const parsed = tabInput.safeParse(body.value)
    const tab = parsed.success ? sessions.openTab(browser, parsed.data.key) : undefined
    if (tab) return sendReply(response, { ok: true, value: { tab } })
    // Without the key this cookie is of no use to the page: the next load shows how to get in.
    response.setHeader('set-cookie', `${cookieName}=; HttpOnly; SameSite=Strict; Path=/; Max-Age=0`)
    return sendReply(response, refusal('host.link-needed', {}), 401)
  }

  async function download(browser: Browser, path: string, response: ServerResponse): Promise<void> {
    const ticket = sessions.useTicket(browser, path.slice('/downloads/'.length))
    const kind = ticket && parseKind(ticket.kind)
    const file = ticket && kind ? await app.getFile(browser.session, kind, ticket.id) : undefined
    return file?.ok ? sendFile(file.value, response) : send(response, plain(404, 'Not found'))
  }

  async function post(browser: Browser, path: string, request: IncomingMessage, response: ServerResponse) {
    const [, room = '', word = '', id = ''] = path.split('/')
    if (room === 'uploads' && word === 'piece') {
      const body = await readBody(request, pieceBytes)
      if (!body.ok) return sendUnread(response, body.why, pieceBytes)
      return sendReply(response, await browser.uploads.piece(id, body.bytes))
    }
    const body = await jsonBody(request, response, maxCallBytes)
    if (!body) return
    if (room === 'calls') return sendReply(response, await app.call(browser.session, decodePath(word), body.value))
    if (room === 'download-links') return sendReply(response, await makeDownload(app, sessions, browser, body.value))
    if (word === 'begin') return sendReply(response, beginUpload(browser, body.value))
    if (word === 'end') return sendReply(response, await browser.uploads.end(id))
    if (word === 'cancel') browser.uploads.cancel(id)
    return sendReply(response, { ok: true, value: {} })
  }

  async function get(browser: Browser, path: string, response: ServerResponse): Promise<void> {
    if (path === '/events') return streamEvents(app, browser.session, response)
    const [, room, kindName = '', id = ''] = path.split('/')
    const kind = parseKind(kindName)
    if (room !== 'files' || !kind) return send(response, plain(404, 'Not found'))
    const file = await app.getFile(browser.session, kind, decodePath(id))
    return file.ok ? sendFile(file.value, response) : sendReply(response, file, 409)
  }

  return {
    port,
    origin,
    newStartLink,
    async close() {
      sessions.closeAll()
      const closed = new Promise((resolve) => server.close(resolve))
      server.closeAllConnections()
      await closed
    },
  }
}

const apiRooms = new Set(['calls', 'uploads', 'download-links', 'files', 'events'])
const isApi = (path: string) => apiRooms.has(path.split('/')[1] ?? '')

const wantsPage = (request: IncomingMessage) => (request.headers.accept ?? '').includes('text/html')

function addressOf(address: AddressInfo | string | null): AddressInfo {
  if (address === null || typeof address === 'string') throw new Error('the server listens on no port')
  return address
}

function cookieOf(header: string | undefined, name: string): string | undefined {
  for (const pair of header?.split(';') ?? []) {
    const [key, value] = pair.trim().split('=', 2)
    if (key === name) return value
  }
  return undefined
}

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

async function jsonBody(request: IncomingMessage, response: ServerResponse, maxBytes: number) {
  const body = await readBody(request, maxBytes)
  if (!body.ok) {
    sendUnread(response, body.why, maxBytes)
    return undefined
  }
  const json = parseJson(body.bytes)
  if (json.ok) return json
  sendReply(response, refusal('input.invalid', { issues: [{ path: '', message: 'JSON' }] }), 400)
  return undefined
}

/** The rest of the body is still on its way; the connection cannot be used again. */
function sendUnread(response: ServerResponse, why: 'too-large' | 'broken' | 'slow', maxBytes: number): void {
  if (why !== 'too-large') {
    response.destroy()
    return
  }
  response.setHeader('connection', 'close')
  // Reading on for a moment lets the answer arrive: a connection reset would hide it from the sender.
  response.req.resume()
  setTimeout(() => response.req.destroy(), 2_000).unref()
  sendReply(response, refusal('request.too-large', { maxBytes }), 413)
}

function send(response: ServerResponse, answer: WebAnswer): void {
  response.writeHead(answer.status, answer.headers).end(answer.body)
}

function sendReply(response: ServerResponse, reply: Reply, status = 200): void {
  response
    .writeHead(status, {
      ...alwaysHeaders,
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'no-store',
    })
    .end(JSON.stringify(reply))
}
