/**
 * Types that a window may show. Everything else, HTML and SVG above all, leaves as plain bytes: a file from outside
 * must never run as a page of this app.
 */
const shown = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'application/pdf', 'text/plain'])

export function shownMediaType(mediaType: string): string {
  const essence = mediaType.split(';')[0]?.trim().toLowerCase() ?? ''
  return shown.has(essence) ? essence : 'application/octet-stream'
}
