import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createApp } from '../../src-main/app/create-app.ts'
import { type DemoResult, runDemo } from '../../src-main/demo/run-demo.ts'
import { texts } from '../../src-shared/text/text.ts'
import { commandLine } from '../support/command-line.ts'
import { CountingIds, FixedClock, testScryptCost, workerUrl } from '../support/test-app.ts'

/** Coordinator, a department, a requested body and a commune in four data folders; then the command line on them. */
describe('the demo', () => {
  let dir: string
  let result: DemoResult
  const said: string[] = []
  const log: string[] = []

  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), 'snv-demo-'))
    await mkdir(join(dir, 'files'))
    const clock = new FixedClock('2026-12-02T02:00:00.000Z')
    const ids = new CountingIds(0xde)
    result = await runDemo(
      { dir, agencies: 3, seed: 1 },
      {
        openApp: (dataDir) =>
          createApp({ dataDir, clock, ids, scryptCost: testScryptCost, workerUrl, log: (line) => log.push(line) }),
        newId: () => ids.next(),
        today: () => clock.today(),
      },
      (pick) => said.push(pick(texts.vi.demo)),
      join(dir, 'files'),
    )
  }, 300_000)
  afterAll(() => rm(dir, { recursive: true, force: true }))

  test('carries every report to the coordinator, and its receipt back', () => {
    expect(log).toEqual([])
    expect(result.agencies.map(({ verdict }) => verdict)).toEqual(['trusted', 'trusted', 'trusted'])
    expect([result.received, result.of]).toEqual([3, 3])
    expect(said.join('\n')).toContain('Số liệu của 3/3 đơn vị')
  })

  test('makes files that the command line verifies, DOCX and JSON alike', async () => {
    const files = result.agencies.flatMap(({ reportJson, reportDocx }) => [reportJson, reportDocx])
    const run = await commandLine(['report', 'verify', ...files, '--registry', result.registry, '--json'])
    expect(run.told).toContain('6/6')
    expect(run.status).toBe(0)
  })

  test('leaves data folders that are whole', { timeout: 120_000 }, async () => {
    for (const dataDir of [result.coordinator, ...result.agencies.map((one) => one.dataDir)]) {
      const where = ['--data', dataDir, '--user', 'hoa', '--json']
      const run = await commandLine(['data', 'check', ...where], { password: 'don-vi-mau' })
      expect(run.status).toBe(0)
      expect(JSON.parse(run.out).files.checked).toBeGreaterThan(5)
    }
  })

  test('lets a script ask how the reports stand', async () => {
    const where = ['--data', result.coordinator, '--user', 'hoa', '--json']
    const run = await commandLine(['coordinate', 'status', ...where], { password: 'don-vi-mau' })
    expect(run.status).toBe(0)
    const [plan] = JSON.parse(run.out).rounds
    expect(plan).toMatchObject({ assigned: { of: 2, received: 2 }, requested: { of: 1, received: 1 }, quarantined: 0 })
  })

  test('lets a script import a folder of files, each with its own verdict; again, nothing changes', async () => {
    const where = ['--data', result.coordinator, '--user', 'hoa']
    const args = ['coordinate', 'import', join(dir, 'files'), ...where, '--received', '2026-12-02', '--json']
    const run = await commandLine(args, { password: 'don-vi-mau' })
    expect(run.status).toBe(1)
    const { files } = JSON.parse(run.out)
    expect(files).toHaveLength((await readdir(join(dir, 'files'))).length)
    const verdicts = files.map(({ verdict }: { verdict: string }) => verdict)
    expect(verdicts.filter((verdict: string) => verdict === 'same-file-again')).toHaveLength(6)
    expect(verdicts).not.toContain('trusted')
  })
})
