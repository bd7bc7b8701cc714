import { printableText } from '../../../src-shared/domain/printed-document/printable-text.ts'
import type {
  EditedDocument,
  EditedParagraph,
  WordComment,
} from '../../../src-shared/domain/word-edit/edited-document.ts'
import { AppError } from '../../../src-shared/errors/app-error.ts'
import { child, readXml, valOf, type XmlElement } from '../plan-source/docx/xml-tree.ts'
import { refuseOtherZip } from '../plan-source/source-kind.ts'
import { readOfficeZip } from '../zip-gate.ts'
import { tagPrefix } from './content-controls.ts'
import { paragraphText } from './paragraph-text.ts'
import { customPart, exportProperty } from './write-word-edit.ts'

/**
 * What somebody made of our export: text by paragraph, with our marks as far as they are left, tracked changes and
 * comments. Ends before the annexes: they are made of records.
 * @throws AppError `zip.*`, `xml.*`, `source.*`
 */
export async function readEditedDocx(bytes: Uint8Array): Promise<EditedDocument> {
  const files = await readOfficeZip(bytes)
  refuseOtherZip(new Set(files.keys()))
  const part = (name: string) => {
    const content = files.get(name)
    return content === undefined ? undefined : readXml(content)
  }
  const body = child(part('word/document.xml'), 'w:body')
  if (!body) throw new AppError('source.damaged', { format: 'docx' })
  return {
    exportId: exportIdOf(part(customPart)),
    paragraphs: paragraphsOf(body),
    comments: commentsOf(part('word/comments.xml')),
  }
}

function exportIdOf(properties: XmlElement | undefined): string | null {
  const own = properties?.children.find(({ attributes }) => attributes.name === exportProperty)
  const value = own?.children[0]?.text.trim().toLowerCase() ?? ''
  return /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value) ? value : null
}

interface Place {
  marks: readonly string[]
  cell: EditedParagraph['cell']
}

function paragraphsOf(body: XmlElement): EditedParagraph[] {
  const paragraphs: EditedParagraph[] = []
  let tables = 0
  let isOver = false
  /** Of a paragraph whose end was deleted: it runs on into the next one. */
  let runsOn: EditedParagraph | null = null

  walk(body, { marks: [], cell: null })
  if (runsOn !== null) paragraphs.push(runsOn)
  return paragraphs

  function walk(element: XmlElement, place: Place) {
    for (const one of element.children) {
      if (isOver) return
      if (one.name === 'w:p') add(one, place)
      else if (one.name === 'w:tbl') table(one, place)
      else if (one.name === 'w:sdt') walk(one, { ...place, marks: [...place.marks, ...ownMark(one)] })
      else if (one.name === 'mc:AlternateContent') walk(child(one, 'mc:Choice') ?? one, place)
      else if (!notBody.has(one.name)) walk(one, place)
    }
  }

  function add(element: XmlElement, { marks, cell }: Place) {
    const properties = child(element, 'w:pPr')
    const read = paragraphText(element)
    const own: EditedParagraph = {
      text: printableText(read.text),
      marks: [...marks, ...read.marks],
      tracked: read.tracked,
      comments: read.comments,
      cell,
    }
    const paragraph = runsOn === null ? own : joined(runsOn, own)
    runsOn = null
    if (child(child(properties, 'w:rPr'), 'w:del') !== undefined) runsOn = paragraph
    else paragraphs.push(paragraph)
    // The first section of the file is the report itself; what follows are its annexes.
    if (child(properties, 'w:sectPr') !== undefined) isOver = true
  }

  function table(element: XmlElement, { marks }: Place) {
    const index = tables
    tables += 1
    rowsOf(element).forEach((row, at) => {
      cellsOf(row).forEach((one, column) => {
        walk(one.element, { marks: [...marks, ...one.marks], cell: { table: index, row: at, column } })
      })
    })
  }
}

/** Rows and cells may be wrapped in content controls and tracked insertions; a row that was deleted is gone. */
function rowsOf(element: XmlElement): XmlElement[] {
  return element.children.flatMap((one) => {
    if (one.name === 'w:tr') return child(child(one, 'w:trPr'), 'w:del') === undefined ? [one] : []
    return one.name === 'w:sdt' || one.name === 'w:sdtContent' || one.name === 'w:customXml' ? rowsOf(one) : []
  })
}

/** LibreOffice puts the control of all that is in a cell around the cell. */
function cellsOf(row: XmlElement): { element: XmlElement; marks: string[] }[] {
  return row.children.flatMap((one) => {
    if (one.name === 'w:tc') return [{ element: one, marks: [] }]
    if (one.name !== 'w:sdt' && one.name !== 'w:sdtContent' && one.name !== 'w:customXml') return []
    return cellsOf(one).map(({ element, marks }) => ({ element, marks: [...ownMark(one), ...marks] }))
  })
}

const notBody = new Set(['w:sectPr', 'w:del', 'w:moveFrom', 'w:sdtPr', 'w:tcPr', 'w:trPr', 'w:tblPr'])

const ownMark = (sdt: XmlElement): string[] => {
  const tag = valOf(child(sdt, 'w:sdtPr'), 'w:tag') ?? ''
  return tag.startsWith(tagPrefix) ? [tag.slice(tagPrefix.length)] : []
}

/** Two paragraphs that became one keep the marks of the second, whose end is left. */
function joined(first: EditedParagraph, second: EditedParagraph): EditedParagraph {
  return {
    ...second,
    marks: first.text === '' ? second.marks : first.marks,
    text: first.text + second.text,
    tracked: [...first.tracked, ...second.tracked],
    comments: [...first.comments, ...second.comments],
  }
}

function commentsOf(comments: XmlElement | undefined): WordComment[] {
  return (comments?.children ?? [])
    .filter((one) => one.name === 'w:comment')
    .map((one) => ({
      id: one.attributes['w:id'] ?? '',
      author: printableText(one.attributes['w:author'] ?? ''),
      at: one.attributes['w:date'] ?? null,
      text: one.children
        .filter((inner) => inner.name === 'w:p')
        .map((inner) => printableText(paragraphText(inner).text))
        .join('\n'),
    }))
}
