import { BrowserWindow } from 'electron'
import { startUrl } from './address.ts'
import { askToLeave } from './dialogs.ts'

/** The one window. It shows itself once the first page is painted, so that no white flash is seen. */
export function createWindow(preload: string, title: string): BrowserWindow {
  const window = new BrowserWindow({
    title,
    width: 1366,
    height: 768,
    minWidth: 900,
    minHeight: 600,
    show: false,
    autoHideMenuBar: true,
    webPreferences: {
      preload,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      navigateOnDragDrop: false,
      spellcheck: false,
    },
  })
  window.once('ready-to-show', () => window.show())
  // Here preventDefault lets the page go against its own wish to stay.
  window.webContents.on('will-prevent-unload', (event) => {
    if (askToLeave(window)) event.preventDefault()
  })
  return window
}

export function openStartPage(window: BrowserWindow): Promise<void> {
  return window.loadURL(startUrl)
}

/** A second start shows the window that is already there. */
export function bringForward(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}
