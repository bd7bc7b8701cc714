// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { jobKinds } from '../../src-main/jobs/job-kinds.ts'
import { useCoreEvents } from '../../src-renderer/api/events.ts'
import { forgetJobs } from '../../src-renderer/api/job-store.ts'
import { RunningWork } from '../../src-renderer/shell/RunningWork.tsx'
import { SessionProvider } from '../../src-renderer/shell/session.tsx'
import type { JobState } from '../../src-shared/contract/events.ts'
import { personId } from '../../src-shared/domain/ids.ts'
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
      <RunningWork />
    </SessionProvider>
  )
}

describe('running work', () => {
  it.each(Object.keys(jobKinds))('has a name for %s in both languages', (kind) => {
    expect(jobLabel('vi', kind)).not.toBe(shellText.vi.work)
    expect(jobLabel('en', kind)).not.toBe(shellText.en.work)
  })

  it('shows what ran before the window opened, and stops it', async () => {
    const { bridge } = renderPart(<Listening />)
    bridge.answer('jobs.list', [job]).answer('jobs.cancel', { ...job, status: 'cancelled' })
    fireEvent.click(await screen.findByRole('button', { name: '1 việc đang chạy' }))
    await screen.findByText('Sao lưu dữ liệu')
    // The test window lays nothing out, so the popover takes itself for scrolled away.
    fireEvent.click(await screen.findByRole('button', { name: 'Dừng', hidden: true }))
    await waitFor(() => expect(bridge.asked).toContainEqual({ name: 'jobs.cancel', input: { jobId: id } }))
  })

  it('offers nobody but an administrator to stop the work of somebody else', async () => {
    const { bridge } = renderPart(<Listening />)
    bridge.answer('jobs.list', [{ ...job, startedBy: '00000000-0000-4000-8000-0000000000b2' }])
    fireEvent.click(await screen.findByRole('button', { name: '1 việc đang chạy' }))
    await screen.findByText('Sao lưu dữ liệu')
    expect(screen.queryByRole('button', { name: 'Dừng', hidden: true })).toBeNull()
  })

  it('says why work failed and what to do', async () => {
    const { bridge } = renderPart(<Listening />)
    bridge.answer('jobs.list', [])
    const error = { code: 'backup.damaged', detail: { file: 'so-nhiem-vu.db' } }
    act(() => bridge.tell({ type: 'job', job: { ...job, status: 'failed', error } }))
    fireEvent.click(screen.getByRole('button', { name: 'Việc đang chạy' }))
    await screen.findByText(/Bản sao so-nhiem-vu.db vừa ghi không đọc lại được/)
  })
})
