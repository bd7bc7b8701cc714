import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openReadOnly } from '../../src-main/db/open-database.ts'
import { setUpOffice, startTestApp, type TestApp, testPassword } from '../support/test-app.ts'

let test: TestApp
beforeEach(async () => {
  test = await startTestApp()
  await setUpOffice(test)
})
afterEach(() => test.close())

const personFields = {
  fullName: 'Phạm Văn Đức',
  position: 'Phó Giám đốc',
  roles: ['approver' as const],
  approvesPlans: null,
  language: 'vi' as const,
}

describe('signing in', () => {
  it('gives the session its person, whatever the input says', async () => {
    const lan = await test.signIn('lan')
    const state = await lan.call('session.current', {})
    expect(state).toMatchObject({ stage: 'ready', person: { fullName: 'Nguyễn Thị Lan', roles: ['clerk'] } })
  })

  it('answers the same for an unknown name and for a wrong password', async () => {
    const guest = test.guest()
    await guest.refused('session.signIn', { userName: 'nobody', password: 'x' }, 'session.wrong-password')
    await guest.refused('session.signIn', { userName: 'lan', password: 'x' }, 'session.wrong-password')
  })

  it('makes the wait grow after the third failure, also across a restart, and forgets it after a success', async () => {
    const guest = test.guest()
    const wrong = { userName: 'lan', password: 'sai' }
    for (let i = 0; i < 3; i += 1) await guest.refused('session.signIn', wrong, 'session.wrong-password')
    expect((await guest.refused('session.signIn', wrong, 'session.wait')).detail).toEqual({ seconds: 2 })
    test = await test.reopen()
    const again = test.guest()
    await again.refused('session.signIn', { userName: 'lan', password: testPassword }, 'session.wait')
    test.clock.advanceSeconds(3)
    await again.refused('session.signIn', wrong, 'session.wrong-password')
    expect((await again.refused('session.signIn', wrong, 'session.wait')).detail).toEqual({ seconds: 4 })
    test.clock.advanceSeconds(5)
    await again.call('session.signIn', { userName: 'lan', password: testPassword })
    await again.refused('session.signIn', wrong, 'session.wrong-password')
    await again.refused('session.signIn', wrong, 'session.wrong-password')
  })

  it('never makes a person wait longer than the failures ask for, when the clock of the PC was wrong before', async () => {
    test.clock.set('2031-01-01T01:00:00.000Z')
    const guest = test.guest()
    for (let i = 0; i < 3; i += 1) {
      await guest.refused('session.signIn', { userName: 'lan', password: 'sai' }, 'session.wrong-password')
    }
    test.clock.set('2026-11-02T01:00:00.000Z')
    const right = { userName: 'lan', password: testPassword }
    expect((await guest.refused('session.signIn', right, 'session.wait')).detail).toEqual({ seconds: 2 })
    test.clock.advanceSeconds(3)
    await guest.call('session.signIn', right)
  })

  it('locks after the idle time by a clock that was put back meanwhile', async () => {
    const lan = await test.signIn('lan')
    test.clock.advanceSeconds(-7 * 24 * 3600)
    expect(await lan.call('session.current', {})).toMatchObject({ stage: 'ready' })
    test.clock.advanceSeconds(16 * 60)
    expect(await lan.call('session.current', {})).toMatchObject({ stage: 'locked' })
  })

  it('counts guesses that come all at once one after the other', async () => {
    const guests = Array.from({ length: 8 }, () => test.guest())
    const replies = await Promise.all(
      guests.map((guest) => guest.reply('session.signIn', { userName: 'lan', password: 'sai' })),
    )
    const codes = replies.map((reply) => (reply.ok ? 'in' : reply.error.code))
    expect(codes.filter((code) => code === 'session.wrong-password')).toHaveLength(3)
    expect(codes.filter((code) => code === 'session.wait')).toHaveLength(5)
  })

  it('ends everywhere else when the person chooses a new password', async () => {
    const here = await test.signIn('lan')
    const elsewhere = await test.signIn('lan')
    await here.call('session.changePassword', { oldPassword: testPassword, newPassword: 'mat-khau-khac' })
    await here.call('people.list', {})
    await elsewhere.refused('people.list', {}, 'session.none')
  })

  it('gives and takes no files before the first password was changed', async () => {
    const hoa = await test.signIn('hoa')
    const [lan] = (await hoa.call('people.list', {})).filter(({ userName }) => userName === 'lan')
    if (!lan) throw new Error('lan was expected')
    await hoa.call('people.resetPassword', { personId: lan.id, password: 'mat-khau-tam' })
    const first = await test.signIn('lan', 'mat-khau-tam')
    const reply = await test.app.getFile(first.session, 'evidence', 'nothing')
    expect(reply).toMatchObject({ ok: false, error: { code: 'session.password-change-needed' } })
  })

  it('locks after the idle time and opens again only with the password', async () => {
    const lan = await test.signIn('lan')
    test.clock.advanceSeconds(15 * 60 + 1)
    await lan.refused('people.list', {}, 'session.locked')
    expect((await lan.call('session.current', {})).stage).toBe('locked')
    await lan.refused('session.unlock', { password: 'sai' }, 'session.wrong-password')
    expect((await lan.call('session.unlock', { password: testPassword })).stage).toBe('ready')
    await lan.call('people.list', {})
  })

  it('ends with sign-out, and one session does not see the other', async () => {
    const lan = await test.signIn('lan')
    const minh = await test.signIn('minh')
    await lan.call('session.signOut', {})
    await lan.refused('people.list', {}, 'session.none')
    await minh.call('people.list', {})
  })
})

