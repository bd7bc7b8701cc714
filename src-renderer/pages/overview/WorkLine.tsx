import { Button } from '@mantine/core'
import { Link } from 'wouter'
import type { OverviewLine } from '../../../src-shared/contract/overview.ts'
import { WorkMark } from '../../parts/work-lines/WorkMark.tsx'
import { targetOf } from '../../parts/work-lines/work-line-target.ts'
import { useText } from '../../shell/language.tsx'
import classes from './overview.module.css'

/** How many, what, and one button to the page that shows exactly these. */
export function WorkLine({ line }: { line: OverviewLine }) {
  const words = useText().overview
  return (
    <li className={classes.line}>
      <WorkMark line={line} />
      <span className={classes.sentence}>
        {words.lines[line.kind]({ count: line.count, plan: line.plan?.shortName ?? '' })}
      </span>
      <Button component={Link} href={targetOf(line)} variant="default" size="xs">
        {words.open[line.kind]}
      </Button>
    </li>
  )
}
