import type { HandlersOf } from '../../app/handlers.ts'
import {
  addTask,
  changeFunding,
  changeRecord,
  changeTask,
  giveTasks,
  setInternalDeadline,
} from './change-task.service.ts'
import { eventChoices } from './event-tasks.service.ts'
import { draftExtensionLetter } from './extension-letter.service.ts'
import { addInspection, changeInspection } from './inspections.service.ts'
import { linkItems, unlinkItems } from './link-items.service.ts'
import { listViews, removeView, saveView } from './saved-views.service.ts'
import { takeOn, takeOnChoices } from './take-on.service.ts'
import { answerExtension, askExtension } from './task-extensions.service.ts'
import { changeProgress } from './task-progress.service.ts'
import { countByStates, getTask, listTaskIds, listTasks } from './tasks.service.ts'
import { restoreTasks, trashTasks } from './trash-tasks.service.ts'

export const taskHandlers: HandlersOf<'tasks'> = {
  'tasks.ids': (ctx, input) => listTaskIds(ctx, input),
  'tasks.list': (ctx, input) => listTasks(ctx, input),
  'tasks.counts': (ctx, input) =>
    countByStates(ctx.db, { ...input, today: ctx.clock.today(), approverPlans: ctx.actor.approverPlans }),
  'tasks.get': (ctx, { taskId, periodId }) => getTask(ctx.db, taskId, periodId, ctx.clock.today()),
  'tasks.takeOnChoices': (ctx, { planId, periodId }) => takeOnChoices(ctx.db, planId, periodId),
  'tasks.eventChoices': (ctx, { planId, periodId }) => eventChoices(ctx.db, planId, periodId),
  'tasks.takeOn': (ctx, input) => takeOn(ctx, input),
  'tasks.add': (ctx, input) => addTask(ctx, input),
  'tasks.linkItems': (ctx, input) => linkItems(ctx, input),
  'tasks.unlinkItems': (ctx, input) => unlinkItems(ctx, input),
  'tasks.change': (ctx, input) => changeTask(ctx, input),
  'tasks.changeRecord': (ctx, input) => changeRecord(ctx, input),
  'tasks.changeFunding': (ctx, input) => changeFunding(ctx, input),
  'tasks.setInternalDeadline': (ctx, input) => setInternalDeadline(ctx, input),
  'tasks.changeProgress': (ctx, input) => changeProgress(ctx, input),
  'tasks.give': (ctx, input) => giveTasks(ctx, input),
  'tasks.trash': (ctx, input) => trashTasks(ctx, input),
  'tasks.restore': (ctx, input) => restoreTasks(ctx, input),
  'tasks.askExtension': (ctx, input) => askExtension(ctx, input),
  'tasks.answerExtension': (ctx, input) => answerExtension(ctx, input),
  'tasks.draftExtensionLetter': (ctx, input) => draftExtensionLetter(ctx, input),
  'tasks.addInspection': (ctx, input) => addInspection(ctx, input),
  'tasks.changeInspection': (ctx, input) => changeInspection(ctx, input),
  'tasks.views': (ctx) => listViews(ctx.db, ctx.actor.personId),
  'tasks.saveView': (ctx, input) => saveView(ctx, input),
  'tasks.removeView': (ctx, input) => removeView(ctx, input),
}
