import type { AgencyDetail } from '../../../src-shared/contract/agencies.ts'
import type { AgencyId } from '../../../src-shared/domain/ids.ts'
import { useText } from '../../shell/language.tsx'
import classes from './catalogue.module.css'

interface SuccessionStepsProps {
  title: string
  steps: AgencyDetail['successors']
  onOpen(id: AgencyId): void
}

/** Who took over from whom, with the functions that went over and the legal basis of each. */
export function SuccessionSteps({ title, steps, onOpen }: SuccessionStepsProps) {
  const words = useText().agencies
  if (steps.length === 0) return null
  const bases = [...new Set(steps.map(({ legalBasis }) => legalBasis))]
  const isSplit = steps.some(({ functions }) => functions !== null)
  return (
    <section>
      <h3 className={classes.heading}>{title}</h3>
      <ul className={classes.steps}>
        {steps.map(({ agency, functions }) => (
          <li key={agency.id}>
            <button type="button" className={classes.link} onClick={() => onOpen(agency.id)}>
              {agency.name}
            </button>
            {functions !== null && <span className={classes.quiet}> · {words.functionsMoved({ functions })}</span>}
          </li>
        ))}
      </ul>
      {isSplit && <p className={classes.quiet}>{words.byFunction}</p>}
      <p className={classes.quiet}>
        {words.legalBasis}: {bases.join('; ')}
      </p>
    </section>
  )
}
