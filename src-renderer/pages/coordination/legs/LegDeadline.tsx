import { ReportDeadlineLine } from '../../../parts/ReportDeadlineLine.tsx'
import { useText } from '../../../shell/language.tsx'
import type { Leg } from './LegsSection.tsx'
import classes from './legs.module.css'

/** By when, with the weekend; where no day can be told, why. */
export function LegDeadline({ leg: { deadline, whyNoDate } }: { leg: Leg }) {
  const words = useText().reportingLegs
  if (deadline) return <ReportDeadlineLine deadline={deadline} />
  return <span className={classes.quiet}>{words.whyNoDate[whyNoDate ?? 'not-stated']}</span>
}
