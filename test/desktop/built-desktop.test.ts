import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createRequire, registerHooks } from 'node:module'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { ipcBridge } from '../../src-renderer/api/transport-ipc.ts'
import { texts } from '../../src-shared/text/text.ts'
import { runBuiltPreload } from '../support/built-preload.ts'
import { allows, type BrowserWindow, type StandInContents, standIn } from '../support/electron-stand-in.ts'

type StandInModule = typeof import('../support/electron-stand-in.ts')

/**
 * The bundle that Electron would load, with the stand-in in place of `electron`. Node loads its own copy of the
 * stand-in for the bundle; that copy and the one of this test share one record.
 */
const standInPath = resolve('test/support/electron-stand-in.ts')
const load = createRequire(import.meta.url)

describe('the built desktop program', () => {
  let dataDir: string
  let window: BrowserWindow
  let contents: StandInContents
  let bundle: StandInModule

  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'snv-desktop-'))
    process.argv = ['electron', '--data', dataDir]
    const hooks = registerHooks({
      resolve: (name, context, next) =>
        name === 'electron' ? next(pathToFileURL(standInPath).href, context) : next(name, context),
    })
    load(resolve('out/main/desktop.js'))
    // The module that the bundle got: Node keeps one per address.
    bundle = load(standInPath) as StandInModule
    hooks.deregister()
    window = await vi.waitFor(
      () => {
        const [first] = standIn.windows
        if (!first?.loaded) throw new Error('no window was opened')
        return first
      },
      { timeout: 20_000 },
    )
    contents = window.webContents
  })
  afterAll(() => rm(dataDir, { recursive: true, force: true }))

  test('opens its own page in a window without any power', () => {
    expect(window.loaded).toBe('app://so-nhiem-vu/')
    expect(window.options.webPreferences).toMatchObject({
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      navigateOnDragDrop: false,
    })
    expect(standIn.sandboxed).toBe(true)
    expect(window.shown).toContain('show')
  })

  test('its preload script is one file that needs only electron', () => {
    expect(runBuiltPreload(window.options.webPreferences.preload, contents).names).toEqual(['soNhiemVu'])
  })

  test.each([
    'media',
    'geolocation',
    'notifications',
    'midi',
    'clipboard-read',
    'openExternal',
    'fileSystem',
    'hid',
    'unknown',
    'window-management',
  ])('denies the permission %s', (permission) => {
    let granted: unknown
    standIn.permissions.request?.(contents, permission, (answer: boolean) => {
      granted = answer
    })
    expect(granted).toBe(false)
    expect(standIn.permissions.check?.(contents, permission)).toBe(false)
    expect(standIn.permissions.device?.()).toBe(false)
  })

  test.each([
    'https://example.org/',
    'app://other/',
    'app://so-nhiem-vu.example.org/',
    'app://so-nhiem-vu@evil.example/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'data:text/html,x',
  ])('stays at home when a page wants to go to %s', (url) => {
    for (const event of ['will-navigate', 'will-frame-navigate', 'will-redirect']) {
      expect(allows(contents, event, url)).toBe(false)
    }
    expect(contents.windowOpenHandler?.({ url })).toEqual({ action: 'deny' })
  })

  test('moves within its own pages, but opens no window even for them', () => {
    const url = 'app://so-nhiem-vu/ke-hoach'
    expect(allows(contents, 'will-navigate', url)).toBe(true)
    expect(contents.windowOpenHandler?.({ url })).toEqual({ action: 'deny' })
    expect(allows(contents, 'will-attach-webview', url)).toBe(false)
  })

  const get = async (url: string, method = 'GET') => {
    const answer = standIn.protocols.get('app')
    if (!answer) throw new Error('the scheme has no handler')
    return answer(new Request(url, { method }))
  }

  test('declares its scheme as a secure standard one', () => {
    const privileges = { standard: true, secure: true, supportFetchAPI: true, stream: true }
    expect(standIn.schemes).toEqual([{ scheme: 'app', privileges }])
  })

  test.each([
    'app://other/',
    'app://so-nhiem-vu/assets/../../main/desktop.js',
    'app://so-nhiem-vu/assets/%2e%2e%2f%2e%2e%2fmain/desktop.js',
    'app://so-nhiem-vu/none.js',
  ])('serves nothing for %s', async (url) => {
    expect((await get(url)).status).toBe(404)
  })

  test('every page of the app is the one built page, under its policy', async () => {
    const answer = await get('app://so-nhiem-vu/nhiem-vu/1')
    const policy = answer.headers.get('content-security-policy') ?? ''
    const nonce = /'nonce-([\w-]+)'/.exec(policy)?.[1]
    expect(policy).toContain("default-src 'none'; script-src 'self';")
    expect(policy).not.toMatch(/https?:|unsafe|\*/)
    const page = await answer.text()
    expect(page).toContain(`nonce="${nonce}"`)
    const script = /src="(\/assets\/[^"]+\.js)"/.exec(page)?.[1] ?? ''
    expect((await get(`app://so-nhiem-vu${script}`)).status).toBe(200)
  })

  test('serves by GET only', async () => {
    expect((await get('app://so-nhiem-vu/', 'POST')).status).toBe(404)
  })

  test('answers calls of its own page from the real core, and of no other', async () => {
    const { wire } = runBuiltPreload(window.options.webPreferences.preload, contents)
    const bridge = ipcBridge(wire)
    expect(await bridge.call('no.such', {})).toMatchObject({ ok: false, error: { code: 'call.unknown' } })
    expect(await bridge.call('session.current', {})).toMatchObject({ ok: true })
    contents.mainFrame.url = 'https://example.org/'
    expect(await bridge.call('no.such', {})).toMatchObject({ ok: false, error: { code: 'host.refused' } })
    contents.mainFrame.url = 'app://so-nhiem-vu/'
  })

  test('has a menu in Vietnamese, without tools for developers', () => {
    expect(JSON.stringify(standIn.menu)).toContain('Sao chép')
    expect(JSON.stringify(standIn.menu)).not.toContain('toggleDevTools')
  })

  test('asks before it leaves a page with words that are not saved', () => {
    expect(allows(contents, 'will-prevent-unload', '')).toBe(true)
    standIn.messageAnswer = 1
    expect(allows(contents, 'will-prevent-unload', '')).toBe(false)
    expect(standIn.messages[0]).toEqual([texts.vi.hosts.leaveStay, texts.vi.hosts.leaveGo])
  })

  test('keeps one instance per data folder, and shows its window on a second start', () => {
    expect(standIn.paths.get('userData')).toMatch(/[0-9a-f]{16}$/)
    const before = window.shown.length
    bundle.app.emit('second-instance')
    expect(window.shown.slice(before)).toEqual(['restore', 'show', 'focus'])
  })

  test('closes the data before it ends', async () => {
    const writeAhead = join(dataDir, 'so-nhiem-vu.db-wal')
    expect(existsSync(writeAhead)).toBe(true)
    window.close()
    await expect.poll(() => standIn.quits).toEqual([0])
    expect(existsSync(writeAhead)).toBe(false)
    expect(standIn.handlers.size).toBe(0)
  })

  test('only the desktop bundle names electron', async () => {
    expect(await readFile(resolve('out/main/desktop.js'), 'utf8')).toMatch(/from\s*"electron"/)
    expect(await readFile(resolve('out/main/server.js'), 'utf8')).not.toMatch(/["']electron["']/)
  })
})
