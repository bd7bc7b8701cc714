import {
  Document,
  Header,
  type IParagraphStyleOptions,
  type ISectionOptions,
  LineRuleType,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  Table,
  TextRun,
} from 'docx'
import { unzipSync } from 'fflate'
import { composeDocument } from '../../src-shared/domain/printed-document/compose-document.ts'
import type { ComposedDocument } from '../../src-shared/domain/printed-document/composed-document.ts'
import type { PrintedDocument } from '../../src-shared/domain/printed-document/model.ts'
import {
  headerDistance,
  type Orientation,
  pageHeight,
  pageMargins,
  pageWidth,
  textWidth,
} from '../../src-shared/domain/printed-document/page-geometry.ts'
import { type PrintRole, printStyle, printStyles } from '../../src-shared/domain/printed-document/print-styles.ts'
import { coreProperties } from './core-properties.ts'
import { contentTypesPart, type DocxParts, packDocx } from './docx-package.ts'
import { alignment, docxPieces, docxSideBySide, styleId } from './docx-pieces.ts'

const timesNewRoman = {
  ascii: 'Times New Roman',
  hAnsi: 'Times New Roman',
  cs: 'Times New Roman',
  eastAsia: 'Times New Roman',
}

/** The plain DOCX. The same document and clock give the same bytes. `created` is an ISO instant. */
export async function writeDocx(document: PrintedDocument, { created }: { created: string }): Promise<Uint8Array> {
  return packDocx(await writeDocxParts(document, { created }))
}

/** The parts of the plain DOCX, for `packDocx` or `packSealedDocx`. */
export async function writeDocxParts(document: PrintedDocument, { created }: { created: string }): Promise<DocxParts> {
  const composed = composeDocument(document)
  // Its own zip carries the clock and an order that the library may change: only the parts are taken out of it.
  const parts = new Map(Object.entries(unzipSync(await Packer.toBuffer(docxFile(composed)))))
  parts.delete(contentTypesPart)
  // It gives every header relationships that lead nowhere; a signature has nothing to say of them.
  for (const [name, bytes] of parts) if (name.endsWith('.rels') && hasNoRelationship(bytes)) parts.delete(name)
  parts.set('docProps/core.xml', new TextEncoder().encode(coreProperties(composed.title, created)))
  return parts
}

const hasNoRelationship = (rels: Uint8Array): boolean => !new TextDecoder().decode(rels).includes('<Relationship ')

/** What the `docx` library is given. */
export function docxFile(composed: ComposedDocument): Document {
  const width = textWidth('portrait')
  const main = [
    ...(composed.letterhead === null ? [] : [docxSideBySide(composed.letterhead)]),
    ...docxPieces(composed.body, width),
    ...(composed.closing === null ? [] : [spacer(closingGap), docxSideBySide(composed.closing)]),
    ...docxPieces(composed.afterClosing, width),
  ]
  return new Document({
    styles: {
      default: { document: { run: { font: timesNewRoman, size: 28, language: { value: 'vi-VN' } } } },
      paragraphStyles: Object.keys(printStyles).map((role) => paragraphStyle(role as PrintRole)),
    },
    sections: [
      section('portrait', main),
      ...composed.annexes.map((annex) =>
        section(annex.orientation, docxPieces(annex.pieces, textWidth(annex.orientation))),
      ),
    ],
  })
}

function section(orientation: Orientation, children: ISectionOptions['children'][number][]): ISectionOptions {
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      titlePage: true,
      page: {
        // The library turns the sheet itself: width and height are those of the upright page.
        size: {
          width: pageWidth,
          height: pageHeight,
          orientation: orientation === 'landscape' ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: { ...pageMargins, header: headerDistance, footer: headerDistance, gutter: 0 },
        pageNumbers: { start: 1 },
      },
    },
    headers: { default: pageNumberHeader(), first: new Header({ children: [new Paragraph({})] }) },
    // A section cannot end with a table.
    children: children.at(-1) instanceof Table ? [...children, spacer(20)] : children,
  }
}

function pageNumberHeader(): Header {
  return new Header({
    children: [
      new Paragraph({ style: styleId('pageNumber'), children: [new TextRun({ children: [PageNumber.CURRENT] })] }),
    ],
  })
}

/** Room between the last line of the text and the signature; it also keeps two tables from becoming one. */
const closingGap = 200

function spacer(height: number): Paragraph {
  return new Paragraph({ keepNext: true, spacing: { before: 0, after: 0, line: height, lineRule: LineRuleType.EXACT } })
}

function paragraphStyle(role: PrintRole): IParagraphStyleOptions {
  const style = printStyle(role)
  return {
    id: styleId(role),
    name: style.name,
    basedOn: 'Normal',
    quickFormat: true,
    run: {
      font: timesNewRoman,
      size: style.halfPoints,
      bold: style.bold === true,
      italics: style.italic === true,
      color: '000000',
    },
    paragraph: {
      alignment: alignment(style.align),
      spacing: { before: style.before, after: style.after, line: style.line, lineRule: LineRuleType.AUTO },
      ...((style.left !== undefined || style.firstLine !== undefined) && {
        indent: {
          ...(style.left !== undefined && { left: style.left }),
          ...(style.hanging !== undefined && { hanging: style.hanging }),
          ...(style.firstLine !== undefined && { firstLine: style.firstLine }),
        },
      }),
      ...(style.keepNext && { keepNext: true }),
    },
  }
}
