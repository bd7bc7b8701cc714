// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { useCoreEvents } from '../../src-renderer/api/events.ts'
import { useCall } from '../../src-renderer/api/hooks.ts'
import { FundingSection } from '../../src-renderer/pages/tasks/FundingSection.tsx'
import { ResultSection } from '../../src-renderer/pages/tasks/ResultSection.tsx'
import { Surroundings } from '../../src-renderer/shell/App.tsx'
import { SessionGate } from '../../src-renderer/shell/SessionGate.tsx'
import type { Bridge } from '../../src-shared/contract/bridge.ts'
import { texts } from '../../src-shared/text/text.ts'
import { addTasks, type NumberedTasks } from '../support/numbered-tasks.ts'
import { setUpOffice, startTestApp, type TestApp } from '../support/test-app.ts'

const words = texts.vi.tasks.detail

// The test window loads no fonts; fields that grow with their text listen for them.
Object.defineProperty(document, 'fonts', { configurable: true, value: new EventTarget() })

let test: TestApp
let tasks: NumberedTasks
beforeEach(async () => {
  test = await startTestApp()
  await setUpOffice(test)
  tasks = await addTasks(test, 2)
})
afterEach(async () => {
  cleanup()
  await test.close()
})

function Sections({ number }: { number: number }) {
  useCoreEvents()
  const { data } = useCall('tasks.get', tasks.link(number))
  if (data === undefined) return null
  return (
    <div key={data.taskId} data-version={data.recordVersion}>
      <ResultSection task={data} mayEdit />
      <FundingSection task={data} mayEdit />
    </div>
  )
}

/** Result and funding of the nth task over the real core. */
async function open(userName: string, number = 1) {
  const user = await test.signIn(userName)
  const { app, session } = user
  const noFiles = () => Promise.reject(new Error('these tests move no files'))
  const bridge: Bridge = {
    call: (name, input) => app.call(session, name, input),
    onEvent: (listener) => app.onEvent(session, listener),
    ...{ putFile: noFiles, readFile: noFiles, saveFile: noFiles },
  }
  render(
    <Surroundings bridge={bridge}>
      <SessionGate>
        <Sections number={number} />
      </SessionGate>
    </Surroundings>,
  )
  await screen.findByText(words.funding, {}, { timeout: 10_000 })
  return user
}

const button = (name: string) => screen.findByRole('button', { name })
const result = () => screen.queryByRole<HTMLTextAreaElement>('textbox', { name: words.result })
const write = (value: string) =>
  fireEvent.change(screen.getByRole('textbox', { name: words.result }), { target: { value } })
const stored = async () => (await (await test.signIn('lan')).call('tasks.get', tasks.link(1))).resultText

describe('the result of a task', () => {
  it('keeps what was typed while one looks at another task, and shows it to nobody else', async () => {
    await open('lan')
    fireEvent.click(await button(words.resultEdit))
    write('Đã rà soát 45 địa chỉ.')
    cleanup()
    await open('lan', 2)
    expect(result()).toBeNull()
    cleanup()
    await open('hoa')
    expect(result()).toBeNull()
    cleanup()
    await open('lan')
    expect(result()?.value).toBe('Đã rà soát 45 địa chỉ.')
    fireEvent.click(await button(words.save))
    await waitFor(() => expect(result()).toBeNull())
    expect(await stored()).toBe('Đã rà soát 45 địa chỉ.')
  })

  it('is not written over unseen: the other words are shown, then saving again is meant', async () => {
    await open('lan')
    fireEvent.click(await button(words.resultEdit))
    write('Của cửa sổ này.')
    const other = await test.signIn('lan')
    const { recordVersion } = await other.call('tasks.get', tasks.link(1))
    const account = {
      ...tasks.link(1),
      expectedVersion: recordVersion,
      difficulties: '',
      proposals: '',
      quantities: [],
    }
    await other.call('tasks.changeRecord', { ...account, resultText: 'Của cửa sổ kia.' })
    fireEvent.click(await button(words.save))
    await screen.findByText(/vừa được người khác/)
    const beside = await screen.findByRole('region', { name: words.storedNow })
    await waitFor(() => expect(beside.textContent).toContain('Của cửa sổ kia.'))
    expect(await stored()).toBe('Của cửa sổ kia.')
    fireEvent.click(await button(words.save))
    await waitFor(() => expect(result()).toBeNull())
    expect(await stored()).toBe('Của cửa sổ này.')
  })
})

describe('the funding of a task', () => {
  it('names the version that its dialog was opened on, whatever is read meanwhile', async () => {
    await open('lan')
    fireEvent.click(await button(words.editFunding))
    fireEvent.change(await screen.findByRole('textbox', { name: `${words.source} 1` }), {
      target: { value: 'Xã hội hóa' },
    })
    const other = await test.signIn('lan')
    const { recordVersion } = await other.call('tasks.get', tasks.link(1))
    const lines = [{ source: 'Ngân sách', planned: 1_000_000, spent: null }]
    await other.call('tasks.changeFunding', { ...tasks.link(1), expectedVersion: recordVersion, lines })
    await waitFor(() => expect(document.querySelector(`[data-version="${recordVersion + 1}"]`)).not.toBeNull())
    fireEvent.click(await button(words.save))
    await screen.findByText(/vừa được người khác/)
    const sources = async () => (await other.call('tasks.get', tasks.link(1))).funding.map(({ source }) => source)
    expect(await sources()).toEqual(['Ngân sách'])
    // Who saves again was told, and means it.
    fireEvent.click(await button(words.save))
    await waitFor(async () => expect(await sources()).toEqual(['Xã hội hóa']))
  })
})
