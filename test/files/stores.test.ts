import { randomUUID } from 'node:crypto'
import { readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { prepareDataFolder } from '../../src-main/files/data-folder.ts'
import { type Disk, nodeDisk } from '../../src-main/files/disk.ts'
import { sha256 } from '../../src-main/files/hash-file.ts'
import { openFiles } from '../../src-main/files/open-files.ts'
import { failingDisk, filesUnder, refusalOf, streamOf, temporaryFolder } from './disks.ts'

const noon = new Date('2020-11-22T12:00:00.000Z')
const before = new Date('2020-11-22T11:00:00.000Z')
const after = new Date('2020-11-22T13:00:00.000Z')
const later = new Date('2100-01-01T00:00:00.000Z')
const content = 'biên bản họp'
const hash = sha256(Buffer.from(content))
const stored = join('evidence', hash.slice(0, 2), hash)

async function setUp() {
  const dir = await temporaryFolder()
  const paths = await prepareDataFolder(dir)
  const open = (disk: Disk = nodeDisk) => openFiles(paths, { now: () => noon, disk })
  return { dir, open, files: open() }
}

const stage = (files: ReturnType<typeof openFiles>, text = content) =>
  files.staging.putFile('a/họp.txt', streamOf(text))

describe('staging', () => {
  test('counts, hashes and names what it streams, and finds it again after a restart', async () => {
    const { files, open } = await setUp()
    const staged = await files.staging.putFile('../họp.pdf', streamOf('biên ', 'bản ', 'họp'))
    expect(staged).toEqual({ stagedId: staged.stagedId, name: 'họp.pdf', size: 17, sha256: hash })
    const found = await open().staging.find(staged.stagedId)
    expect(found).toMatchObject({ ...staged, mediaType: 'text/plain' })
    expect(Buffer.from(await files.staging.read(staged.stagedId, 17)).toString()).toBe(content)
    expect(await refusalOf(files.staging.read(staged.stagedId, 16))).toMatchObject({ code: 'files.too-large' })
  })

  test('refuses too large a file while it streams, an empty one, and a broken upload; nothing is left', async () => {
    const { files, dir } = await setUp()
    let sent = 0
    async function* endless() {
      for (;;) {
        sent += 1
        yield Buffer.alloc(10)
      }
    }
    async function* broken() {
      yield Buffer.from('abc')
      throw Object.assign(new Error('socket'), { code: 'ECONNRESET' })
    }
    expect(await refusalOf(files.staging.putFile('a.bin', endless(), 95))).toMatchObject({
      code: 'files.too-large',
      detail: { name: 'a.bin', limitBytes: 95 },
    })
    expect(sent).toBe(10)
    expect(await refusalOf(files.staging.putFile('b.txt', streamOf()))).toMatchObject({ code: 'files.empty' })
    expect(await refusalOf(files.staging.putFile('c.txt', broken()))).toMatchObject({ code: 'files.interrupted' })
    expect(await filesUnder(dir)).toEqual([])
  })

  test('a full disk at any step leaves nothing half-staged', async () => {
    const { open, dir } = await setUp()
    const whole = failingDisk(-1, '')
    const staged = await stage(open(whole.disk))
    await open().staging.remove(staged.stagedId)
    expect(whole.steps.length).toBe(12)
    for (const nth of whole.steps.keys()) {
      expect(await refusalOf(stage(open(failingDisk(nth, 'ENOSPC').disk)))).toMatchObject({ code: 'disk.full' })
      expect(await filesUnder(dir)).toEqual([])
    }
  })

  test.each(['../../run', '', 'x', randomUUID()])('the id %j is no upload', async (stagedId) => {
    const { files } = await setUp()
    expect(await refusalOf(files.staging.find(stagedId))).toMatchObject({ code: 'files.staged-missing' })
  })

  test('the sweep removes what is old, and what a crash left, but nothing young', async () => {
    const { files, dir } = await setUp()
    const staged = await stage(files)
    expect(await files.staging.sweep(before)).toEqual([])
    for (const name of [`${randomUUID()}.tmp`, `${randomUUID()}.bin`]) {
      const path = join(dir, 'staging', name)
      await writeFile(path, 'half, or without its card')
      await utimes(path, noon, noon)
    }
    expect(await files.staging.sweep(before)).toEqual([])
    expect(await filesUnder(join(dir, 'staging'))).toHaveLength(4)
    expect(await files.staging.sweep(later)).toEqual([staged.stagedId])
    expect(await filesUnder(dir)).toEqual([])
  })
})

describe('evidence store', () => {
  test('stores the same content once, and answers a repeated promotion alike', async () => {
    const { files, dir } = await setUp()
    const first = await stage(files)
    const second = await stage(files)
    const promoted = await files.evidence.promote(first.stagedId)
    expect(promoted).toEqual({
      sha256: hash,
      size: 17,
      path: join(dir, stored),
      name: 'họp.txt',
      mediaType: 'text/plain',
    })
    expect(await files.evidence.promote(first.stagedId)).toEqual(promoted)
    expect(await files.evidence.promote(second.stagedId)).toEqual(promoted)
    expect((await filesUnder(dir)).filter((name) => name.startsWith('evidence'))).toEqual([stored])
    expect(await readFile(promoted.path, 'utf8')).toBe(content)
  })

  test('a disk that fails at any step of a promotion loses no upload', async () => {
    const { open } = await setUp()
    for (const nth of [0, 1, 2, 3]) {
      const files = open(failingDisk(nth, 'ENOSPC').disk)
      const { stagedId } = await stage(open(), `${content} ${nth}`)
      expect(await refusalOf(files.evidence.promote(stagedId))).toMatchObject({ code: 'disk.full' })
      const promoted = await open().evidence.promote(stagedId)
      expect(await open().evidence.verify(promoted.sha256)).toBe('ok')
    }
  })

  test('finds a missing and a changed file, and a new upload heals it', async () => {
    const { files } = await setUp()
    expect(await files.evidence.verify(hash)).toBe('missing')
    expect(await files.evidence.find(hash)).toBeNull()
    const staged = await stage(files)
    const { path } = await files.evidence.promote(staged.stagedId)
    expect(await files.evidence.verify(hash)).toBe('ok')
    await writeFile(path, 'biên bản khác')
    expect(await files.evidence.verify(hash)).toBe('changed')
    expect(await refusalOf(files.evidence.promote(staged.stagedId))).toMatchObject({ code: 'files.staged-missing' })
    await files.evidence.promote((await stage(files)).stagedId)
    expect(await files.evidence.verify(hash)).toBe('ok')
    await rm(path)
    expect(await files.evidence.verify(hash)).toBe('missing')
  })

  test('the sweep sets aside only what no row names and what is old enough, and gives it back', async () => {
    const { files, dir } = await setUp()
    await files.evidence.promote((await stage(files)).stagedId)
    const kept = await files.evidence.keep(Buffer.from('giữ'))
    await files.staging.sweep(later)
    await writeFile(join(dir, 'evidence', `${randomUUID()}.tmp`), 'half')
    const isReferenced = (each: string) => each === kept.sha256
    expect(await files.evidence.sweep(isReferenced, before)).toEqual([])
    expect(await files.evidence.sweep(isReferenced, after)).toEqual([hash])
    await files.evidence.sweep(isReferenced, later)
    const keptPath = join('evidence', kept.sha256.slice(0, 2), kept.sha256)
    expect(await filesUnder(dir)).toEqual([keptPath, join('set-aside', 'evidence', hash)])
    expect(await files.evidence.bringBack(isReferenced)).toEqual([])
    expect(await files.evidence.bringBack((each) => each === hash)).toEqual([hash])
    expect(await filesUnder(dir)).toEqual([keptPath, stored].sort())
  })

  test('a hash that is none never becomes a path', async () => {
    const { files } = await setUp()
    expect(() => files.evidence.pathOf('../../etc/passwd')).toThrow()
  })
})

describe('exports and received originals', () => {
  test('an export is read back by id with its name, and swept when old', async () => {
    const { files, dir } = await setUp()
    const written = await files.exports.write('Báo cáo: 2026.json', Buffer.from('{}'))
    expect(await files.exports.find(written.id)).toEqual(written)
    expect(written).toMatchObject({ name: 'Báo cáo_ 2026.json', size: 2, mediaType: 'text/plain' })
    expect(Buffer.from(await files.exports.read(written.id)).toString()).toBe('{}')
    expect(await files.exports.sweep(before)).toEqual([])
    expect(await files.exports.sweep(after)).toEqual([written.id])
    expect(await refusalOf(files.exports.read(written.id))).toMatchObject({ code: 'object.missing' })
    expect(await refusalOf(files.exports.find('../run'))).toMatchObject({ code: 'object.missing' })
    expect(await filesUnder(dir)).toEqual([])
  })

  test('the sweep leaves what is being written, though its day is long past on the disk', async () => {
    const { open } = await setUp()
    const files: ReturnType<typeof openFiles> = open({
      ...nodeDisk,
      async rename(from, to) {
        await files.exports.sweep(later)
        await nodeDisk.rename(from, to)
      },
    })
    const written = await files.exports.write('a.json', Buffer.from('{}'))
    expect(await files.exports.find(written.id)).toEqual(written)
  })

  test('a received original is kept byte for byte, once', async () => {
    const { files, dir } = await setUp()
    const bytes = Buffer.from([0, 1, 2, 255])
    const first = await files.received.keep(bytes)
    expect(await files.received.keep(bytes)).toEqual(first)
    expect(await readFile(first.path)).toEqual(bytes)
    expect(await filesUnder(dir)).toHaveLength(1)
  })
})
