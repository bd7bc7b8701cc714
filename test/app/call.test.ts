import { afterEach, beforeEach, expect, it } from 'vitest'
import { z } from 'zod'
import { hashInput } from '../../src-main/app/commit.ts'
import { contract } from '../../src-shared/contract/contract.ts'
import { personId } from '../../src-shared/domain/ids.ts'
import { setUpOffice, startTestApp, type TestApp } from '../support/test-app.ts'

let test: TestApp
beforeEach(async () => {
  test = await startTestApp()
  await setUpOffice(test)
})
afterEach(() => test.close())

it('refuses a name that is no call, also one that every object has', async () => {
  const lan = await test.signIn('lan')
  for (const name of ['nothing.here', 'toString', '__proto__', '']) {
    expect(await test.app.call(lan.session, name, {})).toMatchObject({ ok: false, error: { code: 'call.unknown' } })
  }
})

it('refuses an id that names nothing, and writes no bug into the log', async () => {
  const hoa = await test.signIn('hoa')
  const nobody = personId.parse('ffffffff-ffff-4fff-8fff-ffffffffffff')
  await hoa.refused('people.resetPassword', { personId: nobody, password: 'mat-khau-moi' }, 'object.missing')
  expect(test.log).toEqual([])
})

it('refuses a session that was closed', async () => {
  const lan = await test.signIn('lan')
  test.app.closeSession(lan.session)
  await lan.refused('people.list', {}, 'session.none')
})

it('says which size does not fit: no field is marked for it', async () => {
  const lan = await test.signIn('lan')
  const planId = 'ffffffff-ffff-4fff-8fff-ffffffffffff'
  const item = (id: number, text: string) => ({
    ...{ id: `00000000-0000-4000-8000-${String(id).padStart(12, '0')}`, parentId: null, marker: '', text },
    ...{ kind: 'task', workKind: null, deadlineText: null, deadlineRule: null },
  })
  const save = async (items: object[]) => {
    const reply = await lan.reply('plans.saveOutline', { planId, expectedVersion: 1, items })
    return reply.ok ? 'stored' : reply.error.message
  }
  const many = Array.from({ length: 5_001 }, (_, id) => item(id, 'Một mục'))
  expect(await save(many)).toContain('tối đa 5.000 dòng')
  expect(await save([item(1, 'x'.repeat(60_000))])).toContain('dài quá 50.000 ký tự')
})

it('answers in the language of the session', async () => {
  const guest = test.guest()
  const wrong = { userName: 'lan', password: 'sai' }
  expect((await guest.refused('session.signIn', wrong, 'session.wrong-password')).message).toMatch(/mật khẩu/)
  await guest.call('session.setLanguage', { language: 'en' })
  expect((await guest.refused('session.signIn', wrong, 'session.wrong-password')).message).toMatch(/password/)
})

it('keeps nothing on disk from which a password could be guessed', () => {
  const person = { userName: 'duc', password: 'mot-mat-khau' }
  expect(hashInput({ person })).toBe(hashInput({ person: { ...person, password: 'mat-khau-khac' } }))
  expect(hashInput({ oldPassphrase: 'a', newPassphrase: 'b', kid: 'x' })).toBe(hashInput({ kid: 'x' }))
  expect(hashInput({ person })).not.toBe(hashInput({ person: { ...person, userName: 'lan' } }))
})

it('knows every field of the contract that holds a secret', () => {
  const named = JSON.stringify(
    Object.values(contract).map((spec) => z.toJSONSchema(spec.input, { unrepresentable: 'any', io: 'input' })),
  )
  const secrets = new Set(named.match(/"\w*(?:password|passphrase|passcode|secret)\w*":/gi))
  expect([...secrets].filter((name) => !/pass(word|phrase)":$/i.test(name))).toEqual([])
  expect(secrets.size).toBeGreaterThan(3)
})
