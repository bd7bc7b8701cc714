import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { Text } from '../../src-shared/text/text.ts'
import { defaultDataDir } from './default-data-dir.ts'

export interface StartOptions {
  host: 'desktop' | 'browser' | undefined
  dataDir: string
  /** Undefined lets the host choose. */
  port: number | undefined
  /** Fill an empty data folder with the sample office. */
  sample: boolean
}

export type ParsedStart =
  | { do: 'start'; options: StartOptions }
  | { do: 'help' }
  | { do: 'refuse'; sentence: (text: Text['hosts']) => string }

/** Reads the flags of `npm start`. A flag that does not exist is refused: silence would hide a slip of the hand. */
export function parseStart(args: string[]): ParsedStart {
  const refuse = (flag: string): ParsedStart => ({ do: 'refuse', sentence: (text) => text.unknownFlag({ flag }) })
  let values: { host?: string; data?: string; port?: string; sample?: boolean; help?: boolean }
  try {
    values = parseArgs({
      args,
      options: {
        host: { type: 'string' },
        data: { type: 'string' },
        port: { type: 'string' },
        sample: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    }).values
  } catch {
    const stranger = firstUnknown(args)
    const flag = args.find((arg, at) => takesValue.test(arg) && (args[at + 1] ?? '-').startsWith('-'))
    if (stranger === undefined && flag) return { do: 'refuse', sentence: (text) => text.noValue({ flag }) }
    return refuse(stranger ?? args.join(' '))
  }
  const { host, data, port, sample = false, help = false } = values
  if (help) return { do: 'help' }
  if (host !== undefined && host !== 'desktop' && host !== 'browser') return refuse(`--host=${host}`)
  if (port !== undefined && !(/^\d{1,5}$/.test(port) && Number(port) >= 1 && Number(port) <= 65_535)) {
    return { do: 'refuse', sentence: (text) => text.badPort({ value: port }) }
  }
  return {
    do: 'start',
    options: {
      host,
      dataDir: resolve(data || defaultDataDir()),
      port: port === undefined ? undefined : Number(port),
      sample,
    },
  }
}

const known = /^(--(host|data|port)(=.*)?|--sample|--help|-h)$/
const takesValue = /^--(host|data|port)$/

/** The first word that is neither a flag of ours nor the value of one. */
const firstUnknown = (args: string[]) =>
  args.find((arg) => arg.startsWith('-') && !known.test(arg)) ??
  args.find((arg, at) => !known.test(arg) && !takesValue.test(args[at - 1] ?? ''))
