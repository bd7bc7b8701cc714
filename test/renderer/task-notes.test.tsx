// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { useCoreEvents } from '../../src-renderer/api/events.ts'
import { EvidenceList } from '../../src-renderer/parts/evidence-list/EvidenceList.tsx'
import { TaskNotes } from '../../src-renderer/parts/task-notes/TaskNotes.tsx'
import { Surroundings } from '../../src-renderer/shell/App.tsx'
import { SessionGate } from '../../src-renderer/shell/SessionGate.tsx'
import type { Bridge } from '../../src-shared/contract/bridge.ts'
import { texts } from '../../src-shared/text/text.ts'
import { addTasks, type NumberedTasks } from '../support/numbered-tasks.ts'
import { setUpOffice, startTestApp, type TestApp } from '../support/test-app.ts'

const words = texts.vi.notes

// The test window loads no fonts; fields that grow with their text listen for them.
Object.defineProperty(document, 'fonts', { configurable: true, value: new EventTarget() })

let test: TestApp
let tasks: NumberedTasks
beforeEach(async () => {
  test = await startTestApp()
  await setUpOffice(test)
  tasks = await addTasks(test, 1)
})
afterEach(async () => {
  cleanup()
  await test.close()
})

function CoreEvents() {
  useCoreEvents()
  return null
}

async function* bytesOf(file: File) {
  yield new Uint8Array(await file.arrayBuffer())
}

/** The notes and files of task 1 over the real core. `refuse` makes the next call of a name fail as a full disk does. */
async function open(userName: string) {
  const user = await test.signIn(userName)
  const { app, session } = user
  const refuse = new Set<string>()
  const bridge: Bridge = {
    call: async (name, input) =>
      refuse.delete(name)
        ? { ok: false, error: { code: 'disk.full', detail: { dir: 'D:' }, message: '' } }
        : app.call(session, name, input),
    onEvent: (listener) => app.onEvent(session, listener),
    putFile: (file) => app.putFile(session, file.name, bytesOf(file)),
    readFile: () => Promise.reject(new Error('nothing is looked at here')),
    saveFile: () => Promise.reject(new Error('nothing is saved here')),
  }
  render(
    <Surroundings bridge={bridge}>
      <CoreEvents />
      <SessionGate>
        <TaskNotes {...tasks.link(1)} />
        <EvidenceList {...tasks.link(1)} />
      </SessionGate>
    </Surroundings>,
  )
  await screen.findByRole('region', { name: words.title }, { timeout: 10_000 })
  return { user, refuse }
}

const type = (name: RegExp | string, value: string) =>
  fireEvent.change(screen.getByRole('textbox', { name }), { target: { value } })
const button = (name: RegExp | string) => screen.findByRole('button', { name })

/** The form names today by the clock of this computer; the core of the test lives on 02/11/2026. */
async function beginNote(text: string) {
  fireEvent.click(await button(words.add))
  type(/Ngày diễn ra/, '20/10/2026')
  fireEvent.blur(screen.getByRole('textbox', { name: /Ngày diễn ra/ }))
  type(/Nội dung/, text)
}

