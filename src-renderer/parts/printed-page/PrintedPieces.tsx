import type {
  PrintedCell,
  PrintedPiece,
  PrintedTable,
  SideBySide,
} from '../../../src-shared/domain/printed-document/composed-document.ts'
import { lineCss, points } from '../../../src-shared/domain/printed-document/line-css.ts'
import { isTallerThanPage } from '../../../src-shared/domain/printed-document/tall-rows.ts'
import { FigureChart } from './FigureChart.tsx'
import styles from './PrintedPage.module.css'

// The pieces of a document are drawn anew as a whole and hold no state: their place is their identity.
const keyed = <T,>(items: readonly T[]) => items.map((item, at) => ({ item, key: String(at) }))

/** The address of the record behind marked words; null where there is none. */
export type LinkOf = (marks: readonly string[]) => string | null

interface PrintedPiecesProps {
  pieces: readonly PrintedPiece[]
  linkOf?: LinkOf | undefined
}

export function PrintedPieces({ pieces, linkOf }: PrintedPiecesProps) {
  return keyed(pieces).map(({ item: piece, key }) => {
    if (piece.kind === 'rule') return <div key={key} className={styles.rule} style={{ width: points(piece.width) }} />
    if (piece.kind === 'table') return <FramedTable key={key} table={piece} linkOf={linkOf} />
    if (piece.kind === 'chart') return <FigureChart key={key} chart={piece} />
    return (
      <p key={key} className={styles.line} style={lineCss(piece.role, piece)} data-section={sectionOf(piece.marks)}>
        <Words text={piece.text} href={(piece.marks && linkOf?.(piece.marks)) ?? null} />
      </p>
    )
  })
}

/** The section of a report that a line belongs to, for whoever wants to bring it into view. */
function sectionOf(marks: readonly string[] = []): string | undefined {
  return marks.find((mark) => mark.startsWith('s:'))?.slice(2)
}

/** A plain address: whoever shows the pages follows it inside the app. */
function Words({ text, href }: { text: string; href: string | null }) {
  if (href === null) return text
  return (
    <a className={styles.source} href={href}>
      {text}
    </a>
  )
}

export function TwoColumns({ block }: { block: SideBySide }) {
  return (
    <div className={styles.sideBySide} style={{ gridTemplateColumns: block.widths.map(points).join(' ') }}>
      {keyed(block.rows.flatMap((row) => [row.left, row.right])).map(({ item: pieces, key }) => (
        <div key={key}>
          <PrintedPieces pieces={pieces} />
        </div>
      ))}
    </div>
  )
}

function FramedTable({ table, linkOf }: { table: PrintedTable; linkOf: LinkOf | undefined }) {
  const widths = table.columns.map(({ width }) => width)
  return (
    <table className={styles.table} style={{ width: points(table.columns.reduce((sum, { width }) => sum + width, 0)) }}>
      <colgroup>
        {keyed(table.columns).map(({ item: column, key }) => (
          <col key={key} style={{ width: points(column.width) }} />
        ))}
      </colgroup>
      <thead>
        {keyed(table.headerRows).map(({ item: cells, key }) => (
          <tr key={key}>
            {keyed(cells).map(({ item: lines, key: column }) => (
              <th key={column} scope="col">
                <CellLines look="tableHead" lines={lines} align="center" />
              </th>
            ))}
          </tr>
        ))}
      </thead>
      <tbody>
        {keyed(table.rows).map(({ item: cells, key }) => (
          <tr key={key} className={isTallerThanPage(cells, widths) ? styles.tall : undefined}>
            {keyed(cells).map(({ item: lines, key: column }) => (
              <td key={column}>
                <CellLines
                  look="tableCell"
                  lines={lines}
                  align={table.columns[Number(column)]?.align ?? 'left'}
                  sources={table.cellSources?.[Number(key)]?.[Number(column)]}
                  linkOf={linkOf}
                />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

interface CellLinesProps {
  look: 'tableHead' | 'tableCell'
  lines: PrintedCell
  align: 'left' | 'center' | 'right'
  sources?: readonly string[] | undefined
  linkOf?: LinkOf | undefined
}

function CellLines({ look, lines, align, sources = [], linkOf }: CellLinesProps) {
  const hrefOf = (line: number) => {
    const source = sources.length === 1 ? sources[0] : sources[line]
    return (source && linkOf?.([source])) ?? null
  }
  return keyed(lines).map(({ item: text, key }) => (
    <p key={key} className={styles.line} style={{ ...lineCss(look), textAlign: align }}>
      <Words text={text} href={hrefOf(Number(key))} />
    </p>
  ))
}
