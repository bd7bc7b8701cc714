import type { IncomingMessage } from 'node:http'

export type Body = { ok: true; bytes: Buffer<ArrayBuffer> } | { ok: false; why: 'too-large' | 'broken' | 'slow' }

/** Reads a whole request body of at most `maxBytes`; a sender that takes longer than `withinMs` is given up. */
export async function readBody(request: IncomingMessage, maxBytes: number, withinMs = 30_000): Promise<Body> {
  if (Number(request.headers['content-length'] ?? 0) > maxBytes) return { ok: false, why: 'too-large' }
  let slow = false
  const timer = setTimeout(() => {
    slow = true
    request.destroy()
  }, withinMs)
  const pieces: Buffer[] = []
  let size = 0
  try {
    for await (const piece of request.iterator({ destroyOnReturn: false })) {
      // An IncomingMessage without an encoding yields Buffers; its type says any.
      const bytes = piece as Buffer
      size += bytes.byteLength
      if (size > maxBytes) return { ok: false, why: 'too-large' }
      pieces.push(bytes)
    }
    return { ok: true, bytes: Buffer.concat(pieces) }
  } catch {
    return { ok: false, why: slow ? 'slow' : 'broken' }
  } finally {
    clearTimeout(timer)
  }
}

export function parseJson(bytes: Buffer): { ok: true; value: unknown } | { ok: false } {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
    return { ok: true, value }
  } catch {
    return { ok: false }
  }
}
