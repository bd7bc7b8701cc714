import { createReadStream } from 'node:fs'
import type { ServerResponse } from 'node:http'
import { pipeline } from 'node:stream/promises'
import { z } from 'zod'
import { type FileKind, fileKind } from '../../src-shared/contract/files.ts'
import type { Reply } from '../../src-shared/contract/reply.ts'
import type { App, FileToSend } from '../app/app.ts'
import type { Browser, HttpSessions } from './http-sessions.ts'
import { shownMediaType } from './media-type.ts'
import { refusal } from './refusal.ts'
import { alwaysHeaders } from './renderer-files.ts'

const beginInput = z.strictObject({ name: z.string().max(4096) })
const ticketInput = z.strictObject({ kind: fileKind, id: z.string().min(1).max(200) })

const wrongInput = (error: z.ZodError) =>
  refusal('input.invalid', {
    issues: error.issues.map(({ path, message }) => ({ path: path.join('.'), message })),
  })

export function beginUpload(browser: Browser, input: unknown): Reply<{ uploadId: string }> {
  const parsed = beginInput.safeParse(input)
  return parsed.success ? browser.uploads.begin(parsed.data.name) : wrongInput(parsed.error)
}

/** Asks the core first, so that a refusal is a sentence in the page and not a failed download. */
export async function makeDownload(
  app: App,
  sessions: HttpSessions,
  browser: Browser,
  input: unknown,
): Promise<Reply<{ path: string }>> {
  const parsed = ticketInput.safeParse(input)
  if (!parsed.success) return wrongInput(parsed.error)
  const found = await app.getFile(browser.session, parsed.data.kind, parsed.data.id)
  if (!found.ok) return found
  return { ok: true, value: { path: `/downloads/${sessions.newTicket(browser, parsed.data)}` } }
}

export function parseKind(value: string): FileKind | undefined {
  const parsed = fileKind.safeParse(value)
  return parsed.success ? parsed.data : undefined
}

/** Bytes from outside leave as an attachment that no browser runs or guesses at. */
export async function sendFile(file: FileToSend, response: ServerResponse): Promise<void> {
  const stream = createReadStream(file.path)
  try {
    await new Promise((resolve, reject) => stream.once('open', resolve).once('error', reject))
  } catch {
    response.writeHead(404, { ...alwaysHeaders, 'cache-control': 'no-store' }).end()
    return
  }
  response.writeHead(200, {
    ...alwaysHeaders,
    'content-type': shownMediaType(file.mediaType),
    'content-disposition': attachment(file.name),
    'content-security-policy': "default-src 'none'; sandbox",
    'cache-control': 'no-store',
  })
  // A person who stops a download closes the connection; that is no fault of ours.
  await pipeline(stream, response).catch(() => {})
}

/** RFC 6266: an ASCII name for old programs, the real one in UTF-8. */
export function attachment(name: string): string {
  const ascii = name
    .normalize('NFD')
    .replace(/[^\x20-\x7e]/g, '_')
    .replace(/["\\%/]/g, '_')
  const utf8 = encodeURIComponent(name.toWellFormed()).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${ascii}"; filename*=UTF-8''${utf8}`
}
