import { open, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { atomicWrite } from '../../src-main/files/atomic-write.ts'
import { nodeDisk, retryWhileBusy } from '../../src-main/files/disk.ts'
import { failingDisk, filesUnder, refusalOf, systemError, temporaryFolder } from './disks.ts'

const stepsOfOneWrite = ['create', 'write', 'sync', 'close', 'rename', 'syncFolder']

describe('atomicWrite', () => {
  test('takes exactly the steps that make a file durable, in this order', async () => {
    const dir = await temporaryFolder()
    const { disk, steps } = failingDisk(-1, '')
    await atomicWrite(join(dir, 'a.json'), 'mới', disk)
    expect(steps).toEqual(stepsOfOneWrite)
    expect(await readFile(join(dir, 'a.json'), 'utf8')).toBe('mới')
  })

  const codes = [
    ['ENOSPC', 'disk.full'],
    ['EDQUOT', 'disk.full'],
    ['EROFS', 'data.read-only'],
    ['EACCES', 'data.read-only'],
    ['EPERM', 'data.read-only'],
    ['EIO', 'EIO'],
  ] as const
  const cases = codes.flatMap(([code, refusal]) => stepsOfOneWrite.map((name, nth) => ({ code, refusal, name, nth })))

  test.each(cases)('$code at $name leaves the old file or the new one and answers $refusal', async (step) => {
    const dir = await temporaryFolder()
    const target = join(dir, 'a.json')
    await writeFile(target, 'cũ')
    const { disk, steps } = failingDisk(step.nth, step.code)
    expect(await refusalOf(atomicWrite(target, 'mới', disk))).toMatchObject({ code: step.refusal })
    expect(steps.at(-1)).toBe(step.name === 'write' || step.name === 'sync' ? 'close' : step.name)
    expect(await readFile(target, 'utf8')).toBe(step.name === 'syncFolder' ? 'mới' : 'cũ')
    expect(await filesUnder(dir)).toEqual(['a.json'])
  })

  test('a folder that was taken away is said to be gone', async () => {
    const dir = join(await temporaryFolder(), 'rút-ra')
    expect(await refusalOf(atomicWrite(join(dir, 'a.json'), 'mới'))).toMatchObject({
      code: 'data.folder-gone',
      detail: { dir },
    })
  })

  test.runIf(process.platform === 'linux')('a device that is really full is refused as such', async () => {
    const dir = await temporaryFolder()
    const disk = { ...nodeDisk, create: () => open('/dev/full', 'w') }
    expect(await refusalOf(atomicWrite(join(dir, 'a.json'), 'mới', disk))).toMatchObject({
      code: 'disk.full',
      detail: { dir },
    })
    expect(await filesUnder(dir)).toEqual([])
  })
})

describe('retryWhileBusy', () => {
  const failing = (times: number, code: string) => {
    let calls = 0
    return {
      action: async () => {
        calls += 1
        if (calls <= times) throw systemError(code)
      },
      calls: () => calls,
    }
  }

  test.each([
    { times: 3, code: 'EBUSY', calls: 4, refused: false },
    { times: 7, code: 'EPERM', calls: 8, refused: false },
    { times: 9, code: 'EACCES', calls: 8, refused: true },
    { times: 1, code: 'ENOSPC', calls: 1, refused: true },
  ])('$times times $code', async ({ times, code, calls, refused }) => {
    const run = failing(times, code)
    const waits: number[] = []
    const result = await retryWhileBusy(run.action, async (ms) => waits.push(ms)).then(
      () => false,
      () => true,
    )
    expect({ refused: result, calls: run.calls() }).toEqual({ refused, calls })
    expect(waits).toHaveLength(calls - 1)
  })
})
