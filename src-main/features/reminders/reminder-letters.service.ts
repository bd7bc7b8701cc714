import type { CallOutput, ParsedInput } from '../../../src-shared/contract/contract.ts'
import type { ExportedFile } from '../../../src-shared/contract/packages.ts'
import type { BodyStatus } from '../../../src-shared/contract/submission.ts'
import type { LetterTone } from '../../../src-shared/domain/letter-words.ts'
import { type ReminderFacts, reminderLetter } from '../../../src-shared/domain/reminder-letter.ts'
import { AppError } from '../../../src-shared/errors/app-error.ts'
import { texts } from '../../../src-shared/text/text.ts'
import type { Context } from '../../app/context.ts'
import { packedZip, type ZipPart } from '../../documents/pack-zip.ts'
import { nameBeside } from '../../files/display-name.ts'
import { roundStatus } from '../coordination/status.service.ts'
import { letterOffice } from '../office/letter-office.service.ts'
import { onlySigner } from '../people/only-signer.service.ts'
import { requireRight } from '../people/people.service.ts'
import { letterPlan } from '../plans/letter-plan.service.ts'
import { getPlan } from '../plans/read-plan.service.ts'
import { addReminder, requireDates } from './reminders.service.ts'

type Order = ParsedInput<'reminders.draftLetters'>

/**
 * Letters to bodies whose report is missing: one for all or one each. The Front, mass organisations and bodies that are
 * only asked get words of their own, so "one for all" may be two.
 * @throws AppError `reminders.reported-already`, `reminders.asked-in-past`, `reminders.next-before`, `job.cancelled`: then
 *   nothing is written down
 */
export async function draftLetters(ctx: Context, order: Order): Promise<CallOutput<'reminders.draftLetters'>> {
  requireRight(ctx.actor, 'submissions.answer')
  const today = ctx.clock.today()
  requireDates(ctx, { on: today, nextOn: order.nextOn })
  if (order.askedBy < today) throw new AppError('reminders.asked-in-past', { today })
  const status = await roundStatus(ctx, order)
  const bodies = order.agencyIds.map((id) => {
    const body = status.bodies.find((one) => one.agencyId === id)
    if (!body) throw new AppError('object.missing', { type: 'agency', id })
    if (body.submission !== null) throw new AppError('reminders.reported-already', { agency: body.agencyName })
    return body
  })
  const facts = await commonFacts(ctx, order)
  const groups = groupsOf(bodies, order.oneEach)
  const job = ctx.jobs.start(
    'write-letters',
    {
      documents: groups.map(({ tone, bodies }) =>
        reminderLetter({
          ...{ ...facts, tone, askedBy: order.askedBy, received: status.assigned },
          bodies: bodies.map(({ agencyName, lastDay }) => ({ name: agencyName, lastDay })),
        }),
      ),
      created: ctx.clock.now().toISOString(),
    },
    { startedBy: ctx.actor.personId },
  )
  const names = namesOf(ctx, groups)
  const letters: ExportedFile[] = []
  const parts: ZipPart[] = []
  for await (const bytes of job.items) {
    const name = names[letters.length] ?? ''
    const file = await ctx.files.exports.write(name, bytes)
    letters.push({ exportId: file.id, name: file.name })
    parts.push({ name, bytes: [bytes] })
  }
  const all = parts.length > 1 ? await zipOf(ctx, parts) : null
  return ctx.commit(async (tx) => {
    const reminder = await addReminder(ctx, tx, {
      ...{ planId: order.planId, period: order.period, agencyIds: order.agencyIds, kind: 'letter' },
      ...{ on: today, note: '', nextOn: order.nextOn },
    })
    return { letters, all, reminder }
  })
}

/** Communes of two provinces may bear one name. */
function namesOf(ctx: Context, groups: readonly Group[]): string[] {
  const taken = new Set<string>()
  return groups.map(({ tone, bodies }) => {
    const [only] = bodies
    const agency = only && bodies.length === 1 ? only.agencyName : null
    return nameBeside(taken, texts[ctx.language].reminders.letterName({ tone, agency }))
  })
}

async function zipOf(ctx: Context, parts: readonly ZipPart[]): Promise<ExportedFile> {
  const name = texts[ctx.language].reminders.lettersName({ count: parts.length, date: ctx.clock.today() })
  const { id, name: shown } = await ctx.files.exports.write(name, await packedZip(parts))
  return { exportId: id, name: shown }
}

interface Group {
  tone: LetterTone
  bodies: BodyStatus[]
}

const toneOf = ({ group, requested }: BodyStatus): LetterTone =>
  requested || group === 'front-or-mass-organisation' ? 'courteous' : 'orders'

function groupsOf(bodies: readonly BodyStatus[], oneEach: boolean): Group[] {
  if (oneEach) return bodies.map((body) => ({ tone: toneOf(body), bodies: [body] }))
  const byTone = Map.groupBy(bodies, toneOf)
  return (['orders', 'courteous'] as const).flatMap((tone) => {
    const own = byTone.get(tone)
    return own ? [{ tone, bodies: own }] : []
  })
}

async function commonFacts(
  ctx: Context,
  { planId, period }: Order,
): Promise<Pick<ReminderFacts, 'office' | 'plan' | 'period' | 'today' | 'signer'>> {
  const office = await letterOffice(ctx.db)
  return {
    ...{ office, plan: letterPlan(await getPlan(ctx.db, planId)), period, today: ctx.clock.today() },
    signer: await onlySigner(ctx.db, planId, office.name),
  }
}
