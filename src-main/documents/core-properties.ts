import { spineText } from '../../src-shared/text/spine.ts'
import { escapeXml } from './escape-xml.ts'

/** docProps/core.xml with the given instant and no name of a person. */
export function coreProperties(title: string, created: string): string {
  const instant = new Date(created).toISOString().replace(/\.\d+Z$/, 'Z')
  const date = (name: string) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${instant}</dcterms:${name}>`
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"' +
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"' +
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${escapeXml(title)}</dc:title><dc:creator>${spineText.vi.appName}</dc:creator><dc:language>vi-VN</dc:language>` +
    `${date('created')}${date('modified')}</cp:coreProperties>`
  )
}

/** docProps/app.xml: the program that made the file. */
export function appProperties(): string {
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">' +
    `<Application>${spineText.vi.appName}</Application></Properties>`
  )
}
