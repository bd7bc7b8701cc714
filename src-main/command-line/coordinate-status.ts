import type { BodyStatus, RoundStatus } from '../../src-shared/contract/submission.ts'
import { countByGroup } from '../../src-shared/domain/completeness.ts'
import { bodyGroups } from '../../src-shared/domain/consolidation/body-group.ts'
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
    const all: RoundStatus[] = []
    for (const { planId } of await client.call('coordination.plans', {})) {
      all.push(await client.call('coordination.status', { planId, period: { kind: 'year', year, ordinal: null } }))
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

function linesOf(round: RoundStatus, { words, language }: Invocation): string[] {
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
