import { AppError } from '../../src-shared/errors/app-error.ts'

/**
 * Refuses XML that could reach out or blow up: a DOCTYPE (entities, external files). Only UTF-8 is read, declared as
 * such or not declared, since another encoding could hide the DOCTYPE from this look.
 */
export function refuseUnsafeXml(name: string, bytes: Uint8Array): void {
  const text = utf8Text(name, bytes)
  const declared = /^<\?xml[^>]*?\sencoding\s*=\s*["']([^"']*)["']/.exec(text)?.[1]
  if (declared !== undefined && declared.toLowerCase() !== 'utf-8') throw new AppError('xml.not-utf8', { name })
  if (/<!DOCTYPE/i.test(text)) throw new AppError('xml.doctype', { name })
}

function utf8Text(name: string, bytes: Uint8Array): string {
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (cause) {
    throw new AppError('xml.not-utf8', { name }, { cause })
  }
  // UTF-16 without a mark is valid UTF-8 full of NULs, which no XML holds.
  if (text.includes('\0')) throw new AppError('xml.not-utf8', { name })
  return text
}
