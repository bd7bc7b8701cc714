import { readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Disk, nodeDisk } from '../../src-main/files/disk.ts'
import { sha256 } from '../../src-main/files/hash-file.ts'
import type { TaskLink } from '../../src-shared/contract/evidence.ts'
import { maxFileBytes } from '../../src-shared/contract/files.ts'
import { type EvidenceId, planId, stagedId } from '../../src-shared/domain/ids.ts'
import { filesUnder, systemError } from '../files/disks.ts'
import { addTasks } from '../support/numbered-tasks.ts'
import { withDatabase } from '../support/open-database.ts'
import { setUpOffice, startTestApp, type TestApp, type TestUser } from '../support/test-app.ts'
import { upload } from '../support/upload.ts'

/** The real disk, until a test makes it refuse to write. */
let refusal: string | null = null
const moodyDisk: Disk = {
  ...nodeDisk,
  create: (path) => (refusal ? Promise.reject(systemError(refusal)) : nodeDisk.create(path)),
  rename: (from, to) => (refusal ? Promise.reject(systemError(refusal)) : nodeDisk.rename(from, to)),
}

let test: TestApp
let lan: TestUser
let link: TaskLink
beforeEach(async () => {
  refusal = null
  test = await startTestApp({ disk: moodyDisk })
  await setUpOffice(test)
  link = (await addTasks(test, 1)).link(1)
  lan = await test.signIn('lan')
})
afterEach(() => test.close())

const document = { number: null, date: null, issuer: null, subject: '' }
const pathOf = (content: string) => {
  const hash = sha256(Buffer.from(content))
  return join(test.dataDir, 'evidence', hash.slice(0, 2), hash)
}

async function add(name: string, content: string): Promise<EvidenceId> {
  const files = [{ stagedId: await upload(lan, name, content), document }]
  const [added] = await lan.call('evidence.add', { files, links: [link] })
  if (!added) throw new Error('nothing was added')
  return added.evidenceId
}

/** Starts a check and waits until what it found is written. */
async function check() {
  const { promise, resolve } = Promise.withResolvers<void>()
  const stop = lan.app.onEvent(lan.session, (event) => {
    if (event.type === 'changed' && event.topics.includes('evidence')) resolve()
  })
  await lan.call('evidence.check', {})
  await promise
  stop()
}

const stateOf = async (evidenceId: EvidenceId) => (await lan.call('evidence.get', { evidenceId })).state

describe('checking stored files', () => {
  it('finds what is missing and what was changed, drops nothing, and says when it looked', async () => {
    const [kept, lost, changed] = [await add('a.txt', 'một'), await add('b.txt', 'hai'), await add('c.txt', 'ba')]
    await rm(pathOf('hai'))
    await writeFile(pathOf('ba'), 'BA')
    test.clock.advanceSeconds(60)
    await check()
    expect(await Promise.all([kept, lost, changed].map(stateOf))).toEqual(['ok', 'missing', 'changed'])
    expect(await lan.call('evidence.summary', {})).toMatchObject({
      ...{ total: 3, missing: 1, changed: 1, checkedAt: '2026-11-02T01:01:00.000Z', checkJobId: null },
    })
    const { rows } = await lan.call('evidence.list', { filter: { ...link, state: 'missing' } })
    expect(rows.map((row) => row.fileName)).toEqual(['b.txt'])
    const history = await withDatabase(test.dataDir, (db) =>
      db
        .selectFrom('audit_entry')
        .innerJoin('audit_detail', 'audit_detail.seq', 'audit_entry.seq')
        .where('action', '=', 'evidence.checked')
        .select('detail')
        .execute(),
    )
    expect(history.map((row) => JSON.parse(row.detail))).toEqual([
      { files: 3, missing: 1, changed: 1, names: ['b.txt', 'c.txt'] },
    ])
  })

  it('says that all is well again when the file is back', async () => {
    const id = await add('a.txt', 'một')
    await rm(pathOf('một'))
    await check()
    await writeFile(pathOf('một'), 'một')
    await check()
    expect(await stateOf(id)).toBe('ok')
  })

  it('gives the check that runs instead of a second one', async () => {
    await add('a.txt', 'một')
    const first = await lan.call('evidence.check', {})
    expect(await lan.call('evidence.check', {})).toEqual(first)
    expect(await lan.call('evidence.summary', {})).toMatchObject({ checkJobId: first.jobId })
  })

  it('works without any file', async () => {
    await check()
    expect(await lan.call('evidence.summary', {})).toMatchObject({ total: 0, checkedAt: null })
  })
})

