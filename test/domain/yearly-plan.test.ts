import { describe, expect, it, test } from 'vitest'
import { taskId } from '../../src-shared/domain/ids.ts'
import { workKinds } from '../../src-shared/domain/work-kind.ts'
import {
  deadlineText,
  draftOrganisation,
  draftTasks,
  groupedTasks,
  hasDeadline,
  type TaskOfPlan,
} from '../../src-shared/domain/yearly-plan/draft.ts'
import { groupOf, type PlannedTask, taskGroups } from '../../src-shared/domain/yearly-plan/planned-task.ts'
import { CountingIds } from '../support/test-app.ts'

const ids = new CountingIds(0x9e)

const planned: PlannedTask = {
  ...{ workKind: 'one-off', role: 'lead', carriedFrom: null, owners: ['Nguyễn Thị Lan'], helpers: [] },
  ...{ leads: [], partners: [], internalDeadline: null, product: 'Báo cáo kết quả', bases: [] },
}

interface Changes extends Partial<Omit<TaskOfPlan, 'planned'>> {
  planned?: Partial<PlannedTask>
}

function taskWith({ planned: change, ...rest }: Changes = {}): TaskOfPlan {
  return {
    ...{
      taskId: taskId.parse(ids.next()),
      planId: null,
      title: 'Tập huấn',
      planItemIds: [],
      position: '',
      planText: '',
    },
    ...{ progress: 'not-started', timeliness: 'in-time', deadline: '2027-06-30', extendedDeadline: null, doneOn: null },
    ...{ resultText: '', quantities: [], evidenceIds: [], difficulties: '', proposals: '' },
    ...rest,
    planned: { ...planned, ...change },
  }
}

const textOf = (changes: Changes) => draftTasks({ tasks: [taskWith(changes)] })[0]?.text

describe('the passage of a task', () => {
  const from2026 = { year: 2026, progress: 'in-progress' as const }
  test.each<[what: string, Changes, text: string]>([
    ['that is new', {}, 'Chủ trì: Nguyễn Thị Lan. Thời hạn: 30/06/2027. Sản phẩm: Báo cáo kết quả.'],
    [
      'with helpers and other bodies',
      { planned: { helpers: ['Lê Văn Hòa'], partners: ['Công an tỉnh'] } },
      'Chủ trì: Nguyễn Thị Lan; phối hợp: Lê Văn Hòa, Công an tỉnh. Thời hạn: 30/06/2027. Sản phẩm: Báo cáo kết quả.',
    ],
    [
      'whose role no plan states, never shown as the lead',
      { planned: { role: 'none-stated' } },
      'Thực hiện: Nguyễn Thị Lan. Thời hạn: 30/06/2027. Sản phẩm: Báo cáo kết quả.',
    ],
    [
      'in which another body leads',
      { planned: { role: 'coordinate', leads: ['Sở Y tế'] } },
      'Phối hợp với Sở Y tế: Nguyễn Thị Lan. Thời hạn: 30/06/2027. Sản phẩm: Báo cáo kết quả.',
    ],
    [
      'that was carried forward late',
      { progress: 'in-progress', timeliness: 'late', deadline: '2026-09-29', planned: { carriedFrom: from2026 } },
      'Chuyển tiếp từ năm 2026, đang thực hiện; đã quá thời hạn 29/09/2026. Chủ trì: Nguyễn Thị Lan. Thời hạn: 29/09/2026. Sản phẩm: Báo cáo kết quả.',
    ],
    [
      'that was carried forward in time, with a later day by the assigner',
      { timeliness: 'in-time', extendedDeadline: '2027-08-31', planned: { carriedFrom: from2026 } },
      'Chuyển tiếp từ năm 2026, chưa thực hiện. Chủ trì: Nguyễn Thị Lan. Thời hạn: 31/08/2027. Sản phẩm: Báo cáo kết quả.',
    ],
    [
      'that recurs and was left unfinished',
      { planned: { workKind: 'recurring', carriedFrom: from2026 } },
      'Việc cùng loại của năm 2026 chưa hoàn thành. Chủ trì: Nguyễn Thị Lan. Thời hạn: 30/06/2027. Sản phẩm: Báo cáo kết quả.',
    ],
    [
      'that recurs and was done',
      { planned: { workKind: 'recurring', carriedFrom: { year: 2026, progress: 'done' } } },
      'Chủ trì: Nguyễn Thị Lan. Thời hạn: 30/06/2027. Sản phẩm: Báo cáo kết quả.',
    ],
    [
      'of which nobody said anything',
      { deadline: null, planned: { owners: [], product: '' } },
      'Chủ trì: chưa phân công. Thời hạn: chưa có. Sản phẩm: chưa ghi.',
    ],
  ])('%s', (_, changes, text) => expect(textOf(changes)).toBe(text))

  it('is made of no task that does not apply any more', () => {
    expect(draftTasks({ tasks: [taskWith({ progress: 'not-applicable' })] })).toEqual([])
  })

  it('leads to its task', () => {
    const task = taskWith()
    expect(draftTasks({ tasks: [task] })[0]).toMatchObject({
      source: { kind: 'task', taskId: task.taskId },
      title: 'Tập huấn',
    })
  })
})

