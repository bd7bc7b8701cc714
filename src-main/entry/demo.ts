import { randomUUID } from 'node:crypto'
import { mkdir, readdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { AppError } from '../../src-shared/errors/app-error.ts'
import { errorSentence, type Text, texts } from '../../src-shared/text/text.ts'
import { CallRefused } from '../app/app-client.ts'
import { createApp } from '../app/create-app.ts'
import { type DemoOrder, runDemo } from '../demo/run-demo.ts'
import { asFolderRefusal } from '../files/data-folder.ts'
import { systemClock } from './system-clock.ts'

/** Cheaper than in an office (2^17): these passwords are printed in the README, and there are many of them. */
const demoScryptCost = 2 ** 14

/** `npm run demo -- DIR [--agencies N] [--seed N]`: resolves to the exit status. */
export async function main(args: string[]): Promise<number> {
  const say = (pick: (words: Text['demo']) => string) => process.stderr.write(`${pick(texts.vi.demo)}\n`)
  const order = read(args)
  if (order === 'help') {
    process.stdout.write(`${texts.vi.demo.help}\n\n${texts.en.demo.help}\n`)
    return 0
  }
  if (typeof order === 'string') {
    for (const language of ['vi', 'en'] as const) {
      const { wrong, noFolder, help } = texts[language].demo
      process.stderr.write(`${order === '' ? noFolder : wrong({ word: order })}\n\n${help}\n\n`)
    }
    return 2
  }
  try {
    const filesDir = join(order.dir, 'files')
    if ((await readdir(order.dir).catch(() => [])).length > 0) {
      say((words) => words.notEmpty({ dir: order.dir }))
      return 1
    }
    await mkdir(filesDir, { recursive: true }).catch((error: unknown) => {
      throw asFolderRefusal(error, order.dir)
    })
    const workerUrl = new URL('./worker.js', import.meta.url)
    const result = await runDemo(
      order,
      {
        openApp: (dataDir) =>
          createApp({
            ...{
              dataDir,
              clock: systemClock,
              ids: { next: () => randomUUID() },
              scryptCost: demoScryptCost,
              workerUrl,
            },
            log: (line) => process.stderr.write(`${line}\n`),
          }),
        newId: randomUUID,
        today: () => systemClock.today(),
      },
      say,
      filesDir,
    )
    process.stdout.write(`${JSON.stringify(result, null, 2)}\n`)
    return result.received === result.of ? 0 : 1
  } catch (error) {
    if (!(error instanceof AppError || error instanceof CallRefused)) throw error
    const { what, safe, next } = errorSentence('vi', error instanceof AppError ? error.toReply() : error.reply)
    process.stderr.write(`${what} ${safe} ${next}\n`)
    return 1
  }
}

/** The order, `help`, or the word that is wrong; empty when the folder is missing. */
function read(args: string[]): DemoOrder | string {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        agencies: { type: 'string', default: '3' },
        seed: { type: 'string', default: '1' },
        help: { type: 'boolean', short: 'h' },
      },
    })
    if (values.help) return 'help'
    const [dir, extra] = positionals
    const agencies = Number(values.agencies)
    const seed = Number(values.seed)
    if (!(Number.isInteger(agencies) && agencies >= 1 && agencies <= 40)) return `--agencies ${values.agencies}`
    if (!(Number.isInteger(seed) && seed >= 0 && seed <= 1_000_000)) return `--seed ${values.seed}`
    if (dir === undefined || extra !== undefined) return extra ?? ''
    return { dir: resolve(dir), agencies, seed }
  } catch {
    return args.find((arg) => arg.startsWith('-')) ?? ''
  }
}
