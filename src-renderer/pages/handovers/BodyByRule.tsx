import { Checkbox } from '@mantine/core'
import type { EndedBody } from '../../../src-shared/contract/handovers.ts'
import { useText } from '../../shell/language.tsx'
import { BodyFacts } from './BodyFacts.tsx'
import classes from './handovers.module.css'
import { LinesToggle } from './LinesToggle.tsx'

const shownHeirs = 4

interface BodyByRuleProps {
  body: EndedBody
  isTaken: boolean
  onTake(taken: boolean): void
}

/** One ended body whose successors are known: all of its lines go to them, unless the person leaves it out. */
export function BodyByRule({ body, isTaken, onTake }: BodyByRuleProps) {
  const words = useText().handovers
  const lines = body.lines.filter(({ proposed }) => proposed !== null)
  const shown = body.heirs.slice(0, shownHeirs).map(({ name }) => name)
  const more = body.heirs.length - shown.length
  return (
    <li className={classes.body}>
      <div className={classes.row}>
        <Checkbox
          aria-label={body.agency.name}
          checked={isTaken}
          onChange={(event) => onTake(event.currentTarget.checked)}
        />
        <BodyFacts body={body} />
        <div className={classes.heirs}>
          <span className={classes.quiet}>{words.goesTo}</span>{' '}
          {[shown.join(', '), more > 0 ? words.more({ count: more }) : ''].filter(Boolean).join(' ')}
        </div>
        <LinesToggle name={body.agency.name} count={lines.length}>
          {lines.map((line) => (
            <tr key={`${line.kind} ${line.objectId}`}>
              <td>{words.kinds[line.kind]}</td>
              <td>{line.planName}</td>
              <td>{line.words}</td>
            </tr>
          ))}
        </LinesToggle>
      </div>
    </li>
  )
}
