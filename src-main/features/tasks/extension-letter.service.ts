import type { CallOutput, ParsedInput } from '../../../src-shared/contract/contract.ts'
import { type ExtensionAsked, extensionLetter } from '../../../src-shared/domain/extension-letter.ts'
import { AppError } from '../../../src-shared/errors/app-error.ts'
import { texts } from '../../../src-shared/text/text.ts'
import type { Context } from '../../app/context.ts'
import { agencyName } from '../agencies/agencies.service.ts'
import { getOffice } from '../office/office.service.ts'
import { onlySigner } from '../people/only-signer.service.ts'
import { requireRight } from '../people/people.service.ts'
import { getPlan } from '../plans/plans.service.ts'
import { getTask } from './tasks.service.ts'

/**
 * Drafts the letter that asks the assigner for more time, as a DOCX to be numbered, signed and sent outside the app.
 * @throws AppError `object.missing` where the extension is not one of the plan's deadline of this task
 */
export async function draftExtensionLetter(
  ctx: Context,
  { taskId, periodId, extensionId }: ParsedInput<'tasks.draftExtensionLetter'>,
): Promise<CallOutput<'tasks.draftExtensionLetter'>> {
  requireRight(ctx.actor, 'tasks.edit')
  const asked = await factsOf(ctx, { taskId, periodId, extensionId })
  const job = ctx.jobs.start('write-docx', {
    document: extensionLetter(asked),
    created: ctx.clock.now().toISOString(),
  })
  const name = texts[ctx.language].tasks.detail.letterName({
    title: asked.task.title.slice(0, 80).replace(/[\s.]+$/u, ''),
  })
  const file = await ctx.files.exports.write(name, await job.finished)
  return ctx.commit(async (tx) => {
    await tx.record({
      action: 'task.extension-letter-exported',
      objectType: 'task',
      objectId: taskId,
      detail: { title: asked.task.title, addressee: asked.addressee, askedFor: asked.askedFor, sha256: file.sha256 },
    })
    return { exportId: file.id, name: file.name }
  })
}

async function factsOf(
  ctx: Context,
  {
    taskId,
    periodId,
    extensionId,
  }: Pick<ParsedInput<'tasks.draftExtensionLetter'>, 'taskId' | 'periodId' | 'extensionId'>,
): Promise<ExtensionAsked> {
  const today = ctx.clock.today()
  const task = await getTask(ctx.db, taskId, periodId, today)
  const extension = task.extensions.find((each) => each.id === extensionId && each.deadline === 'plan')
  if (!extension || task.plan === null) throw new AppError('object.missing', { type: 'extension', id: extensionId })
  const planId = task.plan.id
  const { document } = await getPlan(ctx.db, planId)
  const office = await getOffice(ctx.db)
  const { number, documentDate, issuerName, subject, shortName, coordinatorId } = document
  return {
    office: {
      profile: office.layoutProfile,
      superiorBody: office.superiorAgencyName,
      name: office.agencyName,
      place: office.placeName,
      abbreviation: office.symbolAbbreviation,
    },
    addressee: coordinatorId === null ? issuerName : await agencyName(ctx.db, coordinatorId, today),
    plan: { number, date: documentDate, issuer: issuerName, subject, shortName },
    task: { title: task.title, items: task.items.filter((item) => item.planId === planId) },
    deadlineText: task.planDeadlineText,
    oldDate: extension.oldDate,
    askedFor: extension.askedFor,
    reason: extension.reason,
    askedOn: extension.askedOn,
    signer: await onlySigner(ctx.db, planId, office.agencyName),
  }
}
