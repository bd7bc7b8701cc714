// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { useCoreEvents } from '../../src-renderer/api/events.ts'
import { useCall, useCommand } from '../../src-renderer/api/hooks.ts'
import { FakeBridge } from '../support/fake-bridge.ts'
import { renderPart } from '../support/render-part.tsx'

afterEach(cleanup)

function Names() {
  useCoreEvents()
  const { data } = useCall('people.list', {})
  return <p>{data?.map(({ fullName }) => fullName).join(', ')}</p>
}

function ResetButton() {
  const reset = useCommand('people.resetPassword')
  const input = { personId: '0198c1de-0000-7000-8000-000000000001', password: 'một câu dễ nhớ' }
  return (
    <button type="button" onClick={() => reset.mutate(input)}>
      {reset.status}
    </button>
  )
}

describe('useCall', () => {
  it('asks again when the core says that people changed, and not when plans’ evidence did', async () => {
    const bridge = new FakeBridge().answer('people.list', [{ fullName: 'Trần Thị Bình' }])
    renderPart(<Names />, bridge)
    await screen.findByText('Trần Thị Bình')
    bridge.answer('people.list', [{ fullName: 'Lê Văn Đẩu' }])
    act(() => bridge.tell({ type: 'changed', topics: ['evidence'] }))
    expect(bridge.asked).toHaveLength(1)
    act(() => bridge.tell({ type: 'changed', topics: ['people'] }))
    await screen.findByText('Lê Văn Đẩu')
  })
})

describe('useCommand', () => {
  it('keeps the commandId when the reply was lost and the person sends the same again', async () => {
    const bridge = new FakeBridge()
    bridge.answers['people.resetPassword'] = () => {
      throw new TypeError('Failed to fetch')
    }
    renderPart(<ResetButton />, bridge)
    fireEvent.click(screen.getByRole('button'))
    await screen.findByText('error', {}, { timeout: 4000 })
    bridge.answer('people.resetPassword', {})
    fireEvent.click(screen.getByRole('button'))
    await screen.findByText('success')
    fireEvent.click(screen.getByRole('button'))
    await screen.findByText('success')
    const ids = bridge.asked.map(({ input }) => (input as { commandId: string }).commandId)
    expect(new Set(ids.slice(0, 4)).size).toBe(1)
    expect(ids[4]).not.toBe(ids[0])
  })

  it('takes a double click for one command', async () => {
    const bridge = new FakeBridge().answer('people.resetPassword', {})
    renderPart(<ResetButton />, bridge)
    const button = screen.getByRole('button')
    button.click()
    button.click()
    await screen.findByText('success')
    expect(bridge.asked).toHaveLength(1)
    fireEvent.click(button)
    await waitFor(() => expect(bridge.asked).toHaveLength(2))
  })
})
