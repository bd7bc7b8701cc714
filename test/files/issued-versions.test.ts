import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { nodeDisk } from '../../src-main/files/disk.ts'
import { openIssuedVersions } from '../../src-main/files/issued-versions.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'snv-issued-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const open = () => openIssuedVersions(folder, nodeDisk)
const version = (revision: number) => ({
  ...{ id: '00000000-0000-4000-8000-000000000001', revision, sha256: String(revision).padStart(64, '0') },
})

it('remembers all that is told at once, and only the highest of each, over a restart', async () => {
  const issued = open()
  const keys = Array.from({ length: 20 }, (_, at) => `report ${at}`)
  await Promise.all(keys.map((key) => issued.remember(new Map([[key, version(2)]]))))
  await issued.remember(new Map([['report 3', version(1)]]))
  await issued.remember(new Map([['report 4', version(5)]]))
  const again = open()
  const revisions = await Promise.all(keys.map(async (key) => (await again.find(key))?.revision))
  expect(revisions).toEqual(keys.map((_, at) => (at === 4 ? 5 : 2)))
})

it('remembers nothing where the file is no longer one, and goes on with what comes', async () => {
  await writeFile(join(folder, 'issued-versions.json'), '{"report 1":')
  const issued = open()
  expect(await issued.find('report 1')).toBeNull()
  await issued.remember(new Map([['report 1', version(3)]]))
  expect(await open().find('report 1')).toEqual(version(3))
})
