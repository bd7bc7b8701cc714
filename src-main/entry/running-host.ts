import { z } from 'zod'
import { readRunFile } from '../files/run-file.ts'

const linkReply = z.object({ ok: z.literal(true), value: z.object({ url: z.url() }) })

/** Asks the browser host that already runs on this data folder for a way in. Undefined when none answers. */
export async function askRunningHost(dataDir: string): Promise<string | undefined> {
  const running = await readRunFile(dataDir)
  if (!running) return undefined
  const origin = `http://127.0.0.1:${running.port}`
  try {
    const response = await fetch(`${origin}/control/start-link`, {
      method: 'POST',
      headers: { authorization: `Bearer ${running.secret}` },
      signal: AbortSignal.timeout(3_000),
    })
    const { url } = linkReply.parse(await response.json()).value
    // The port may belong to another program by now; only an address of that very host is opened.
    return url.startsWith(`${origin}/start?`) ? url : undefined
  } catch {
    return undefined
  }
}
