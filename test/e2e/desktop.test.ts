import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { texts } from '../../src-shared/text/text.ts'
import { seriousFindings } from './support/accessibility.ts'
import { electronHere, launchElectron, type TestProgram } from './support/electron.ts'

const electron = electronHere()
if (electron === undefined) {
  process.stderr.write(
    'Skipped: Electron is not on this machine or cannot open a window here, so its own program is not run.\n',
  )
}

/** The built program itself, over its own transport; the other specs show its pages through the loopback host. */
describe.skipIf(electron === undefined)('the desktop program in Electron', () => {
  let dataDir: string
  let program: TestProgram
  let page: Page

  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'snv-desktop-e2e-'))
    program = await launchElectron(electron ?? '', [resolve('.'), '--data', dataDir])
    page = await program.app.firstWindow()
  })
  afterAll(async () => {
    await program.close()
    await rm(dataDir, { recursive: true, force: true })
  })

  test('opens on its own address without any power of Node', async () => {
    expect(page.url()).toMatch(/^app:\/\/so-nhiem-vu\//)
    expect(await page.evaluate(() => 'require' in globalThis || 'process' in globalThis)).toBe(false)
  })

  test('fills the sample office and keeps it on disk', async () => {
    await page.getByRole('button', { name: texts.vi.setup.trySample }).click()
    await page.getByRole('heading', { level: 1, name: texts.vi.shell.overview }).waitFor({ timeout: 60_000 })
    expect((await stat(join(dataDir, 'so-nhiem-vu.db'))).size).toBeGreaterThan(0)
    expect(await seriousFindings(page)).toEqual([])
  })
})
