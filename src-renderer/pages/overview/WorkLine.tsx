import { Button } from '@mantine/core'
import { Link } from 'wouter'
import type { OverviewLine, OverviewLineKind } from '../../../src-shared/contract/overview.ts'
import type { TaskFilterInput } from '../../../src-shared/contract/task-list.ts'
import type { ReportState } from '../../../src-shared/domain/report-state.ts'
import { useText } from '../../shell/language.tsx'
import classes from './overview.module.css'

/** Red only for what is late, amber for what is soon. */
type Tone = 'plain' | 'late' | 'soon'

/** The list of tasks, narrowed as its own filter writes it into the address. */
const tasks = (filter: TaskFilterInput) => `/tasks?filter=${encodeURIComponent(JSON.stringify(filter))}`

const reports = (state: ReportState) => `/reports?state=${state}`

const looks: Record<OverviewLineKind, { href: string; tone: Tone }> = {
  'plans-none': { href: '/plans', tone: 'plain' },
  'period-none': { href: '/tasks', tone: 'plain' },
  'tasks-late': { href: tasks({ timeliness: ['late'] }), tone: 'late' },
  'tasks-soon': { href: tasks({ timeliness: ['soon'] }), tone: 'soon' },
  'tasks-sent-back': { href: tasks({ progress: ['redo'] }), tone: 'soon' },
  'tasks-without-result': { href: tasks({ withoutResult: true }), tone: 'plain' },
  'evidence-missing': { href: '/evidence?chips=missing', tone: 'late' },
  'reports-sent-back': { href: reports('sent-back'), tone: 'soon' },
  'reports-to-complete': { href: reports('asked-to-complete'), tone: 'soon' },
  'reports-to-number': { href: reports('content-approved'), tone: 'plain' },
  'tasks-to-confirm': { href: tasks({ progress: ['awaiting-confirmation'], mineToDecide: true }), tone: 'plain' },
  'extensions-to-decide': { href: tasks({ extensionAwaited: true, mineToDecide: true }), tone: 'plain' },
  'reports-to-approve': { href: reports('submitted'), tone: 'plain' },
  'reports-to-seal': { href: reports('numbered'), tone: 'plain' },
  'submissions-to-answer': { href: '/coordination/status?show=unanswered', tone: 'plain' },
  'submissions-quarantined': { href: '/coordination', tone: 'soon' },
  'cards-waiting': { href: '/coordination', tone: 'plain' },
  'backup-due': { href: '/settings/office', tone: 'soon' },
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
      <span className={classes.sentence}>
        {words.lines[line.kind]({ count: line.count, plan: line.plan?.shortName ?? '' })}
      </span>
      <Button
        component={Link}
        href={line.plan === null ? href : `${href}&plan=${line.plan.id}`}
        variant="default"
        size="xs"
      >
        {words.open[line.kind]}
      </Button>
    </li>
  )
}