describe('the day of a task', () => {
  test.each<[what: string, Changes, text: string, known: boolean]>([
    ['of the plan', {}, '30/06/2027', true],
    [
      'of the office, earlier',
      { planned: { internalDeadline: '2027-06-15' } },
      '15/06/2027 (kế hoạch giao: 30/06/2027)',
      true,
    ],
    ['of the office, the same', { planned: { internalDeadline: '2027-06-30' } }, '30/06/2027', true],
    ['of the office alone', { deadline: null, planned: { internalDeadline: '2027-03-31' } }, '31/03/2027', true],
    ['of standing work', { deadline: null, planned: { workKind: 'standing' } }, 'thường xuyên trong năm', true],
    ['that nobody named', { deadline: null }, 'chưa có', false],
  ])('%s', (_, changes, text, known) => {
    expect(deadlineText(taskWith(changes))).toBe(text)
    expect(hasDeadline(taskWith(changes))).toBe(known)
  })
})

describe('groups', () => {
  test.each(workKinds)('of %s work, from the year before and new', (workKind) => {
    const carried = { year: 2026, progress: 'in-progress' as const }
    expect([groupOf({ workKind, carriedFrom: carried }), groupOf({ workKind, carriedFrom: null })]).toEqual(
      {
        'one-off': ['carried', 'new'],
        standing: ['standing', 'standing'],
        recurring: ['standing', 'standing'],
        target: ['target', 'target'],
      }[workKind],
    )
  })

  it('stand in their order, each in the order of the tasks; empty ones are left out', () => {
    const tasks = [
      taskWith({ title: 'a', planned: { workKind: 'target' } }),
      taskWith({ title: 'b', planned: { workKind: 'recurring' } }),
      taskWith({ title: 'c' }),
      taskWith({ title: 'd', planned: { workKind: 'standing' } }),
    ]
    const shown = groupedTasks({ tasks }).map((one) => [one.group, one.tasks.map(({ title }) => title)])
    expect(shown).toEqual([
      ['new', ['c']],
      ['standing', ['b', 'd']],
      ['target', ['a']],
    ])
    expect(groupedTasks({ tasks: [] })).toEqual([])
    expect(taskGroups).toHaveLength(4)
  })
})

test('what is reported on a plan names to whom and by when only where somebody said so', () => {
  const plan = {
    ...{
      number: '15/KH-UBND',
      date: null,
      subject: '',
      shortName: 'Gia đình',
      packageVersion: null,
      indicatorSet: null,
    },
  }
  const text = (reporting: object) =>
    // The branded id of the plan is a plain string here.
    draftOrganisation({ plans: [{ ...plan, id: ids.next(), reporting }] as never })[0]?.text
  expect(text({ to: 'Sở Y tế', deadline: { bound: 'by', stated: '2027-12-05' } })).toBe(
    'Báo cáo kết quả thực hiện Kế hoạch số 15/KH-UBND về Sở Y tế chậm nhất ngày 05/12/2027.',
  )
  expect(text({ to: null, deadline: null })).toBe('Báo cáo kết quả thực hiện Kế hoạch số 15/KH-UBND.')
  expect(draftOrganisation({ plans: [{ ...plan, id: ids.next() }] as never })).toEqual([])
})