describe('a lost file', () => {
  it('is marked when somebody opens it, with a sentence and its name', async () => {
    const id = await add('a.txt', 'một')
    await rm(pathOf('một'))
    const reply = await lan.app.getFile(lan.session, 'evidence', id)
    expect(reply).toMatchObject({ ok: false, error: { code: 'files.missing', detail: { name: 'a.txt' } } })
    expect(await stateOf(id)).toBe('missing')
  })

  it('is found at the next start by its absence or its size', async () => {
    const [lost, shorter] = [await add('a.txt', 'một'), await add('b.txt', 'hai')]
    await rm(pathOf('một'))
    await writeFile(pathOf('hai'), 'h')
    test = await test.reopen()
    lan = await test.signIn('lan')
    await expect.poll(() => Promise.all([stateOf(lost), stateOf(shorter)])).toEqual(['missing', 'changed'])
  })

  it('is supplied again with the same content only', async () => {
    const id = await add('a.txt', 'một')
    const refuse = async (content: string, code: 'evidence.not-lost' | 'evidence.other-content') =>
      lan.refused('evidence.resupply', { evidenceId: id, stagedId: await upload(lan, 'lại.txt', content) }, code)
    await refuse('một', 'evidence.not-lost')
    await writeFile(pathOf('một'), 'hỏng')
    await check()
    await refuse('khác', 'evidence.other-content')
    expect(await stateOf(id)).toBe('changed')
    const again = await upload(lan, 'lại.txt', 'một')
    expect(await lan.call('evidence.resupply', { evidenceId: id, stagedId: again })).toMatchObject({
      state: 'ok',
      fileName: 'a.txt',
    })
    expect(await readFile(pathOf('một'), 'utf8')).toBe('một')
  })

  it('is healed when the same content is added again', async () => {
    const id = await add('a.txt', 'một')
    await rm(pathOf('một'))
    await check()
    expect(await add('b.txt', 'một')).toBe(id)
    expect(await stateOf(id)).toBe('ok')
  })
})

describe('the sweep at start', () => {
  const age = (path: string, hours: number) => {
    const then = new Date(test.clock.now().getTime() - hours * 3600 * 1000)
    return utimes(path, then, then)
  }
  const restart = async () => {
    test = await test.reopen()
    // Closing waits for the sweep.
    test = await test.reopen()
    lan = await test.signIn('lan')
  }

  it('sets aside what a crash left between file and row, when it is older than a day', async () => {
    const id = await add('a.txt', 'có dòng')
    for (const [content, hours] of [
      ['mồ côi cũ', 25],
      ['mồ côi mới', 1],
    ] as const) {
      // The first file is stored when the second turns out not to wait: no row is written, as in a crash.
      const waiting = await upload(lan, 'x.txt', content)
      const files = [waiting, stagedId.parse(link.taskId)].map((each) => ({ stagedId: each, document }))
      await lan.refused('evidence.add', { files, links: [link] }, 'files.staged-missing')
      await age(pathOf(content), hours)
    }
    await age(pathOf('có dòng'), 1000)
    await restart()
    expect(await filesUnder(join(test.dataDir, 'evidence'))).toEqual(
      [pathOf('có dòng'), pathOf('mồ côi mới')]
        .map((path) => path.slice(test.dataDir.length + '/evidence/'.length))
        .sort(),
    )
    expect(await stateOf(id)).toBe('ok')
  })

  it('never removes what the trash, or a plan’s source, names', async () => {
    const id = await add('a.txt', 'trong thùng rác')
    await lan.call('evidence.trash', { evidence: [{ evidenceId: id, expectedVersion: 1 }] })
    await add('b.txt', 'nguồn kế hoạch')
    await withDatabase(test.dataDir, async (db) => {
      const hash = sha256(Buffer.from('nguồn kế hoạch'))
      await db.deleteFrom('evidence_link').execute()
      await db.deleteFrom('evidence').where('sha256', '=', hash).execute()
      await db.deleteFrom('stored_file').where('sha256', '=', hash).execute()
      await db
        .insertInto('plan')
        .values({
          ...{ id: planId.parse(link.taskId), issuer_name: '', subject: 'Kế hoạch', short_name: '', state: 'draft' },
          ...{ origin: 'entered', source_file_sha256: hash, folded: '', sort_key: '', version: 1 },
          created_at: '2026-01-01T00:00:00.000Z',
        })
        .execute()
    })
    for (const content of ['trong thùng rác', 'nguồn kế hoạch']) await age(pathOf(content), 1000)
    await restart()
    expect(await filesUnder(join(test.dataDir, 'evidence'))).toHaveLength(2)
  })

  it('removes uploads that nobody used for a day', async () => {
    await upload(lan, 'a.txt', 'bỏ quên')
    test.clock.advanceSeconds(23 * 3600)
    await restart()
    expect(await readdir(join(test.dataDir, 'staging'))).toHaveLength(2)
    test.clock.advanceSeconds(2 * 3600)
    await restart()
    expect(await readdir(join(test.dataDir, 'staging'))).toEqual([])
  })
})

