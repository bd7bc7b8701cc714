import type { ReportingLegRow } from '../../src-shared/contract/reporting-legs.ts'
import type { BodyStatus, RoundStatus } from '../../src-shared/contract/submission.ts'
import { formatDate } from '../../src-shared/domain/business-date.ts'
import { countByGroup } from '../../src-shared/domain/completeness.ts'
import { bodyGroups } from '../../src-shared/domain/consolidation/body-group.ts'
import type { LegState } from '../../src-shared/domain/reporting-leg.ts'
import { texts } from '../../src-shared/text/text.ts'
import { answer, type Invocation, type Status } from './terminal.ts'
import { withClient } from './with-client.ts'

/** `coordinate status`: for every plan that this office coordinates, who has reported for the year and who has not. */
export async function showStatus(
  invocation: Invocation,
  place: { dataDir: string; userName: string },
  year: number,
): Promise<Status> {
  const rounds = await withClient(invocation, place, async (client) => {
    const all: Shown[] = []
    for (const { planId } of await client.call('coordination.plans', {})) {
      const round = { planId, period: { kind: 'year' as const, year, ordinal: null } }
      const { legs } = await client.call('reporting-legs.list', round)
      all.push({ ...(await client.call('coordination.status', round)), onward: legs.map(onwardOf) })
    }
    return all
  })
  answer(
    invocation,
    { year, rounds },
    rounds.flatMap((round) => linesOf(round, invocation)),
  )
  return 0
}

/** Where the report of a round goes from here, and how far it is. */
interface Onward {
  to: string
  lastDay: string | null
  state: LegState
  timeliness: ReportingLegRow['timeliness']
  sentOn: string | null
}
type Shown = RoundStatus & { onward: Onward[] }

function onwardOf({ toAgencyName, toText, deadline, state, timeliness, dispatches }: ReportingLegRow): Onward {
  const sentOn = dispatches.at(-1)?.sentOn ?? null
  return { to: toAgencyName ?? toText, lastDay: deadline?.lastDay ?? null, state, timeliness, sentOn }
}

function onwardLine({ to, lastDay, state, timeliness }: Onward, language: Invocation['language']): string {
  const { reportingLegs: words, parts } = texts[language]
  const late = timeliness.kind === 'late' ? `, ${parts.late({ days: timeliness.days }).toLocaleLowerCase('vi')}` : ''
  const due = lastDay === null ? words.whyNoDate['not-stated'] : `${words.deadline}: ${formatDate(lastDay)}`
  return `  → ${to}: ${words.states[state]}${late} (${due})`
}

function linesOf(round: Shown, { words, language }: Invocation): string[] {
  const { assigned, requested, quarantined } = round
  return [
    round.planName,
    `  ${words.statusLine({ received: assigned.received, of: assigned.of, late: assigned.overdue })}`,
    ...(requested.of > 0 ? [`  ${words.requestedLine(requested)}`] : []),
    ...(quarantined > 0 ? [`  ${words.quarantineLine({ count: quarantined })}`] : []),
    ...countByGroup(round.bodies, ({ group }) => group, bodyGroups).map(({ group, counts }) => {
      const { of, received, receivedLate, overdue, requested: asked } = counts
      const name = texts[language].coordinationPage.groups[group]
      return `  ${words.groupLine({ group: name, of, received, late: receivedLate, overdue, requested: asked })}`
    }),
    ...round.onward.map((leg) => onwardLine(leg, language)),
    ...round.bodies.map((body) => `  ${body.agencyName}: ${stateOf(body, language)}`),
  ]
}

/** In the words of the window; with the days late, and "nhập tay" for one made outside the app. */
function stateOf({ submission, timeliness, requested }: BodyStatus, language: Invocation['language']): string {
  const { coordination } = texts[language]
  if (submission) {
    const date = submission.receivedOn
    const received =
      timeliness.kind === 'done-late'
        ? coordination.receivedLate({ date, days: timeliness.days })
        : coordination.receivedOn({ date })
    return submission.origin === 'typed' ? `${received} (${coordination.origins.typed})` : received
  }
  if (!requested && timeliness.kind === 'late') return coordination.overdue({ days: timeliness.days })
  return coordination.notReceived
}
