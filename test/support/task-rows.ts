import { join } from 'node:path'
import type { Db } from '../../src-main/db/open-database.ts'
import { openDatabase } from '../../src-main/db/open-database.ts'
import { type PeriodId, periodId, type TaskId, taskId } from '../../src-shared/domain/ids.ts'

/** A second connection to a test app's database, for rows that no call makes and for a look at what is stored. */
export async function withDatabase<T>(dataDir: string, work: (db: Db) => Promise<T>): Promise<T> {
  const { db } = openDatabase(join(dataDir, 'so-nhiem-vu.db'))
  try {
    return await work(db)
  } finally {
    await db.destroy()
  }
}

const uuid = (space: number, number: number) =>
  `${space.toString(16).padStart(8, '0')}-0000-4000-8000-${number.toString(16).padStart(12, '0')}`

export const period2026: PeriodId = periodId.parse(uuid(0xe0, 2026))
export const taskNumber = (number: number): TaskId => taskId.parse(uuid(0xe1, number))

/** Own tasks 1 to `count`, without a plan, in the year 2026. */
export async function insertTasks(dataDir: string, count: number): Promise<void> {
  await withDatabase(dataDir, async (db) => {
    await db
      .insertInto('period')
      .values({
        ...{ id: period2026, kind: 'year', year: 2026, ordinal: null, version: 1 },
        ...{ from_date: '2025-12-15', to_date: '2026-12-14', cut_off: null },
        ...{ next_year_start: null, created_at: '2026-01-05T01:00:00.000Z' },
      })
      .execute()
    for (let number = 1; number <= count; number += 1) {
      await db
        .insertInto('task')
        .values({
          ...{ id: taskNumber(number), plan_id: null, title: `Nhiệm vụ ${number}`, expected_result: '' },
          ...{ work_kind: 'standing', role: null, requested: 0, plan_deadline_text: null, plan_deadline_rule: null },
          ...{
            document_order: number,
            sort_key: String(number),
            trashed_at: null,
            version: 1,
            created_at: '2026-01-05T01:00:00.000Z',
          },
        })
        .execute()
      await db
        .insertInto('task_period')
        .values({
          ...{ id: uuid(0xe2, number), task_id: taskNumber(number), period_id: period2026, progress: 'in-progress' },
          ...{
            result_text: '',
            progress_reason: '',
            difficulties: '',
            proposals: '',
            version: 1,
            changed_at: '2026-01-05T01:00:00.000Z',
          },
        })
        .execute()
    }
  })
}
