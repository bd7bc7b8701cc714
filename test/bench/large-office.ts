import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import type { PeriodId, PlanId } from '../../src-shared/domain/ids.ts'
import { foldForSearch, sortKey } from '../../src-shared/domain/vietnamese-text.ts'
import { outlineRow, registerPlan } from '../support/plan-builder.ts'
import { openYear } from '../support/task-builder.ts'
import { CountingIds, setUpOffice, startTestApp, type TestApp, type TestUser } from '../support/test-app.ts'
import { vinhLong } from '../support/vinh-long-plan.ts'

export interface LargeOffice {
  test: TestApp
  lan: TestUser
  periodId: PeriodId
  /** A plan on which this office has to report, with as many tasks in the period as were asked for. */
  planId: PlanId
}

const words = ['truyền thông', 'tập huấn', 'rà soát', 'kiểm tra', 'tư vấn', 'phối hợp', 'đẩy mạnh', 'hỗ trợ']

/** An office with 20,000 task-periods: a plan taken on through the app's calls, the rest of the rows written at once. */
export async function openLargeOffice(total = 20_000, reportedTasks = 200): Promise<LargeOffice> {
  const test = await startTestApp()
  await setUpOffice(test, { agency: { from: 'catalogue', agencyId: vinhLong.health }, symbolAbbreviation: 'SYT' })
  const lan = await test.signIn('lan')
  const { id: periodId } = await openYear(lan, 2026)
  const plan = await registerPlan(lan, { coordinatorId: vinhLong.culture, validTo: null })
  const items = Array.from({ length: reportedTasks }, (_, at) =>
    outlineRow({ marker: `${at + 1}.`, text: `Nhiệm vụ ${at + 1}: ${words[at % words.length]} về gia đình.` }),
  )
  await plan.do('plans.saveOutline', { items })
  const itemIds = items.map(({ id }) => id)
  const share = { phrase: 'Sở Y tế', agencyIds: [vinhLong.health], role: 'lead' as const, requested: false }
  await plan.do('plans.assign', { itemIds, ...share })
  await plan.do('plans.setState', { state: 'active', replacedByPlanId: null })
  const tasks = itemIds.map((id) => ({ itemIds: [id] }))
  await lan.call('tasks.takeOn', { planId: plan.id, periodId, tasks })
  writeResults(test.dataDir, periodId)
  writeRows(test.dataDir, periodId, total - reportedTasks)
  return { test, lan, periodId, planId: plan.id }
}

/** Each reported task says what came of it. */
function writeResults(dataDir: string, periodId: PeriodId): void {
  const raw = new Sqlite(join(dataDir, 'so-nhiem-vu.db'))
  raw
    .prepare(`UPDATE task_period SET result_text = ? || row_number WHERE period_id = ?`)
    .run('Đã tổ chức 04 buổi truyền thông với 320 lượt người dự, phát 500 tờ rơi; đợt ', periodId)
  raw.close()
}

function writeRows(dataDir: string, periodId: PeriodId, count: number): void {
  const raw = new Sqlite(join(dataDir, 'so-nhiem-vu.db'))
  const ids = new CountingIds(0xbe)
  const at = '2026-01-05T01:00:00.000Z'
  const task = raw.prepare(
    `INSERT INTO task (id, title, expected_result, work_kind, requested, sort_key, document_order, version, created_at)
     VALUES (?, ?, '', 'standing', 0, ?, ?, 1, ?)`,
  )
  const record = raw.prepare(
    `INSERT INTO task_period (id, task_id, period_id, progress, progress_reason, internal_deadline, result_text,
       difficulties, proposals, version, changed_at) VALUES (?, ?, ?, ?, '', ?, ?, '', '', 1, ?)`,
  )
  const search = raw.prepare(
    `INSERT INTO task_search (rowid, title, plan_text, result, notes) VALUES (?, ?, '', ?, '')`,
  )
  raw.transaction(() => {
    for (let number = 1; number <= count; number += 1) {
      const word = words[number % words.length] ?? ''
      const title = `Việc ${number}: ${word} tại địa bàn số ${number % 124}`
      const result = `Đã ${word} ${number % 60} lần, ${number % 7} đơn vị tham gia.`
      const id = ids.next()
      const deadline = `2026-${String((number % 12) + 1).padStart(2, '0')}-${String((number % 28) + 1).padStart(2, '0')}`
      task.run(id, title, sortKey(title), number, at)
      const progress = ['in-progress', 'done', 'not-started', 'awaiting-confirmation'][number % 4]
      const { lastInsertRowid } = record.run(ids.next(), id, periodId, progress, deadline, result, at)
      search.run(lastInsertRowid, foldForSearch(title), foldForSearch(result))
    }
  })()
  raw.exec('ANALYZE')
  raw.close()
}
