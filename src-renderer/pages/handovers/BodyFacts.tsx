import { Link } from 'wouter'
import type { EndedBody } from '../../../src-shared/contract/handovers.ts'
import { useText } from '../../shell/language.tsx'
import classes from './handovers.module.css'

/** The name of an ended body, since when it is of the past and where it was. */
export function BodyFacts({ body: { agency, endedOn, formerProvince } }: { body: EndedBody }) {
  const words = useText().handovers
  return (
    <div className={classes.facts}>
      <Link href={`/catalogue/${agency.id}`} className={classes.name}>
        {agency.name}
      </Link>
      <p className={classes.quiet}>
        {[words.endedOn({ on: endedOn }), formerProvince && words.formerProvince({ name: formerProvince })]
          .filter(Boolean)
          .join(' · ')}
      </p>
    </div>
  )
}
