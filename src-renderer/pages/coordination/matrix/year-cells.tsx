import { IconAlertTriangle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { ColumnTotalRow } from '../../../../src-shared/contract/matrix.ts'
import type { YearsBody, YearsFigure } from '../../../../src-shared/contract/matrix-years.ts'
import { type FigureValue, isCounted } from '../../../../src-shared/domain/figures.ts'
import type { OutputOf } from '../../../api/call.ts'
import { useText } from '../../../shell/language.tsx'
import { shortFigure, wholeFigure } from './figure-text.ts'
import type { GridCell } from './MatrixLine.tsx'
import classes from './matrix.module.css'

type Column = { kind: 'year'; at: number; year: number } | { kind: 'own' } | { kind: 'whole' }

/** The columns of the table of years (each year, the bodies' own reports of a review, the whole) and its cells. */
export function useYearCells(table: OutputOf<'matrix.years'>, figure: YearsFigure) {
  const { matrix } = useText()
  const words = matrix.years
  const columns: Column[] = [
    { kind: 'whole' },
    ...table.years.map(({ year }, at) => ({ kind: 'year' as const, at, year })),
    ...(table.isReview ? [{ kind: 'own' as const }] : []),
  ]
  return {
    columns: columns.map((column) => headOf(column)),
    total: (at: number): ColumnTotalRow | null => {
      const column = columns[at]
      if (column?.kind === 'year') return figure.years[column.at] ?? null
      return column?.kind === 'whole' ? figure.total : null
    },
    of: (body: YearsBody, at: number): GridCell => {
      const column = columns[at]
      if (column?.kind === 'year') return yearCell(body, column)
      return column?.kind === 'own' ? ownCell(body) : wholeCell(body)
    },
  }

  function headOf(column: Column): { id: string; title: string; head: ReactNode } {
    if (column.kind !== 'year') {
      const title = column.kind === 'own' ? words.ownHint : words.measures[figure.measure]
      const name = column.kind === 'own' ? words.own : words.whole
      return { id: column.kind, title: `${name}. ${title}`, head: <strong className={classes.code}>{name}</strong> }
    }
    const counts = table.years[column.at]
    const title = `${column.year}${counts ? `: ${words.reported(counts)}` : ''}`
    return {
      id: String(column.year),
      title,
      head: (
        <>
          <span className={classes.code}>{column.year}</span>
          {counts && <span className={classes.small}>{words.reported(counts)}</span>}
        </>
      ),
    }
  }

  function wholeCell({ value, from, takenFromYear, through }: YearsBody): GridCell {
    if (value === null) {
      return through.length === 0
        ? { content: null }
        : { look: 'quiet', title: words.through({ names: through }), content: '→' }
    }
    const last = table.years.at(-1)?.year ?? null
    const why = from === 'own' ? words.fromOwn : takenFromYear === null ? '' : words.fromYear({ year: takenFromYear })
    const isOld = takenFromYear !== null && takenFromYear !== last
    return {
      title: [wholeFigure(value), why].filter((part) => part !== '').join(' · '),
      content: (
        <>
          <strong>{shortFigure(value)}</strong>
          {isOld && <span className={classes.warn}> ({takenFromYear})</span>}
        </>
      ),
    }
  }

  function ownCell({ own, from }: YearsBody): GridCell {
    if (own === null) return { content: null }
    if (!isCounted(own)) return answer(own)
    if (from === 'own') return { title: wholeFigure(own), content: shortFigure(own) }
    return { look: 'quiet', title: wholeFigure(own), content: <s>{shortFigure(own)}</s> }
  }

  function yearCell(body: YearsBody, { at, year }: Extract<Column, { kind: 'year' }>): GridCell {
    const cell = body.cells[at] ?? null
    if (cell === null) return { content: null }
    const { state, value } = cell
    const counted = value && isCounted(value) ? value : null
    if (state === 'counts' && counted) {
      const falls = body.falls.some((one) => one.year === year)
      if (!falls) return { content: shortFigure(counted), title: wholeFigure(counted) }
      const why = words.falls({ years: [year] })
      return {
        look: 'marked',
        title: `${wholeFigure(counted)} · ${why}`,
        content: (
          <span className={classes.sign}>
            <IconAlertTriangle size={13} role="img" aria-label={why} />
            {shortFigure(counted)}
          </span>
        ),
      }
    }
    const said = state === 'counts' ? '' : words.states[state]
    if (state === 'missing') {
      return { look: 'missing', title: said, content: <span className={classes.unseen}>{said}</span> }
    }
    if (state === 'silent') return { look: 'quiet', title: said, content: matrix.silentSign }
    if (value && !isCounted(value)) return answer(value)
    // A number of another year is as true as the one that was taken; what would count twice is struck.
    if (state === 'earlier' && counted) return { look: 'quiet', title: said, content: shortFigure(counted) }
    return { look: 'quiet', title: said, content: <s>{counted ? shortFigure(counted) : ''}</s> }
  }

  function answer({ kind }: Exclude<FigureValue, { kind: 'number' | 'share' }>): GridCell {
    const said = matrix.states[kind]
    return {
      look: 'quiet',
      title: said,
      content: (
        <>
          <span aria-hidden>{matrix.signs[kind]}</span>
          <span className={classes.unseen}>{said}</span>
        </>
      ),
    }
  }
}
