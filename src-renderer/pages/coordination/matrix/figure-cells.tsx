import { IconAlertTriangle, IconCopy } from '@tabler/icons-react'
import type { FigureCell, FigureColumn } from '../../../../src-shared/contract/matrix.ts'
import type { Text } from '../../../../src-shared/text/text.ts'
import { shortFigure, wholeFigure } from './figure-text.ts'
import type { GridCell } from './MatrixLine.tsx'
import classes from './matrix.module.css'

type Words = Text['matrix']

export function totalCell(words: Words, column: FigureColumn | undefined): GridCell {
  if (!column) return { content: null }
  const { value, coverage } = column.total
  const missing = coverage.notReported - coverage.silent
  const sentence = coverage.of === 0 ? words.nobodyAsked : words.coverage({ ...coverage, missing })
  return {
    title: value ? `${wholeFigure(value)} ${column.unit}. ${sentence}` : sentence,
    content: (
      <>
        <span className={classes.sign}>
          {column.overlaps.length > 0 && (
            <span role="img" aria-label={words.overlap} title={words.overlap} className={classes.warn}>
              <IconCopy size={13} aria-hidden />
            </span>
          )}
          {value && shortFigure(value)}
        </span>
        <span className={classes.small}>{words.bodiesOf({ count: coverage.counted, of: coverage.of })}</span>
      </>
    ),
  }
}

export function groupCell(
  words: Words,
  column: FigureColumn | undefined,
  group: FigureColumn['groups'][number]['group'],
): GridCell {
  const total = column?.groups.find((one) => one.group === group)?.total
  if (!total) return { content: null }
  const { value, coverage } = total
  const missing = coverage.notReported - coverage.silent
  return {
    content: value && shortFigure(value),
    title: `${value ? `${wholeFigure(value)}. ` : ''}${words.coverage({ ...coverage, missing })}`,
  }
}

export function bodyCell(words: Words, cell: FigureCell | null, isMarked: boolean): GridCell {
  if (cell === null) return { content: null }
  const { state, value, asOf } = cell
  const counted = value && (value.kind === 'number' || value.kind === 'share') ? value : null
  if (state === 'value' && counted) {
    const day = asOf === null ? '' : ` · ${words.asOf({ date: asOf })}`
    if (!isMarked) return { content: shortFigure(counted), title: `${wholeFigure(counted)}${day}` }
    return {
      look: 'marked',
      title: `${wholeFigure(counted)}${day} · ${words.outlier}`,
      content: (
        <span className={classes.sign}>
          <IconAlertTriangle size={13} role="img" aria-label={words.outlier} />
          {shortFigure(counted)}
        </span>
      ),
    }
  }
  const said = state === 'value' ? '' : words.states[state]
  switch (state) {
    case 'none-arisen':
    case 'no-data':
    case 'not-applicable':
      return { look: 'quiet', title: said, content: <Sign sign={words.signs[state]} said={said} /> }
    case 'missing':
      return { look: 'missing', title: said, content: <span className={classes.unseen}>{said}</span> }
    case 'waiting':
      return { look: 'quiet', title: said, content: words.waitingSign }
    case 'silent':
      return { look: 'quiet', title: said, content: words.silentSign }
    case 'estimate-only':
      return { look: 'quiet', title: said, content: words.estimateSign }
    default:
      // Shown, and in no total.
      return { look: 'quiet', title: said, content: <s>{counted ? shortFigure(counted) : ''}</s> }
  }
}

function Sign({ sign, said }: { sign: string; said: string }) {
  return (
    <>
      <span aria-hidden>{sign}</span>
      <span className={classes.unseen}>{said}</span>
    </>
  )
}

export function ColumnHead({ column }: { column: FigureColumn }) {
  return (
    <span className={classes.name}>
      <span className={classes.code}>{column.code}</span> {column.name} ({column.unit})
    </span>
  )
}
