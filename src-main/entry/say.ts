import { type Text, texts } from '../../src-shared/text/text.ts'

/** A sentence of the hosts in both languages: before setup nobody has chosen one. */
export function inBoth(pick: (text: Text['hosts']) => string): string {
  return `${pick(texts.vi.hosts)}\n${pick(texts.en.hosts)}\n`
}

/** Messages go to stderr: stdout belongs to what a program may read. */
export function say(pick: (text: Text['hosts']) => string): void {
  process.stderr.write(inBoth(pick))
}
