import { hostileZip } from './hostile-zip.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** A workbook of one sheet, written by hand: `rows` is what stands inside `sheetData`, `after` what follows it. */
export function rawXlsx(rows: string, { after = '', prolog = '', extra = {} as Record<string, string> } = {}) {
  const parts: Record<string, string> = {
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${relations}"><workbookPr/><sheets><sheet name="Bảng" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<?xml version="1.0" encoding="UTF-8"?>${prolog}<worksheet xmlns="${main}"><sheetData>${rows}</sheetData>${after}</worksheet>`,
    ...extra,
  }
  return hostileZip(Object.entries(parts).map(([name, text]) => ({ name, content: bytes(text), deflate: true })))
}
