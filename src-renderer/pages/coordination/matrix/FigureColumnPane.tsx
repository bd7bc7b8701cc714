import type { FigureColumn, OverlapRow, TableBody } from '../../../../src-shared/contract/matrix.ts'
import { Facts } from '../../../parts/Facts.tsx'
import { useText } from '../../../shell/language.tsx'
import classes from '../coordination.module.css'
import { wholeFigure } from './figure-text.ts'
import own from './matrix.module.css'

/** What stands behind a total: how it is added, how many bodies gave a number, group by group, and what may count twice. */
export function FigureColumnPane({ column, bodies }: { column: FigureColumn; bodies: readonly TableBody[] }) {
  const text = useText()
  const words = text.matrix
  const nameOf = (id: string) => bodies.find((one) => one.agencyId === id)?.agencyName ?? id
  const said = ({ value, coverage }: FigureColumn['total']) => {
    const missing = coverage.notReported - coverage.silent
    const others = words.others(coverage)
    return (
      <>
        {value && (
          <strong>
            {wholeFigure(value)} {value.kind === 'number' && column.unit}
          </strong>
        )}
        <p className={classes.quiet}>
          {coverage.of === 0 ? words.nobodyAsked : words.coverage({ ...coverage, missing })}
          {others !== '' && ` · ${others}`}
        </p>
      </>
    )
  }
  return (
    <article className={classes.pane}>
      <h2>
        {column.code}. {column.name}
      </h2>
      <Facts
        facts={[
          { name: words.total, value: said(column.total) },
          ...column.groups.map(({ group, total }) => ({
            name: text.coordinationPage.groups[group],
            value: said(total),
          })),
          {
            name: words.columns.measure,
            value: `${words.measures[column.measure]}. ${words.measureSum[column.measure]}${
              column.shape === 'share' ? ` ${words.shareSum}` : ''
            }`,
          },
          {
            name: words.reportedBy,
            value: column.reportedBy !== '' ? column.reportedBy : column.named ? '' : words.everybody,
          },
        ].filter(({ value }) => value !== '')}
      />
      {column.overlaps.length > 0 && (
        <>
          <h3>{words.overlap}</h3>
          <ul className={own.reasons}>
            {column.overlaps.map((overlap) => (
              <li key={overlap.kind}>{overlapWords(overlap)}</li>
            ))}
          </ul>
        </>
      )}
    </article>
  )

  function overlapWords(overlap: OverlapRow): string {
    if (overlap.kind === 'two-levels') {
      return words.twoLevels({ communes: wholeFigure(overlap.communes), above: wholeFigure(overlap.above) })
    }
    const names = overlap.agencyIds.map(nameOf)
    return words.repeats({ names, once: overlap.once ? wholeFigure(overlap.once) : '' })
  }
}
