import type { Text } from '../../src-shared/text/text.ts'
import type { App } from '../app/app.ts'

/** What the command line needs of the world around it; the entry hands it in, tests hand in their own. */
export interface Host {
  /** stdout: what a program may read. */
  out(text: string): void
  /** stderr: progress and messages. */
  tell(text: string): void
  /** The first line of standard input, or null when there is none. */
  readPassword(prompt: string): Promise<string | null>
  openApp(dataDir: string): Promise<App>
  now(): Date
  today(): string
  newId(): string
}

export type Status = 0 | 1 | 2

export interface Invocation {
  host: Host
  language: 'vi' | 'en'
  words: Text['commandLine']
  json: boolean
}

/** Puts the answer on stdout: one JSON value, or lines for people. */
export function answer({ host, json }: Invocation, value: unknown, lines: readonly string[]): void {
  host.out(json ? `${JSON.stringify(value, null, 2)}\n` : lines.map((line) => `${line}\n`).join(''))
}
