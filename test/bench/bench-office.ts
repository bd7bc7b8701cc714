import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { selectOrderedIds, selectRows } from '../../src-main/features/tasks/task-list.queries.ts'
import { taskResultsFor } from '../../src-main/features/tasks/task-results.service.ts'
import { taskFilter } from '../../src-shared/contract/task-list.ts'
import { taskId } from '../../src-shared/domain/ids.ts'
import { yearPeriod } from '../support/task-builder.ts'
import { upload } from '../support/upload.ts'
import { bareStore, sameSqlBare } from './bare.ts'
import { openLargeOffice } from './large-office.ts'
import { compare, holding, rounds } from './measure.ts'

/** What people wait for many times a day, in an office of 20,000 task-periods. */
export async function benchOffice() {
  console.error('20 000 task-periods')
  const { test, lan, periodId, planId } = await openLargeOffice()
  try {
    const listOf = (filter: object) => ({ periodId, filter: taskFilter.parse(filter), today: test.clock.today() })
    const page = (filter: object) => (db: Parameters<typeof selectRows>[0]) =>
      selectOrderedIds(db, listOf(filter), 'urgency', 0, 100).then((ids) => selectRows(db, ids))
    const listed = (filter: object) => () => lan.call('tasks.list', { periodId, filter })

    const results = [
      await compare('list, first 100', listed({}), await sameSqlBare(test.dataDir, page({}))),
      await compare(
        'search "day manh", first 100',
        listed({ text: 'day manh' }),
        await sameSqlBare(test.dataDir, page({ text: 'day manh' })),
      ),
    ]

    const { rows } = await lan.call('tasks.list', { periodId, filter: {} })
    const place = { taskId: taskId.parse(rows[0]?.taskId), periodId }
    const store = await bareStore(join(test.dataDir, 'bare'))
    const file = () => randomBytes(256 * 1024)
    results.push(
      await compare(
        'note with 256 KiB of evidence',
        async () => {
          const evidence = [await upload(lan, 'anh.bin', file())]
          await lan.call('notes.add', { ...place, happenedOn: '2026-10-20', text: 'Đã làm', quantities: [], evidence })
        },
        () => store(file()),
      ),
    )

    const { reportId } = await lan.call('reports.draft', { planIds: [planId], periodId })
    results.push(
      await compare(
        'report draft of 200 tasks',
        async () => {
          const { version } = await lan.call('reports.get', { reportId, revision: null })
          await lan.call('reports.redraft', { reportId, expectedVersion: version })
        },
        await sameSqlBare(test.dataDir, (db) =>
          taskResultsFor(db, { planIds: [planId], periodId, today: test.clock.today() }),
        ),
      ),
    )
    const held = [
      await holding('list, first 100', rounds, listed({})),
      await holding('all ids by urgency', rounds, () =>
        lan.call('tasks.ids', { periodId, filter: {}, sort: 'urgency' }),
      ),
      await holding('counts by state', rounds, () => lan.call('tasks.counts', { periodId, filter: {} })),
      await holding('report of 200 tasks', rounds, () => lan.call('reports.get', { reportId, revision: null })),
      await holding('open the next year', 1, () => lan.call('periods.open', { period: yearPeriod(2027) })),
    ]
    return { taskPeriods: 20_000, rounds, results, held }
  } finally {
    await test.close()
  }
}
