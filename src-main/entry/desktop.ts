import { createHash } from 'node:crypto'
import { join, resolve } from 'node:path'
import { app, session } from 'electron'
import type { Reply } from '../../src-shared/contract/reply.ts'
import { AppError } from '../../src-shared/errors/app-error.ts'
import { errorSentence, texts } from '../../src-shared/text/text.ts'
import type { App, FileToSend } from '../app/app.ts'
import { startUrl } from '../desktop/address.ts'
import { askWhereToSave, showCannotStart } from '../desktop/dialogs.ts'
import { confineContents, denyPermissions } from '../desktop/lock-down.ts'
import { setMenu } from '../desktop/menu.ts'
import { windowEngine } from '../desktop/print-in-window.ts'
import { declareScheme, serveScheme } from '../desktop/protocol.ts'
import { bringForward, createWindow, openStartPage } from '../desktop/window.ts'
import { copyOut } from '../files/copy-out.ts'
import { printReportWith } from '../jobs/kinds/print-report.ts'
import { startIpcHost } from '../transport/ipc.ts'
import { refusalOf } from '../transport/refusal.ts'
import { openRendererFiles } from '../transport/renderer-files.ts'
import { defaultDataDir } from './default-data-dir.ts'
import { fillWithSample } from './fill-with-sample.ts'
import { openCore } from './open-core.ts'
import { parseStart } from './start-options.ts'

/** Tells `npm start` that the person has already read why the app does not open. */
const refusedStatus = 3

const parsed = parseStart(process.argv.slice(process.defaultApp ? 2 : 1))
const dataDir = parsed.do === 'start' ? parsed.options.dataDir : defaultDataDir()

app.enableSandbox()
declareScheme()
confineContents(app)
// What Chromium keeps lies beside other programs' settings, one folder per data folder; the lock lies there too.
const profile = createHash('sha256').update(dataDir).digest('hex').slice(0, 16)
app.setPath('userData', join(app.getPath('userData'), profile))

if (app.requestSingleInstanceLock()) {
  run().catch((error: unknown) => {
    // A program without a window must not stay behind unseen.
    console.error(error)
    app.exit(1)
  })
} else app.quit()

async function run(): Promise<void> {
  await app.whenReady()
  let core: App
  try {
    const inHost = { 'print-report': printReportWith(() => windowEngine) }
    core = await openCore(dataDir, new URL('./worker.js', import.meta.url), inHost)
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    showCannotStart(errorSentence('vi', error.toReply()))
    app.exit(refusedStatus)
    return
  }
  if (parsed.do === 'start' && parsed.options.sample) {
    const refusal = await fillWithSample(core)
    if (refusal !== null) console.error(refusal)
  }
  denyPermissions(session.defaultSession)
  serveScheme(await openRendererFiles(resolve(import.meta.dirname, '../renderer')))
  setMenu()
  const ipc = startIpcHost({ app: core, ownUrl: startUrl, saveCopy })
  const window = createWindow(resolve(import.meta.dirname, '../preload/bridge.cjs'), texts.vi.spine.appName)
  ipc.connect(window.webContents)
  app.on('second-instance', () => bringForward(window))
  closeCleanly(core, () => ipc.close())
  await openStartPage(window)
}

/** Electron does not wait for promises, so the first request to quit is held until the data are closed. */
function closeCleanly(core: App, closeIpc: () => void): void {
  app.on('window-all-closed', () => app.quit())
  app.on('will-quit', (event) => {
    event.preventDefault()
    closeIpc()
    void core.close().finally(() => app.exit(0))
  })
}

async function saveCopy(file: FileToSend): Promise<Reply<{ saved: boolean }>> {
  const target = await askWhereToSave(file.name)
  if (target === undefined) return { ok: true, value: { saved: false } }
  try {
    await copyOut(file.path, target)
    return { ok: true, value: { saved: true } }
  } catch (error) {
    if (error instanceof AppError) return refusalOf(error.toReply())
    throw error
  }
}
