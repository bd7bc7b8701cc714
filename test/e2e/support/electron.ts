import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { _electron, type ElectronApplication } from 'playwright-core'
import { desktopObstacle, findElectron } from '../../../src-main/entry/find-electron.ts'

/** Path of an Electron that can open windows on this machine; undefined where only Chromium can. */
export function electronHere(): string | undefined {
  return desktopObstacle() === undefined ? findElectron(resolve('.')) : undefined
}

export interface TestProgram {
  app: ElectronApplication
  close(): Promise<void>
}

/** Runs one program in Electron, with a profile of its own. */
export async function launchElectron(executablePath: string, args: string[]): Promise<TestProgram> {
  const profile = await mkdtemp(join(tmpdir(), 'snv-electron-'))
  const app = await _electron.launch({
    executablePath,
    args,
    env: { ...definedEnv(), SPEC_PROFILE: profile, XDG_CONFIG_HOME: profile },
    acceptDownloads: true,
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
  })
  return {
    app,
    async close() {
      await app.close()
      await rm(profile, { recursive: true, force: true })
    },
  }
}

/** The environment without its holes, which no child process takes. */
export const definedEnv = () =>
  Object.fromEntries(Object.entries(process.env).filter((pair): pair is [string, string] => pair[1] !== undefined))