describe('notes of a task', () => {
  it('are written with their files, which show among the evidence of the task', async () => {
    await open('lan')
    await beginNote('Đã họp với xã.')
    fireEvent.drop(screen.getByRole('region', { name: words.attach }), {
      dataTransfer: { files: [new File(['biên bản'], 'biên bản.txt')] },
    })
    await screen.findAllByText(texts.vi.parts.fileDone)
    fireEvent.click(await button(words.save))
    await screen.findByText('Đã họp với xã.')
    await waitFor(() => expect(screen.getAllByRole('button', { name: 'biên bản.txt' })).toHaveLength(2))
    expect(screen.queryByRole('form', { name: words.add })).toBeNull()
  })

  it('are not saved without a file that did not arrive, before it is taken away', async () => {
    await open('lan')
    await beginNote('Đã họp với xã.')
    fireEvent.drop(screen.getByRole('region', { name: words.attach }), {
      dataTransfer: { files: [new File([], 'rỗng.pdf')] },
    })
    await screen.findByText(words.fileFailed)
    expect(await button(words.save)).toHaveProperty('disabled', true)
    fireEvent.click(await button(texts.vi.parts.fileRemove({ name: 'rỗng.pdf' })))
    expect(screen.queryByText(words.fileFailed)).toBeNull()
    fireEvent.click(await button(words.save))
    await screen.findByText('Đã họp với xã.', { selector: 'p' })
  })

  it('take the day that is still being typed when they are saved by keys', async () => {
    const { user } = await open('lan')
    await beginNote('Đã họp với xã.')
    const day = screen.getByRole('textbox', { name: /Ngày diễn ra/ })
    fireEvent.change(day, { target: { value: '21/10/2026' } })
    fireEvent.keyDown(day, { key: 'Enter', ctrlKey: true })
    await screen.findByText('Đã họp với xã.', { selector: 'p' })
    const { notes } = await user.call('notes.list', tasks.link(1))
    expect(notes.map(({ versions }) => versions[0]?.happenedOn)).toEqual(['2026-10-21'])
  })

  it('keep what was typed when saving is refused, and when the page is left', async () => {
    const { user, refuse } = await open('lan')
    await beginNote('Nội dung dài không được mất.')
    refuse.add('notes.add')
    fireEvent.click(await button(words.save))
    await screen.findByText(/ổ đĩa đã đầy/)
    cleanup()
    await open('lan')
    const kept = await screen.findByRole('textbox', { name: /Nội dung/ })
    expect(kept).toHaveProperty('value', 'Nội dung dài không được mất.')
    fireEvent.click(await button(words.save))
    await screen.findByText('Nội dung dài không được mất.', { selector: 'p' })
    expect((await user.call('notes.list', tasks.link(1))).total).toBe(1)
  })

  it('are corrected by their author with a reason, and show what stood there before', async () => {
    const lan = await test.signIn('lan')
    const note = { ...tasks.link(1), happenedOn: '2026-10-20', text: 'Tại 03 xã.', quantities: [], evidence: [] }
    await lan.call('notes.add', note)
    await open('lan')
    fireEvent.click(await button(words.correct))
    const dialog = within(await screen.findByRole('dialog'))
    fireEvent.change(dialog.getByRole('textbox', { name: /Nội dung/ }), { target: { value: 'Tại 04 xã.' } })
    expect(dialog.getByRole('button', { name: words.correct })).toHaveProperty('disabled', true)
    fireEvent.change(dialog.getByRole('textbox', { name: /Lý do/ }), { target: { value: 'Đếm thiếu' } })
    fireEvent.click(dialog.getByRole('button', { name: words.correct }))
    await screen.findByText('Tại 04 xã.')
    fireEvent.click(await button(new RegExp(words.showVersions)))
    await screen.findByText('Tại 03 xã.')
    await screen.findByText(words.because({ reason: 'Đếm thiếu' }))
  })

  it('are erased by an approver who types the word, and by nobody else', async () => {
    const lan = await test.signIn('lan')
    const note = { ...tasks.link(1), happenedOn: '2026-10-20', text: 'Có nêu tên.', quantities: [], evidence: [] }
    await lan.call('notes.add', note)
    await open('lan')
    await screen.findByText('Có nêu tên.')
    expect(screen.queryByRole('button', { name: words.erase })).toBeNull()
    cleanup()
    await open('minh')
    await screen.findByText('Có nêu tên.')
    expect(screen.queryByRole('button', { name: words.correct })).toBeNull()
    fireEvent.click(await button(words.erase))
    const dialog = within(await screen.findByRole('dialog'))
    fireEvent.change(dialog.getByRole('textbox', { name: /Lý do/ }), { target: { value: 'Nêu tên nạn nhân' } })
    expect(dialog.getByRole('button', { name: words.erase })).toHaveProperty('disabled', true)
    fireEvent.change(dialog.getByRole('textbox', { name: /Gõ/ }), { target: { value: words.eraseWord } })
    fireEvent.click(dialog.getByRole('button', { name: words.erase }))
    await screen.findByText(words.erased)
    expect(screen.queryByText('Có nêu tên.')).toBeNull()
  })
})