describe('the worst input', () => {
  const put = (name: string, bytes: AsyncIterable<Uint8Array>) => lan.app.putFile(lan.session, name, bytes)
  const once = async function* (text: string) {
    yield Buffer.from(text)
  }

  it('an empty file is refused', async () => {
    expect(await put('a.txt', once(''))).toMatchObject({ ok: false, error: { code: 'files.empty' } })
  })

  it('300 MB are refused while they come, and leave nothing', async () => {
    let sent = 0
    const huge = async function* () {
      const piece = Buffer.alloc(10 * 1024 * 1024, 1)
      for (; sent < 300 * 1024 * 1024; sent += piece.length) yield piece
    }
    expect(await put('phim.mp4', huge())).toMatchObject({
      ok: false,
      error: { code: 'files.too-large', detail: { name: 'phim.mp4', limitBytes: maxFileBytes } },
    })
    expect(sent).toBeLessThanOrEqual(maxFileBytes)
    expect(await readdir(join(test.dataDir, 'staging'))).toEqual([])
  })

  it.each([
    ['../../ngoai.txt', 'ngoai.txt'],
    [`${'dài '.repeat(100)}.docx`, /^(?:dài )+dài?.*\.docx$/u],
    ['CON.txt', '_CON.txt'],
  ])('the name %s is only a name', async (sent, shown) => {
    const { fileName } = await lan.call('evidence.get', { evidenceId: await add(sent, 'nội dung') })
    expect(fileName).toEqual(typeof shown === 'string' ? shown : expect.stringMatching(shown))
    expect(fileName.length).toBeLessThanOrEqual(200)
    expect(await filesUnder(join(test.dataDir, 'evidence'))).toHaveLength(1)
  })

  it.each([
    ['trang.html', '<html><script>alert(1)</script></html>'],
    ['hinh.svg', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'],
  ])('%s is text and nothing that runs', async (name, content) => {
    const id = await add(name, content)
    expect((await lan.call('evidence.get', { evidenceId: id })).mediaType).toBe('text/plain')
    const reply = await lan.app.getFile(lan.session, 'evidence', id)
    expect(reply).toMatchObject({ ok: true, value: { mediaType: 'text/plain', name } })
  })

  it.each([
    ['ENOSPC', 'disk.full'],
    ['EROFS', 'data.read-only'],
  ] as const)('a disk that answers %s stops a note whole; written again, it is there once', async (code, expected) => {
    const evidence = [await upload(lan, 'a.txt', 'một')]
    const note = { ...link, happenedOn: '2026-10-01', text: 'Họp', quantities: [], evidence }
    const commandId = '22222222-2222-4222-8222-222222222222'
    refusal = code
    await lan.refused('notes.add', { ...note, commandId }, expected)
    expect((await lan.call('notes.list', link)).total).toBe(0)
    expect(await filesUnder(join(test.dataDir, 'evidence'))).toEqual([])
    refusal = null
    await lan.call('notes.add', { ...note, commandId })
    await lan.call('notes.add', { ...note, commandId })
    expect((await lan.call('notes.list', link)).total).toBe(1)
    expect((await lan.call('evidence.summary', {})).total).toBe(1)
  })

  it('a file of another kind, or an unknown id, is not found', async () => {
    for (const id of ['../../so-nhiem-vu.db', link.taskId]) {
      expect(await lan.app.getFile(lan.session, 'evidence', id)).toMatchObject({
        ok: false,
        error: { code: 'object.missing' },
      })
    }
  })
})
