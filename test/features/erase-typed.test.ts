import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { CallInput } from '../../src-shared/contract/contract.ts'
import type { SubmissionRow } from '../../src-shared/contract/submission.ts'
import { type CoordinatingOffice, sharedClock, startCoordinator, year2026 } from '../support/exchange-builder.ts'
import { withDatabase } from '../support/open-database.ts'
import { ReportInHand } from '../support/report-builder.ts'
import { openYear } from '../support/task-builder.ts'
import { upload } from '../support/upload.ts'
import { vinhLong } from '../support/vinh-long-plan.ts'

const telephone = '0912345678'

let coordinator: CoordinatingOffice
let row: SubmissionRow
beforeEach(async () => {
  const clock = sharedClock()
  clock.set('2026-12-07T02:00:00.000Z')
  coordinator = await startCoordinator(clock, [{ agencyId: vinhLong.health, requested: false }])
  const { hoa } = coordinator
  const scan = await upload(hoa, `lien he ${telephone}.pdf`, Buffer.from('%PDF-1.4'))
  row = await hoa.call('coordination.registerTyped', typed({ stagedIds: [scan] }))
  const { stagedIds: _, ...content } = typed({
    sections: [{ key: 'proposals', text: `Đề nghị hỗ trợ, gọi ${telephone} trước.` }],
  })
  // What it said before stands in the history.
  row = await hoa.call('coordination.correctTyped', {
    ...{ ...content, stagedIds: [], submissionId: row.id, expectedVersion: row.version, reason: 'Gõ sót' },
  })
  row = await hoa.call('coordination.answerTyped', {
    ...{ submissionId: row.id, expectedVersion: row.version, decision: 'asked-to-complete' },
    remarks: [{ about: null, text: `Bỏ số ${telephone}.` }],
  })
})
afterEach(() => coordinator.test.close())

type Typed = Omit<CallInput<'coordination.registerTyped'>, 'commandId'>
const typed = (change: Partial<Typed> = {}): Typed => ({
  ...{ agencyId: vinhLong.health, planId: coordinator.plan.id, period: year2026, requestId: null },
  ...{ documentNumber: '45/BC-SYT', documentDate: '2026-12-03', receivedOn: '2026-12-06', source: 'incoming-register' },
  ...{ cutOff: '2026-11-30', signer: { name: 'Trần Văn Bình', position: 'Phó Giám đốc' } },
  sections: [{ key: 'proposals', text: `Đề nghị hỗ trợ, gọi ${telephone}.` }],
  results: [{ itemId: coordinator.outline.a.id, progress: 'done', text: `Đã giúp gia đình, gọi ${telephone}.` }],
  figures: [],
  stagedIds: [],
  ...change,
})

/** Every table that still holds the words. */
const holders = () =>
  withDatabase(coordinator.test.dataDir, async (db) => {
    const tables = await db.introspection.getTables()
    const found: string[] = []
    for (const { name } of tables) {
      const { rows } = await sql<object>`SELECT * FROM ${sql.table(name)}`.execute(db)
      if (JSON.stringify(rows).includes(telephone)) found.push(name)
    }
    return found
  })

describe('words in a report that was typed in', () => {
  it('are erased with those of the consolidated report that they came into', async () => {
    const { hoa, plan } = coordinator
    const { id: periodId } = await openYear(await coordinator.test.signIn('lan'), 2026)
    const { reportId } = await hoa.call('reports.draftConsolidated', {
      ...{ planId: plan.id, periodId, recipientAgencyId: vinhLong.committee },
    })
    const { drafts } = await hoa.call('reports.consolidatedOf', { planId: plan.id, periodId })
    const section = drafts[0]?.sections.find(({ key }) => key === 'assessment.strengths')
    await hoa.call('reports.takeWords', {
      reportId,
      places: [
        {
          ...{ key: 'assessment.strengths', expectedVersion: section?.version ?? 0 },
          words: [{ submissionId: row.id, itemId: null, from: { part: 'result', result: 0, field: 'resultText' } }],
        },
      ],
    })
    const report = new ReportInHand(await hoa.call('reports.get', { reportId, revision: null }))
    expect(report.now.privacy).toMatchObject([{ kind: 'telephone', text: telephone }])
    expect((await holders()).includes('submission')).toBe(true)
    await hoa.call('reports.erasePrivacy', {
      ...{ ...report.seen, kind: 'telephone', text: telephone, reason: 'Bảo vệ gia đình.' },
    })
    expect(await holders()).toEqual([])
    const shown = await hoa.call('coordination.submission', { submissionId: row.id })
    expect(shown.sections).toMatchObject([{ paragraphs: ['Đề nghị hỗ trợ, gọi [đã xóa] trước.'] }])
    expect(shown.submission.version).toBe(row.version + 1)
    const [body] = (
      await hoa.call('coordination.itemResults', {
        ...{ planId: plan.id, period: year2026, itemId: coordinator.outline.a.id },
      })
    ).results
    expect(body).toMatchObject({ resultText: 'Đã giúp gia đình, gọi [đã xóa].', progress: 'done' })
  })

  it('are erased from it alone, by whoever may erase', async () => {
    const { hoa, test } = coordinator
    const erase = { submissionId: row.id, expectedVersion: row.version, text: telephone, reason: 'Bảo vệ gia đình.' }
    await (await test.signIn('lan')).refused('coordination.eraseTyped', erase, 'permission.denied')
    await hoa.refused('coordination.eraseTyped', { ...erase, text: '09123' }, 'coordination.words-missing')
    const after = await hoa.call('coordination.eraseTyped', erase)
    expect(after.version).toBe(row.version + 1)
    expect(await holders()).toEqual([])
    await hoa.refused('coordination.eraseTyped', erase, 'version.conflict')
    const { jobId } = await hoa.call('audit.checkChain', {})
    while ((await hoa.call('jobs.get', { jobId })).status !== 'done') await new Promise(setImmediate)
    expect(await hoa.call('audit.chainState', { jobId })).toMatchObject({ ok: true })
  })
})
