// Electron's program for the specs: a window per process onto the address handed over, as powerless as our own.
const { app, BrowserWindow } = require('electron')

app.setPath('userData', process.env.SPEC_PROFILE)
app.whenReady().then(() => {
  const window = new BrowserWindow({
    width: 1366,
    height: 768,
    useContentSize: true,
    webPreferences: { contextIsolation: true, sandbox: true, nodeIntegration: false, webviewTag: false },
  })
  return window.loadURL('about:blank')
})
