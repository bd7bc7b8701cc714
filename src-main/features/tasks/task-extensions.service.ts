import type { ParsedInput } from '../../../src-shared/contract/contract.ts'
import type { TaskDetail } from '../../../src-shared/contract/task.ts'
import { mayAskForExtension } from '../../../src-shared/domain/deadline-extension.ts'
import { AppError } from '../../../src-shared/errors/app-error.ts'
import type { Context } from '../../app/context.ts'
import { requireRight } from '../people/people.service.ts'
import { changeAccount, plansOf } from './change-task.service.ts'
import { insertExtension, recordOfExtension, updateExtension } from './task-extensions.queries.ts'
import { updateRecord } from './tasks.queries.ts'

/**
 * Asks for more time. For the plan's deadline the office writes to the assigner and records here that it did; for the
 * internal one this is the request that the approver decides.
 * @throws AppError `tasks.extension-no-deadline`, `tasks.extension-not-later`, `tasks.extension-awaited`
 */
export function askExtension(ctx: Context, input: ParsedInput<'tasks.askExtension'>): Promise<TaskDetail> {
  requireRight(ctx.actor, 'tasks.edit')
  return changeAccount(ctx, input, 'task.extension-asked', ['extensions'], async (tx, before, recordId) => {
    const same = before.extensions.filter((each) => each.deadline === input.deadline)
    const lastDay = currentLastDay(before, input.deadline)
    const decision = mayAskForExtension({
      lastDay,
      // What was granted is already in lastDay, also where the task came from an earlier period.
      extensions: same.filter((each) => each.answer === 'awaited'),
      askedFor: input.askedFor,
      reason: input.reason,
    })
    if (!decision.allowed) throw refusalOf(decision.reason)
    if (lastDay === null) throw new AppError('tasks.extension-no-deadline', {})
    await insertExtension(tx.trx, {
      id: ctx.ids.next(),
      task_period_id: recordId,
      deadline: input.deadline,
      old_date: lastDay,
      asked_for: input.askedFor,
      reason: input.reason,
      asked_by: ctx.actor.personId,
      asked_on: input.askedOn,
      answer: 'awaited',
      granted_until: null,
      answer_note: '',
      answered_by: null,
      answered_on: null,
    })
  })
}

/**
 * The assigner's answer about the plan's deadline is recorded by a clerk; the internal deadline is the approver's to
 * decide. Only a granted request moves a deadline, to the day that was granted.
 * @throws AppError `tasks.extension-answered`, `tasks.extension-date-missing`
 */
export function answerExtension(ctx: Context, input: ParsedInput<'tasks.answerExtension'>): Promise<TaskDetail> {
  return changeAccount(ctx, input, 'task.extension-answered', ['extensions'], async (tx, before, recordId) => {
    const extension = before.extensions.find((each) => each.id === input.extensionId)
    if (!extension) throw new AppError('object.missing', { type: 'extension', id: input.extensionId })
    if (extension.deadline === 'plan') requireRight(ctx.actor, 'extensions.record-answer')
    else requireRight(ctx.actor, 'extensions.decide', { planIds: plansOf(before) })
    if (extension.answer !== 'awaited') throw new AppError('tasks.extension-answered', {})
    const granted = input.answer === 'granted' ? input.grantedUntil : null
    if (input.answer === 'granted' && granted === null) throw new AppError('tasks.extension-date-missing', {})
    if (granted !== null && granted <= extension.oldDate) {
      throw new AppError('tasks.extension-not-later', { than: extension.oldDate })
    }
    await updateExtension(tx.trx, extension.id, {
      answer: input.answer,
      granted_until: granted,
      answer_note: input.answerNote,
      answered_by: ctx.actor.personId,
      answered_on: input.answeredOn,
    })
    if (granted !== null) {
      const column = extension.deadline === 'plan' ? 'plan_extended_to' : 'internal_extended_to'
      const home = await recordOfExtension(tx.trx, extension.id)
      await updateRecord(tx.trx, home.id, { [column]: granted })
      // The request was carried into a later period, and was answered on the page of the one that asked.
      if (home.id !== recordId) {
        await updateRecord(tx.trx, home.id, { version: home.version + 1, changed_at: ctx.clock.now().toISOString() })
      }
    }
  })
}

function currentLastDay(task: TaskDetail, deadline: 'plan' | 'internal'): string | null {
  return deadline === 'plan'
    ? (task.planExtendedTo ?? task.planDeadline)
    : (task.internalExtendedTo ?? task.internalDeadline)
}

function refusalOf(reason: Extract<ReturnType<typeof mayAskForExtension>, { allowed: false }>['reason']): AppError {
  switch (reason.kind) {
    case 'no-deadline':
      return new AppError('tasks.extension-no-deadline', {})
    case 'not-later':
      return new AppError('tasks.extension-not-later', { than: reason.than })
    case 'still-awaited':
      return new AppError('tasks.extension-awaited', { askedOn: reason.askedOn })
    case 'reason-missing':
      return new AppError('tasks.reason-missing', {})
  }
}
