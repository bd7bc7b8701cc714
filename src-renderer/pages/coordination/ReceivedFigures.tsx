import type { OutputOf } from '../../api/call.ts'
import { useText } from '../../shell/language.tsx'
import classes from './coordination.module.css'
import { FigureText } from './FigureText.tsx'

type Figures = OutputOf<'coordination.submission'>['figures']

/** The figures of one report; what was reported before stands beside the figure that differs from it. */
export function ReceivedFigures({ figures }: { figures: Figures }) {
  const words = useText().coordinationPage
  if (figures.length === 0) return null
  return (
    <>
      <h3>{words.sections.figures}</h3>
      <ul className={classes.lines}>
        {figures.map((figure) => (
          <li key={`${figure.code} ${figure.name} ${figure.estimate}`}>
            <div className={classes.words}>
              {figure.name}
              {figure.estimate ? ` (${words.estimate})` : ''}
              {figure.reportedBefore && (
                <p className={classes.quiet}>
                  {words.received.reportedBefore} <FigureText value={figure.reportedBefore} /> {figure.unit}
                </p>
              )}
              {figure.reason !== '' && (
                <p className={classes.quiet}>
                  {words.received.reason}: {figure.reason}
                </p>
              )}
            </div>
            <span className={classes.number}>
              <FigureText value={figure.value} /> {figure.unit}
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}
