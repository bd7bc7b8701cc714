import { readFile } from 'node:fs/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Disk, nodeDisk } from '../../src-main/files/disk.ts'
import { openEnvelope } from '../../src-main/keys/open-envelope.ts'
import { agencyId } from '../../src-shared/domain/ids.ts'
import { systemError } from '../files/disks.ts'
import { setUpOffice, startTestApp, type TestApp, type TestUser } from '../support/test-app.ts'

/** The real disk, until a test has one of its steps fail. */
let failing: 'rename' | 'syncFolder' | null = null
const full = () => Promise.reject(systemError('ENOSPC'))
const disk: Disk = {
  ...nodeDisk,
  rename: (from, to) => (failing === 'rename' ? full() : nodeDisk.rename(from, to)),
  syncFolder: (path) => (failing === 'syncFolder' ? full() : nodeDisk.syncFolder(path)),
}

let test: TestApp
let minh: TestUser
beforeEach(async () => {
  failing = null
  test = await startTestApp({ disk })
  await setUpOffice(test)
  minh = await test.signIn('minh')
})
afterEach(() => test.close())

const passphrase = 'cụm mật khẩu của khóa'
const coordinator = agencyId.parse('vn.86.so-y-te')

/** The bytes of an export, as the window downloads them. */
async function download(user: TestUser, exportId: string): Promise<Buffer> {
  const reply = await user.app.getFile(user.session, 'export', exportId)
  if (!reply.ok) throw new Error(reply.error.code)
  return readFile(reply.value.path)
}

async function upload(user: TestUser, name: string, bytes: Uint8Array): Promise<string> {
  const reply = await user.app.putFile(
    user.session,
    name,
    (async function* () {
      yield bytes
    })(),
  )
  if (!reply.ok) throw new Error(reply.error.code)
  return reply.value.stagedId
}

async function makeBackedUpKey() {
  const key = await minh.call('keys.make', { purpose: 'approver', passphrase })
  const { exportId, name } = await minh.call('keys.exportBackup', { kid: key.kid })
  const stagedId = await upload(minh, name, await download(minh, exportId))
  return minh.call('keys.confirmBackup', { kid: key.kid, stagedId })
}

it('is made once per approver, and never by a clerk', async () => {
  const key = await minh.call('keys.make', { purpose: 'approver', passphrase })
  expect(key.fingerprint).toMatch(/^([A-Z2-7]{4}-){5}[A-Z2-7]{4}$/)
  await minh.refused('keys.make', { purpose: 'approver', passphrase }, 'keys.exists')
  const lan = await test.signIn('lan')
  await lan.refused('keys.make', { purpose: 'approver', passphrase }, 'permission.denied')
  await minh.refused('keys.make', { purpose: 'root', passphrase }, 'permission.denied')
})

it('seals nothing until its backup was shown to exist', async () => {
  const key = await minh.call('keys.make', { purpose: 'approver', passphrase })
  const card = { passphrase, recipientAgencyId: coordinator }
  await minh.refused('keys.exportCard', card, 'keys.backup-missing')
  const other = await upload(minh, 'x.json', Buffer.from('{}'))
  await minh.refused('keys.confirmBackup', { kid: key.kid, stagedId: other }, 'key.file-damaged')
  const { exportId, name } = await minh.call('keys.exportBackup', { kid: key.kid })
  const saved = await download(minh, exportId)
  // The stick lost one letter: this copy opens with no passphrase any more.
  const file = JSON.parse(Buffer.from(saved).toString())
  file.kdf.salt = `${file.kdf.salt[0] === 'A' ? 'B' : 'A'}${file.kdf.salt.slice(1)}`
  const worn = await upload(minh, name, Buffer.from(JSON.stringify(file)))
  await minh.refused('keys.confirmBackup', { kid: key.kid, stagedId: worn }, 'keys.backup-other')
  const stagedId = await upload(minh, name, saved)
  expect((await minh.call('keys.confirmBackup', { kid: key.kid, stagedId })).backedUpAt).toBe(
    '2026-11-02T01:00:00.000Z',
  )
  await minh.call('keys.exportCard', card)
})

