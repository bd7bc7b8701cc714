import { composeDocument } from '../../src-shared/domain/printed-document/compose-document.ts'
import type { ComposedDocument, PrintedPiece } from '../../src-shared/domain/printed-document/composed-document.ts'
import type { PrintedDocument } from '../../src-shared/domain/printed-document/model.ts'
import {
  headerDistance,
  type Orientation,
  pageHeight,
  pageMargins,
  pageWidth,
  textWidth,
} from '../../src-shared/domain/printed-document/page-geometry.ts'
import { appProperties, coreProperties } from './core-properties.ts'
import { chartParts, chartsOf } from './docx-chart.ts'
import { type DocxParts, packDocx } from './docx-package.ts'
import { docxPieces, docxSideBySide, spacer } from './docx-pieces.ts'
import { styleId, stylesXml } from './docx-styles.ts'
import { element, paragraph, relationshipsXml, utf8, valued, xmlDeclaration } from './word-xml.ts'

const namespaces = {
  'xmlns:w': 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  'xmlns:wp': 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing',
}

/** The plain DOCX. The same document and clock give the same bytes. `created` is an ISO instant. */
export async function writeDocx(document: PrintedDocument, { created }: { created: string }): Promise<Uint8Array> {
  return packDocx(await writeDocxParts(document, { created }))
}

/** The parts of the plain DOCX, for `packDocx` or `packSealedDocx`. */
export async function writeDocxParts(document: PrintedDocument, { created }: { created: string }): Promise<DocxParts> {
  const composed = composeDocument(document)
  const charts = chartsOf(composed)
  return new Map([
    ['_rels/.rels', utf8(packageRelationships)],
    ['docProps/app.xml', utf8(appProperties())],
    ['docProps/core.xml', utf8(coreProperties(composed.title, created))],
    ['word/document.xml', utf8(documentXml(composed))],
    ['word/_rels/document.xml.rels', utf8(documentRelationships(charts.map(({ number }) => number)))],
    ['word/styles.xml', utf8(stylesXml())],
    ['word/settings.xml', utf8(settingsXml)],
    ['word/fontTable.xml', utf8(fontTableXml)],
    ['word/header1.xml', utf8(headerXml(pageNumber()))],
    ['word/header2.xml', utf8(headerXml(paragraph('')))],
    ...charts.flatMap(chartParts),
  ])
}

const packageRelationships = relationshipsXml([
  { id: 'rId1', type: 'officeDocument', target: 'word/document.xml' },
  {
    id: 'rId2',
    type: 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
    target: 'docProps/core.xml',
  },
  { id: 'rId3', type: 'extended-properties', target: 'docProps/app.xml' },
])

function documentRelationships(charts: readonly number[]): string {
  return relationshipsXml([
    { id: 'rIdStyles', type: 'styles', target: 'styles.xml' },
    { id: 'rIdSettings', type: 'settings', target: 'settings.xml' },
    { id: 'rIdFonts', type: 'fontTable', target: 'fontTable.xml' },
    { id: 'rIdHeader', type: 'header', target: 'header1.xml' },
    { id: 'rIdFirstHeader', type: 'header', target: 'header2.xml' },
    ...charts.map((number) => ({ id: `rIdChart${number}`, type: 'chart', target: `charts/chart${number}.xml` })),
  ])
}

function documentXml({ letterhead, body, closing, afterClosing, annexes }: ComposedDocument): string {
  const width = textWidth('portrait')
  const main =
    (letterhead === null ? '' : docxSideBySide(letterhead)) +
    docxPieces(body, width) +
    (closing === null ? '' : spacer(closingGap) + docxSideBySide(closing)) +
    docxPieces(afterClosing, width)
  const mainEndsWithTable = afterClosing.length === 0 && (closing !== null || endsWithTable(body))
  const sections = [
    { orientation: 'portrait' as const, xml: mainEndsWithTable ? main + spacer(20) : main },
    ...annexes.map(({ orientation, pieces }) => ({
      orientation,
      xml: docxPieces(pieces, textWidth(orientation)) + (endsWithTable(pieces) ? spacer(20) : ''),
    })),
  ]
  // All sections but the last end with a paragraph that holds their properties; the last one's end the body.
  const xml = sections.map(({ orientation, xml }, at) => {
    const properties = sectionProperties(orientation)
    return xml + (at === sections.length - 1 ? properties : sectionEnd(properties))
  })
  return `${xmlDeclaration}${element('w:document', namespaces, `<w:body>${xml.join('')}</w:body>`)}`
}

/** Room between the last line of the text and the signature. */
const closingGap = 200

const endsWithTable = (pieces: readonly PrintedPiece[]) => pieces.at(-1)?.kind === 'table'

/** A line of one point, so that it never opens a page of its own. */
function sectionEnd(properties: string): string {
  return paragraph(`<w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>${properties}`)
}

function sectionProperties(orientation: Orientation): string {
  const [width, height] = orientation === 'portrait' ? [pageWidth, pageHeight] : [pageHeight, pageWidth]
  const { top, right, bottom, left } = pageMargins
  return (
    '<w:sectPr><w:headerReference w:type="default" r:id="rIdHeader"/><w:headerReference w:type="first" r:id="rIdFirstHeader"/>' +
    valued('w:type', 'nextPage') +
    element('w:pgSz', { 'w:w': width, 'w:h': height, 'w:orient': orientation }) +
    element('w:pgMar', {
      ...{ 'w:top': top, 'w:right': right, 'w:bottom': bottom, 'w:left': left },
      ...{ 'w:header': headerDistance, 'w:footer': headerDistance, 'w:gutter': 0 },
    }) +
    '<w:pgNumType w:start="1"/><w:titlePg/></w:sectPr>'
  )
}

function headerXml(content: string): string {
  return `${xmlDeclaration}${element('w:hdr', namespaces, content)}`
}

function pageNumber(): string {
  const field = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
  return paragraph(
    valued('w:pStyle', styleId('pageNumber')),
    `${field('begin')}<w:r><w:instrText xml:space="preserve">PAGE</w:instrText></w:r>${field('separate')}<w:r><w:t>2</w:t></w:r>${field('end')}`,
  )
}

/** Version 15 is Word 2013 and later: without it Word opens the file in its compatibility mode. */
const settingsXml =
  `${xmlDeclaration}<w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">` +
  '<w:defaultTabStop w:val="567"/><w:characterSpacingControl w:val="doNotCompress"/><w:compat>' +
  '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>' +
  '<w:themeFontLang w:val="vi-VN"/><w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/></w:settings>'

const fontTableXml =
  `${xmlDeclaration}<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">` +
  '<w:font w:name="Times New Roman"><w:panose1 w:val="02020603050405020304"/><w:charset w:val="00"/>' +
  '<w:family w:val="roman"/><w:pitch w:val="variable"/></w:font></w:fonts>'
