import { BrowserWindow, dialog } from 'electron'
import type { ErrorSentence } from '../../src-shared/text/error-text.ts'
import { texts } from '../../src-shared/text/text.ts'

/** Where the person wants a file; undefined when they cancel. */
export async function askWhereToSave(name: string): Promise<string | undefined> {
  const options = { title: texts.vi.hosts.saveDialog, defaultPath: name }
  const window = BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0]
  const answer = await (window ? dialog.showSaveDialog(window, options) : dialog.showSaveDialog(options))
  return answer.canceled || !answer.filePath ? undefined : answer.filePath
}

/** Whether the page may go although something typed is not saved: a browser asks by itself, Electron just stays. */
export function askToLeave(window: BrowserWindow): boolean {
  const words = texts.vi.hosts
  const leave = 1
  const answer = dialog.showMessageBoxSync(window, {
    type: 'warning',
    title: texts.vi.spine.appName,
    message: words.leaveTitle,
    detail: words.leaveBody,
    buttons: [words.leaveStay, words.leaveGo],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  })
  return answer === leave
}

export function showCannotStart({ what, safe, next }: ErrorSentence): void {
  dialog.showErrorBox(texts.vi.hosts.cannotStart, [what, safe, next].join('\n'))
}
