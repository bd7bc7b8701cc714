import { createInterface } from 'node:readline'
import { PassThrough } from 'node:stream'

/** The first line of standard input; null when it ends before one. At a terminal it asks, and shows nothing typed. */
export async function readPassword(prompt: string): Promise<string | null> {
  const { stdin } = process
  if (stdin.isTTY) process.stderr.write(prompt)
  // An output of its own that nobody sees: readline echoes what is typed into it.
  const lines = createInterface({ input: stdin, output: new PassThrough(), terminal: stdin.isTTY })
  try {
    for await (const line of lines) return line
    return null
  } finally {
    lines.close()
    if (stdin.isTTY) process.stderr.write('\n')
    stdin.pause()
  }
}
