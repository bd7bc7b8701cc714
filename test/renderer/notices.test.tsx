// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { jobKinds } from '../../src-main/jobs/job-kinds.ts'
import { useCoreEvents } from '../../src-renderer/api/events.ts'
import { forgetJobs, jobsNow, recordEarlierJobs, recordJob } from '../../src-renderer/api/job-store.ts'
import { Notices } from '../../src-renderer/shell/Notices.tsx'
import { PeriodProvider } from '../../src-renderer/shell/period.tsx'
import { SessionProvider } from '../../src-renderer/shell/session.tsx'
import type { JobState } from '../../src-shared/contract/events.ts'
import type { OverviewLine } from '../../src-shared/contract/overview.ts'
import { personId, reportId as reportIdSchema } from '../../src-shared/domain/ids.ts'
import { jobLabel, shellText } from '../../src-shared/text/shell.ts'
import { renderPart } from '../support/render-part.tsx'

afterEach(() => {
  cleanup()
  forgetJobs()
})

const person = {
  id: personId.parse('00000000-0000-4000-8000-0000000000a1'),
  fullName: 'Nguyễn Thị Lan',
  position: 'Chuyên viên',
  roles: ['clerk' as const],
  approvesPlans: null,
  language: 'vi' as const,
}
const office = { agencyName: 'Sở Y tế', isSample: false, lockAfterMinutes: 15 }
const id = '00000000-0000-4000-8000-000000000001'
const job: JobState = {
  id,
  kind: 'make-backup',
  status: 'running',
  done: 2,
  total: 10,
  unit: 'files',
  startedAt: '2026-11-02T01:00:00.000Z',
  startedBy: person.id,
  error: null,
}

function Listening() {
  useCoreEvents()
  return (
    <SessionProvider session={{ stage: 'ready', person, office }}>
      <PeriodProvider>
        <Notices />
      </PeriodProvider>
    </SessionProvider>
  )
}

const line: OverviewLine = { kind: 'tasks-late', role: 'clerk', count: 3, plan: null, reportId: null }

/** The core of an office where so much waits. */
function renderNotices(lines: OverviewLine[], jobs: JobState[]) {
  const { bridge } = renderPart(<Listening />)
  return bridge
    .answer('periods.list', [])
    .answer('overview.get', { today: '2026-11-02', reportDates: [], lines })
    .answer('jobs.list', jobs)
}

describe('the notices', () => {
  it('say what needs one today, and lead there', async () => {
    const reportId = reportIdSchema.parse('00000000-0000-4000-8000-0000000000c3')
    renderNotices([line, { ...line, kind: 'reports-to-approve', role: 'approver', count: 1, reportId }], [])
    fireEvent.click(await screen.findByRole('button', { name: 'Thông báo: 2 việc cần làm' }))
    const late = await screen.findByRole('link', { name: '3 nhiệm vụ quá hạn.' })
    expect(decodeURIComponent(late.getAttribute('href') ?? '')).toBe('/tasks?filter={"timeliness":["late"]}')
    await waitFor(() => expect(screen.getByRole('dialog').contains(document.activeElement)).toBe(true))
    const waiting = screen.getByRole('link', { name: '1 báo cáo chờ duyệt nội dung.' })
    expect(waiting.getAttribute('href')).toBe(`/reports/${reportId}`)
  })

  it('count work that ended until somebody has looked, and nothing that ended before', async () => {
    const bridge = renderNotices([], [{ ...job, id: '00000000-0000-4000-8000-000000000009', status: 'done' }])
    await screen.findByRole('button', { name: 'Thông báo' })
    act(() => bridge.tell({ type: 'job', job: { ...job, status: 'done' } }))
    fireEvent.click(screen.getByRole('button', { name: 'Thông báo: 1 việc vừa chạy xong' }))
    await screen.findByRole('button', { name: 'Thông báo' })
  })
})

describe('running work', () => {
  it.each(Object.keys(jobKinds))('has a name for %s in both languages', (kind) => {
    expect(jobLabel('vi', kind)).not.toBe(shellText.vi.work)
    expect(jobLabel('en', kind)).not.toBe(shellText.en.work)
  })

  it('shows what ran before the window opened, and stops it', async () => {
    const bridge = renderNotices([], [job])
    bridge.answer('jobs.cancel', { ...job, status: 'cancelled' })
    fireEvent.click(await screen.findByRole('button', { name: 'Thông báo: 1 việc đang chạy' }))
    await screen.findByText('Sao lưu dữ liệu')
    // The test window lays nothing out, so the popover takes itself for scrolled away.
    fireEvent.click(await screen.findByRole('button', { name: 'Dừng' }))
    await waitFor(() => expect(bridge.asked).toContainEqual({ name: 'jobs.cancel', input: { jobId: id } }))
  })

  it('offers nobody but an administrator to stop the work of somebody else', async () => {
    renderNotices([], [{ ...job, startedBy: '00000000-0000-4000-8000-0000000000b2' }])
    fireEvent.click(await screen.findByRole('button', { name: 'Thông báo: 1 việc đang chạy' }))
    await screen.findByText('Sao lưu dữ liệu')
    expect(screen.queryByRole('button', { name: 'Dừng' })).toBeNull()
  })

  it('takes from the list what ended while the window was locked, and no older word of what goes on', () => {
    const other = { ...job, id: '00000000-0000-4000-8000-000000000002' }
    for (const told of [job, { ...other, status: 'done' as const }]) recordJob(told)
    recordEarlierJobs([{ ...job, status: 'failed' }, other])
    expect(jobsNow().map(({ status }) => status)).toEqual(['failed', 'done'])
    recordEarlierJobs([job])
    expect(jobsNow().map(({ status }) => status)).toEqual(['failed', 'done'])
  })

  it('says why work failed and what to do', async () => {
    const bridge = renderNotices([], [])
    const error = { code: 'backup.damaged', detail: { file: 'so-nhiem-vu.db' } }
    act(() => bridge.tell({ type: 'job', job: { ...job, status: 'failed', error } }))
    fireEvent.click(screen.getByRole('button', { name: /^Thông báo/ }))
    await screen.findByText(/Bản sao so-nhiem-vu.db vừa ghi không đọc lại được/)
  })
})
