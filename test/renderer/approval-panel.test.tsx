// @vitest-environment happy-dom
import { cleanup, screen, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { texts } from '../../src-shared/text/text.ts'
import { openReportPage } from '../support/open-report-page.tsx'
import { ReportInHand, type ReportingOffice, sealedReport, startReportingOffice } from '../support/report-builder.ts'
import { openYear } from '../support/task-builder.ts'

const { reports: words, approval } = texts.vi

let office: ReportingOffice
let report: ReportInHand
beforeEach(async () => {
  office = await startReportingOffice()
  report = await sealedReport(office)
})
afterEach(async () => {
  cleanup()
  await office.test.close()
})

/** As the approver sees it. */
async function open(): Promise<void> {
  openReportPage(office.minh, report.id)
  await screen.findByRole('region', { name: words.preview }, { timeout: 15_000 })
}

const panel = () => within(screen.getByRole('region', { name: words.approval }))
const submit = async (openReasons: Record<string, string>) => {
  await report.refresh(office.lan)
  await office.lan.call('reports.submit', { ...report.seen, openReasons })
}

describe('what the approver has before their eyes', () => {
  it('is the printed pages, each open place with its reason, and what nothing proves', async () => {
    await office.lan.call('reports.revise', { ...report.seen, reason: 'Bổ sung theo đề nghị.' })
    await report.refresh(office.lan)
    await report.write(office.lan, 'next-steps', 'Tiếp tục giúp cháu Nguyễn Thị Bé đến trường.')
    await report.write(office.lan, 'proposals', 'Đề nghị hỗ trợ cháu Nguyễn Thị Bé.')
    await submit({ rest: 'Lãnh đạo chỉ đạo sau.', 'results-without-evidence': 'Biên bản đang ký.' })
    await open()
    within(screen.getByRole('region', { name: words.preview })).getByText('BÁO CÁO')
    panel().getByText(words.changesSince({ revision: 1 }))
    panel().getByText('Tiếp tục giúp cháu Nguyễn Thị Bé đến trường.', { selector: 'ins' })
    const place = panel()
      .getByText(words.open['results-without-evidence']({ count: 1 }))
      .closest('li')
    if (place === null) throw new Error('the place is not in a list')
    within(place).getByText(approval.openReason({ reason: 'Biên bản đang ký.' }))
    const task = within(place).getByRole('link', { name: office.tasks[1].now.title })
    expect(task.getAttribute('href')).toBe(`/tasks/${office.tasks[1].now.taskId}`)
    expect(panel().getAllByText(approval.openReason({ reason: 'Lãnh đạo chỉ đạo sau.' })).length).toBeGreaterThan(2)
    // The words stand in two places and are decided on once.
    const named = panel().getAllByText(`${words.privacyKinds['person-name']}: “cháu Nguyễn Thị Bé”`)
    expect(named).toHaveLength(2)
    expect(panel().getAllByRole('button', { name: approval.keep })).toHaveLength(1)
    panel().getByText(approval.noYearBefore)
  })

  it('is the difference to the year before, which is a tap away', async () => {
    const next = await openYear(office.lan, 2027)
    const { reportId } = await office.lan.call('reports.draft', { planIds: [office.plan.id], periodId: next.id })
    const first = report
    report = new ReportInHand(await office.lan.call('reports.get', { reportId, revision: null }))
    await submit({ rest: 'Lãnh đạo chỉ đạo sau.' })
    await open()
    panel().getByText(words.firstRevision)
    const before = panel().getByRole('link', {
      name: approval.sinceYearBefore({ year: 2026, number: '05/BC-SYT' }),
    })
    expect(before.getAttribute('href')).toBe(`/reports/${first.id}`)
    panel().getByText('Tập huấn cộng tác viên.: Đã tập huấn 40 cộng tác viên.', { selector: 'del' })
  })

  it('is voided by any edit, and says so', async () => {
    await office.lan.call('reports.revise', { ...report.seen, reason: 'Bổ sung theo đề nghị.' })
    await submit({ rest: 'Lãnh đạo chỉ đạo sau.' })
    await report.refresh(office.minh)
    await office.minh.call('reports.approve', report.seen)
    await report.refresh(office.lan)
    await report.write(office.lan, 'next-steps', 'Thêm một câu.')
    expect(report.now).toMatchObject({ state: 'draft', contentSha256: null, approvedBy: null })
    await open()
    screen.getByText(words.voided)
  })
})
