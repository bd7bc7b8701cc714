import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Text } from '../../src-shared/text/text.ts'
import { buildWhenOld } from './build-when-old.ts'
import { answers, desktopObstacle, downloadElectron, downloadUrl, findElectron } from './find-electron.ts'
import { inBoth, say } from './say.ts'
import { parseStart, type StartOptions } from './start-options.ts'

// What npm runs. Builds when needed, picks the host and hands over; first word `cli` or `demo` picks those instead.
const root = resolve(import.meta.dirname, '../..')
const built = (name: string) => resolve(root, 'out', 'main', `${name}.js`)

async function main([first, ...rest]: string[]): Promise<number | undefined> {
  // npm runs scripts in the folder of package.json; paths that a person types mean the folder where npm was called.
  if (process.env.npm_lifecycle_event && process.env.INIT_CWD) process.chdir(process.env.INIT_CWD)
  if (first === 'cli' || first === 'demo') return runBuilt(first, rest)
  const parsed = parseStart(process.argv.slice(2))
  if (parsed.do === 'help') {
    process.stdout.write(inBoth((text) => `${text.help}\n`))
    return 0
  }
  if (parsed.do === 'refuse') {
    say(parsed.sentence)
    return 2
  }
  if (!(await ensureBuilt())) return 1
  return open(parsed.options)
}

async function ensureBuilt(): Promise<boolean> {
  const done = await buildWhenOld(root, () => say((text) => text.building))
  if (!done) say((text) => text.buildFailed)
  return done
}

/** A built entry exports `main(args)`; it resolves to an exit status, or to nothing when it keeps running. */
async function runBuilt(name: 'server' | 'cli' | 'demo', args: string[]): Promise<number | undefined> {
  if (name !== 'server' && !(await ensureBuilt())) return 1
  if (!existsSync(built(name))) {
    say((text) => text.notReady({ name }))
    return 1
  }
  const entry: { main(args: string[]): Promise<number | undefined> } = await import(pathToFileURL(built(name)).href)
  return entry.main(args)
}

async function open(options: StartOptions): Promise<number | undefined> {
  if (options.host === 'browser') return runBuilt('server', hostArgs(options))
  const found = await electronOrWhyNot()
  const status = 'program' in found ? await runDesktop(found.program, options) : 'crashed'
  if (status !== 'crashed') return status
  const why: Why = 'program' in found ? (text) => text.desktopCrashed : found.why
  if (options.host === 'desktop') {
    say((text) => text.desktopOnly({ why: why(text) }))
    return 1
  }
  say((text) => text.browserInstead({ why: why(text) }))
  return runBuilt('server', hostArgs(options))
}

type Why = (text: Text['hosts']) => string

/** Path of Electron, downloaded if need be, or why there is none to be had. */
async function electronOrWhyNot(): Promise<{ program: string } | { why: Why }> {
  const obstacle = desktopObstacle()
  if (obstacle) return { why: (text) => (obstacle === 'no-screen' ? text.noScreen : text.asRoot) }
  const found = findElectron(root)
  if (found) return { program: found }
  const url = downloadUrl(root)
  if (!(await answers(url))) return { why: (text) => text.noDesktopBinary({ host: URL.parse(url)?.host ?? url }) }
  let told = -10
  const downloaded = await downloadElectron(root, (megabytes) => {
    if (megabytes < told + 10) return
    told = megabytes
    say((text) => text.downloading({ megabytes }))
  })
  const program = downloaded ? findElectron(root) : undefined
  return program ? { program } : { why: (text) => text.downloadFailed }
}

/** A program that dies this early never showed a window (a missing library, a forbidden sandbox). */
const earlyMs = 5_000

async function runDesktop(program: string, options: StartOptions): Promise<number | 'crashed'> {
  const startedAt = performance.now()
  const child = spawn(program, [root, ...hostArgs(options)], { stdio: ['ignore', 2, 2] })
  // Ctrl+C reaches both of us; the app closes its data first, and we end after it.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal))
  const status = await new Promise<number | null>((done) => child.on('error', () => done(null)).on('close', done))
  const failed = status !== 0 && status !== refusedStatus
  return failed && performance.now() - startedAt < earlyMs ? 'crashed' : (status ?? 1)
}

/** The desktop app ends with this after it has told the person why it does not open. */
const refusedStatus = 3

const hostArgs = ({ dataDir, port, sample }: StartOptions) => [
  '--data',
  dataDir,
  ...(port === undefined ? [] : ['--port', String(port)]),
  ...(sample ? ['--sample'] : []),
]

const status = await main(process.argv.slice(2))
if (status !== undefined) process.exitCode = status
