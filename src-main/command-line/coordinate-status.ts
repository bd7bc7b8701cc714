import type { RoundStatus } from '../../src-shared/contract/submission.ts'
import { formatDate } from '../../src-shared/domain/business-date.ts'
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

function linesOf(round: RoundStatus, { words }: Invocation): string[] {
  const { assigned, requested, quarantined } = round
  return [
    round.planName,
    `  ${words.statusLine({ received: assigned.received, of: assigned.of, late: assigned.overdue })}`,
    ...(requested.of > 0 ? [`  ${words.requestedLine(requested)}`] : []),
    ...(quarantined > 0 ? [`  ${words.quarantineLine({ count: quarantined })}`] : []),
    ...round.bodies.map(({ agencyName, submission, requested: asked }) => {
      if (submission) return `  ${words.bodyReported({ agency: agencyName, date: formatDate(submission.receivedOn) })}`
      return `  ${asked ? words.bodyAwaited({ agency: agencyName }) : words.bodyMissing({ agency: agencyName })}`
    }),
  ]
}
