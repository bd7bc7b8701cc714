import type { App, Session, WebContents } from 'electron'
import { startUrl } from './address.ts'

/** No page needs a camera, a location, a notification prompt or a device: every permission is denied. */
export function denyPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, answer) => answer(mayUse(permission)))
  session.setPermissionCheckHandler((_contents, permission) => mayUse(permission))
  session.setDevicePermissionHandler(() => false)
}

/** Copying text out is the one thing a person expects to work. */
const mayUse = (permission: string) => permission === 'clipboard-sanitized-write'

/** Holds for every web page that this program ever makes, whoever makes it. */
export function confineContents(app: App): void {
  app.on('web-contents-created', (_event, contents) => confine(contents))
}

function confine(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  const stayHome = (event: { preventDefault(): void; readonly url: string }) => {
    if (!event.url.startsWith(startUrl)) event.preventDefault()
  }
  contents.on('will-navigate', stayHome)
  contents.on('will-frame-navigate', stayHome)
  contents.on('will-redirect', stayHome)
  contents.on('will-attach-webview', (event) => event.preventDefault())
}
