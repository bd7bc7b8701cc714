import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Browser } from 'playwright-core'
import { chromium } from 'playwright-core'
import { definedEnv } from './electron.ts'

/**
 * The Chromium inside the npm package `@sparticuz/chromium`, unpacked for one run. Its defaults are made for servers
 * without users: they switch the web's own walls off, so none of them are used here.
 */
const args = [
  // Containers and root have no user namespaces for Chromium's own sandbox.
  '--no-sandbox',
  '--no-zygote',
  '--headless=shell',
  '--hide-scrollbars',
  '--font-render-hinting=none',
  '--disable-dev-shm-usage',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
]

export interface TestBrowser {
  browser: Browser
  close(): Promise<void>
}

/** Unpacks it into a folder of its own. Programs started from here find what it needs in the environment. */
export async function unpackChromium(): Promise<{ executablePath: string; home: string }> {
  // The package takes what lies in the temporary folder for its own, however old: it gets one for itself.
  const home = await mkdtemp(join(tmpdir(), 'snv-chromium-'))
  const before = process.env.TMPDIR
  process.env.TMPDIR = home
  try {
    const { default: packed, inflate, setupLambdaEnvironment } = await import('@sparticuz/chromium')
    packed.setGraphicsMode = false
    const executablePath = await packed.executablePath()
    if (!hasNss()) {
      const bin = join(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '..', 'bin')
      await inflate(join(bin, 'al2023.tar.br'))
      setupLambdaEnvironment(join(home, 'al2023', 'lib'))
    }
    return { executablePath, home }
  } finally {
    if (before === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = before
  }
}

export async function launchChromium(): Promise<TestBrowser> {
  const { executablePath, home } = await unpackChromium()
  const cache = join(home, 'cache')
  await mkdir(cache)
  const browser = await chromium.launch({
    executablePath,
    args,
    ignoreDefaultArgs: ['--headless'],
    env: { ...definedEnv(), HOME: home, XDG_CACHE_HOME: cache },
  })
  return {
    browser,
    async close() {
      await browser.close()
      await rm(home, { recursive: true, force: true })
    },
  }
}

/** Network Security Services: present on desktops, absent on bare servers. */
const hasNss = () =>
  ['/lib/x86_64-linux-gnu', '/usr/lib/x86_64-linux-gnu', '/usr/lib64', '/usr/lib'].some((dir) =>
    existsSync(join(dir, 'libnss3.so')),
  )
