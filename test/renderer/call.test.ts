import { describe, expect, it } from 'vitest'
import { CallError, call } from '../../src-renderer/api/call.ts'
import { FakeBridge } from '../support/fake-bridge.ts'

const noWait = { wait: async () => {} }
const resetPassword = { personId: '0198c1de-0000-7000-8000-000000000001', password: 'một câu dễ nhớ' }

function losing(replies: number, value: unknown) {
  const bridge = new FakeBridge()
  let asked = 0
  const answer = () => {
    asked += 1
    if (asked <= replies) throw new TypeError('Failed to fetch')
    return { ok: true, value } as const
  }
  for (const name of ['people.resetPassword', 'people.list', 'session.signOut']) bridge.answers[name] = answer
  return bridge
}

const commandIds = (bridge: FakeBridge) =>
  new Set(bridge.asked.map(({ input }) => (input as { commandId: string }).commandId))

describe('call', () => {
  it('asks a command again under the same commandId when no reply came', async () => {
    const bridge = losing(2, { id: 'x' })
    await expect(call(bridge, 'people.resetPassword', resetPassword, noWait)).resolves.toEqual({ id: 'x' })
    expect(bridge.asked).toHaveLength(3)
    expect(commandIds(bridge).size).toBe(1)
  })

  it('gives two wishes two ids', async () => {
    const bridge = losing(0, {})
    await call(bridge, 'people.resetPassword', resetPassword)
    await call(bridge, 'people.resetPassword', resetPassword)
    expect(commandIds(bridge).size).toBe(2)
  })

  it('says that the host is out of reach after the third attempt', async () => {
    const bridge = losing(9, [])
    await expect(call(bridge, 'people.list', {}, noWait)).rejects.toMatchObject({ reply: { code: 'host.unreachable' } })
    expect(bridge.asked).toHaveLength(3)
  })

  it('asks an action once only: it has no id by which a second attempt is known', async () => {
    const bridge = losing(1, {})
    await expect(call(bridge, 'session.signOut', {}, noWait)).rejects.toBeInstanceOf(CallError)
    expect(bridge.asked).toHaveLength(1)
  })

  it('throws a refusal as it came and does not ask again', async () => {
    const bridge = new FakeBridge()
    bridge.answers['people.list'] = () => ({
      ok: false,
      error: { code: 'permission.denied', detail: { needs: 'administrator' }, message: 'Việc này cần quyền quản trị.' },
    })
    await expect(call(bridge, 'people.list', {}, noWait)).rejects.toMatchObject({
      reply: { code: 'permission.denied', detail: { needs: 'administrator' } },
    })
    expect(bridge.asked).toHaveLength(1)
  })
})
