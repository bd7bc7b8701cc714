import type { HttpPlace } from '../../src-renderer/api/transport-http.ts'

export interface HttpBrowser extends HttpPlace {
  cookie(): string
  lastDownload(): Response | undefined
  /** Follows a start link as a browser does; gives the status of what it ends at. */
  follow(link: string): Promise<number>
}

/** A browser profile reduced to what the transport touches: one cookie, one key, fetch with the headers of a page. */
export function openHttpBrowser(origin: string): HttpBrowser {
  let cookie = ''
  let key: string | null = null
  let downloaded: Promise<Response> | undefined
  const keep = (response: Response) => {
    for (const line of response.headers.getSetCookie()) cookie = line.split(';')[0] ?? ''
    return response
  }
  const place: HttpBrowser = {
    cookie: () => cookie,
    lastDownload: () => undefined,
    async follow(link) {
      const response = keep(await fetch(link, { redirect: 'manual', headers: { cookie, accept: 'text/html' } }))
      const target = response.headers.get('location')
      if (target?.startsWith('/#key=')) key = target.slice('/#key='.length)
      return response.status
    },
    async fetch(path, init) {
      const headers = new Headers(init.headers)
      headers.set('cookie', cookie)
      headers.set('sec-fetch-site', 'same-origin')
      if (init.method === 'POST') headers.set('origin', origin)
      return keep(await fetch(origin + path, { ...init, headers }))
    },
    key: () => key,
    download(path) {
      downloaded = place.fetch(path, {})
    },
    locks: undefined,
    channel: undefined,
    retryMs: 10,
  }
  return Object.assign(place, { lastDownload: () => downloaded })
}
