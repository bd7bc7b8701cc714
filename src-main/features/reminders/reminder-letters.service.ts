import type { CallOutput, ParsedInput } from '../../../src-shared/contract/contract.ts'
import type { ExportedFile } from '../../../src-shared/contract/packages.ts'
import type { BodyStatus } from '../../../src-shared/contract/submission.ts'
import type { LetterTone } from '../../../src-shared/domain/letter-words.ts'
import { type ReminderFacts, reminderLetter } from '../../../src-shared/domain/reminder-letter.ts'
import { AppError } from '../../../src-shared/errors/app-error.ts'
import { texts } from '../../../src-shared/text/text.ts'
import type { Context } from '../../app/context.ts'
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
 * @throws AppError `reminders.reported-already`, `reminders.asked-in-past`, `reminders.next-before`
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
  const letters: ExportedFile[] = []
  for (const group of groupsOf(bodies, order.oneEach)) {
    const document = reminderLetter({
      ...{ ...facts, tone: group.tone, askedBy: order.askedBy, received: status.assigned },
      bodies: group.bodies.map(({ agencyName, lastDay }) => ({ name: agencyName, lastDay })),
    })
    const job = ctx.jobs.start('write-docx', { document, created: ctx.clock.now().toISOString() })
    const [only] = group.bodies
    const agency = only && group.bodies.length === 1 ? only.agencyName : null
    const name = texts[ctx.language].reminders.letterName({ tone: group.tone, agency })
    const file = await ctx.files.exports.write(name, await job.finished)
    letters.push({ exportId: file.id, name: file.name })
  }
  return ctx.commit(async (tx) => {
    const reminder = await addReminder(ctx, tx, {
      ...{ planId: order.planId, period: order.period, agencyIds: order.agencyIds, kind: 'letter' },
      ...{ on: today, note: '', nextOn: order.nextOn },
    })
    return { letters, reminder }
  })
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
