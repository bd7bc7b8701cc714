import type { CallOutput } from '../../src-shared/contract/contract.ts'
import type { BodyStatus } from '../../src-shared/contract/submission.ts'
import type { PlanId } from '../../src-shared/domain/ids.ts'
import { reminderList } from '../../src-shared/domain/reminder-letter.ts'
import { texts } from '../../src-shared/text/text.ts'
import type { AppClient } from '../app/app-client.ts'
import { coordinated } from './coordinate-matrix.ts'
import { answer, type Invocation, type Status } from './terminal.ts'
import { withClient } from './with-client.ts'
import { requireFolder, writeOut } from './write-out.ts'

interface Reminding {
  planId: PlanId
  planName: string
  missing: Pick<BodyStatus, 'agencyId' | 'agencyName' | 'group' | 'requested' | 'lastDay' | 'timeliness'>[]
  /** To be pasted into a chat. */
  list: string
  next: CallOutput<'reminders.list'>['next']
  /** Where the letters were written. */
  letters: string[]
}

/** Letters are drafted, and written down as one reminder, only where a folder and a day are given. */
export interface RemindOrder {
  plan: PlanId | null
  year: number
  letters: { out: string; askedBy: string } | null
}

/** `coordinate remind`: whose report is missing, as a list for a chat, whom to remind next, and the letters. */
export async function remindMissing(
  invocation: Invocation,
  place: { dataDir: string; userName: string },
  order: RemindOrder,
): Promise<Status> {
  const letters = order.letters && { ...order.letters, out: await requireFolder(order.letters.out) }
  const plans = await withClient(invocation, place, async (client) => {
    const all: Reminding[] = []
    for (const planId of await coordinated(client, order.plan)) {
      all.push(await remindOn(client, planId, { year: order.year, letters, today: invocation.host.today() }))
    }
    return all
  })
  answer(
    invocation,
    { year: order.year, plans },
    plans.flatMap((one) => linesOf(one, invocation)),
  )
  return 0
}

async function remindOn(
  client: AppClient,
  planId: PlanId,
  { year, letters, today }: Pick<RemindOrder, 'year' | 'letters'> & { today: string },
): Promise<Reminding> {
  const round = { planId, period: { kind: 'year' as const, year, ordinal: null } }
  const { planName, bodies } = await client.call('coordination.status', round)
  const { next } = await client.call('reminders.list', round)
  const missing = bodies.filter((body) => body.submission === null && !body.unasked)
  return {
    ...{ planId, planName, next },
    missing: missing.map(({ agencyId, agencyName, group, requested, lastDay, timeliness }) => ({
      ...{ agencyId, agencyName, group, requested, lastDay, timeliness },
    })),
    list: reminderList({
      plan: { number: null, date: null, issuer: '', subject: '', shortName: planName },
      period: round.period,
      bodies: missing.map(({ agencyName, timeliness }) => ({
        name: agencyName,
        lateDays: timeliness.kind === 'late' ? timeliness.days : null,
      })),
      today,
    }),
    letters: letters && missing.length > 0 ? await draft() : [],
  }

  async function draft(): Promise<string[]> {
    if (!letters) return []
    const made = await client.call('reminders.draftLetters', {
      ...round,
      agencyIds: missing.map(({ agencyId }) => agencyId),
      ...{ oneEach: false, askedBy: letters.askedBy, nextOn: null },
    })
    const paths: string[] = []
    for (const file of made.letters) paths.push(await writeOut(client, file, letters.out))
    return paths
  }
}

function linesOf({ planName, missing, list, next, letters }: Reminding, { language }: Invocation): string[] {
  const { reminders } = texts[language]
  return [
    planName,
    ...(missing.length === 0 ? [`  ${reminders.nobodyMissing}`] : list.split('\n').map((line) => `  ${line}`)),
    ...(next.length === 0 ? [] : [`  ${reminders.nextTitle}:`]),
    ...next.map(({ agencyName, on, isDue }) => `  - ${agencyName}: ${reminders.nextOn({ date: on, isDue })}`),
    ...letters,
  ]
}
