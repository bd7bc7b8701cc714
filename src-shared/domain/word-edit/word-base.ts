import { z } from 'zod'
import { indicatorId } from '../ids.ts'
import { composeDocument } from '../printed-document/compose-document.ts'
import type { PrintedPiece, PrintedTable } from '../printed-document/composed-document.ts'
import type { PrintedDocument } from '../printed-document/model.ts'
import { type ReportContent, type ReportFigure, reportSection } from '../report-content.ts'
import { figureText } from '../report-document.ts'
import { bareText } from './bare-text.ts'
import { letterLines, lettersComposed } from './letter-lines.ts'

const basePassage = z.strictObject({
  id: z.uuid(),
  title: z.string().nullable(),
  /** As it is stored. */
  text: z.string(),
  /** As it was printed, without what only printing puts there. */
  printed: z.string(),
})
export type BasePassage = z.infer<typeof basePassage>

const baseSection = z.strictObject({
  key: reportSection.shape.key,
  number: z.string(),
  heading: z.string(),
  /** As it was printed: "I. KẾT QUẢ …". */
  printedHeading: z.string(),
  passages: z.array(basePassage),
})
export type BaseSection = z.infer<typeof baseSection>

const baseFigure = z.strictObject({ indicatorId, estimate: z.boolean(), name: z.string(), text: z.string() })
export type BaseFigure = z.infer<typeof baseFigure>

/** What stood in the document when it went to Word: what comes back is compared with this. */
export const wordBase = z.strictObject({
  sections: z.array(baseSection),
  figures: z.array(baseFigure),
  /** Printed lines that are in no passage: headings, titles, captions, the lines around the sections. */
  furniture: z.array(z.string()),
  /** Those of them that stand before the first section. */
  front: z.array(z.string()),
  /** What stands in cells of tables. */
  cells: z.array(z.string()),
  /** What the lines around the sections say; left out by exports of before. */
  letter: letterLines.optional(),
})
export type WordBase = z.infer<typeof wordBase>
export type SectionKey = BaseSection['key']

/** `document` is that of the content, made for Word. */
export function wordBaseOf(content: ReportContent, document: PrintedDocument): WordBase {
  const composed = composeDocument(document)
  const { body } = composed
  const lines = body.filter((piece) => piece.kind === 'line')
  const markOf = (piece: PrintedPiece) => piece.marks?.at(-1) ?? ''
  const printed = Map.groupBy(lines, markOf)
  const furniture = lines.filter((line) => !markOf(line).startsWith('p:'))
  const firstSection = lines.findIndex((line) => line.marks !== undefined)
  const front = lines.slice(0, Math.max(0, firstSection)).map((line) => line.text)
  return {
    sections: content.sections.map(({ key, number, heading, passages }) => ({
      ...{ key, number, heading },
      printedHeading: lines.find((line) => line.marks?.[0] === `s:${key}` && markOf(line) === 'h')?.text ?? '',
      passages: passages
        .filter((one) => !one.leftOut && printed.has(`p:${one.id}`))
        .map(({ id, title, text }) => ({
          ...{ id, title, text },
          printed: bareText((printed.get(`p:${id}`) ?? []).map((line) => line.text)),
        })),
    })),
    // A yearly plan prints targets, a consolidated report totals: no figure of the office changes them.
    figures: content.documentType !== 'report' ? [] : content.records.figures.map(baseFigureOf),
    furniture: furniture.map((line) => line.text),
    front,
    letter: lettersComposed(composed, front),
    cells: body.filter((piece): piece is PrintedTable => piece.kind === 'table').flatMap(cellsOf),
  }
}

function baseFigureOf(figure: ReportFigure): BaseFigure {
  const { indicatorId, estimate, name } = figure
  return { indicatorId, estimate, name, text: figureText(figure) }
}

const cellsOf = ({ headerRows, rows }: PrintedTable) => [...headerRows, ...rows].flat(2)
