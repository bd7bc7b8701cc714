import { Link } from 'wouter'
import type { EndedBody } from '../../../src-shared/contract/handovers.ts'
import { useText } from '../../shell/language.tsx'
import classes from './handovers.module.css'

/** The name of an ended body, and since when it is of the past. */
export function BodyFacts({ body: { agency, endedOn } }: { body: EndedBody }) {
  const words = useText().handovers
  return (
    <div className={classes.facts}>
      <Link href={`/catalogue/${agency.id}`} className={classes.name}>
        {agency.name}
      </Link>
      <p className={classes.quiet}>{words.endedOn({ on: endedOn })}</p>
    </div>
  )
}
