import { describe, expect, test } from 'vitest'
import { taskId } from '../../src-shared/domain/ids.ts'
import type { Progress } from '../../src-shared/domain/progress.ts'
import { countOverYears, countTasks, type TaskCounts, type YearTask } from '../../src-shared/domain/review-tasks.ts'

const task = (n: number, progress: Progress, isLate = false): YearTask => ({
  taskId: taskId.parse(`00000000-0000-4000-8000-00000000000${n}`),
  progress,
  isLate,
})
const none: TaskCounts = { of: 0, done: 0, inProgress: 0, notStarted: 0, paused: 0, late: 0 }

describe('tasks of a review', () => {
  test.each<[string, YearTask[] | null, Partial<TaskCounts> | null]>([
    ['nothing stored is not 0', null, null],
    ['a report without tasks is 0', [], {}],
    [
      'one of each',
      [task(1, 'done'), task(2, 'in-progress'), task(3, 'not-started'), task(4, 'paused')],
      { of: 4, done: 1, inProgress: 1, notStarted: 1, paused: 1 },
    ],
    [
      'what waits or was sent back is in progress',
      [task(1, 'awaiting-confirmation'), task(2, 'redo')],
      { of: 2, inProgress: 2 },
    ],
    [
      'late is some of the unfinished',
      [task(1, 'in-progress', true), task(2, 'not-started', true)],
      { of: 2, inProgress: 1, notStarted: 1, late: 2 },
    ],
    ['done is never late here', [task(1, 'done', true)], { of: 1, done: 1 }],
    ['no longer asked for is none', [task(1, 'not-applicable', true), task(2, 'done')], { of: 1, done: 1 }],
  ])('in a year: %s', (_, tasks, expected) => {
    expect(countTasks(tasks)).toEqual(expected && { ...none, ...expected })
  })

  test.each<[string, (YearTask[] | null)[], Partial<TaskCounts> | null]>([
    ['no year is stored', [null, null], null],
    [
      'carried twice, done last',
      [[task(1, 'not-started', true)], [task(1, 'in-progress')], [task(1, 'done')]],
      { of: 1, done: 1 },
    ],
    [
      'standing work of every year',
      [[task(1, 'done')], null, [task(1, 'in-progress', true)]],
      { of: 1, inProgress: 1, late: 1 },
    ],
    ['set aside at last', [[task(1, 'in-progress')], [task(1, 'not-applicable')]], {}],
    ['different work adds up', [[task(1, 'done')], [task(2, 'done')]], { of: 2, done: 2 }],
  ])('over the years: %s', (_, years, expected) => {
    expect(countOverYears(years)).toEqual(expected && { ...none, ...expected })
  })
})
