import type { ComposedDocument, PrintedPiece, SideBySide } from './composed-document.ts'

/** Every line of text of a composed document in reading order: left column before right, rows downward. */
export function printedText(composed: ComposedDocument): string[] {
  return [
    ...sideBySideText(composed.letterhead),
    ...piecesText(composed.body),
    ...sideBySideText(composed.closing),
    ...piecesText(composed.afterClosing),
    ...composed.annexes.flatMap((annex) => piecesText(annex.pieces)),
  ]
}

function sideBySideText(block: SideBySide | null): string[] {
  return block === null ? [] : block.rows.flatMap((row) => [...piecesText(row.left), ...piecesText(row.right)])
}

function piecesText(pieces: readonly PrintedPiece[]): string[] {
  return pieces.flatMap((piece) => {
    if (piece.kind === 'line') return [piece.text]
    return piece.kind === 'table' ? [...piece.headerRows, ...piece.rows].flat(2) : []
  })
}
