import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { checkAuditChain } from '../../src-main/app/audit-chain.ts'
import type { CallInput } from '../../src-shared/contract/contract.ts'
import { stagedId } from '../../src-shared/domain/ids.ts'
import { addTasks, type NumberedTasks } from '../support/numbered-tasks.ts'
import { withDatabase } from '../support/open-database.ts'
import { setUpOffice, startTestApp, type TestApp, type TestUser } from '../support/test-app.ts'
import { upload } from '../support/upload.ts'

let test: TestApp
let lan: TestUser
let tasks: NumberedTasks
beforeEach(async () => {
  test = await startTestApp()
  await setUpOffice(test)
  tasks = await addTasks(test, 2)
  lan = await test.signIn('lan')
})
afterEach(() => test.close())

const words = {
  happenedOn: '2026-10-20',
  text: 'Tổ chức hội nghị tại xã Mẫu\nCó 120 người dự.',
  quantities: [{ label: 'Hội nghị', value: '1', unit: 'cuộc' }],
  evidence: [],
}
/** A note of the first task. */
const newNote = (change: Partial<CallInput<'notes.add'>> = {}) => ({ ...tasks.link(1), ...words, ...change })
const ofTask = () => tasks.link(1)
const list = (user = lan) => user.call('notes.list', ofTask())

describe('a note', () => {
  it('is kept with its author, its day and its quantities', async () => {
    const added = await lan.call('notes.add', newNote())
    expect(await list()).toMatchObject({
      total: 1,
      notes: [
        {
          id: added.noteId,
          authorName: 'Nguyễn Thị Lan',
          erased: false,
          evidence: [],
          versions: [
            {
              number: 1,
              happenedOn: '2026-10-20',
              text: words.text,
              quantities: words.quantities,
              correctionReason: null,
            },
          ],
        },
      ],
    })
  })

  it('brings its files to the task, and is one record with them', async () => {
    const evidence = [await upload(lan, 'bien-ban.txt', 'biên bản'), await upload(lan, 'anh.png', '\x89PNG')]
    await lan.call('notes.add', newNote({ evidence }))
    const [first] = (await list()).notes
    expect(first?.evidence.map((file) => file.fileName)).toEqual(['anh.png', 'bien-ban.txt'])
    const listed = await lan.call('evidence.list', { filter: ofTask() })
    expect(listed.rows.map((row) => row.taskCount)).toEqual([1, 1])
  })

  it('may bring a file that another note of the same task brought', async () => {
    await lan.call('notes.add', newNote({ evidence: [await upload(lan, 'a.txt', 'một')] }))
    await lan.call('notes.add', newNote({ evidence: [await upload(lan, 'b.txt', 'một')] }))
    expect((await list()).notes.map((one) => one.evidence.map((file) => file.fileName))).toEqual([['a.txt'], ['a.txt']])
    expect((await lan.call('evidence.summary', {})).total).toBe(1)
  })

  it('comes newest first by the day it happened, a window at a time', async () => {
    for (const happenedOn of ['2026-03-01', '2026-09-01', '2026-06-01']) {
      await lan.call('notes.add', newNote({ happenedOn }))
    }
    const window = await lan.call('notes.list', { ...ofTask(), offset: 1, limit: 2 })
    expect(window.total).toBe(3)
    expect(window.notes.map((one) => one.versions[0]?.happenedOn)).toEqual(['2026-06-01', '2026-03-01'])
    expect((await lan.call('notes.list', { taskId: tasks.link(2).taskId, periodId: null })).total).toBe(0)
  })

  it('tells of what has happened, in a period in which its task lives', async () => {
    await lan.call('notes.add', newNote({ happenedOn: '2026-11-02' }))
    const error = await lan.refused('notes.add', newNote({ happenedOn: '2026-11-03' }), 'notes.in-future')
    expect(error.detail).toEqual({ happenedOn: '2026-11-03', today: '2026-11-02' })
    await lan.refused('notes.add', newNote(tasks.unknownTask), 'object.missing')
    await lan.refused('notes.add', newNote({ text: ' \n ' }), 'input.invalid')
    await lan.refused('notes.add', newNote({ quantities: [{ label: 'a', value: '1.0', unit: '' }] }), 'input.invalid')
  })

  it('is refused whole when one of its files no longer waits', async () => {
    const evidence = [await upload(lan, 'a.txt', 'một'), stagedId.parse(tasks.link(1).taskId)]
    await lan.refused('notes.add', newNote({ evidence }), 'files.staged-missing')
    expect((await list()).total).toBe(0)
    expect((await lan.call('evidence.summary', {})).total).toBe(0)
  })

  it('is for clerks and approvers', async () => {
    const hoa = await test.signIn('hoa')
    await hoa.refused('notes.add', newNote(), 'permission.denied')
  })
})