describe('people', () => {
  it('are managed by an administrator only', async () => {
    const lan = await test.signIn('lan')
    const person = { ...personFields, userName: 'duc', password: 'mat-khau-dau' }
    const error = await lan.refused('people.add', { person }, 'permission.denied')
    expect(error.detail).toEqual({ needs: 'administrator' })
  })

  it('choose an own password before anything else when the administrator gave the first one', async () => {
    const hoa = await test.signIn('hoa')
    await hoa.call('people.add', { person: { ...personFields, userName: 'duc', password: 'mat-khau-dau' } })
    const duc = await test.signIn('duc', 'mat-khau-dau')
    expect((await duc.call('session.current', {})).stage).toBe('change-password')
    await duc.refused('people.list', {}, 'session.password-change-needed')
    await duc.refused(
      'session.changePassword',
      { oldPassword: 'mat-khau-dau', newPassword: 'mat-khau-dau' },
      'session.same-password',
    )
    const state = await duc.call('session.changePassword', {
      oldPassword: 'mat-khau-dau',
      newPassword: 'rieng-cua-toi',
    })
    expect(state.stage).toBe('ready')
  })

  it('are signed out when their password is reset or their account is closed', async () => {
    const hoa = await test.signIn('hoa')
    const lan = await test.signIn('lan')
    const people = await hoa.call('people.list', {})
    const row = people.find((person) => person.userName === 'lan')
    if (!row) throw new Error('lan is missing')
    const reset = await hoa.call('people.resetPassword', { personId: row.id, password: 'dat-lai-cho-lan' })
    await lan.refused('people.list', {}, 'session.none')
    await hoa.call('people.change', {
      personId: row.id,
      expectedVersion: reset.version,
      fullName: row.fullName,
      position: row.position,
      roles: row.roles,
      approvesPlans: null,
      language: 'vi',
      active: false,
    })
    await lan.refused('session.signIn', { userName: 'lan', password: 'dat-lai-cho-lan' }, 'session.wrong-password')
  })

  it('keep at least one administrator', async () => {
    const hoa = await test.signIn('hoa')
    const me = (await hoa.call('people.list', {})).find((person) => person.userName === 'hoa')
    if (!me) throw new Error('hoa is missing')
    const { userName: _, mustChangePassword: __, id, version, ...fields } = me
    const change = { personId: id, expectedVersion: version, ...fields }
    await hoa.refused('people.change', { ...change, active: false }, 'people.last-administrator')
    await hoa.refused('people.change', { ...change, roles: ['clerk'] }, 'people.last-administrator')
    expect((await hoa.call('people.list', {})).find((person) => person.id === id)).toEqual(me)
  })

  it('are sorted by given name', async () => {
    const hoa = await test.signIn('hoa')
    expect((await hoa.call('people.list', {})).map((person) => person.userName)).toEqual(['hoa', 'lan', 'minh'])
  })
})

