import { z } from 'zod'
import { periodId, personId, planId, planItemId, taskId } from '../domain/ids.ts'
import { progress } from '../domain/progress.ts'
import { workKind } from '../domain/work-kind.ts'
import { command, query } from './call.ts'
import { businessDate, filledLine, filledParagraphs, line, paragraphs, version } from './fields.ts'
import { exportedFile } from './packages.ts'
import {
  deadlineKind,
  eventChoice,
  fundingLine,
  inspection,
  quantity,
  takeOnChoice,
  taskDetail,
  taskPeople,
} from './task.ts'
import { listInput, orderInput, savedView, taskCounts, taskFilter, taskRow, taskSort } from './task-list.ts'

/** Tasks as a multi-select sends them: each with the version that the person saw. */
const seenTasks = z
  .array(z.strictObject({ taskId, expectedVersion: version }))
  .min(1)
  .max(1000)

/** The account of one task in one period, with its own version. */
const ofRecord = { taskId, periodId, expectedVersion: version }

const changed = z.strictObject({ count: z.int() })

const inspectionFields = {
  inspectedOn: businessDate,
  bodies: filledParagraphs(2000),
  findings: paragraphs(),
  followUp: paragraphs(),
}

export const tasksContract = {
  /** All tasks of a filter in order, as a light list; the rows come by windows of `tasks.list`. */
  'tasks.ids': query({ input: orderInput, output: z.array(taskId) }),
  'tasks.list': query({ input: listInput, output: z.strictObject({ total: z.int(), rows: z.array(taskRow) }) }),
  'tasks.counts': query({ input: { periodId, filter: taskFilter }, output: taskCounts }),
  'tasks.get': query({ input: { taskId, periodId }, output: taskDetail }),

  'tasks.takeOnChoices': query({ input: { planId, periodId }, output: z.array(takeOnChoice) }),
  'tasks.eventChoices': query({ input: { planId, periodId }, output: z.array(eventChoice) }),
  /** One task per entry and per event; an entry may join several choices. Items that are taken already are refused. */
  'tasks.takeOn': command({
    input: {
      planId,
      periodId,
      tasks: z
        .array(
          z.strictObject({
            itemIds: z.array(planItemId).min(1).max(100),
            title: filledLine(500).nullable().default(null),
            workKind: workKind.nullable().default(null),
          }),
        )
        .max(500),
      eventIds: z.array(z.uuid()).max(200).default([]),
      people: taskPeople.default([]),
    },
    output: z.strictObject({ taskIds: z.array(taskId) }),
  }),
  /** The office's own work; it may serve items of plans all the same. */
  'tasks.add': command({
    input: {
      periodId,
      title: filledLine(500),
      expectedResult: paragraphs(),
      workKind,
      planId: planId.nullable(),
      itemIds: z.array(planItemId).max(100),
      internalDeadline: businessDate.nullable(),
      people: taskPeople,
    },
    output: taskDetail,
  }),
  /**
   * One result serves many plans: links an existing task to further items, of its own plan or of another one. Items
   * that are linked already stay. `expectedVersion` is the task's.
   */
  'tasks.linkItems': command({
    input: { ...ofRecord, planId, itemIds: z.array(planItemId).min(1).max(100) },
    output: taskDetail,
  }),
  'tasks.unlinkItems': command({
    input: { ...ofRecord, itemIds: z.array(planItemId).min(1).max(100) },
    output: taskDetail,
  }),
  'tasks.change': command({
    input: {
      ...ofRecord,
      title: filledLine(500),
      expectedResult: paragraphs(),
      workKind,
      people: taskPeople,
    },
    output: taskDetail,
  }),
  /** Leaves out what does not change, so that each field can be saved when it is left. */
  'tasks.changeRecord': command({
    input: {
      ...ofRecord,
      resultText: paragraphs().optional(),
      expected: paragraphs().optional(),
      openingReason: line(2_000).optional(),
      difficulties: paragraphs().optional(),
      proposals: paragraphs().optional(),
      quantities: z.array(quantity).max(100).optional(),
    },
    output: taskDetail,
  }),
  'tasks.changeFunding': command({
    input: { ...ofRecord, lines: z.array(fundingLine).max(50) },
    output: taskDetail,
  }),
  /** A clerk sets the first internal deadline; later ones are the approver's to decide. */
  'tasks.setInternalDeadline': command({
    input: { ...ofRecord, internalDeadline: businessDate.nullable() },
    output: taskDetail,
  }),
  /** All of them or none. `expectedVersion` is the record's. */
  'tasks.changeProgress': command({
    input: {
      periodId,
      tasks: seenTasks,
      to: progress,
      reason: paragraphs(2000).nullable(),
      /** The day on which the work was done; today when left out. */
      doneOn: businessDate.nullable(),
    },
    output: changed,
  }),
  /** Gives tasks to one person as their owner; helpers stay. `expectedVersion` is the task's. */
  'tasks.give': command({ input: { tasks: seenTasks, ownerId: personId }, output: changed }),
  'tasks.trash': command({ input: { tasks: seenTasks }, output: changed }),
  'tasks.restore': command({ input: { taskIds: z.array(taskId).min(1).max(1000) }, output: changed }),

  'tasks.askExtension': command({
    input: {
      ...ofRecord,
      deadline: deadlineKind,
      askedFor: businessDate,
      reason: filledParagraphs(2000),
      /** Date of the letter for the plan's deadline; today for the internal one. */
      askedOn: businessDate,
    },
    output: taskDetail,
  }),
  /** The plan's deadline: records what the assigner answered. The internal one: the approver decides. */
  'tasks.answerExtension': command({
    input: {
      ...ofRecord,
      extensionId: z.uuid(),
      answer: z.enum(['granted', 'refused']),
      grantedUntil: businessDate.nullable(),
      answerNote: paragraphs(2000),
      answeredOn: businessDate,
    },
    output: taskDetail,
  }),

  /** The letter to the assigner for an asked extension of the plan's deadline, as DOCX. */
  'tasks.draftExtensionLetter': command({
    input: { taskId, periodId, extensionId: z.uuid() },
    output: exportedFile,
  }),

  'tasks.addInspection': command({ input: { taskId, ...inspectionFields }, output: inspection }),
  'tasks.changeInspection': command({
    input: { inspectionId: z.uuid(), expectedVersion: version, ...inspectionFields },
    output: inspection,
  }),

  /** Saved filters of the person who is signed in. Saving under a name that exists replaces it. */
  'tasks.views': query({ input: {}, output: z.array(savedView) }),
  'tasks.saveView': command({
    input: { name: filledLine(60), filter: taskFilter, sort: taskSort },
    output: z.array(savedView),
  }),
  'tasks.removeView': command({ input: { viewId: z.uuid() }, output: z.array(savedView) }),
}
