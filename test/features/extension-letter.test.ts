import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readOfficeZip } from '../../src-main/documents/zip-gate.ts'
import type { PlanDocument } from '../../src-shared/contract/plan-content.ts'
import { lookAtDocx } from '../support/docx-checker.ts'
import { registerPlan, smallOutline } from '../support/plan-builder.ts'
import { download } from '../support/report-builder.ts'
import { openYear, TaskInHand } from '../support/task-builder.ts'
import { setUpOffice, startTestApp, type TestApp, type TestUser } from '../support/test-app.ts'
import { vinhLong } from '../support/vinh-long-plan.ts'

let test: TestApp
let lan: TestUser
beforeEach(async () => {
  test = await startTestApp()
  await setUpOffice(test, { agency: { from: 'catalogue', agencyId: vinhLong.health }, symbolAbbreviation: 'SYT' })
  lan = await test.signIn('lan')
})
afterEach(() => test.close())

/** A task due before 30/9/2026 for which the office has asked for more time. */
async function askedTask(document: Partial<PlanDocument>, deadline: 'plan' | 'internal' = 'plan') {
  const year = await openYear(lan, 2026)
  const plan = await registerPlan(lan, document)
  const outline = smallOutline()
  await plan.do('plans.saveOutline', { items: outline.all })
  await plan.do('plans.assign', {
    itemIds: [outline.b.id],
    phrase: 'Sở Y tế',
    agencyIds: [vinhLong.health],
    role: 'lead',
    requested: false,
  })
  const { taskIds } = await lan.call('tasks.takeOn', {
    planId: plan.id,
    periodId: year.id,
    tasks: [{ itemIds: [outline.b.id] }],
  })
  const [taskId] = taskIds
  if (!taskId) throw new Error('nothing was taken on')
  const task = new TaskInHand(lan, await lan.call('tasks.get', { taskId, periodId: year.id }))
  if (deadline === 'internal') {
    task.now = await lan.call('tasks.setInternalDeadline', { ...task.record, internalDeadline: '2026-09-15' })
  }
  task.now = await lan.call('tasks.askExtension', {
    ...task.record,
    deadline,
    askedFor: '2026-11-30',
    reason: 'Giáo trình của Bộ chưa ban hành.',
    askedOn: '2026-09-20',
  })
  const extensionId = task.now.extensions[0]?.id ?? ''
  return { taskId, periodId: year.id, extensionId }
}

async function letterFor(input: Awaited<ReturnType<typeof askedTask>>) {
  const { exportId, name } = await lan.call('tasks.draftExtensionLetter', input)
  const look = lookAtDocx(await readOfficeZip(await download(lan, exportId)))
  return { name, lines: look.paragraphs.map(({ text }) => text.replaceAll('\n', ' ')).filter((text) => text !== '') }
}

describe('the letter that asks for more time', () => {
  it('is a công văn to the coordinator that says what the records say, number and date left blank', async () => {
    const { name, lines } = await letterFor(await askedTask({ coordinatorId: vinhLong.culture }))
    expect(name).toBe('Công văn đề nghị gia hạn - Tập huấn cộng tác viên.docx')
    expect(lines).toEqual(
      expect.arrayContaining([
        'SỞ Y TẾ TỈNH VĨNH LONG',
        'Số:      /SYT',
        'V/v đề nghị gia hạn thời gian thực hiện nhiệm vụ theo Kế hoạch số 15/KH-UBND',
        'Kính gửi: Sở Văn hóa, Thể thao và Du lịch tỉnh Vĩnh Long',
        'Thực hiện Kế hoạch số 15/KH-UBND ngày 12/01/2026 của Ủy ban nhân dân tỉnh Vĩnh Long về việc triển khai công tác gia đình năm 2026, Sở Y tế tỉnh Vĩnh Long được giao nhiệm vụ tại mục II.b: “Tập huấn cộng tác viên”.',
        'Thời hạn hoàn thành: chậm nhất hết ngày 29/09/2026 (kế hoạch ghi: “trước ngày 30/9/2026”).',
        'Lý do đề nghị gia hạn: Giáo trình của Bộ chưa ban hành.',
        'Nơi nhận:',
      ]),
    )
    expect(lines.find((line) => line.includes('đến hết ngày 30/11/2026'))).toMatch(/\.\/\.$/)
    expect(lines).not.toContain('BÁO CÁO')
  })

  it('goes to the issuer of a plan that names no coordinator', async () => {
    const { lines } = await letterFor(await askedTask({ coordinatorId: null }))
    expect(lines).toContain('Kính gửi: Ủy ban nhân dân tỉnh Vĩnh Long')
  })

  it('is told in the history of the task', async () => {
    const asked = await askedTask({})
    await letterFor(asked)
    const history = await lan.call('audit.history', { objectType: 'task', objectId: asked.taskId })
    expect(history[0]).toMatchObject({ action: 'task.extension-letter-exported', detail: { askedFor: '2026-11-30' } })
  })

  it('is not written for the internal deadline, nor for who may not edit tasks', async () => {
    const internal = await askedTask({}, 'internal')
    await lan.refused('tasks.draftExtensionLetter', internal, 'object.missing')
    await (await test.signIn('minh')).refused('tasks.draftExtensionLetter', internal, 'permission.denied')
  })
})