describe('a command', () => {
  const person = { ...personFields, userName: 'duc', password: 'mat-khau-dau' }
  const commandId = '11111111-1111-4111-8111-111111111111'
  const otherCommandId = '00000000-0000-4000-8000-00000000cdef'

  it('keeps no hash from which a password could be guessed faster than from its scrypt line', async () => {
    const hoa = await test.signIn('hoa')
    const added = await hoa.call('people.add', { person })
    for (const password of ['mat-khau-thu-nhat', 'mat-khau-thu-hai']) {
      await hoa.call('people.resetPassword', { personId: added.id, password })
    }
    const { raw, db } = openReadOnly(join(test.dataDir, 'so-nhiem-vu.db'))
    const kept = raw.prepare("SELECT input_sha256 FROM command_log WHERE name = 'people.resetPassword'").pluck().all()
    await db.destroy()
    raw.close()
    expect(kept).toHaveLength(2)
    expect(new Set(kept).size).toBe(1)
  })

  it('asked twice at once gives both the one answer', async () => {
    const hoa = await test.signIn('hoa')
    const sent = { person, commandId }
    const [one, two] = await Promise.all([hoa.call('people.add', sent), hoa.call('people.add', sent)])
    expect(two).toEqual(one)
    const change = { personId: one.id, ...personFields, active: true, expectedVersion: 1, commandId: otherCommandId }
    const answers = await Promise.all([hoa.call('people.change', change), hoa.call('people.change', change)])
    expect(answers.map(({ version }) => version)).toEqual([2, 2])
    expect(test.log).toEqual([])
  })

  it('asked again with the same id gives the same answer and no second effect', async () => {
    const hoa = await test.signIn('hoa')
    const first = await hoa.call('people.add', { person, commandId })
    const second = await hoa.call('people.add', { person, commandId })
    expect(second).toEqual(first)
    expect(await hoa.call('people.list', {})).toHaveLength(4)
  })

  it('refuses an id that was used for something else', async () => {
    const hoa = await test.signIn('hoa')
    await hoa.call('people.add', { person, commandId })
    await hoa.refused('people.add', { person: { ...person, userName: 'khac' }, commandId }, 'command.reused')
  })

  it('refuses to overwrite a version that the person has not seen', async () => {
    const hoa = await test.signIn('hoa')
    const added = await hoa.call('people.add', { person })
    const change = { personId: added.id, ...personFields, active: true }
    await hoa.call('people.change', { ...change, expectedVersion: 1, position: 'Giám đốc' })
    const error = await hoa.refused('people.change', { ...change, expectedVersion: 1 }, 'version.conflict')
    expect(error.detail).toEqual({ expected: 1, found: 2 })
  })

  it('names every wrong field', async () => {
    const hoa = await test.signIn('hoa')
    const error = await hoa.refused(
      'people.add',
      { person: { ...person, fullName: '  ', userName: 'Có Dấu', password: 'ngắn' } },
      'input.invalid',
    )
    expect(error.detail).toMatchObject({
      issues: [{ path: 'person.fullName' }, { path: 'person.userName' }, { path: 'person.password' }],
    })
  })
})
