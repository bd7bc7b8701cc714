import { beforeEach, describe, expect, test } from 'vitest'
import { windowEngine } from '../../src-main/desktop/print-in-window.ts'
import { standIn } from '../support/electron-stand-in.ts'

const html = '<!doctype html><p>Báo cáo</p>'
const untouched = () => new AbortController().signal

/** What the program asks of Electron; that Electron prints as Chromium does is not shown here. */
describe('printing with the windows of the desktop program', () => {
  beforeEach(() => {
    standIn.sessions.clear()
    standIn.printing = Promise.resolve(Buffer.from('%PDF-'))
  })

  test('draws the page unseen, in a session that holds it alone, and leaves no window', async () => {
    const printing = windowEngine.print(html, untouched())
    const [[name, own] = []] = standIn.sessions
    expect(await own?.protocols.get('app')?.().text()).toBe(html)
    expect(Buffer.from(await printing).toString()).toBe('%PDF-')
    expect(standIn.printed.at(-1)).toEqual({ preferCSSPageSize: true, printBackground: true })
    // Without "persist:" Electron keeps nothing of it on disk.
    expect(name).toMatch(/^print-\d+$/)
    expect(own?.mayAsk('app://so-nhiem-vu/')).toBe(true)
    expect(own?.mayAsk('data:font/woff2;base64,AA')).toBe(true)
    for (const url of ['https://example.org/', 'file:///etc/passwd', 'data:text/html,x', 'app://so-nhiem-vu/other']) {
      expect(own?.mayAsk(url)).toBe(false)
    }
    expect(standIn.windows).toEqual([])
    // The session stays with the program until it ends; the page, megabytes with its fonts, does not.
    expect(own?.protocols.size).toBe(0)
  })

  test('ends with its window when it is stopped', async () => {
    standIn.printing = new Promise(() => {})
    const stop = new AbortController()
    const printing = windowEngine.print(html, stop.signal)
    await Promise.resolve()
    expect(standIn.windows[0]?.options).toMatchObject({ show: false, webPreferences: { sandbox: true } })
    stop.abort()
    await expect(printing).rejects.toMatchObject({ name: 'AbortError' })
    expect(standIn.windows).toEqual([])
  })
})
