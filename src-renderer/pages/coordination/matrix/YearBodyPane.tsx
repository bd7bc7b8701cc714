import type { YearsBody, YearsFigure } from '../../../../src-shared/contract/matrix-years.ts'
import type { OutputOf } from '../../../api/call.ts'
import { Facts } from '../../../parts/Facts.tsx'
import { useText } from '../../../shell/language.tsx'
import classes from '../coordination.module.css'
import { FigureText } from '../FigureText.tsx'
import { wholeFigure } from './figure-text.ts'

/** What one body said year by year, what of it is added and what is not, and why. */
export function YearBodyPane({
  body,
  table,
  figure,
}: {
  body: YearsBody
  table: OutputOf<'matrix.years'>
  figure: YearsFigure
}) {
  const words = useText().matrix
  const { endedOn, through, missing, falls, own, value, from, takenFromYear } = body
  const remarks = [
    endedOn && words.years.ended({ date: endedOn }),
    through.length > 0 && words.years.through({ names: through }),
    missing.length > 0 && words.years.missingYears({ years: missing }),
    falls.length > 0 && words.years.falls({ years: falls.map(({ year }) => year) }),
  ].filter((part) => typeof part === 'string')
  return (
    <article className={classes.pane}>
      <h2>{body.agencyName}</h2>
      <p className={classes.name}>
        {figure.code}. {figure.name}
      </p>
      {remarks.map((remark) => (
        <p key={remark} className={classes.text}>
          {remark}
        </p>
      ))}
      <Facts
        facts={[
          ...table.years.flatMap(({ year }, at) => {
            const cell = body.cells[at]
            if (!cell) return []
            const said = cell.state === 'counts' ? null : words.years.states[cell.state]
            return {
              name: words.years.columns.year({ year }),
              value: (
                <>
                  {cell.value && <FigureText value={cell.value} />}
                  {said !== null && <p className={classes.quiet}>{said}</p>}
                </>
              ),
            }
          }),
          ...(own ? [{ name: words.years.own, value: <FigureText value={own} /> }] : []),
          ...(value
            ? [
                {
                  name: words.years.whole,
                  value: (
                    <>
                      <strong>
                        {wholeFigure(value)} {value.kind === 'number' && figure.unit}
                      </strong>
                      {from === 'own' && <p className={classes.quiet}>{words.years.fromOwn}</p>}
                      {takenFromYear !== null && (
                        <p className={classes.quiet}>{words.years.fromYear({ year: takenFromYear })}</p>
                      )}
                    </>
                  ),
                },
              ]
            : []),
        ]}
      />
    </article>
  )
}