describe('a correction', () => {
  const correction = { happenedOn: '2026-10-21', text: 'Đúng là xã Khác.', quantities: [], reason: 'Ghi nhầm xã' }

  it('is a next version and keeps the first', async () => {
    const { noteId } = await lan.call('notes.add', newNote())
    expect(await lan.call('notes.correct', { noteId, expectedVersion: 1, ...correction })).toEqual({
      noteId,
      version: 2,
    })
    expect((await list()).notes[0]?.versions).toMatchObject([
      { number: 1, text: words.text, correctionReason: null },
      { number: 2, text: correction.text, happenedOn: '2026-10-21', correctionReason: 'Ghi nhầm xã', quantities: [] },
    ])
  })

  it('is the author’s alone, and is made to the version that was read', async () => {
    const { noteId } = await lan.call('notes.add', newNote())
    const minh = await test.signIn('minh')
    const error = await minh.refused(
      'notes.correct',
      { noteId, expectedVersion: 1, ...correction },
      'permission.denied',
    )
    expect(error.detail).toEqual({ needs: 'author' })
    await lan.call('notes.correct', { noteId, expectedVersion: 1, ...correction })
    const late = await lan.refused('notes.correct', { noteId, expectedVersion: 1, ...correction }, 'version.conflict')
    expect(late.detail).toEqual({ expected: 1, found: 2 })
  })
})

describe('erasing for good', () => {
  const secret = 'Nạn nhân Zxqvwk Thị Bí Mật'

  it('takes the words out of the record, the history and the files of the database, and leaves the chain whole', async () => {
    const { noteId } = await lan.call('notes.add', newNote({ text: secret }))
    await lan.call('notes.correct', {
      ...{ noteId, expectedVersion: 1, happenedOn: '2026-10-20', text: `${secret} (sửa)`, reason: `bỏ ${secret}` },
      quantities: [{ label: secret, value: '1', unit: 'người' }],
    })
    const minh = await test.signIn('minh')
    await minh
      .call('keys.make', { purpose: 'approver', passphrase: 'cụm mật khẩu của khóa' })
      .then(({ kid }) => minh.call('keys.exportBackup', { kid }))
    await minh.call('notes.erase', { noteId, expectedVersion: 2, reason: 'Nêu tên nạn nhân' })

    const [erased] = (await list()).notes
    expect(erased).toMatchObject({ id: noteId, erased: true })
    expect(erased?.versions.map((version) => [version.text, version.quantities, version.correctionReason])).toEqual([
      [null, [], null],
      [null, [], null],
    ])
    await withDatabase(test.dataDir, async (db) => {
      const actions = await db.selectFrom('audit_entry').select('action').where('object_id', '=', noteId).execute()
      expect(actions.map((row) => row.action)).toEqual(['note.added', 'note.corrected', 'note.erased'])
      expect((await checkAuditChain(db)).ok).toBe(true)
    })
    for (const file of ['so-nhiem-vu.db', 'so-nhiem-vu.db-wal']) {
      const bytes = await readFile(join(test.dataDir, file)).catch(() => Buffer.alloc(0))
      expect(bytes.toString('latin1').toLowerCase().includes('zxqvwk'), file).toBe(false)
    }
    // What was exported before may hold the words, packed in a document; it can be made again.
    expect(await readdir(join(test.dataDir, 'exports'))).toEqual([])
  })

  it('takes them out of the search as well', async () => {
    const find = async (text: string) => {
      const { periodId } = ofTask()
      return (await lan.call('tasks.list', { periodId, filter: { text } })).rows.map((row) => row.title)
    }
    const { noteId } = await lan.call('notes.add', newNote({ text: secret }))
    expect(await find('bi mat zxqvwk')).toEqual(['Nhiệm vụ 1'])
    const corrected = { noteId, expectedVersion: 1, happenedOn: '2026-10-20', text: 'Đã họp', quantities: [] }
    await lan.call('notes.correct', { ...corrected, reason: 'Bỏ tên' })
    expect([await find('zxqvwk'), await find('da hop')]).toEqual([[], ['Nhiệm vụ 1']])
    const minh = await test.signIn('minh')
    await minh.call('notes.erase', { noteId, expectedVersion: 2, reason: 'Nêu tên' })
    expect(await find('da hop')).toEqual([])
  })

  it('is for approvers and administrators, and cannot be undone by a correction', async () => {
    const { noteId } = await lan.call('notes.add', newNote())
    await lan.refused('notes.erase', { noteId, expectedVersion: 1, reason: 'x' }, 'permission.denied')
    const hoa = await test.signIn('hoa')
    await hoa.refused('notes.erase', { noteId, expectedVersion: 2, reason: 'x' }, 'version.conflict')
    await hoa.call('notes.erase', { noteId, expectedVersion: 1, reason: 'Nêu tên' })
    const again = { noteId, expectedVersion: 1, happenedOn: '2026-10-20', text: 'lại', quantities: [], reason: 'x' }
    await lan.refused('notes.correct', again, 'notes.erased')
  })
})
