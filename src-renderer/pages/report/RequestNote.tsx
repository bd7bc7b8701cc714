import type { Report } from '../../../src-shared/contract/reports.ts'
import { useText } from '../../shell/language.tsx'
import classes from './report.module.css'

/** What the report answers, and whether the request has a newer version than the draft. */
export function RequestNote({ report: { request, seal } }: { report: Report }) {
  const words = useText().requests
  if (request === null) return null
  const isNewer = request.newestRevision > request.followsRevision && seal === null
  return (
    <section className={classes.card}>
      <p>{words.answers({ words: request.words })}</p>
      {request.forms.length > 0 && <p className={classes.hint}>{words.formsWanted({ forms: request.forms })}</p>}
      {isNewer && <p className={classes.stale}>{words.newerHere({ revision: request.newestRevision })}</p>}
    </section>
  )
}
