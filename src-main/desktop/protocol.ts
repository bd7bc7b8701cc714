import { protocol } from 'electron'
import { appOrigin, appScheme } from './address.ts'

/** What answers a path of the built renderer. */
export type ServePath = (
  path: string,
) => Promise<{ status: number; headers: Record<string, string>; body: Uint8Array<ArrayBuffer> }>

/** Must run before the app is ready; Electron reads the privileges once. */
export function declareScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: appScheme, privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } },
  ])
}

export function serveScheme(serve: ServePath): void {
  protocol.handle(appScheme, async (request) => {
    const url = new URL(request.url)
    // Node gives a scheme of our own the origin "null", so the address itself is compared.
    if (request.method !== 'GET' || !request.url.startsWith(`${appOrigin}/`)) {
      return new Response('Not found', { status: 404 })
    }
    const { status, headers, body } = await serve(decoded(url.pathname))
    return new Response(body, { status, headers })
  })
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