it('makes a card that proves possession and carries the key', async () => {
  const key = await makeBackedUpKey()
  const refused = { passphrase: 'sai hoàn toàn rồi', recipientAgencyId: coordinator }
  await minh.refused('keys.exportCard', refused, 'key.passphrase-wrong')
  const { exportId } = await minh.call('keys.exportCard', { passphrase, recipientAgencyId: coordinator })
  const opened = await openEnvelope<'agency-card'>(await download(minh, exportId), {
    expect: ['agency-card'],
    me: coordinator,
    trust: { roots: [], keys: [] },
    now: '2026-11-02T01:00:00.000Z',
  })
  if (opened.verdict !== 'self-carried') throw new Error(opened.verdict)
  expect(opened.payload.data.approver).toEqual({ name: 'Trần Văn Minh', position: 'Giám đốc' })
  expect(opened.facts).toMatchObject({ kid: key.kid, fingerprint: key.fingerprint })
})

it('asks for a new backup after the passphrase changed', async () => {
  const key = await makeBackedUpKey()
  const changed = { kid: key.kid, oldPassphrase: passphrase, newPassphrase: 'cụm mật khẩu mới hơn' }
  await minh.refused(
    'keys.changePassphrase',
    { ...changed, oldPassphrase: 'không phải cụm này' },
    'key.passphrase-wrong',
  )
  expect((await minh.call('keys.changePassphrase', changed)).backedUpAt).toBeNull()
  await minh.refused('keys.exportCard', { passphrase, recipientAgencyId: coordinator }, 'keys.backup-missing')
})

describe('a change of passphrase that breaks off', () => {
  const newer = 'cụm mật khẩu mới hơn'

  it('behind the new file leaves no backup standing that opens only with the old one', async () => {
    const { kid } = await makeBackedUpKey()
    failing = 'syncFolder'
    await minh.refused('keys.changePassphrase', { kid, oldPassphrase: passphrase, newPassphrase: newer }, 'disk.full')
    failing = null
    expect(await minh.call('keys.list', {})).toMatchObject([{ kid, backedUpAt: null }])
    await minh.refused('keys.exportCard', { passphrase: newer, recipientAgencyId: coordinator }, 'keys.backup-missing')
    const { exportId, name } = await minh.call('keys.exportBackup', { kid })
    await minh.call('keys.confirmBackup', { kid, stagedId: await upload(minh, name, await download(minh, exportId)) })
    await minh.call('keys.exportCard', { passphrase: newer, recipientAgencyId: coordinator })
  })

  it('before the new file lets the old backup be shown again', async () => {
    const { kid } = await minh.call('keys.make', { purpose: 'approver', passphrase })
    const { exportId, name } = await minh.call('keys.exportBackup', { kid })
    const saved = await download(minh, exportId)
    await minh.call('keys.confirmBackup', { kid, stagedId: await upload(minh, name, saved) })
    failing = 'rename'
    await minh.refused('keys.changePassphrase', { kid, oldPassphrase: passphrase, newPassphrase: newer }, 'disk.full')
    failing = null
    await minh.call('keys.confirmBackup', { kid, stagedId: await upload(minh, name, saved) })
    await minh.call('keys.exportCard', { passphrase, recipientAgencyId: coordinator })
  })
})

it('prints the registration form with the fingerprint', async () => {
  await makeBackedUpKey()
  const { exportId, name } = await minh.call('keys.exportRegistrationForm', { recipientAgencyId: coordinator })
  expect(name).toBe('Phiếu đăng ký khóa - Trần Văn Minh.docx')
  expect((await download(minh, exportId)).subarray(0, 2).toString()).toBe('PK')
})
