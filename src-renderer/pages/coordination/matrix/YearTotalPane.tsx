import type { ColumnTotalRow } from '../../../../src-shared/contract/matrix.ts'
import type { YearsFigure } from '../../../../src-shared/contract/matrix-years.ts'
import type { OutputOf } from '../../../api/call.ts'
import { Facts } from '../../../parts/Facts.tsx'
import { useText } from '../../../shell/language.tsx'
import classes from '../coordination.module.css'
import { wholeFigure } from './figure-text.ts'
import own from './matrix.module.css'

/** The whole and each year: how it is added, how many bodies stand behind it, who is missing in which year. */
export function YearTotalPane({ table, figure }: { table: OutputOf<'matrix.years'>; figure: YearsFigure }) {
  const words = useText().matrix
  const said = ({ value, coverage }: ColumnTotalRow) => (
    <>
      {value && (
        <strong>
          {wholeFigure(value)} {value.kind === 'number' && figure.unit}
        </strong>
      )}
      <p className={classes.quiet}>
        {coverage.of === 0
          ? words.nobodyAsked
          : words.coverage({ ...coverage, missing: coverage.notReported - coverage.silent })}
      </p>
    </>
  )
  const gaps = figure.bodies.filter(({ missing }) => missing.length > 0)
  return (
    <article className={classes.pane}>
      <h2>
        {figure.code}. {figure.name}
      </h2>
      <Facts
        facts={[
          { name: words.years.whole, value: said(figure.total) },
          ...table.years.flatMap(({ year }, at) => {
            const total = figure.years[at]
            return total ? [{ name: words.years.columns.year({ year }), value: said(total) }] : []
          }),
          {
            name: words.columns.measure,
            value: `${words.years.measures[figure.measure]}${figure.shape === 'share' ? ` ${words.shareSum}` : ''}`,
          },
        ]}
      />
      {gaps.length > 0 && (
        <>
          <h3>{words.years.columns.missing}</h3>
          <ul className={own.reasons}>
            {gaps.map(({ agencyId, agencyName, missing }) => (
              <li key={agencyId}>
                {agencyName}: {missing.join(', ')}
              </li>
            ))}
          </ul>
        </>
      )}
    </article>
  )
}
