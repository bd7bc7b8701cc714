import { BrowserWindow, type Session, session } from 'electron'
import type { PrintEngine } from '../printing/engine.ts'
import { appScheme, startUrl } from './address.ts'
import { denyPermissions } from './lock-down.ts'

/**
 * Prints with the engine of the program's own windows: in one that nobody sees, with a session of its own in memory that
 * holds that one page and reaches nothing else.
 */
export const windowEngine: PrintEngine = {
  async print(html, signal) {
    signal.throwIfAborted()
    const own = pageSession(html)
    const window = new BrowserWindow({
      show: false,
      webPreferences: {
        session: own,
        contextIsolation: true,
        sandbox: true,
        nodeIntegration: false,
        webviewTag: false,
        webSecurity: true,
        spellcheck: false,
      },
    })
    const stopped = Promise.withResolvers<never>()
    const stop = () => stopped.reject(signal.reason)
    signal.addEventListener('abort', stop)
    try {
      return await Promise.race([printPage(window), stopped.promise])
    } finally {
      signal.removeEventListener('abort', stop)
      window.destroy()
      // A session stays as long as the program; the page, megabytes with its fonts, goes with its window.
      own.protocol.unhandle(appScheme)
    }
  },
}

async function printPage(window: BrowserWindow): Promise<Uint8Array> {
  await window.loadURL(startUrl)
  // The page's own policy lets no script of a page run; this one is ours, from outside.
  await window.webContents.executeJavaScript('document.fonts.ready.then(() => undefined)')
  return window.webContents.printToPDF({ preferCSSPageSize: true, printBackground: true })
}

let count = 0

/** Answers one address with this page, and every other with nothing. Without "persist:" it is forgotten. */
function pageSession(html: string): Session {
  count += 1
  const own = session.fromPartition(`print-${count}`)
  denyPermissions(own)
  own.webRequest.onBeforeRequest(({ url }, answer) => {
    answer({ cancel: url !== startUrl && !url.startsWith('data:font/') })
  })
  own.protocol.handle(appScheme, () => new Response(html, { headers: { 'content-type': 'text/html; charset=utf-8' } }))
  return own
}
