import { type ChildProcess, spawn } from 'node:child_process'
import type { Readable, Writable } from 'node:stream'
import { z } from 'zod'
import { AppError } from '../../src-shared/errors/app-error.ts'
import { withThrowAwayFolder } from '../files/throw-away-folder.ts'
import { openDevtools } from './devtools-pipe.ts'
import type { PrintEngine } from './engine.ts'

/**
 * Prints with a Chromium of the machine: a process of its own without a window, with a profile that is thrown away,
 * without a network and with scripts switched off.
 */
export function chromiumEngine(path: string): PrintEngine {
  return {
    print: (html, signal) => withThrowAwayFolder('snv-print-', (profile) => printIn(path, profile, html, signal)),
  }
}

async function printIn(path: string, profile: string, html: string, signal: AbortSignal): Promise<Uint8Array> {
  signal.throwIfAborted()
  const engine = spawn(path, switches(profile), { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] })
  const gone = new Promise<void>((resolve) => void engine.once('close', resolve).once('error', () => resolve()))
  const stop = () => engine.kill('SIGKILL')
  signal.addEventListener('abort', stop)
  try {
    const [toEngine, fromEngine] = pipesOf(engine)
    return await printPage(openDevtools(toEngine, fromEngine), html)
  } catch (error) {
    signal.throwIfAborted()
    throw new AppError('print.engine-failed', { engine: path }, { cause: error })
  } finally {
    signal.removeEventListener('abort', stop)
    stop()
    await gone
  }
}

async function printPage(devtools: ReturnType<typeof openDevtools>, html: string): Promise<Uint8Array> {
  const { targetId } = await devtools.call('Target.createTarget', { url: 'about:blank' }, target)
  const { sessionId } = await devtools.call('Target.attachToTarget', { targetId, flatten: true }, attached)
  const inPage = <T>(method: string, params: Readonly<Record<string, unknown>>, shape: z.ZodType<T>) =>
    devtools.call(method, params, shape, sessionId)
  await inPage('Emulation.setScriptExecutionDisabled', { value: true }, z.unknown())
  const { frameTree } = await inPage('Page.getFrameTree', {}, tree)
  await inPage('Page.setDocumentContent', { frameId: frameTree.frame.id, html }, z.unknown())
  // Letters that are not ready would be printed in another font.
  const expression = "document.fonts.ready.then((all) => [...all].every((face) => face.status !== 'error'))"
  const { result } = await inPage('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true }, fonts)
  if (!result.value) throw new Error('the bundled font could not be read')
  const { data } = await inPage('Page.printToPDF', { preferCSSPageSize: true, printBackground: true }, printed)
  return Buffer.from(data, 'base64')
}

const target = z.object({ targetId: z.string() })
const attached = z.object({ sessionId: z.string() })
const tree = z.object({ frameTree: z.object({ frame: z.object({ id: z.string() }) }) })
const fonts = z.object({ result: z.object({ value: z.boolean() }) })
const printed = z.object({ data: z.base64() })

/** Its third and fourth file: commands in, answers out. */
function pipesOf({ stdio }: ChildProcess): [Writable, Readable] {
  const [, , , toEngine, fromEngine] = stdio
  if (!toEngine || !('write' in toEngine) || !fromEngine || !('read' in fromEngine)) {
    throw new Error('the printing engine has no pipes')
  }
  return [toEngine, fromEngine]
}

function switches(profile: string): string[] {
  return [
    '--headless',
    '--remote-debugging-pipe',
    `--user-data-dir=${profile}`,
    '--no-first-run',
    '--no-default-browser-check',
    '--no-startup-window',
    '--disable-extensions',
    '--disable-sync',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-breakpad',
    '--disable-gpu',
    '--disable-dev-shm-usage',
    '--font-render-hinting=none',
    '--host-resolver-rules=MAP * ~NOTFOUND',
    // Chromium refuses root a sandbox; the page is our own, without scripts and without a network.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ]
}
