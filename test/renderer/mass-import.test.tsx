// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { forgetJobs, recordJob } from '../../src-renderer/api/job-store.ts'
import { useMassImport } from '../../src-renderer/parts/mass-import/use-mass-import.ts'
import { SessionProvider } from '../../src-renderer/shell/session.tsx'
import { FakeBridge } from '../support/fake-bridge.ts'
import { readySession } from '../support/ready-session.ts'
import { renderPart } from '../support/render-part.tsx'

beforeEach(forgetJobs)
afterEach(cleanup)

const day = { receivedOn: '2026-11-02', source: 'email' as const }
const files = Array.from({ length: 60 }, (_, at) => new File(['{}'], `${at}.json`))

function Probe({ given = files }: { given?: readonly File[] }) {
  const { job, answered, unsent, left, isDone, error, ...work } = useMassImport()
  const shown = { done: job?.done ?? null, answered: answered.length, unsent: unsent.length, left: left.length, isDone }
  return (
    <>
      <output>{JSON.stringify(shown)}</output>
      <p>{error instanceof Error ? 'failed' : 'well'}</p>
      <button type="button" onClick={() => void work.start(given, day)}>
        start
      </button>
      <button type="button" onClick={work.stop}>
        stop
      </button>
      <button type="button" onClick={() => void work.goOn()}>
        go on
      </button>
    </>
  )
}

/** A core that answers for each file, and stops within the call that is the `stopIn`-th. */
function core({ stopIn = 0, refuses = -1 } = {}) {
  const bridge = new FakeBridge()
  const calls: string[][] = []
  bridge.putFile = async (file) =>
    file.name === `${refuses}.json`
      ? { ok: false, error: { code: 'files.empty', detail: { name: file.name }, message: '' } }
      : { ok: true, value: { stagedId: file.name, name: file.name, size: file.size, sha256: '0'.repeat(64) } }
  bridge.answers['coordination.importReports'] = async (input) => {
    const { stagedIds } = input as { stagedIds: string[] } // as the hook sends it
    calls.push(stagedIds)
    const stopped = calls.length === stopIn
    const taken = stopped ? stagedIds.slice(0, 10) : stagedIds
    const verdict = { verdict: 'trusted', submissionId: null, agencyName: null, revision: 1, sentence: null }
    return { ok: true, value: { files: taken.map((name) => ({ name, ...verdict })), stopped } }
  }
  return { bridge, calls }
}

const draw = (bridge: FakeBridge, given = files) =>
  renderPart(
    <SessionProvider session={readySession}>
      <Probe given={given} />
    </SessionProvider>,
    bridge,
  )
const press = (name: string) => act(async () => void fireEvent.click(screen.getByRole('button', { name })))
const found = (part: object) => screen.findByText(JSON.stringify({ done: null, ...part, isDone: true }))

describe('an import of many files', () => {
  it('begins with few, so that something is seen, and hands in each file once', async () => {
    const { bridge, calls } = core()
    draw(bridge)
    await press('start')
    await found({ answered: 60, unsent: 0, left: 0 })
    expect(calls.map((one) => one.length)).toEqual([25, 35])
    expect(calls.flat()).toEqual(files.map(({ name }) => name))
  })

  it('keeps what was not reached when it is stopped, and goes on with that and nothing else', async () => {
    const { bridge, calls } = core({ stopIn: 2, refuses: 3 })
    draw(bridge)
    await press('start')
    await found({ answered: 34, unsent: 1, left: 25 })
    await press('go on')
    await found({ answered: 59, unsent: 1, left: 0 })
    expect(calls.slice(2).flat()).toEqual(files.slice(35).map(({ name }) => name))
  })

  it('shows what was taken in, and why it ended, when the core no longer answers', async () => {
    const { bridge, calls } = core()
    const answer = bridge.answers['coordination.importReports']
    bridge.answers['coordination.importReports'] = async (input) => {
      if (calls.length === 1) throw new TypeError('Failed to fetch')
      if (!answer) throw new Error('the core answers')
      return answer(input)
    }
    draw(bridge)
    await press('start')
    await found({ answered: 25, unsent: 0, left: 35 })
    await screen.findByText('failed')
  })

  it('sends a few at once, a large one alone, and hands them in as they were chosen', async () => {
    const large = new File([new Uint8Array(11 * 1024 * 1024)], 'large.zip')
    const given = [...files.slice(0, 6), large, ...files.slice(6, 12)]
    const { bridge, calls } = core()
    const put = bridge.putFile
    const together: string[][] = []
    const sending = new Set<string>()
    bridge.putFile = async (file, ...rest) => {
      sending.add(file.name)
      together.push([...sending])
      // Of those that are on their way, the first is the last to arrive.
      const turns = given.length - given.indexOf(file)
      for (let turn = 0; turn < turns; turn++) await Promise.resolve()
      sending.delete(file.name)
      return put(file, ...rest)
    }
    draw(bridge, given)
    await press('start')
    await found({ answered: 13, unsent: 0, left: 0 })
    expect(Math.max(...together.map((one) => one.length))).toBe(4)
    expect(together.filter((one) => one.includes('large.zip'))).toEqual([['large.zip']])
    expect(calls.flat()).toEqual(given.map(({ name }) => name))
  })

  it('tells how far it is by its own work, not by that of somebody else', async () => {
    const { bridge } = core()
    const reply = Promise.withResolvers<void>()
    const answer = bridge.answers['coordination.importReports']
    bridge.answers['coordination.importReports'] = async (input) => {
      await reply.promise
      if (!answer) throw new Error('the core answers')
      return answer(input)
    }
    draw(bridge, files.slice(0, 20))
    await press('start')
    const job = { kind: 'open-reports', status: 'running', total: 20, unit: 'files', error: null } as const
    const startedAt = '2026-11-02T01:00:00.000Z'
    act(() => recordJob({ ...job, id: 'own', done: 7, startedAt, startedBy: readySession.person.id }))
    act(() => recordJob({ ...job, id: 'other', done: 19, startedAt, startedBy: 'somebody' }))
    await screen.findByText(JSON.stringify({ done: 7, answered: 0, unsent: 0, left: 0, isDone: false }))
    reply.resolve()
    await found({ answered: 20, unsent: 0, left: 0 })
  })
})
