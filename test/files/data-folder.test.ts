import { stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { prepareDataFolder } from '../../src-main/files/data-folder.ts'
import { nodeDisk } from '../../src-main/files/disk.ts'
import { isNetworkPath, type Machine } from '../../src-main/files/network-path.ts'
import { failingDisk, filesUnder, refusalOf, systemError, temporaryFolder } from './disks.ts'

const mounts = `/dev/vda / ext4 rw 0 0
nas:/office /mnt/nas nfs4 rw 0 0
/dev/sdb1 /mnt/nas/local\\040disk ext4 rw 0 0
systemd-1 /net autofs rw 0 0
//nas/share /net cifs rw 0 0
me@host: /home/a/remote fuse.sshfs rw 0 0
/dev/sdc1 /media/usb fuseblk rw 0 0
C: /mnt/c 9p rw 0 0
`

function machine(platform: NodeJS.Platform, links: Record<string, string> = {}): Machine {
  return {
    platform,
    mounts: async () => mounts,
    realPath: async (path) => {
      const real = links[path]
      if (real === undefined) throw systemError('ENOENT')
      return real
    },
  }
}

describe('isNetworkPath', () => {
  test.each([
    ['/home/a/data', false],
    ['/mnt/nas', true],
    ['/mnt/nas/new/folder', true],
    ['/mnt/nasty', false],
    ['/mnt/nas/local disk/data', false],
    ['/net/office', true],
    ['/home/a/remote/x', true],
    ['/media/usb/data', false],
    ['/mnt/c/Users', true],
    ['//server/share', true],
    ['\\\\server\\share', true],
    ['/link/data', true],
  ])('on Linux %j: %j', async (dir, expected) => {
    expect(await isNetworkPath(dir, machine('linux', { '/': '/', '/link': '/mnt/nas/x' }))).toBe(expected)
  })

  test.each([
    ['C:\\data', false],
    ['Z:\\office\\data', true],
    ['\\\\server\\share\\data', true],
    ['\\\\?\\UNC\\server\\share', true],
    ['\\\\?\\C:\\data', false],
    ['R:\\ramdisk', false],
  ])('on Windows %j: %j', async (dir, expected) => {
    expect(await isNetworkPath(dir, machine('win32', { 'C:\\': 'C:\\', 'Z:\\': '\\\\nas\\share\\' }))).toBe(expected)
  })
})

describe('prepareDataFolder', () => {
  test('makes a folder that only its owner reads, twice if asked, and leaves no probe', async () => {
    const dir = join(await temporaryFolder(), 'mới', 'dữ liệu')
    const paths = await prepareDataFolder(dir)
    await prepareDataFolder(dir)
    for (const folder of [paths.dir, paths.staging, paths.evidence, paths.keys, paths.backups]) {
      const found = await stat(folder)
      expect(found.isDirectory()).toBe(true)
      if (process.platform !== 'win32') expect(found.mode & 0o777).toBe(0o700)
    }
    expect(await filesUnder(dir)).toEqual([])
  })

  test('refuses a network path before anything is made', async () => {
    const { disk, steps } = failingDisk(-1, '')
    const action = prepareDataFolder('/mnt/nas/data', { disk, machine: machine('linux', { '/': '/' }) })
    expect(await refusalOf(action)).toMatchObject({ code: 'data.network-path', detail: { dir: '/mnt/nas/data' } })
    expect(steps).toEqual([])
  })

  test.each([
    { code: 'EROFS', refusal: 'data.read-only', nth: 0 },
    { code: 'EACCES', refusal: 'data.read-only', nth: 8 },
    { code: 'ENOSPC', refusal: 'disk.full', nth: 9 },
    // A drive letter that is not there; a name of 400 letters.
    { code: 'ENOENT', refusal: 'files.not-a-folder', nth: 0 },
    { code: 'ENAMETOOLONG', refusal: 'files.not-a-folder', nth: 0 },
  ])('refuses $code with $refusal', async ({ code, refusal, nth }) => {
    const dir = await temporaryFolder()
    const action = prepareDataFolder(dir, { disk: failingDisk(nth, code).disk })
    expect(await refusalOf(action)).toMatchObject({ code: refusal, detail: { dir } })
  })

  test('refuses a file, and a folder below a file', async () => {
    const file = join(await temporaryFolder(), 'a.txt')
    await writeFile(file, 'x')
    for (const dir of [file, join(file, 'below')]) {
      expect(await refusalOf(prepareDataFolder(dir, { disk: nodeDisk }))).toMatchObject({ code: 'files.not-a-folder' })
    }
  })
})
