import { resolve } from 'node:path'
import type { Page } from 'playwright-core'
import { launchChromium } from './chromium.ts'
import { electronHere, launchElectron, type TestProgram } from './electron.ts'

/** Where the specs open their pages: in Electron where it is and can run, else in the Chromium from npm. */
export interface Windows {
  /** An empty page of a person who shares nothing with the others. */
  open(): Promise<Page>
  close(): Promise<void>
}

/** Screens of the offices. */
const viewport = { width: 1366, height: 768 }

export async function openWindows(): Promise<Windows> {
  const electron = electronHere()
  return electron === undefined ? windowsOfChromium() : windowsOfElectron(electron)
}

async function windowsOfChromium(): Promise<Windows> {
  const { browser, close } = await launchChromium()
  return {
    async open() {
      const context = await browser.newContext({ viewport, locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh' })
      return context.newPage()
    },
    async close() {
      for (const context of browser.contexts()) await context.close()
      await close()
    },
  }
}

async function windowsOfElectron(executablePath: string): Promise<Windows> {
  const programs: TestProgram[] = []
  return {
    async open() {
      const program = await launchElectron(executablePath, [resolve('test/e2e/support/electron-window.cjs')])
      programs.push(program)
      return program.app.firstWindow()
    },
    async close() {
      for (const program of programs) await program.close()
    },
  }
}
