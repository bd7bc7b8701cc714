import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Session } from '../../src-main/app/app.ts'
import type { Bridge } from '../../src-shared/contract/bridge.ts'
import type { AppEvent } from '../../src-shared/contract/events.ts'
import { maxCallBytes, pieceBytes } from '../../src-shared/contract/send-in-pieces.ts'
import { openSmallApp, type SmallApp, smallLimit } from './small-app.ts'

/** One way to reach the core, with as many windows as a test wants. */
export interface TransportUnderTest {
  openWindow(): Promise<Bridge>
  /** Where the last `saveFile` of any window ended, as the person finds it. */
  lastSaved(): Promise<{ name: string; bytes: Uint8Array }>
  close(): Promise<void>
}

const never = new AbortController().signal
const bytesOf = (size: number) => new Uint8Array(size).map((_, at) => (at * 31) % 251)
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
const fileOf = (name: string, bytes: Uint8Array<ArrayBuffer>) => new File([bytes], name)

/** What every transport must do alike. */
export function describeTransport(name: string, open: (app: SmallApp) => Promise<TransportUnderTest>): void {
  describe(`transport over ${name}`, () => {
    let app: SmallApp
    let transport: TransportUnderTest
    let bridge: Bridge

    beforeAll(async () => {
      app = await openSmallApp()
      transport = await open(app)
      bridge = await transport.openWindow()
    })
    afterAll(async () => {
      await transport.close()
      await app.close()
    })

    const sessionOf = async (window: Bridge): Promise<Session> => {
      const reply = await window.call('session', {})
      return { id: reply.ok ? String(reply.value) : '' }
    }

    test('carries JSON values there and back unchanged', async () => {
      const input = { text: 'Đẩy mạnh “số hóa” \u0000\u2028😀', list: [1, null, true, { deep: [] }], half: 0.1 }
      expect(await bridge.call('echo', input)).toEqual({ ok: true, value: input })
    })

    test('gives a refusal with its code and detail', async () => {
      const reply = await bridge.call('refuse', {})
      expect(reply).toMatchObject({ ok: false, error: { code: 'version.conflict', detail: { expected: 1, found: 2 } } })
    })

    test.each(['no.such', 'a/../b', '__proto__', 'ghi chú', ''])(
      'lets the core refuse the name %j',
      async (unknown) => {
        expect(await bridge.call(unknown, {})).toMatchObject({
          ok: false,
          error: { code: 'call.unknown', detail: { name: unknown } },
        })
      },
    )

    test('refuses an input that is too large, and works on', async () => {
      const huge = { text: 'ễ'.repeat(maxCallBytes / 2) }
      expect(await bridge.call('echo', huge)).toMatchObject({ ok: false, error: { code: 'request.too-large' } })
      expect(await bridge.call('echo', 1)).toEqual({ ok: true, value: 1 })
    })

    test.each([0, 1, pieceBytes - 1, pieceBytes, 2 * pieceBytes + 7])('sends up a file of %i bytes', async (size) => {
      const bytes = bytesOf(size)
      const sent: number[] = []
      const reply = await bridge.putFile(fileOf('Ảnh số 1.png', bytes), (count) => sent.push(count), never)
      expect(reply).toMatchObject({ ok: true, value: { name: 'Ảnh số 1.png', size, sha256: sha256(bytes) } })
      expect(sent.at(-1) ?? 0).toBe(size)
      expect(sent).toEqual([...sent].sort((a, b) => a - b))
    })

    test('brings the refusal of the core when a file is too large, without sending all of it', async () => {
      const sent: number[] = []
      const size = smallLimit + 8 * pieceBytes
      const reply = await bridge.putFile(fileOf('phim.mp4', bytesOf(size)), (count) => sent.push(count), never)
      expect(reply).toMatchObject({ ok: false, error: { code: 'disk.full' } })
      expect(sent.at(-1)).toBeLessThan(size)
    })

    test('stops a file in the middle, and the core learns of it', async () => {
      const stop = new AbortController()
      const reply = await bridge.putFile(fileOf('dừng.bin', bytesOf(2 * pieceBytes)), () => stop.abort(), stop.signal)
      expect(reply).toMatchObject({ ok: false, error: { code: 'transfer.stopped' } })
      await expect.poll(() => app.brokenUploads).toContain('dừng.bin')
    })

    test('sends several files up at once without mixing them', async () => {
      const files = [3, 4, 5].map((size) => bytesOf(size * 1_000_003 - 2_000_000))
      const replies = await Promise.all(
        files.map((bytes, at) => bridge.putFile(fileOf(`${at}`, bytes), () => {}, never)),
      )
      expect(replies.map((reply) => reply.ok && reply.value.sha256)).toEqual(files.map(sha256))
    })

    test.each([
      ['image/png', 'image/png'],
      ['application/pdf', 'application/pdf'],
      ['text/html', 'application/octet-stream'],
      ['image/svg+xml', 'application/octet-stream'],
      ['TEXT/HTML; charset=utf-8', 'application/octet-stream'],
      ['application/xhtml+xml', 'application/octet-stream'],
    ])('brings down a file of type %s as %s', async (stored, given) => {
      const bytes = bytesOf(pieceBytes + 5)
      const reply = await bridge.readFile('evidence', await app.addFile('a', stored, bytes))
      expect(reply.ok && reply.value.type).toBe(given)
      expect(reply.ok && sha256(await reply.value.bytes())).toBe(sha256(bytes))
    })

    test('brings down an empty file', async () => {
      const reply = await bridge.readFile('evidence', await app.addFile('a', 'image/png', new Uint8Array()))
      expect(reply.ok && reply.value.size).toBe(0)
    })

    test.each(['nothing', '../../etc/passwd', 'a b/ễ'])('says that the file %j is missing', async (id) => {
      const missing = { ok: false, error: { code: 'object.missing', detail: { id } } }
      expect(await bridge.readFile('evidence', id)).toMatchObject(missing)
      expect(await bridge.saveFile('evidence', id)).toMatchObject(missing)
    })

    test('saves a file under its own name', async () => {
      const bytes = bytesOf(1000)
      const id = await app.addFile('Báo cáo "năm".docx', 'application/msword', bytes)
      expect(await bridge.saveFile('export', id)).toEqual({ ok: true, value: { saved: true } })
      const saved = await transport.lastSaved()
      expect(saved.name).toBe('Báo cáo "năm".docx')
      expect(sha256(saved.bytes)).toBe(sha256(bytes))
    })

    test('tells a window what happened, until it stops listening', async () => {
      const heard: AppEvent[] = []
      const session = await sessionOf(bridge)
      const off = bridge.onEvent((event) => heard.push(event))
      const first: AppEvent = { type: 'changed', topics: ['tasks'] }
      await expect
        .poll(() => {
          if (heard.length === 0) app.emit(session, first)
          return heard.length
        })
        .toBeGreaterThan(0)
      expect(heard[0]).toEqual(first)
      off()
      const before = heard.length
      app.emit(session, { type: 'session', state: 'ended' })
      await bridge.call('echo', 1)
      expect(heard.length).toBe(before)
    })

    test('keeps two windows apart', async () => {
      const other = await transport.openWindow()
      expect((await sessionOf(other)).id).not.toBe((await sessionOf(bridge)).id)
      await bridge.call('remember', 'one')
      await other.call('remember', 'two')
      expect(await bridge.call('recall', {})).toEqual({ ok: true, value: 'one' })
      const heard: AppEvent[] = []
      const off = other.onEvent((event) => heard.push(event))
      app.emit(await sessionOf(bridge), { type: 'session', state: 'locked' })
      await expect
        .poll(async () => {
          if (heard.length === 0) app.emit(await sessionOf(other), { type: 'changed', topics: ['plans'] })
          return heard.length
        })
        .toBeGreaterThan(0)
      off()
      expect(heard.every((event) => event.type === 'changed')).toBe(true)
    })
  })
}
