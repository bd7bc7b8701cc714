import type { ServerResponse } from 'node:http'
import type { App, Session } from '../app/app.ts'
import { alwaysHeaders } from './renderer-files.ts'

const beatMs = 20_000
/** A tab that reads this slowly is asleep; it loads afresh when it comes back. */
const maxWaitingBytes = 1024 * 1024

/** Server-sent events: what the core tells this session, until the tab goes away. */
export function streamEvents(app: App, session: Session, response: ServerResponse): void {
  response.writeHead(200, {
    ...alwaysHeaders,
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    'x-accel-buffering': 'no',
  })
  response.write(': open\n\n')
  const send = (text: string) => {
    if (response.writableLength > maxWaitingBytes) response.destroy()
    else response.write(text)
  }
  const off = app.onEvent(session, (event) => send(`data: ${JSON.stringify(event)}\n\n`))
  const beat = setInterval(() => send(': beat\n\n'), beatMs).unref()
  response.on('error', () => {})
  response.on('close', () => {
    clearInterval(beat)
    off()
  })
}
