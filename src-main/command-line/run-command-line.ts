import { parseArgs } from 'node:util'
import { businessDate } from '../../src-shared/contract/fields.ts'
import { type PlanId, planId, reportId } from '../../src-shared/domain/ids.ts'
import { receiptSource } from '../../src-shared/domain/submission-verdict.ts'
import { AppError } from '../../src-shared/errors/app-error.ts'
import { errorSentence, type Text, texts } from '../../src-shared/text/text.ts'
import { CallRefused } from '../app/app-client.ts'
import { checkData } from './check-data.ts'
import { exportRoundTables } from './coordinate-export.ts'
import { importReports } from './coordinate-import.ts'
import { showMatrix } from './coordinate-matrix.ts'
import { publishReports } from './coordinate-publish.ts'
import { remindMissing } from './coordinate-remind.ts'
import { showStatus } from './coordinate-status.ts'
import { readPlanFromFile } from './read-plan.ts'
import { exportReportFiles, isExportName } from './report-export.ts'
import { showReport } from './show-report.ts'
import type { Host, Invocation, Status } from './terminal.ts'
import { verifyReports } from './verify-report.ts'

type Values = { [option: string]: string | boolean | (string | boolean)[] | undefined }

interface Command {
  options: NonNullable<Parameters<typeof parseArgs>[0]>['options']
  run(invocation: Invocation, operands: readonly string[], values: Values): Promise<Status>
}

/** The words were not understood. Nothing was read or changed yet. */
class WrongUsage extends Error {
  readonly sentence: (words: Text['commandLine']) => string
  constructor(sentence: (words: Text['commandLine']) => string) {
    super('wrong usage')
    this.sentence = sentence
  }
}

