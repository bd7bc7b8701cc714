import { readFile, realpath } from 'node:fs/promises'
import { posix, win32 } from 'node:path'

/** What must be asked of the machine to know where a folder lies. Handed in by tests. */
export interface Machine {
  platform: NodeJS.Platform
  /** The path without links. On Windows a mapped drive letter becomes `\\server\share`. */
  realPath(path: string): Promise<string>
  /** The text of /proc/mounts; only asked on Linux. */
  mounts(): Promise<string>
}

export const thisMachine: Machine = {
  platform: process.platform,
  realPath: (path) => realpath(path),
  mounts: () => readFile('/proc/mounts', 'utf8'),
}

const networkTypes = new Set([
  ...[
    'nfs',
    'nfs4',
    'cifs',
    'smb',
    'smb2',
    'smb3',
    'smbfs',
    '9p',
    'afs',
    'ceph',
    'coda',
    'davfs',
    'glusterfs',
    'lustre',
  ],
  ...[
    'ncpfs',
    'fuse.sshfs',
    'fuse.rclone',
    'fuse.s3fs',
    'fuse.davfs',
    'fuse.davfs2',
    'fuse.smbnetfs',
    'fuse.glusterfs',
  ],
  ...['fuse.ceph', 'fuse.gvfsd-fuse', 'fuse.kio-fuse', 'fuse.curlftpfs'],
])

/**
 * Whether a folder, which need not exist yet, lies on another computer. SQLite's locks fail there and data are lost.
 * Best effort: when the machine gives no answer, the folder counts as local.
 */
export async function isNetworkPath(dir: string, machine: Machine = thisMachine): Promise<boolean> {
  if (isUnc(dir)) return true
  const real = await realPathOfNearest(dir, machine)
  if (isUnc(real)) return true
  if (machine.platform !== 'linux') return false
  const mounts = await machine.mounts().catch(() => '')
  return networkTypes.has(fileSystemOf(real, mounts))
}

/** `\\server\share`, `//server/share`, `\\?\UNC\server\share`; not `\\?\C:\data` or `\\.\C:\data`. */
function isUnc(path: string): boolean {
  const slashed = path.replaceAll('\\', '/')
  return slashed.startsWith('//') && !/^\/\/[?.]\/(?!UNC\/)/iu.test(slashed)
}

/** Where a folder lies with all links followed; of one that does not exist yet, as far as it does. */
export async function realPathOfNearest(dir: string, machine: Machine = thisMachine): Promise<string> {
  const { dirname, join, relative, resolve } = machine.platform === 'win32' ? win32 : posix
  const asked = resolve(dir)
  for (let path = asked; ; path = dirname(path)) {
    const real = await machine.realPath(path).catch(() => null)
    if (real !== null) return join(real, relative(path, asked))
    if (dirname(path) === path) return asked
  }
}

/** The type of the file system that holds `path`: of the mount points above it the longest, of equal ones the last. */
function fileSystemOf(path: string, mounts: string): string {
  let found = { point: '', type: '' }
  for (const line of mounts.split('\n')) {
    const [, escapedPoint = '', type = ''] = line.split(' ')
    const point = escapedPoint.replace(/\\([0-7]{3})/gu, (_, octal: string) => String.fromCharCode(parseInt(octal, 8)))
    const holds = point === '/' || path === point || path.startsWith(`${point}/`)
    if (point !== '' && holds && point.length >= found.point.length) found = { point, type }
  }
  return found.type
}
