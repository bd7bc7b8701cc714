import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { copyOut } from '../../src-main/files/copy-out.ts'
import { type IpcHost, type IpcOptions, startIpcHost } from '../../src-main/transport/ipc.ts'
import { ipcBridge } from '../../src-renderer/api/transport-ipc.ts'
import { runBuiltPreload } from '../support/built-preload.ts'
import { StandInContents, standIn } from '../support/electron-stand-in.ts'
import { describeTransport } from './conformance.ts'
import { openSmallApp, type SmallApp } from './small-app.ts'

const ownUrl = 'app://so-nhiem-vu/'
const preload = resolve('out/preload/bridge.cjs')

/** The stand-in has of Electron's WebContents what the transport uses. */
const connect = (host: IpcHost, contents: StandInContents) =>
  host.connect(contents as unknown as Parameters<IpcHost['connect']>[0])

function openContents(host: IpcHost, url = ownUrl): StandInContents {
  const contents = new StandInContents()
  contents.mainFrame.url = url
  connect(host, contents)
  return contents
}

describeTransport("Electron's messages", async (app) => {
  const dir = await mkdtemp(join(tmpdir(), 'snv-save-'))
  let lastName = ''
  const saveCopy: IpcOptions['saveCopy'] = async (file) => {
    lastName = file.name
    await copyOut(file.path, join(dir, 'saved'))
    return { ok: true, value: { saved: true } }
  }
  const host = startIpcHost({ app, ownUrl, saveCopy })
  return {
    openWindow: async () => ipcBridge(runBuiltPreload(preload, openContents(host)).wire),
    lastSaved: async () => ({ name: lastName, bytes: await readFile(join(dir, 'saved')) }),
    async close() {
      host.close()
      await rm(dir, { recursive: true })
    },
  }
})

describe('who may speak over Electron', () => {
  let app: SmallApp
  let host: IpcHost

  beforeAll(async () => {
    app = await openSmallApp()
    host = startIpcHost({ app, ownUrl, saveCopy: async () => ({ ok: true, value: { saved: false } }) })
  })
  afterAll(async () => {
    host.close()
    await app.close()
  })

  const refused = { ok: false, error: { code: 'host.refused' } }

  test.each([
    'https://example.org/',
    'app://so-nhiem-vu.example.org/',
    'app://so-nhiem-vu@example.org/',
    'file:///etc/passwd',
    'about:blank',
    '',
  ])('a window that shows %j is refused', async (url) => {
    expect(await runBuiltPreload(preload, openContents(host, url)).wire.call('echo', 1)).toMatchObject(refused)
  })

  test('a frame inside our page is refused, and so is one that is gone', async () => {
    const contents = openContents(host)
    expect(await runBuiltPreload(preload, contents, { url: ownUrl }).wire.call('echo', 1)).toMatchObject(refused)
    expect(await runBuiltPreload(preload, contents, null).wire.call('echo', 1)).toMatchObject(refused)
    expect(await runBuiltPreload(preload, contents).wire.call('echo', 1)).toEqual({ ok: true, value: 1 })
  })

  test('a window that was never connected is refused', async () => {
    const stranger = new StandInContents()
    stranger.mainFrame.url = ownUrl
    expect(await runBuiltPreload(preload, stranger).wire.call('echo', 1)).toMatchObject(refused)
  })

  test('the preload script exposes the wire and nothing else', () => {
    const { names, wire } = runBuiltPreload(preload, openContents(host))
    expect(names).toEqual(['soNhiemVu'])
    expect(Object.keys(wire).sort()).toEqual(['call', 'onEvent', 'putFile', 'readFile', 'saveFile'])
  })

  test('a listener gets the event and not the sender', async () => {
    const contents = openContents(host)
    const heard: unknown[][] = []
    runBuiltPreload(preload, contents).wire.onEvent((...all: unknown[]) => heard.push(all))
    contents.send('snv:event', { type: 'session', state: 'locked' })
    expect(heard).toEqual([[{ type: 'session', state: 'locked' }]])
  })

  test('closing a window ends its session and its uploads', async () => {
    const contents = openContents(host)
    const { wire } = runBuiltPreload(preload, contents)
    const session = await wire.call('session', {})
    const sending = wire.putFile(
      {
        name: 'dở dang.bin',
        size: 20,
        read: async () => {
          contents.destroy()
          return new ArrayBuffer(10)
        },
      },
      () => {},
    )
    expect(await sending).toMatchObject({ ok: false })
    expect(app.closedSessions).toContain(session.ok && session.value)
    await expect.poll(() => app.brokenUploads).toContain('dở dang.bin')
  })

  test('the channels are gone after the end', () => {
    const before = standIn.handlers.size
    host.close()
    expect(before).toBeGreaterThan(0)
    expect(standIn.handlers.size).toBe(0)
  })
})
