import { unzipSync, zipSync } from 'fflate'

const decode = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes)

export const documentXmlOf = (docx: Uint8Array): string => decode(unzipSync(docx)['word/document.xml'])

/** The DOCX with its document changed as text, and other parts put in or, with null, taken out. */
export function editDocx(
  docx: Uint8Array,
  change: (xml: string) => string,
  parts: Record<string, string | null> = {},
): Uint8Array {
  const files = unzipSync(docx)
  files['word/document.xml'] = new TextEncoder().encode(change(decode(files['word/document.xml'])))
  for (const [name, content] of Object.entries(parts)) {
    if (content === null) delete files[name]
    else files[name] = new TextEncoder().encode(content)
  }
  return zipSync(files)
}

/** Replaces what must stand there exactly once. */
export function replaceOnce(xml: string, old: string, now: string): string {
  if (xml.split(old).length !== 2) throw new Error(`"${old}" stands ${xml.split(old).length - 1} times`)
  return xml.replace(old, () => now)
}

export const run = (text: string): string => `<w:r w:rsidR="00A77B3E"><w:t xml:space="preserve">${text}</w:t></w:r>`

/** A text as Word stores it after somebody worked in it: several runs, revision ids, remarks of the spell checker. */
export function splitRuns(xml: string, text: string): string {
  const half = Math.ceil(text.length / 2)
  const pieces = `</w:t></w:r><w:proofErr w:type="spellStart"/><w:r w:rsidR="00C41E2A" w:rsidRPr="00B21"><w:rPr><w:lang w:val="vi-VN"/></w:rPr><w:t xml:space="preserve">`
  return replaceOnce(xml, text, text.slice(0, half) + pieces + text.slice(half))
}

const by = (author: string) => `w:id="901" w:author="${author}" w:date="2026-11-20T08:30:00Z"`
/** A tracked insertion, or deletion, of a run. */
export const inserted = (text: string, author = 'Trần Văn Sếp'): string => `<w:ins ${by(author)}>${run(text)}</w:ins>`
export const deleted = (text: string, author = 'Trần Văn Sếp'): string =>
  `<w:del ${by(author)}><w:r w:rsidDel="00C41E2A"><w:delText xml:space="preserve">${text}</w:delText></w:r></w:del>`

/** A text, which stands alone in its run, with these runs in its place. */
export const insteadOfRun = (xml: string, text: string, runs: string): string =>
  replaceOnce(xml, `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`, runs)

export const commentsXml = (...comments: { author: string; text: string }[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?><w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${comments
    .map(
      ({ author, text }, id) =>
        `<w:comment w:id="${id}" w:author="${author}" w:date="2026-11-20T08:31:00Z" w:initials="S"><w:p>${run(text)}</w:p></w:comment>`,
    )
    .join('')}</w:comments>`

/** Takes the content controls away and keeps what is in them. */
export const withoutControls = (xml: string): string =>
  xml.replace(/<w:sdt><w:sdtPr>.*?<\/w:sdtPr><w:sdtContent>|<\/w:sdtContent><\/w:sdt>/g, '')
