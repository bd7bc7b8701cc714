import type { PrintedDocument } from '../../../src-shared/domain/printed-document/model.ts'
import { type DocxParts, packDocx } from '../docx-package.ts'
import { writeDocxParts } from '../docx-writer.ts'
import { relationshipsXml, utf8, xmlDeclaration } from '../word-xml.ts'

/** The property of the file that names the export; Word and LibreOffice keep properties that they do not know. */
export const exportProperty = 'SoNhiemVuExport'

export const customPart = 'docProps/custom.xml'
const relationships = '_rels/.rels'

/** The DOCX that goes to a leader and comes back: marked places, and in its properties which export it is. */
export async function writeWordEdit(
  document: PrintedDocument,
  { created, exportId }: { created: string; exportId: string },
): Promise<Uint8Array> {
  const parts = new Map(await writeDocxParts(document, { created }))
  parts.set(customPart, utf8(customProperties(exportId)))
  parts.set(relationships, withCustomProperties(parts))
  return packDocx(parts)
}

function customProperties(exportId: string): string {
  return (
    `${xmlDeclaration}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"` +
    ' xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">' +
    `<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="${exportProperty}">` +
    `<vt:lpwstr>${exportId}</vt:lpwstr></property></Properties>`
  )
}

function withCustomProperties(parts: DocxParts): Uint8Array {
  const [own = ''] = /<Relationship .*?\/>/.exec(
    relationshipsXml([{ id: 'rIdCustom', type: 'custom-properties', target: customPart }]),
  ) ?? ['']
  const xml = new TextDecoder().decode(parts.get(relationships))
  return utf8(xml.replace('</Relationships>', `${own}</Relationships>`))
}
