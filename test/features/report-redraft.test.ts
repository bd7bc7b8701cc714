import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { draft, type ReportInHand, type ReportingOffice, startReportingOffice } from '../support/report-builder.ts'

let office: ReportingOffice
let report: ReportInHand
beforeEach(async () => {
  office = await startReportingOffice()
  report = await draft(office)
})
afterEach(() => office.test.close())

const changes = () => office.lan.call('reports.redraftChanges', report.seen)

describe('what a new draft would change', () => {
  it('is nothing while the records stay as they were', async () => {
    expect(await changes()).toMatchObject({ passages: [], rows: [] })
  })

  it('names every passage that follows the records, comes in or goes out, and changes nothing by itself', async () => {
    const title = report.section('results').passages[0]?.title ?? null
    await office.tasks[0].write({ resultText: 'Đã tổ chức 05 lớp.', quantities: [], difficulties: '' })
    await office.tasks[1].write({ proposals: 'Đề nghị cấp tài liệu.' })
    expect((await changes()).passages).toEqual([
      {
        key: 'results',
        kind: 'follows',
        title,
        before: 'Đã tổ chức 03 lớp tuyên truyền.\nSố liệu: Lớp tuyên truyền: 3 lớp.',
        after: 'Đã tổ chức 05 lớp.',
      },
      { key: 'assessment.shortcomings', kind: 'gone', title: null, before: 'Kinh phí cấp chậm.', after: null },
      { key: 'proposals', kind: 'added', title: null, before: null, after: 'Đề nghị cấp tài liệu.' },
    ])
    expect((await report.refresh(office.lan)).version).toBe(1)
    await office.lan.call('reports.redraft', report.seen)
    await report.refresh(office.lan)
    expect((await changes()).passages).toEqual([])
  })

  it('says of the words of a person that they stay', async () => {
    const { version, passages } = report.section('results')
    await office.lan.call('reports.saveSection', {
      ...{ reportId: report.id, key: 'results', expectedVersion: version },
      passages: passages.map(({ id, leftOut }, at) => ({ id, text: at === 0 ? 'Lời của chuyên viên.' : '', leftOut })),
    })
    await report.refresh(office.lan)
    await office.tasks[0].write({ resultText: 'Số liệu mới.', quantities: [] })
    expect((await changes()).passages).toMatchObject([
      { key: 'results', kind: 'kept', before: 'Lời của chuyên viên.', after: 'Số liệu mới.' },
    ])
  })

  it('shows the rows of both tables', async () => {
    await office.lan.call('tasks.changeFunding', {
      ...office.tasks[0].record,
      lines: [{ source: 'Ngân sách tỉnh', planned: 50_000_000, spent: 50_000_000 }],
    })
    expect((await changes()).rows).toEqual([
      { table: 'funding', name: 'Ngân sách tỉnh', before: '45,5 / 50', after: '50 / 50' },
    ])
  })

  it('shows what the annex says of a task beside its words: progress, deadline and evidence', async () => {
    const { title } = office.tasks[0].now
    await office.tasks[0].move('in-progress')
    expect((await changes()).rows).toEqual([
      {
        table: 'tasks',
        name: title,
        before: expect.stringMatching(/^Chưa thực hiện · .*12\/KH-SYT$/),
        after: expect.stringMatching(/^Đang thực hiện · .*12\/KH-SYT$/),
      },
    ])
  })

  it('is of the version that was seen, and takes what was looked at or nothing', async () => {
    await office.tasks[0].write({ resultText: 'Đã tổ chức 05 lớp.' })
    const { sha256 } = await changes()
    await office.tasks[0].write({ resultText: 'Đã tổ chức 06 lớp.' })
    await office.lan.refused('reports.redraft', { ...report.seen, changesSha256: sha256 }, 'report.records-moved')
    const { sha256: newer } = await changes()
    await office.lan.call('reports.redraft', { ...report.seen, changesSha256: newer })
    await office.lan.refused('reports.redraftChanges', report.seen, 'version.conflict')
    await report.refresh(office.lan)
    expect(report.section('results').passages[0]?.text).toContain('06 lớp')
  })
})
