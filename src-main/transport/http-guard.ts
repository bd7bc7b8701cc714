import type { IncomingHttpHeaders } from 'node:http'

export interface GuardedRequest {
  method: string
  path: string
  headers: IncomingHttpHeaders
}

export type GuardVerdict = { pass: true } | { pass: false; status: 400 | 403 | 405 | 415 | 421 }

const refuse = (status: 400 | 403 | 405 | 415 | 421): GuardVerdict => ({ pass: false, status })

/**
 * What any page in any browser on this machine could send us stops here, before a cookie is looked at. `Host` is
 * compared whole: a name that only begins with 127. can belong to anybody (DNS rebinding).
 */
export function guardRequest(request: GuardedRequest, port: number): GuardVerdict {
  const { method, path, headers } = request
  const own = `127.0.0.1:${port}`
  if (headers.host !== own) return refuse(421)
  if (method !== 'GET' && method !== 'POST') return refuse(405)
  if (headers.origin !== undefined && headers.origin !== `http://${own}`) return refuse(403)
  const site = headers['sec-fetch-site']
  // `none` is a person typing the address or a program opening it; links from other sites get nothing.
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return refuse(403)
  if (method === 'POST') {
    if (path.startsWith('/control/')) return headers.origin === undefined ? { pass: true } : refuse(403)
    if (headers.origin === undefined) return refuse(403)
    if (site === 'none') return refuse(403)
    // Neither type can be sent across origins without asking first, which we never allow.
    const type = headers['content-type']?.toLowerCase().replace(/\s/g, '')
    const wanted = path.startsWith('/uploads/piece/')
      ? ['application/octet-stream']
      : ['application/json', 'application/json;charset=utf-8']
    if (type === undefined || !wanted.includes(type)) return refuse(415)
  }
  return { pass: true }
}
