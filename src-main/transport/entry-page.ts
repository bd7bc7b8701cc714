import { texts } from '../../src-shared/text/text.ts'
import { alwaysHeaders, type WebAnswer } from './renderer-files.ts'

/** For a browser that came without a start link. No script, no style, nothing secret. */
export function entryPage(): WebAnswer {
  const part = (language: 'vi' | 'en') => {
    const { entryTitle, entryBody, entrySafe } = texts[language].hosts
    return `<section lang="${language}"><h1>${entryTitle}</h1><p>${entryBody}</p><p>${entrySafe}</p></section>`
  }
  const html = `<!doctype html><html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${texts.vi.spine.appName}</title></head><body>${part('vi')}${part('en')}</body></html>`
  return {
    status: 401,
    headers: {
      ...alwaysHeaders,
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
      'cache-control': 'no-store',
    },
    body: new TextEncoder().encode(html),
  }
}