const common = {
  json: { type: 'boolean' },
  lang: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const
const onData = { data: { type: 'string' }, user: { type: 'string' } } as const

/** The closed list of commands, by their two words. */
const commands: Record<string, Command> = {
  'report verify': {
    options: {
      registry: { type: 'string', multiple: true },
      rotation: { type: 'string', multiple: true },
      fingerprint: { type: 'string' },
    },
    run: (invocation, files, values) => {
      if (files.length === 0) throw missing('file')
      const registry = list(values.registry)
      if (registry.length === 0) throw missing('registry')
      const rotation = list(values.rotation)
      return verifyReports(invocation, files, { registry, rotation, fingerprint: text(values.fingerprint) })
    },
  },
  'report show': {
    options: {},
    run: (invocation, [file, ...others]) => {
      if (file === undefined || others.length > 0) throw missing('file')
      return showReport(invocation, file)
    },
  },
  'report export': {
    options: {
      ...onData,
      report: { type: 'string' },
      revision: { type: 'string' },
      out: { type: 'string' },
      format: { type: 'string' },
    },
    run: (invocation, _, values) => {
      const place = placeOf(values)
      const report = text(values.report)
      const out = text(values.out)
      if (report === null) throw missing('report')
      if (out === null) throw missing('out')
      const id = reportId.safeParse(report)
      if (!id.success) throw badValue('--report', report)
      const revision = text(values.revision)
      if (revision !== null && !/^[1-9]\d{0,3}$/.test(revision)) throw badValue('--revision', revision)
      const formats = (text(values.format) ?? 'json,docx').split(',').map((one) => {
        if (!isExportName(one)) throw badValue('--format', one)
        return one
      })
      const order = { reportId: id.data, revision: revision === null ? null : Number(revision), out, formats }
      return exportReportFiles(invocation, place, order)
    },
  },
  'plan read': {
    options: {},
    run: (invocation, [file, ...others]) => {
      if (file === undefined || others.length > 0) throw missing('file')
      return readPlanFromFile(invocation, file)
    },
  },
  'data check': {
    options: onData,
    run: (invocation, _, values) => checkData(invocation, placeOf(values)),
  },
  'coordinate import': {
    options: { ...onData, received: { type: 'string' }, source: { type: 'string' } },
    run: (invocation, paths, values) => {
      if (paths.length === 0) throw missing('path')
      const place = placeOf(values)
      const receivedOn = text(values.received) ?? invocation.host.today()
      const source = receiptSource.safeParse(text(values.source) ?? 'email')
      if (!businessDate.safeParse(receivedOn).success) throw badValue('--received', receivedOn)
      if (!source.success) throw badValue('--source', values.source)
      return importReports(invocation, place, { paths, receivedOn, source: source.data })
    },
  },
  'coordinate status': {
    options: { ...onData, year: { type: 'string' } },
    run: (invocation, _, values) => showStatus(invocation, placeOf(values), yearOf(invocation, values)),
  },
  'coordinate matrix': {
    options: { ...onData, plan: { type: 'string' }, year: { type: 'string' } },
    run: (invocation, _, values) =>
      showMatrix(invocation, placeOf(values), { plan: planOf(values), year: yearOf(invocation, values) }),
  },
  'coordinate export': {
    options: { ...onData, plan: { type: 'string' }, year: { type: 'string' }, out: { type: 'string' } },
    run: (invocation, _, values) => {
      const out = text(values.out)
      if (out === null) throw missing('out')
      const order = { plan: planOf(values), year: yearOf(invocation, values), out }
      return exportRoundTables(invocation, placeOf(values), order)
    },
  },
  'coordinate remind': {
    options: {
      ...{ ...onData, plan: { type: 'string' }, year: { type: 'string' } },
      ...{ out: { type: 'string' }, 'asked-by': { type: 'string' } },
    },
    run: (invocation, _, values) => {
      const [out, askedBy] = [text(values.out), text(values['asked-by'])]
      if (out === null && askedBy !== null) throw missing('out')
      if (out !== null && askedBy === null) throw missing('asked-by')
      if (askedBy !== null && !businessDate.safeParse(askedBy).success) throw badValue('--asked-by', askedBy)
      const letters = out === null || askedBy === null ? null : { out, askedBy }
      const order = { plan: planOf(values), year: yearOf(invocation, values), letters }
      return remindMissing(invocation, placeOf(values), order)
    },
  },
  'coordinate publish': {
    options: { ...onData, to: { type: 'string' } },
    run: (invocation, _, values) => {
      const address = text(values.to)
      if (address === null) throw missing('to')
      return publishReports(invocation, placeOf(values), address)
    },
  },
}

/** Runs one command. Never throws what a person can cause: refusals become sentences on stderr and exit status 1. */
export async function runCommandLine(args: readonly string[], host: Host): Promise<Status> {
  const language = languageIn(args)
  const words = texts[language].commandLine
  if (args.includes('--help') || args.includes('-h')) {
    host.out(`${words.help}\n`)
    return 0
  }
  try {
    const { command, operands, values } = parse(args)
    return await command.run({ host, language, words, json: values.json === true }, operands, values)
  } catch (error) {
    if (error instanceof WrongUsage) {
      host.tell(`${error.sentence(words)}\n`)
      return 2
    }
    host.tell(`${refusalOf(error, language)}\n`)
    return 1
  }
}

function parse(args: readonly string[]): { command: Command; operands: string[]; values: Values } {
  const [noun = '', verb = '', ...rest] = args
  const command = commands[`${noun} ${verb}`]
  if (!command) throw new WrongUsage((words) => words.unknownCommand({ words: `${noun} ${verb}`.trim() }))
  const options = { ...common, ...command.options }
  try {
    const { values, positionals } = parseArgs({ args: rest, options, allowPositionals: true })
    if (values.lang !== undefined && values.lang !== 'vi' && values.lang !== 'en') throw badValue('--lang', values.lang)
    return { command, operands: positionals, values }
  } catch (error) {
    if (error instanceof WrongUsage) throw error
    const stranger = rest.find((arg) => arg.startsWith('--') && !(nameOf(arg) in options))
    const bare = rest.find((arg) => arg.startsWith('-'))
    throw new WrongUsage((words) => words.unknownOption({ option: stranger ?? bare ?? '' }))
  }
}

const nameOf = (arg: string) => arg.slice(2).split('=')[0] ?? ''

/** Asked for before anything else is understood, so that every sentence is in it. */
function languageIn(args: readonly string[]): 'vi' | 'en' {
  const at = args.indexOf('--lang')
  return args.includes('--lang=en') || (at >= 0 && args[at + 1] === 'en') ? 'en' : 'vi'
}

function refusalOf(error: unknown, language: 'vi' | 'en'): string {
  if (!(error instanceof AppError || error instanceof CallRefused)) throw error
  // Not the core's own sentence: that one is in the language of the person, not in the one asked for here.
  const { what, safe, next } = errorSentence(language, error instanceof AppError ? error.toReply() : error.reply)
  return `${what} ${safe} ${next}`
}

const missing = (what: Parameters<Text['commandLine']['missing']>[0]['what']) =>
  new WrongUsage((words) => words.missing({ what }))
const badValue = (option: string, value: unknown) =>
  new WrongUsage((words) => words.badValue({ option, value: String(value) }))

const text = (value: Values[string]) => (typeof value === 'string' ? value : null)
const list = (value: Values[string]) => (Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [])

/** The year asked for, or this one. */
function yearOf({ host }: Invocation, values: Values): number {
  const year = text(values.year) ?? host.today().slice(0, 4)
  if (!/^\d{4}$/.test(year)) throw badValue('--year', year)
  return Number(year)
}

function planOf(values: Values): PlanId | null {
  const plan = text(values.plan)
  if (plan === null) return null
  const id = planId.safeParse(plan)
  if (!id.success) throw badValue('--plan', plan)
  return id.data
}

function placeOf(values: Values): { dataDir: string; userName: string } {
  const dataDir = text(values.data)
  const userName = text(values.user)
  if (!dataDir) throw missing('data')
  if (!userName) throw missing('user')
  return { dataDir, userName }
}
