import { afterEach, beforeEach, expect, it } from 'vitest'
import { type Disk, nodeDisk } from '../../src-main/files/disk.ts'
import { readDocument } from '../../src-main/sample/read-document.ts'
import { planId } from '../../src-shared/domain/ids.ts'
import { systemError } from '../files/disks.ts'
import { inventedPlan } from '../support/invented-plan.ts'
import { registerPlan } from '../support/plan-builder.ts'
import { setUpOffice, startTestApp, type TestApp, type TestUser } from '../support/test-app.ts'
import { upload } from '../support/upload.ts'
import { vinhLong } from '../support/vinh-long-plan.ts'

/** The real disk, until the test fills it. */
let isFull = false
const disk: Disk = {
  ...nodeDisk,
  rename: (from, to) => (isFull ? Promise.reject(systemError('ENOSPC')) : nodeDisk.rename(from, to)),
}

let test: TestApp
let lan: TestUser
beforeEach(async () => {
  isFull = false
  test = await startTestApp({ disk })
  await setUpOffice(test, { agency: { from: 'catalogue', agencyId: vinhLong.culture } })
  lan = await test.signIn('lan')
})
afterEach(() => test.close())

/** The code with which a job of this file was refused. */
async function refusedWith(
  content: string | Uint8Array,
  { name = 'tep.docx', fillsUp = false } = {},
): Promise<string | undefined> {
  const stagedId = await upload(lan, name, content)
  const { promise, resolve } = Promise.withResolvers<string | undefined>()
  const stop = test.app.onEvent(lan.session, (event) => {
    if (event.type === 'job' && event.job.status === 'failed') resolve(event.job.error?.code)
  })
  isFull = fillsUp
  const { readingId } = await lan.call('plan-readings.start', { stagedId, aim: { kind: 'new' } })
  const code = await promise
  stop()
  expect(await lan.call('plan-readings.started', { readingId })).toEqual({ isThere: false })
  expect(await lan.call('plan-readings.list', { states: ['open', 'discarded', 'stored'] })).toEqual([])
  return code
}

it('reads an uploaded file in the background; nothing of a plan is stored', async () => {
  const readingId = await readDocument(lan, await upload(lan, 'kế hoạch.txt', inventedPlan))
  const [row] = await lan.call('plan-readings.list', { states: ['open'] })
  expect(row).toMatchObject({ id: readingId, fileName: 'kế hoạch.txt', corrections: 0 })
  expect(row?.open).toBeGreaterThan(0)
  const { source, draft, provinceId } = await lan.call('plan-sources.get', { readingId })
  expect(provinceId).toBe('vn.86.ubnd')
  for (const { span, text } of draft.items) {
    const words = span && source.text.slice(span.start, span.end).replace(/\s+/gu, ' ')
    expect(words).toContain(text.slice(0, 20))
  }
  expect(await lan.call('plans.choices', {})).toEqual([])
})

it('gives a newer version the name of the plan that it renews', async () => {
  const plan = await registerPlan(lan)
  const stagedId = await upload(lan, 'moi.txt', inventedPlan)
  const readingId = await readDocument(lan, stagedId, { kind: 'version', planId: plan.id })
  const { draft } = await lan.call('plan-sources.get', { readingId })
  expect(draft).toMatchObject({ aim: { kind: 'version' }, document: { shortName: 'Công tác gia đình 2026' } })
})

it('refuses what is no document with a code of its own, and keeps nothing', async () => {
  expect(await refusedWith(new Uint8Array([137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0]))).toMatch(/^source\./)
})

it('refuses a text in which nothing is an item', async () => {
  expect(await refusedWith('xin chào')).toBe('plan-readings.nothing-found')
})

it('says so when what was read cannot be kept', async () => {
  expect(await refusedWith(inventedPlan, { name: 'kế hoạch.txt', fillsUp: true })).toBe('disk.full')
  isFull = false
  await readDocument(lan, await upload(lan, 'kế hoạch.txt', inventedPlan))
})

it('refuses to renew a plan that is not there, and readers without the right', async () => {
  const stagedId = await upload(lan, 'ke-hoach.txt', inventedPlan)
  const unknown = planId.parse('00000000-0000-4000-8000-00000000dead')
  await lan.refused('plan-readings.start', { stagedId, aim: { kind: 'version', planId: unknown } }, 'object.missing')
  const minh = await test.signIn('minh')
  await minh.refused('plan-readings.start', { stagedId, aim: { kind: 'new' } }, 'permission.denied')
})
