// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { forgetJobs, recordJob } from '../../src-renderer/api/job-store.ts'
import { ExportTable } from '../../src-renderer/pages/coordination/matrix/ExportTable.tsx'
import { SessionProvider } from '../../src-renderer/shell/session.tsx'
import type { Reply } from '../../src-shared/contract/reply.ts'
import { planId } from '../../src-shared/domain/ids.ts'
import { texts } from '../../src-shared/text/text.ts'
import { FakeBridge } from '../support/fake-bridge.ts'
import { readySession } from '../support/ready-session.ts'
import { renderPart } from '../support/render-part.tsx'

beforeEach(forgetJobs)
afterEach(cleanup)

const words = texts.vi.matrix
const round = {
  planId: planId.parse('00000001-0000-4000-8000-000000000001'),
  period: { kind: 'year' as const, year: 2026, ordinal: null },
}

it('shows how far a table is that takes a while, and stops without a reproach', async () => {
  const bridge = new FakeBridge()
  const answer = Promise.withResolvers<Reply>()
  const stopped: unknown[] = []
  const job = {
    ...{ id: '00000002-0000-4000-8000-000000000001', kind: 'write-workbook', unit: 'rows' as const, error: null },
    ...{ startedAt: '2026-11-02T01:00:00.000Z', startedBy: readySession.person.id, done: 40, total: 300 },
  }
  bridge.answers['matrix.export'] = () => answer.promise
  bridge.answers['jobs.cancel'] = async (input) => {
    stopped.push(input)
    act(() => recordJob({ ...job, status: 'cancelled' }))
    answer.resolve({ ok: false, error: { code: 'job.cancelled', detail: {}, message: '' } })
    return { ok: true, value: { ...job, status: 'cancelled' } }
  }
  renderPart(
    <SessionProvider session={readySession}>
      <ExportTable round={round} table="figures" estimate={false} />
    </SessionProvider>,
    bridge,
  )
  fireEvent.click(screen.getByRole('button', { name: words.export }))
  act(() => recordJob({ ...job, id: '00000002-0000-4000-8000-000000000002', startedBy: 'somebody', status: 'running' }))
  expect(screen.queryByText(words.exporting)).toBeNull()
  act(() => recordJob({ ...job, status: 'running' }))
  await screen.findByText(words.exporting)
  await screen.findByText(/^40 \/ 300 /)
  await act(async () => void fireEvent.click(screen.getByRole('button', { name: texts.vi.spine.stop })))
  await screen.findByRole('button', { name: words.export })
  expect(stopped).toEqual([{ jobId: job.id }])
  expect(screen.queryByRole('alert')).toBeNull()
})
