import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { CallInput } from '../../src-shared/contract/contract.ts'
import { addTasks, type NumberedTasks } from '../support/numbered-tasks.ts'
import { setUpOffice, startTestApp, type TestApp, type TestUser } from '../support/test-app.ts'
import { upload } from '../support/upload.ts'

let test: TestApp
let lan: TestUser
let tasks: NumberedTasks
beforeEach(async () => {
  test = await startTestApp()
  await setUpOffice(test)
  tasks = await addTasks(test, 3)
  lan = await test.signIn('lan')
})
afterEach(() => test.close())

const link = (number: number) => tasks.link(number)
const noDocument = { number: null, date: null, issuer: null, subject: '' }
const plan94 = {
  number: '94/KH-UBND',
  date: '2023-03-08',
  issuer: 'UBND tỉnh Vĩnh Long',
  subject: 'Đẩy mạnh công tác gia đình',
}

async function add(name: string, content: string | Uint8Array, options: { document?: object; tasks?: number[] } = {}) {
  const document = { ...noDocument, ...options.document }
  const files = [{ stagedId: await upload(lan, name, content), document }]
  const [added] = await lan.call('evidence.add', { files, links: (options.tasks ?? []).map(link) })
  if (!added) throw new Error('nothing was added')
  return added
}

type Filter = CallInput<'evidence.list'>['filter']
const names = async (filter: Filter) =>
  (await lan.call('evidence.list', { filter })).rows.map((row) => row.fileName).sort()

describe('adding files', () => {
  it('takes several at once, each with its own document data', async () => {
    const files = [
      { stagedId: await upload(lan, 'ke-hoach.txt', 'kế hoạch'), document: plan94 },
      { stagedId: await upload(lan, 'anh.png', '\x89PNG'), document: noDocument },
    ]
    const added = await lan.call('evidence.add', { files, links: [link(1), link(2)] })
    expect(added.map((file) => file.outcome)).toEqual(['added', 'added'])
    const [first] = added
    if (!first) throw new Error('nothing was added')
    expect(await lan.call('evidence.get', { evidenceId: first.evidenceId })).toMatchObject({
      fileName: 'ke-hoach.txt',
      mediaType: 'text/plain',
      state: 'ok',
      document: plan94,
      addedByName: 'Nguyễn Thị Lan',
      taskCount: 2,
      links: [
        { taskTitle: 'Nhiệm vụ 1', periodYear: 2026 },
        { taskTitle: 'Nhiệm vụ 2', periodYear: 2026 },
      ],
    })
  })

  it('stores the same content once: it serves both tasks and counts as one', async () => {
    const first = await add('a.txt', 'cùng nội dung', { tasks: [1], document: plan94 })
    const second = await add('b.txt', 'cùng nội dung', { tasks: [2] })
    expect(second).toMatchObject({ evidenceId: first.evidenceId, outcome: 'known' })
    const [row] = (await lan.call('evidence.list', { filter: {} })).rows
    expect(row).toMatchObject({ fileName: 'a.txt', taskCount: 2, document: plan94 })
    expect(await lan.call('evidence.summary', {})).toMatchObject({ total: 1 })
  })

  it('can say beforehand what is stored already', async () => {
    const { evidenceId } = await add('a.txt', 'một')
    const detail = await lan.call('evidence.get', { evidenceId })
    const sha256s = [detail.sha256, 'f'.repeat(64)]
    expect(await lan.call('evidence.known', { sha256s })).toEqual([
      { sha256: detail.sha256, evidenceId, fileName: 'a.txt', trashed: false, state: 'ok' },
    ])
    expect(await lan.call('evidence.known', { sha256s: [] })).toEqual([])
  })

  it('twice in one command is one file', async () => {
    const files = [
      { stagedId: await upload(lan, 'a.txt', 'một'), document: noDocument },
      { stagedId: await upload(lan, 'b.txt', 'một'), document: noDocument },
    ]
    const added = await lan.call('evidence.add', { files, links: [] })
    expect(added.map((file) => file.outcome)).toEqual(['added', 'known'])
  })

  it('refuses a task that does not live in the period, and stores no row', async () => {
    const files = [{ stagedId: await upload(lan, 'a.txt', 'một'), document: noDocument }]
    await lan.refused('evidence.add', { files, links: [tasks.unknownTask] }, 'object.missing')
    expect((await lan.call('evidence.summary', {})).total).toBe(0)
  })
})

