import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { extname, join, sep } from 'node:path'

export interface WebAnswer {
  status: number
  headers: Record<string, string>
  body: Uint8Array<ArrayBuffer>
}

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.ttf': 'font/ttf',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
}

/** Headers of every answer, whatever it holds. */
export const alwaysHeaders = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
}

/** No remote host, no inline script; styles made at run time carry the nonce of this load. */
function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' blob: data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}

/**
 * Answers paths out of the built renderer. Only names found in the folder at the start exist, so no path leads out of
 * it; a path without a file ending is a page of the app's own routing and gives index.html.
 */
export async function openRendererFiles(dir: string): Promise<(path: string) => Promise<WebAnswer>> {
  const names = existsSync(dir) ? await readdir(dir, { recursive: true }) : []
  const known = new Set(names.map((name) => `/${name.split(sep).join('/')}`))
  return async (path) => {
    if (extname(path) === '' || path === '/index.html') return indexPage(dir)
    if (!known.has(path)) return plain(404, 'Not found')
    return {
      status: 200,
      headers: {
        ...alwaysHeaders,
        'content-type': types[extname(path)] ?? 'application/octet-stream',
        // A picture opened by itself is no page; a worker script takes the policy that its own answer carries.
        'content-security-policy': extname(path) === '.svg' ? "default-src 'none'; sandbox" : "default-src 'self'",
        'cache-control': path.startsWith('/assets/') ? 'private, max-age=31536000, immutable' : 'no-cache',
      },
      body: new Uint8Array(await readFile(join(dir, path))),
    }
  }
}

async function indexPage(dir: string): Promise<WebAnswer> {
  const nonce = randomBytes(18).toString('base64url')
  const html = await readFile(join(dir, 'index.html'), 'utf8')
  const withNonce = html.replace('<head>', `<head>\n    <meta property="csp-nonce" nonce="${nonce}">`)
  return {
    status: 200,
    headers: {
      ...alwaysHeaders,
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': contentSecurityPolicy(nonce),
      'cache-control': 'no-store',
    },
    body: new TextEncoder().encode(withNonce),
  }
}

export function plain(status: number, text: string): WebAnswer {
  return {
    status,
    headers: { ...alwaysHeaders, 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
    body: new TextEncoder().encode(text),
  }
}
