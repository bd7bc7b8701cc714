import type { SourceBlock, SourceDocument } from '../../src-shared/domain/plan-reading/source-document.ts'

/** The blocks of a source as lines, cut out of its text by their spans. */
export const sourceLines = ({ text, blocks }: SourceDocument): string[] =>
  blocks.map(({ span }) => text.slice(span.start, span.end))

/** `row.column` and words of every cell, with its size where it is merged. */
export const sourceCells = ({ text, blocks }: SourceDocument): string[] =>
  blocks.flatMap(({ span, cell }) => (cell ? [`${placeOf(cell)} ${text.slice(span.start, span.end)}`] : []))

function placeOf({ row, column, rowSpan, columnSpan }: NonNullable<SourceBlock['cell']>): string {
  return `${row}.${column}${rowSpan + columnSpan > 2 ? ` ${rowSpan}x${columnSpan}` : ''}`
}
