import { randomBytes } from 'node:crypto'
import { resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { AppError } from '../../src-shared/errors/app-error.ts'
import { errorSentence } from '../../src-shared/text/text.ts'
import type { App } from '../app/app.ts'
import { removeRunFile, writeRunFile } from '../files/run-file.ts'
import { samplePassword } from '../sample/set-up-office.ts'
import { type HttpHost, type HttpHostOptions, startHttpHost } from '../transport/http.ts'
import { fillWithSample } from './fill-with-sample.ts'
import { openBrowser } from './open-browser.ts'
import { openCore } from './open-core.ts'
import { askRunningHost } from './running-host.ts'
import { say } from './say.ts'
import { parseStart } from './start-options.ts'

/** The same port every time, so that what a browser keeps for this address stays with it; another one if it is taken. */
const usualPort = 47_474

/** The browser host: runs until it is told to stop, then resolves to the exit status. */
export async function main(args: string[]): Promise<number> {
  const parsed = parseStart(args)
  if (parsed.do !== 'start') {
    if (parsed.do === 'refuse') say(parsed.sentence)
    return 2
  }
  const { dataDir, port, sample } = parsed.options
  let app: App
  try {
    app = await openCore(dataDir, new URL('./worker.js', import.meta.url))
  } catch (error) {
    return cannotOpen(error, dataDir)
  }
  if (sample && !(await makeSample(app))) {
    await app.close()
    return 1
  }
  const secret = randomBytes(32).toString('base64url')
  const options = { app, secret, rendererDir: resolve(import.meta.dirname, '../renderer') }
  const host = await listen(options, port)
  if (!host) {
    await app.close()
    return 1
  }
  await writeRunFile(dataDir, { port: host.port, secret, pid: process.pid })
  // Listens for the end before the link is on the screen: Ctrl+C right after it must close cleanly too.
  const stopped = untilStopped(host)
  showLink(host.newStartLink())
  say((text) => text.linkOnce)
  await stopped
  say((text) => text.closing)
  await host.close()
  await removeRunFile(dataDir)
  await app.close()
  return 0
}

async function cannotOpen(error: unknown, dataDir: string): Promise<number> {
  if (!(error instanceof AppError)) throw error
  const link = error.code === 'data.locked-elsewhere' ? await askRunningHost(dataDir) : undefined
  if (link) {
    say((text) => text.alreadyRunning)
    showLink(link)
    return 0
  }
  for (const language of ['vi', 'en'] as const) {
    const { what, safe, next } = errorSentence(language, error.toReply())
    process.stderr.write(`${what} ${safe} ${next}\n`)
  }
  return 1
}

async function makeSample(app: App): Promise<boolean> {
  say((text) => text.fillingSample)
  const refusal = await fillWithSample(app)
  if (refusal) process.stderr.write(`${refusal}\n`)
  else say((text) => text.samplePeople({ password: samplePassword }))
  return refusal === null
}

async function listen(
  options: Omit<HttpHostOptions, 'port'>,
  asked: number | undefined,
): Promise<HttpHost | undefined> {
  try {
    return await startHttpHost({ ...options, port: asked ?? usualPort })
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && ['EADDRINUSE', 'EACCES'].includes(String(error.code))))
      throw error
    if (asked === undefined) return startHttpHost({ ...options, port: 0 })
    say((text) => text.portTaken({ port: asked }))
    return undefined
  }
}

function showLink(url: string): void {
  say((text) => text.address)
  process.stderr.write(`  ${url}\n`)
  openBrowser(url)
}

/** Enter gives a new link; Ctrl+C, a closed terminal or the system's request ends the wait. */
function untilStopped(host: HttpHost): Promise<void> {
  const lines = createInterface({ input: process.stdin })
  lines.on('line', () => showLink(host.newStartLink()))
  return new Promise<void>((stopped) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGBREAK'] as const) {
      // A second signal while closing must not cut the work short.
      process.on(signal, () => stopped())
    }
  }).then(() => {
    lines.close()
    // An open terminal would keep the process alive.
    process.stdin.destroy()
  })
}
