import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

const sources = ['src-main', 'src-renderer', 'src-shared', 'resources']
const configs = ['package.json', 'package-lock.json', 'electron.vite.config.ts', 'tsconfig.json']

/** A hash over name, size and time of everything that the build reads. Contents are not read: this runs at every start. */
async function fingerprint(root: string): Promise<string> {
  const hash = createHash('sha256')
  const add = async (path: string) => {
    const { size, mtimeMs } = await stat(join(root, path))
    hash.update(`${path}\0${size}\0${mtimeMs}\n`)
  }
  for (const source of sources) {
    const names = await readdir(join(root, source), { recursive: true, withFileTypes: true })
    const files = names.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
    for (const file of files.sort()) await add(file.slice(root.length + 1))
  }
  for (const config of configs) await add(config)
  return hash.digest('hex')
}

/** Builds `out/` unless it fits the sources; resolves to whether the build is there. Messages of the tools go to stderr. */
export async function buildWhenOld(root: string, beforeBuild: () => void): Promise<boolean> {
  const stamp = join(root, 'out', 'built-from.txt')
  const wanted = await fingerprint(root)
  if (existsSync(stamp) && (await readFile(stamp, 'utf8')) === wanted) return true
  beforeBuild()
  const tool = join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js')
  const child = spawn(process.execPath, [tool, 'build', '--logLevel', 'warn'], { cwd: root, stdio: ['ignore', 2, 2] })
  const status = await new Promise<number | null>((resolve, reject) => child.on('error', reject).on('close', resolve))
  if (status !== 0) return false
  await mkdir(join(root, 'out'), { recursive: true })
  await writeFile(stamp, wanted)
  return true
}
