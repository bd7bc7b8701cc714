import { spawn } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

/** `npm run -s cli -- …` as a script runs it: its own process, the real build. */
describe('the command line as a program', () => {
  let dir: string
  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), 'snv-cli-'))
  })
  afterAll(() => rm(dir, { recursive: true, force: true }))

  const cli = (args: string[], stdin = '') => run(['cli', ...args], stdin)

  async function run(args: string[], stdin = '') {
    const entry = ['--require', resolve('src-main/entry/require-node.cjs'), resolve('src-main/entry/start.ts')]
    const child = spawn(process.execPath, [...entry, ...args])
    const said = { out: '', told: '' }
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      said.out += text
    })
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      said.told += text
    })
    child.stdin.end(stdin)
    const status = await new Promise<number | null>((done) => child.on('close', done))
    return { status, ...said }
  }

  test('verifies what was sealed long ago, with stdout for programs alone', async () => {
    const golden = (name: string) => resolve('test/exchange/golden', `${name}-1.json`)
    const args = ['report', 'verify', golden('report'), '--registry', golden('key-registry'), '--json']
    const run = await cli(args)
    expect(JSON.parse(run.out).files).toMatchObject([{ verdict: 'trusted' }])
    expect(run.status).toBe(0)
  })

  test('ends with 2 on wrong usage and with 1 on a refusal', async () => {
    expect(await cli(['report', 'prove', 'x'])).toMatchObject({ status: 2, out: '' })
    await writeFile(join(dir, 'x.json'), '{}')
    expect(await cli(['report', 'show', join(dir, 'x.json')])).toMatchObject({ status: 1, out: '' })
    expect(await cli(['data', 'check', '--data', dir, '--user', 'hoa'], 'mat-khau\n')).toMatchObject({ status: 1 })
  })

  test('the demo names what is wrong with its folder', async () => {
    await writeFile(join(dir, 'file'), '')
    const onFile = await run(['demo', join(dir, 'file')])
    expect(onFile).toMatchObject({ status: 1, out: '' })
    expect(onFile.told).toContain('không phải là thư mục')
    expect(onFile.told).not.toContain('    at ')
    expect(await run(['demo'])).toMatchObject({ status: 2, told: expect.stringContaining('Cần ghi THƯ-MỤC') })
  })
})
