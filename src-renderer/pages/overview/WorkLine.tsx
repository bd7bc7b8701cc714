import { Button } from '@mantine/core'
import { Link } from 'wouter'
import type { OverviewLine, OverviewLineKind } from '../../../src-shared/contract/overview.ts'
import { useText } from '../../shell/language.tsx'
import classes from './overview.module.css'

/** Red only for what is late, amber for what is soon. */
type Tone = 'plain' | 'late' | 'soon'

const looks: Record<OverviewLineKind, { href: string; tone: Tone }> = {
  'plans-none': { href: '/plans', tone: 'plain' },
  'figures-not-entered': { href: '/figures?open=missing', tone: 'plain' },
  'key-missing': { href: '/settings/keys', tone: 'plain' },
  'key-without-backup': { href: '/settings/keys', tone: 'soon' },
  'backup-folder-missing': { href: '/settings/office', tone: 'soon' },
  'people-first-password': { href: '/settings/people', tone: 'plain' },
}

/** How many, what, and one button to the page that shows exactly these. */
export function WorkLine({ line }: { line: OverviewLine }) {
  const words = useText().overview
  const { href, tone } = looks[line.kind]
  return (
    <li className={classes.line}>
      <span className={`${classes.count} ${classes[tone]}`} aria-hidden>
        {line.count}
      </span>
      <span className={classes.sentence}>{words.lines[line.kind]({ count: line.count })}</span>
      <Button component={Link} href={href} variant="default" size="xs">
        {words.open[line.kind]}
      </Button>
    </li>
  )
}
