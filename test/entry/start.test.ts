import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
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

  const start = (...args: string[]) => {
    // Without a screen no browser is opened and no desktop app tried.
    const { DISPLAY: _, WAYLAND_DISPLAY: __, ...env } = process.env
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

  test('a folder that is no folder is a sentence', async () => {
    await writeFile(join(dataDir, 'file'), '')
    const { ended, said } = start('--host=browser', '--data', join(dataDir, 'file'))
    expect(await ended).toBe(1)
    expect(said()).not.toContain('    at ')
    expect(said().trim().split('\n')).toHaveLength(2)
  })

  test('a desktop window asked for where there is none is refused with the way out', async () => {
    const { ended, said } = start('--host=desktop')
    expect(await ended).toBe(1)
    expect(said()).toContain('--host=browser')
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
