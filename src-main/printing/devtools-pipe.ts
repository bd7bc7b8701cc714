import type { Readable, Writable } from 'node:stream'
import { z } from 'zod'

const message = z.object({
  id: z.int().optional(),
  result: z.unknown().optional(),
  error: z.object({ message: z.string() }).optional(),
})

/**
 * Chromium's own protocol over two pipes that only this process holds: no port is opened. When the pipes end, Chromium
 * ends too.
 */
export function openDevtools(toEngine: Writable, fromEngine: Readable) {
  const waiting = new Map<number, PromiseWithResolvers<unknown>>()
  let last = 0
  let pieces: Buffer[] = []
  let ended: Error | undefined

  const end = (error: Error) => {
    ended ??= error
    for (const { reject } of waiting.values()) reject(ended)
    waiting.clear()
  }
  fromEngine.on('data', (bytes: Buffer) => {
    let from = 0
    // Messages end with a zero byte.
    for (let at = bytes.indexOf(0); at >= 0; at = bytes.indexOf(0, from)) {
      receive(Buffer.concat([...pieces, bytes.subarray(from, at)]).toString('utf8'))
      pieces = []
      from = at + 1
    }
    pieces.push(bytes.subarray(from))
  })
  fromEngine.on('error', end)
  toEngine.on('error', end)
  fromEngine.on('close', () => end(new Error('the printing engine closed its pipe')))

  function receive(text: string) {
    const { id, result, error } = message.parse(JSON.parse(text))
    // Events of the engine have no id; none is needed.
    const call = id === undefined ? undefined : waiting.get(id)
    if (id === undefined || call === undefined) return
    waiting.delete(id)
    if (error) call.reject(new Error(`the printing engine refused: ${error.message}`))
    else call.resolve(result)
  }

  return {
    /** Calls one method, of the page when `sessionId` names it, and parses what comes back. */
    async call<T>(
      method: string,
      params: Readonly<Record<string, unknown>>,
      shape: z.ZodType<T>,
      sessionId?: string,
    ): Promise<T> {
      if (ended) throw ended
      last += 1
      const call = Promise.withResolvers<unknown>()
      waiting.set(last, call)
      toEngine.write(`${JSON.stringify({ id: last, method, params, ...(sessionId && { sessionId }) })}\0`)
      return shape.parse(await call.promise)
    },
  }
}
