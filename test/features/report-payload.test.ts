import { expect, it } from 'vitest'
import type { LoadedReport } from '../../src-main/features/reports/load-report.ts'
import { reportPayload } from '../../src-main/features/reports/report-payload.ts'
import type { ReportContent, ReportTask } from '../../src-shared/domain/report-content.ts'
import { draftSections } from '../../src-shared/domain/report-draft.ts'
import { reportV2 } from '../../src-shared/exchange/report.ts'
import { CountingIds } from '../support/test-app.ts'

const ids = new CountingIds(0x7e)
const planId = ids.next()

const task = (number: number) => ({
  ...{
    taskId: ids.next(),
    planId,
    title: `Nhiệm vụ ${number}`,
    planItemIds: [],
    position: `II.${number}`,
    planText: '',
  },
  ...{ progress: 'done', timeliness: 'done-in-time', deadline: null, extendedDeadline: null, doneOn: '2026-10-01' },
  ...{ resultText: `Kết quả ${number}.`, quantities: [{ label: 'Lớp', value: '0.5', unit: 'lớp' }] },
  ...{ evidenceIds: [], difficulties: '', proposals: '' },
})

/** A report as it is loaded, with only what the payload is made of. */
function loaded(tasks: number): LoadedReport {
  const records = {
    agencyName: 'Sở Y tế',
    plans: [
      {
        ...{ id: planId, number: null, date: null, subject: 'Công tác gia đình', shortName: 'Gia đình' },
        ...{ packageVersion: null, indicatorSet: null },
      },
    ],
    // The branded ids of the records are plain strings here.
    tasks: Array.from({ length: tasks }, (_, index) => task(index + 1)) as unknown as ReportTask[],
    figures: [],
    funding: [],
    evidence: [],
  } as unknown as ReportContent['records']
  const content = {
    ...{ agencyId: 'vn.86.so-y-te', recipientAgencyId: 'vn.86.so-vhttdl', cutOff: '2026-11-30' },
    period: {
      ...{ kind: 'year', year: 2026, ordinal: null, from: '2026-01-01', to: '2026-12-31' },
      ...{ cutOff: '2026-11-30', nextYearStart: null },
    },
    letter: { signer: { name: 'Trần Văn Minh', authority: { mode: 'direct', position: 'Giám đốc' } } },
    sections: draftSections(records, [], () => ids.next()),
    records,
  } as unknown as ReportContent
  const row = { revision: 1, number_value: '05', symbol: 'BC-SYT', document_date: '2026-12-03' }
  return { report: { id: ids.next() }, row, content } as unknown as LoadedReport
}

const sealing = {
  requestId: null,
  contentSha256: 'a'.repeat(64),
  createdAt: '2026-12-03T03:00:00.000Z',
  docxName: 'bao-cao.docx',
  supersedes: null,
}

it.each([1, 500, 501, 1500])('fits the format with %i tasks, without losing a word', (count) => {
  const payload = reportPayload(loaded(count), sealing)
  expect(reportV2.safeParse(payload).error?.issues).toBeUndefined()
  const written = payload.data.sections.find((section) => section.key === 'results')?.paragraphs ?? []
  expect(written.length).toBeLessThanOrEqual(500)
  expect(written.join('\n').match(/Kết quả \d+\./g)).toHaveLength(count)
  expect(payload.data.taskResults).toHaveLength(count)
})

it.each([
  ['number_value', 'report.number-missing'],
  ['document_date', 'report.number-missing'],
] as const)('is refused without %s', (field, code) => {
  const report = loaded(1)
  expect(() => reportPayload({ ...report, row: { ...report.row, [field]: null } }, sealing)).toThrow(code)
})

it.each([
  [{ recipientAgencyId: null }, 'report.recipient-missing'],
  [{ cutOff: null }, 'report.cut-off-missing'],
])('is refused with %j', (change, code) => {
  const report = loaded(1)
  expect(() => reportPayload({ ...report, content: { ...report.content, ...change } }, sealing)).toThrow(code)
})

it('is refused for a period that does not say from when to when', () => {
  const report = loaded(1)
  const period = { ...report.content.period, from: null }
  expect(() => reportPayload({ ...report, content: { ...report.content, period } }, sealing)).toThrow(
    'report.period-open',
  )
})
