import type { HandlersOf } from '../../app/handlers.ts'
import { draftLetters } from './reminder-letters.service.ts'
import { listReminders, recordReminder, takeReminderBack } from './reminders.service.ts'

export const remindersHandlers: HandlersOf<'reminders'> = {
  'reminders.list': (ctx, round) => listReminders(ctx, round),
  'reminders.record': (ctx, input) => recordReminder(ctx, input),
  'reminders.remove': (ctx, input) => takeReminderBack(ctx, input),
  'reminders.draftLetters': (ctx, input) => draftLetters(ctx, input),
}
