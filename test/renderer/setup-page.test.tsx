// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Surroundings } from '../../src-renderer/shell/App.tsx'
import { SessionGate } from '../../src-renderer/shell/SessionGate.tsx'
import type { Bridge } from '../../src-shared/contract/bridge.ts'
import { texts } from '../../src-shared/text/text.ts'
import { startTestApp, type TestApp } from '../support/test-app.ts'

const words = texts.vi.setup

let test: TestApp
beforeEach(async () => {
  test = await startTestApp()
})
afterEach(async () => {
  cleanup()
  await test.close()
})

const next = () => fireEvent.click(screen.getByRole('button', { name: texts.vi.spine.next }))

async function open() {
  const { app, session } = test.guest()
  const nothing = () => Promise.reject(new Error('no files here'))
  const bridge: Bridge = {
    call: (name, input) => app.call(session, name, input),
    onEvent: (listener) => app.onEvent(session, listener),
    putFile: nothing,
    readFile: nothing,
    saveFile: nothing,
  }
  render(
    <Surroundings bridge={bridge}>
      <SessionGate>
        <p>signed in</p>
      </SessionGate>
    </Surroundings>,
  )
  await screen.findByRole('heading', { name: words.title }, { timeout: 10_000 })
}

describe('the setup', () => {
  it('leads to the first field that is wrong', async () => {
    await open()
    fireEvent.click(screen.getByRole('checkbox', { name: words.ownAgency }))
    next()
    const name = screen.getByRole('textbox', { name: words.ownName })
    await waitFor(() => expect(document.activeElement).toBe(name))
    fireEvent.change(name, { target: { value: 'Trung tâm Văn hóa' } })
    next()
    await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText(words.placeName)))
  })

  it('asks for one more person at once, and calls nothing wrong that nobody has filled in yet', async () => {
    await open()
    fireEvent.click(screen.getByRole('checkbox', { name: words.ownAgency }))
    for (const [label, value] of [
      [words.ownName, 'Trung tâm Văn hóa'],
      [words.placeName, 'Vĩnh Long'],
      [words.symbol, 'TTVH'],
    ] as const)
      fireEvent.change(screen.getByLabelText(label), { target: { value } })
    next()
    await screen.findByRole('group', { name: words.person({ number: 1 }) })
    next()
    expect(screen.getAllByText(words.missing)).not.toHaveLength(0)
    fireEvent.click(screen.getByRole('button', { name: words.addPerson }))
    const added = within(screen.getByRole('group', { name: words.person({ number: 2 }) }))
    expect(document.activeElement).toBe(added.getByLabelText(words.fullName))
    expect(screen.queryAllByText(words.missing)).toHaveLength(0)
  })
})
