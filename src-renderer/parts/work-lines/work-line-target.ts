import type { OverviewLine, OverviewLineKind } from '../../../src-shared/contract/overview.ts'
import type { TaskFilterInput } from '../../../src-shared/contract/task-list.ts'
import type { ReportState } from '../../../src-shared/domain/report-state.ts'

/** Red for what is late or lost, amber for what is soon or came back, each with its mark. */
export type WorkTone = 'plain' | 'late' | 'error' | 'soon'

/** The list of tasks, narrowed as its own filter writes it into the address. */
const tasks = (filter: TaskFilterInput) => `/tasks?filter=${encodeURIComponent(JSON.stringify(filter))}`

const reports = (state: ReportState) => `/reports?state=${state}`

const looks: Record<OverviewLineKind, { href: string; tone: WorkTone }> = {
  'plans-none': { href: '/plans', tone: 'plain' },
  'period-none': { href: '/tasks', tone: 'plain' },
  'tasks-late': { href: tasks({ timeliness: ['late'] }), tone: 'late' },
  'tasks-soon': { href: tasks({ timeliness: ['soon'] }), tone: 'soon' },
  'tasks-sent-back': { href: tasks({ progress: ['redo'] }), tone: 'soon' },
  'tasks-without-result': { href: tasks({ withoutResult: true }), tone: 'plain' },
  'evidence-missing': { href: '/evidence?chips=missing', tone: 'error' },
  'reports-sent-back': { href: reports('sent-back'), tone: 'soon' },
  'reports-to-complete': { href: reports('asked-to-complete'), tone: 'soon' },
  'yearly-plans-sent-back': { href: reports('sent-back'), tone: 'soon' },
  'yearly-plans-to-number': { href: reports('content-approved'), tone: 'plain' },
  'yearly-plans-to-approve': { href: reports('submitted'), tone: 'plain' },
  'reports-to-number': { href: reports('content-approved'), tone: 'plain' },
  'tasks-to-confirm': { href: tasks({ progress: ['awaiting-confirmation'], mineToDecide: true }), tone: 'plain' },
  'extensions-to-decide': { href: tasks({ extensionAwaited: true, mineToDecide: true }), tone: 'plain' },
  'reports-to-approve': { href: reports('submitted'), tone: 'plain' },
  'reports-to-seal': { href: reports('numbered'), tone: 'plain' },
  'legs-late': { href: '/coordination/legs', tone: 'late' },
  'legs-to-send': { href: '/coordination/legs', tone: 'plain' },
  'legs-soon': { href: '/coordination/legs', tone: 'soon' },
  'submissions-to-answer': { href: '/coordination/status?show=unanswered', tone: 'plain' },
  'submissions-quarantined': { href: '/coordination/quarantine', tone: 'soon' },
  'acts-waiting': { href: '/exchange', tone: 'plain' },
  'cards-waiting': { href: '/coordination/keys', tone: 'plain' },
  'backup-due': { href: '/settings/backups', tone: 'soon' },
  'figures-not-entered': { href: '/figures?open=missing', tone: 'plain' },
  'key-missing': { href: '/settings/keys', tone: 'plain' },
  'key-without-backup': { href: '/settings/keys', tone: 'soon' },
  'backup-folder-missing': { href: '/settings/office', tone: 'soon' },
  'people-first-password': { href: '/settings/people', tone: 'plain' },
}

export const toneOf = ({ kind }: OverviewLine): WorkTone => looks[kind].tone

/** The page that shows exactly what the line counts: the report itself where there is only one. */
export function targetOf({ kind, plan, reportId }: OverviewLine): string {
  if (reportId !== null) return `/reports/${reportId}`
  const { href } = looks[kind]
  if (plan === null) return href
  return `${href}${href.includes('?') ? '&' : '?'}plan=${plan.id}`
}
