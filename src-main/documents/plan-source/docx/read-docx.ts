import type { CellPlace, SourceDocument } from '../../../../src-shared/domain/plan-reading/source-document.ts'
import { AppError } from '../../../../src-shared/errors/app-error.ts'
import { readOfficeZip } from '../../zip-gate.ts'
import { type BlockCollector, collectBlocks } from '../collect-blocks.ts'
import type { ReadingWatch } from '../read-source.ts'
import { refuseOtherZip } from '../source-kind.ts'
import { readNumbering } from './numbering.ts'
import { type Aside, readRuns } from './read-paragraph.ts'
import { readTable } from './read-table.ts'
import { paragraphLook, readStyles, runLook } from './styles.ts'
import { child, readXml, valOf, type XmlElement } from './xml-tree.ts'

/**
 * The text of a Word document as Word prints it: with the numbers of its lists, without what tracked changes deleted.
 * Headers, footers and footnotes stay out. Numbers depend on all list paragraphs before, so one walk reads everything.
 * @throws AppError `zip.*`, `xml.*`, `source.*`
 */
export async function readDocx(bytes: Uint8Array, { signal }: ReadingWatch = {}): Promise<SourceDocument> {
  const files = await readOfficeZip(bytes)
  signal?.throwIfAborted()
  refuseOtherZip(new Set(files.keys()))
  const main = mainPart(files)
  const folder = main.slice(0, main.lastIndexOf('/') + 1)
  const part = (name: string) => {
    const content = files.get(name)
    return content ? readXml(content) : null
  }
  const document = part(main)
  const body = child(document ?? undefined, 'w:body')
  if (!body) throw new AppError('source.damaged', { format: 'docx' })
  signal?.throwIfAborted()
  const collector = collectBlocks()
  walkBody(body, { styles: part(`${folder}styles.xml`), numbering: part(`${folder}numbering.xml`) }, collector)
  return collector.finish('docx')
}

/** Word says in the package's relations which part is the document; nearly always it is this one. */
function mainPart(files: ReadonlyMap<string, Uint8Array>): string {
  const relations = files.get('_rels/.rels')
  const found = relations
    ? readXml(relations).children.find(({ attributes }) => /\/officeDocument$/.test(attributes.Type ?? ''))
    : undefined
  const target = found?.attributes.Target?.replace(/^\//, '')
  return target !== undefined && files.has(target) ? target : 'word/document.xml'
}

function walkBody(
  body: XmlElement,
  parts: { styles: XmlElement | null; numbering: XmlElement | null },
  collector: BlockCollector,
): void {
  const styles = readStyles(parts.styles)
  const numbers = readNumbering(parts.numbering, styles)
  const aside: Aside = { textBoxes: [], footnotes: 0, pictures: 0, deletions: 0, converted: new Set() }
  let tables = 0
  /** Text of a paragraph whose end was deleted: it runs on into the next one. */
  let runsOn = ''

  blocksOf(body, null)
  collector.leftOut('footnotes', aside.footnotes)
  collector.leftOut('pictures', aside.pictures)
  collector.leftOut('deleted-text', aside.deletions)
  for (const from of aside.converted) collector.note({ kind: 'converted', from })

  function blocksOf(element: XmlElement, cell: CellPlace | null) {
    for (const one of element.children) {
      if (one.name === 'w:p') paragraph(one, cell)
      else if (one.name === 'w:tbl') table(one)
      // Content controls and what was inserted hold paragraphs; a section's properties hold none.
      else if (one.name === 'mc:AlternateContent') blocksOf(child(one, 'mc:Choice') ?? one, cell)
      else if (one.name !== 'w:sectPr' && one.name !== 'w:del' && one.name !== 'w:moveFrom') blocksOf(one, cell)
    }
  }

  function paragraph(element: XmlElement, cell: CellPlace | null) {
    const properties = child(element, 'w:pPr')
    const styleId = valOf(properties, 'w:pStyle') ?? styles.defaultParagraph
    const style = styles.paragraph(styleId)
    const own = paragraphLook(properties)
    const { text, look } = readRuns(element, style, styles, aside)
    const isEndDeleted = child(child(properties, 'w:rPr'), 'w:del') !== undefined
    if (isEndDeleted) {
      runsOn += text
    } else {
      if (runLook(child(properties, 'w:rPr')).hidden !== true || text.trim() !== '') {
        const marker = numbers.next({ ...style.numbering, ...own.numbering }, styleId)
        const words = runsOn + text
        const shown = marker && words.trim() !== '' ? `${marker.marker} ${words.trimStart()}` : words
        const centred = own.centred ?? style.centred
        const headingLevel = own.headingLevel ?? style.headingLevel
        collector.add({
          text: shown,
          cell,
          look: {
            ...look,
            ...(centred ? { centred } : {}),
            ...(headingLevel === undefined ? {} : { headingLevel }),
            ...(marker && marker.marker !== '' ? { listLevel: marker.level } : {}),
          },
        })
      }
      runsOn = ''
    }
    // A box stands beside the paragraph that holds its anchor.
    for (const box of aside.textBoxes.splice(0)) blocksOf(box, cell)
  }

  function table(element: XmlElement) {
    const index = tables
    tables += 1
    for (const { place, content } of readTable(element)) blocksOf(content, { table: index, ...place })
  }
}
