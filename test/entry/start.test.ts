import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'

/** `npm start` as a person runs it: its own process, the real build, the real data folder. */
describe('starting the browser host', () => {
  let dataDir: string
  const running: ChildProcess[] = []

  beforeEach(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'snv-start-'))
  })
  afterEach(async () => {
    for (const child of running.splice(0)) child.kill('SIGKILL')
    await rm(dataDir, { recursive: true, force: true })
  })

  const start = (...words: (string | { env: Record<string, string> })[]) => {
    const args = words.filter((word) => typeof word === 'string')
    const more = words.find((word) => typeof word !== 'string')?.env
    // Without a screen no browser is opened and no desktop app tried; paths mean this folder however npm was called.
    const { DISPLAY: _, WAYLAND_DISPLAY: __, INIT_CWD: ___, ...here } = process.env
    const env = { ...here, ...more }
    const entry = ['--require', resolve('src-main/entry/require-node.cjs'), resolve('src-main/entry/start.ts')]
    const child = spawn(process.execPath, [...entry, '--data', dataDir, ...args], { env })
    running.push(child)
    let said = ''
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      said += text
    })
    const ended = new Promise<number | null>((done) => child.on('close', done))
    return { child, ended, said: () => said }
  }
  const linkIn = (text: string) => [...text.matchAll(/http:\/\/127\.0\.0\.1:\d+\/start\?token=[\w-]+/g)].at(-1)?.[0]
  const enter = async (link: string | undefined) => (await fetch(link ?? '', { redirect: 'manual' })).status
  const freePort = String(20_000 + (process.pid % 20_000))

  test('says why there is no desktop window, prints a link that lets in, and gives new ones', async () => {
    const { child, said } = start()
    await expect.poll(() => linkIn(said()), { timeout: 20_000 }).toBeTruthy()
    expect(said()).toContain('không có màn hình')
    const first = linkIn(said())
    expect(await enter(first)).toBe(303)
    expect(await enter(first)).toBe(401)
    child.stdin?.write('\n')
    await expect.poll(() => linkIn(said()) !== first).toBe(true)
    expect(await enter(linkIn(said()))).toBe(303)
  })

  test('closes cleanly on Ctrl+C', async () => {
    const { child, ended, said } = start('--host=browser')
    await expect.poll(() => linkIn(said()), { timeout: 20_000 }).toBeTruthy()
    expect((await stat(join(dataDir, 'run.json'))).mode & 0o777).toBe(0o600)
    child.kill('SIGINT')
    expect(await ended).toBe(0)
    expect(said()).toContain('Đang đóng')
    expect(existsSync(join(dataDir, 'run.json'))).toBe(false)
  })

  test('a second start on the same data opens the running one', async () => {
    const first = start('--host=browser')
    await expect.poll(() => linkIn(first.said()), { timeout: 20_000 }).toBeTruthy()
    const second = start('--host=browser')
    expect(await second.ended).toBe(0)
    expect(second.said()).toContain('đang chạy')
    expect(await enter(linkIn(second.said()))).toBe(303)
  })

  test('a second start says so when the running one does not answer', async () => {
    const first = start('--host=browser')
    await expect.poll(() => linkIn(first.said()), { timeout: 20_000 }).toBeTruthy()
    const run: unknown = JSON.parse(await readFile(join(dataDir, 'run.json'), 'utf8'))
    await writeFile(join(dataDir, 'run.json'), JSON.stringify({ ...Object(run), secret: 'x'.repeat(43) }))
    const second = start('--host=browser')
    expect(await second.ended).toBe(1)
    expect(second.said()).toContain('đang được một phiên khác')
    expect(second.said()).toContain('in use by another')
  })

  test('a port that is taken is named', async () => {
    const first = start('--host=browser', '--port', freePort)
    await expect.poll(() => linkIn(first.said()), { timeout: 20_000 }).toContain(`:${freePort}/`)
    const elsewhere = await mkdtemp(join(tmpdir(), 'snv-start-'))
    const second = start('--host=browser', '--port', freePort, '--data', elsewhere)
    expect(await second.ended).toBe(1)
    expect(second.said()).toContain(`Cổng ${freePort}`)
    await rm(elsewhere, { recursive: true })
  })

  test.each([
    ['a file in its place', (dir: string) => writeFile(join(dir, 'there'), '')],
    ['a circle of links', (dir: string) => symlink(join(dir, 'there'), join(dir, 'there'))],
    [
      'a folder in the place of the database',
      (dir: string) => mkdir(join(dir, 'there/so-nhiem-vu.db'), { recursive: true }),
    ],
    ['a folder in the place of the lock', (dir: string) => mkdir(join(dir, 'there/lock.db'), { recursive: true })],
    [
      'noise in the place of the lock',
      async (dir: string) => {
        await mkdir(join(dir, 'there'))
        await writeFile(join(dir, 'there/lock.db'), 'không phải ổ khóa')
      },
    ],
  ])('a data folder with %s is a sentence in each language', async (_, prepare) => {
    await prepare(dataDir)
    const { ended, said } = start('--host=browser', '--data', join(dataDir, 'there'))
    expect(await ended).toBe(1)
    expect(said()).not.toContain('    at ')
    expect(said().trim().split('\n')).toHaveLength(2)
  })

  test('a desktop window asked for where there is none is refused with the reason and the way out', async () => {
    const { ended, said } = start('--host=desktop')
    expect(await ended).toBe(1)
    expect(said()).toContain('không có màn hình')
    expect(said()).toContain('--host=browser')
    expect(said()).not.toContain('instead')
  })

  test('a relative path means the folder where npm was called', async () => {
    const elsewhere = { npm_lifecycle_event: 'start', INIT_CWD: dataDir }
    const { said } = start('--host=browser', '--data', 'của tôi', { env: elsewhere })
    await expect.poll(() => linkIn(said()), { timeout: 20_000 }).toBeTruthy()
    expect(existsSync(join(dataDir, 'của tôi', 'so-nhiem-vu.db'))).toBe(true)
  })
})

describe('an old Node', () => {
  test('is told so before anything else is loaded', async () => {
    const script = `Object.defineProperty(process.versions, 'napi', { value: '9' }); require(${JSON.stringify(resolve('src-main/entry/require-node.cjs'))}); console.error('loaded')`
    const child = spawn(process.execPath, ['-e', script])
    let said = ''
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      said += text
    })
    expect(await new Promise((done) => child.on('close', done))).toBe(1)
    expect(said).toContain('quá cũ')
    expect(said).toContain('too old')
    expect(said).not.toContain('loaded')
  })
})
