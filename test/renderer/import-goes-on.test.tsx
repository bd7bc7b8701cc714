// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen } from '@testing-library/react'
import { useState } from 'react'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { forgetJobs, recordJob, useJobs } from '../../src-renderer/api/job-store.ts'
import { ImportDialog } from '../../src-renderer/pages/coordination/ImportDialog.tsx'
import { ImportStrip } from '../../src-renderer/pages/coordination/ImportStrip.tsx'
import { MassImportProvider, useOneMassImport } from '../../src-renderer/parts/mass-import/MassImport.tsx'
import { NoticedJobs } from '../../src-renderer/shell/NoticedJobs.tsx'
import { SessionProvider } from '../../src-renderer/shell/session.tsx'
import { jobLabel } from '../../src-shared/text/shell.ts'
import { texts } from '../../src-shared/text/text.ts'
import { FakeBridge } from '../support/fake-bridge.ts'
import { readySession } from '../support/ready-session.ts'
import { renderPart } from '../support/render-part.tsx'

beforeEach(forgetJobs)
afterEach(cleanup)

const { massImport, coordinationPage } = texts.vi
const files = ['a', 'b', 'c'].map((name) => new File(['{}'], `${name}.json`))

/** The page with its dialog; another page has neither. */
function Window() {
  const [shown, setShown] = useState<'page' | 'dialog' | 'elsewhere'>('dialog')
  const { start } = useOneMassImport()
  const jobs = useJobs()
  return (
    <>
      {shown === 'dialog' && <ImportDialog onClose={() => setShown('page')} />}
      {shown === 'page' && <ImportStrip onOpen={() => setShown('dialog')} />}
      <button type="button" onClick={() => void start(files, { receivedOn: '2026-11-02', source: 'email' })}>
        start
      </button>
      {shown === 'elsewhere' && <NoticedJobs jobs={jobs} />}
      <button type="button" onClick={() => setShown('elsewhere')}>
        elsewhere
      </button>
      <button type="button" onClick={() => setShown('page')}>
        back
      </button>
    </>
  )
}

it('goes on when its dialog is closed and its page is left, and leads back to what became of each file', async () => {
  const bridge = new FakeBridge()
  const answer = Promise.withResolvers<void>()
  bridge.putFile = async ({ name, size }) => ({
    ok: true,
    value: { stagedId: name, name, size, sha256: '0'.repeat(64) },
  })
  bridge.answers['coordination.importReports'] = async () => {
    await answer.promise
    const verdict = { verdict: 'trusted', submissionId: null, agencyName: null, revision: 1, sentence: null }
    return { ok: true, value: { files: files.map(({ name }) => ({ name, ...verdict })), stopped: false } }
  }
  renderPart(
    <SessionProvider session={readySession}>
      <MassImportProvider>
        <Window />
      </MassImportProvider>
    </SessionProvider>,
    bridge,
  )
  // Behind the dialog the rest of the page is hidden from readers of the screen.
  const press = (name: string) =>
    act(async () => void fireEvent.click(screen.getByRole('button', { name, hidden: true })))
  await press('start')
  await press(massImport.meanwhile)
  await screen.findByRole('button', { name: texts.vi.spine.stop, hidden: true })
  await press('elsewhere')
  // Of its parts one has ended; the whole has not.
  const part = { id: 'part', kind: 'open-reports', unit: 'files' as const, error: null, done: 1, total: 1 }
  const startedBy = readySession.person.id
  act(() => recordJob({ ...part, status: 'done', startedAt: '2026-11-02T01:00:00.000Z', startedBy }))
  await screen.findByText(jobLabel('vi', 'open-reports'))
  expect(screen.queryByText(texts.vi.parts.jobStatus.done)).toBeNull()
  await act(async () => answer.resolve())
  await screen.findByText(texts.vi.parts.jobStatus.done)
  await press('back')
  await screen.findByText(massImport.ended({ done: 3, left: 0 }))
  await press(massImport.showResults)
  await screen.findByRole('button', { name: coordinationPage.importDone, hidden: true })
  await press(coordinationPage.importDone)
  await press('back')
  expect(screen.queryByText(massImport.ended({ done: 3, left: 0 }))).toBeNull()
})