describe('the list', () => {
  beforeEach(async () => {
    await add('ke-hoach-94.txt', 'một', { tasks: [1], document: plan94 })
    await add('Biên bản kiểm tra.pdf', '%PDF-1.7 hai', { tasks: [1, 2] })
    await add('ảnh hội nghị.png', '\x89PNG\r\n\x1a\n ba')
  })

  it.each<[string, Filter | (() => Filter), string[]]>([
    ['nothing', {}, ['Biên bản kiểm tra.pdf', 'ke-hoach-94.txt', 'ảnh hội nghị.png']],
    ['words without accents and đ', { search: 'day manh' }, ['ke-hoach-94.txt']],
    ['words in any order and place', { search: 'TỈNH 94/kh' }, ['ke-hoach-94.txt']],
    ['a date as people write it', { search: '08/03/2023' }, ['ke-hoach-94.txt']],
    ['signs that SQL knows', { search: '%' }, []],
    ['a task', () => ({ taskId: link(2).taskId }), ['Biên bản kiểm tra.pdf']],
    ['a task in a period', () => link(1), ['Biên bản kiểm tra.pdf', 'ke-hoach-94.txt']],
    ['a year', { year: 2026 }, ['Biên bản kiểm tra.pdf', 'ke-hoach-94.txt']],
    ['another year', { year: 2025 }, []],
    ['a kind', { kind: 'pdf' }, ['Biên bản kiểm tra.pdf']],
    ['no task', { withoutTask: true }, ['ảnh hội nghị.png']],
    ['no document data', { withoutDocument: true }, ['Biên bản kiểm tra.pdf', 'ảnh hội nghị.png']],
    ['the trash', { trashed: true }, []],
    ['a lost file', { state: 'missing' }, []],
  ])('filters by %s', async (_, given, expected) => {
    const filter = typeof given === 'function' ? given() : given
    expect(await names(filter)).toEqual(expected)
    const { rows } = await lan.call('evidence.list', { filter })
    expect(await lan.call('evidence.ids', { filter })).toEqual(rows.map((row) => row.id))
  })

  it('is read a window at a time, newest first', async () => {
    test.clock.advanceSeconds(60)
    await add('mới.txt', 'bốn')
    const { total, rows } = await lan.call('evidence.list', { filter: {}, limit: 1 })
    expect([total, rows.map((row) => row.fileName)]).toEqual([4, ['mới.txt']])
  })

  it('has a line of numbers', async () => {
    expect(await lan.call('evidence.summary', {})).toMatchObject({
      ...{ total: 3, missing: 0, changed: 0, withoutDocument: 2, withoutTask: 1, trashed: 0, checkJobId: null },
    })
  })
})

describe('one file', () => {
  it('gets its document data changed by whoever saw the newest version', async () => {
    const { evidenceId } = await add('a.txt', 'một')
    const change = { evidenceId, expectedVersion: 1, document: plan94 }
    expect(await lan.call('evidence.change', change)).toMatchObject({ document: plan94, version: 2 })
    await lan.refused('evidence.change', { ...change, document: noDocument }, 'version.conflict')
    expect(await names({ search: 'gia dinh' })).toEqual(['a.txt'])
    const cleared = { number: ' ', date: null, issuer: '', subject: '' }
    const after = await lan.call('evidence.change', { evidenceId, expectedVersion: 2, document: cleared })
    expect(after.document).toEqual(noDocument)
  })

  it('is linked and unlinked; asking twice changes nothing', async () => {
    const { evidenceId } = await add('a.txt', 'một')
    expect(await lan.call('evidence.link', { evidenceId, ...link(1) })).toEqual({ count: 1 })
    expect(await lan.call('evidence.link', { evidenceId, ...link(1) })).toEqual({ count: 0 })
    expect(await lan.call('evidence.unlink', { evidenceId, ...link(1) })).toEqual({ count: 1 })
    expect(await lan.call('evidence.unlink', { evidenceId, ...link(1) })).toEqual({ count: 0 })
    await lan.refused('evidence.link', { evidenceId, ...tasks.unknownTask }, 'object.missing')
  })

  it('stays with the note that brought it when it is taken from the task: a note is append-only', async () => {
    const note = { ...link(1), happenedOn: '2026-10-01', text: 'Họp', quantities: [] }
    await lan.call('notes.add', { ...note, evidence: [await upload(lan, 'a.txt', 'một')] })
    const [row] = (await lan.call('evidence.list', { filter: {} })).rows
    if (!row) throw new Error('no evidence')
    await lan.call('evidence.unlink', { evidenceId: row.id, ...link(1) })
    const [kept] = (await lan.call('notes.list', link(1))).notes
    expect(kept?.evidence.map((each) => each.fileName)).toEqual(['a.txt'])
    expect(await names(link(1))).toEqual([])
    expect(await names({ withoutTask: true })).toEqual(['a.txt'])
  })

  it('goes to the trash and comes back with its links', async () => {
    const { evidenceId } = await add('a.txt', 'một', { tasks: [1] })
    await lan.call('evidence.trash', { evidence: [{ evidenceId, expectedVersion: 1 }] })
    expect(await names(link(1))).toEqual([])
    expect(await names({ ...link(1), trashed: true })).toEqual(['a.txt'])
    await lan.refused('evidence.restore', { evidence: [{ evidenceId, expectedVersion: 1 }] }, 'version.conflict')
    await lan.call('evidence.restore', { evidence: [{ evidenceId, expectedVersion: 2 }] })
    expect(await names(link(1))).toEqual(['a.txt'])
  })

  it('comes back from the trash when the same content is added again', async () => {
    const { evidenceId } = await add('a.txt', 'một', { tasks: [1] })
    await lan.call('evidence.trash', { evidence: [{ evidenceId, expectedVersion: 1 }] })
    expect(await add('a.txt', 'một', { tasks: [2] })).toMatchObject({ evidenceId, outcome: 'known' })
    expect(await names({})).toEqual(['a.txt'])
  })

  it('moves to the trash together with others or not at all', async () => {
    const [first, second] = [await add('a.txt', 'một'), await add('b.txt', 'hai')]
    const evidence = [
      { evidenceId: first.evidenceId, expectedVersion: 1 },
      { evidenceId: second.evidenceId, expectedVersion: 7 },
    ]
    await lan.refused('evidence.trash', { evidence }, 'version.conflict')
    expect(await names({})).toEqual(['a.txt', 'b.txt'])
  })

  it('is told to the open windows', async () => {
    const heard: unknown[] = []
    lan.app.onEvent(lan.session, (event) => heard.push(event))
    await add('a.txt', 'một', { tasks: [1] })
    expect(heard).toEqual([{ type: 'changed', topics: ['evidence', 'tasks'] }])
  })
})
