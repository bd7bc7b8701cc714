import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { commit } from '../../src-main/app/commit.ts'
import type { Tx } from '../../src-main/app/context.ts'
import { openDatabase, openReadOnly } from '../../src-main/db/open-database.ts'
import { comparePlanData, exportPlanData, storePlanData } from '../../src-main/features/plans/plans.service.ts'
import { dataFolderPaths } from '../../src-main/files/data-folder.ts'
import { agencyId, indicatorId } from '../../src-shared/domain/ids.ts'
import type { PlanPackage } from '../../src-shared/exchange/plan-package.ts'
import { planPackageV1 } from '../../src-shared/exchange/plan-package.ts'
import { newRowId, outlineRow, type PlanInHand, registerPlan, smallOutline } from '../support/plan-builder.ts'
import { setUpOffice, startTestApp, type TestApp, type TestUser } from '../support/test-app.ts'

const culture = agencyId.parse('vn.86.so-vhttdl')
const commune = agencyId.parse('vn.86.x29551')
// Any point of the curve: the key is the caller's affair.
const rootKey = { crv: 'P-256', kty: 'EC', x: 'A'.repeat(43), y: 'A'.repeat(43) } as const

let issuer: TestApp
let receiver: TestApp
let hoa: TestUser
let plan: PlanInHand
const outline = smallOutline()

beforeEach(async () => {
  issuer = await startTestApp()
  await setUpOffice(issuer, { agency: { from: 'catalogue', agencyId: culture } })
  hoa = await issuer.signIn('hoa')
  plan = await registerPlan(hoa, { coordinatorId: culture, dateNote: 'ngày     /7/2022' })
  await plan.do('plans.saveOutline', { items: outline.all })
  receiver = await startTestApp({ idSpace: 5 })
  // Of another province: the bodies of Vĩnh Long are not in its catalogue yet.
  await setUpOffice(receiver, { agency: { from: 'catalogue', agencyId: agencyId.parse('vn.91.so-y-te') } })
})
afterEach(async () => {
  await issuer.close()
  await receiver.close()
})

/** What is sealed: through the strict schema of the file, as the other side will read it. */
async function exported(of = plan): Promise<PlanPackage['data']> {
  const { db } = openReadOnly(dataFolderPaths(issuer.dataDir).database)
  const data = { rootKey, ...(await exportPlanData(db, of.id)) }
  await db.destroy()
  const read = planPackageV1.safeParse(JSON.parse(JSON.stringify({ ...head, planIds: [of.id], data })))
  if (!read.success) throw new Error(JSON.stringify(read.error.issues))
  return read.data.data
}

/** Something of everything that a plan holds beside its items. */
async function fill(to: PlanInHand, rows: typeof outline) {
  const share = { phrase: 'Các xã', agencyIds: [commune], role: 'lead' as const, requested: false }
  await to.do('plans.assign', { ...share, itemIds: [rows.a.id] })
  await to.do('plans.saveReviews', {
    reviews: [{ id: newRowId(), kind: 'interim', afterYears: 5, baseDate: null, text: 'sơ kết 05 năm' }],
  })
  await to.do('plans.saveEvents', { events: [{ id: newRowId(), name: '28/6', when: { month: 6, day: 28 } }] })
  await to.do('plans.saveDuties', {
    duties: [
      {
        id: newRowId(),
        itemId: null,
        phrase: 'Các xã, phường',
        periodKind: 'year',
        agencies: [{ agencyId: commune, requested: false }],
        legs: [{ fromText: 'Xã', toText: 'Sở', toAgencyId: culture, dateRule: null, form: null, address: null }],
      },
    ],
  })
  await to.do('plans.saveIndicators', {
    source: 'Nghị định 110/2025/NĐ-CP',
    validFrom: null,
    asNewVersion: false,
    indicators: [
      {
        id: indicatorId.parse(newRowId()),
        parentId: null,
        itemId: rows.b.id,
        code: '01',
        name: 'Số vụ',
        unit: 'vụ',
        measure: 'in-period',
        shape: 'number',
        comparator: 'change',
        baseline: { value: '12.5', year: 2025 },
        targets: [{ year: 2026, value: '-5' }],
        reportedBy: '',
        reporterIds: [commune],
      },
    ],
  })
}

type Part = 'items' | 'assignments' | 'duties' | 'reviews' | 'events' | 'indicatorSet' | 'indicators'

/** The data of one plan with the ids that another one has for the same part of it. */
function withIdsOf(own: PlanPackage['data'], data: PlanPackage['data'], part: Part): PlanPackage['data'] {
  const take = <T extends { id: string }>(rows: readonly T[], from: readonly T[]): T[] =>
    rows.map((row, at) => ({ ...row, id: from[at]?.id ?? row.id }))
  const [set, ownSet] = [data.indicatorSet, own.indicatorSet]
  if (!set || !ownSet) throw new Error('no indicators')
  switch (part) {
    case 'items': {
      // Flat, so that nothing else names them.
      const items = take(data.items, own.items).map((item) => ({ ...item, parentId: null }))
      return { ...data, items, links: [], assignments: [], duties: [], indicatorSet: null }
    }
    case 'indicatorSet':
      return { ...data, indicatorSet: { ...set, id: ownSet.id } }
    case 'indicators':
      return { ...data, indicatorSet: { ...set, indicators: take(set.indicators, ownSet.indicators) } }
    case 'assignments':
      return { ...data, assignments: take(data.assignments, own.assignments) }
    case 'duties':
      return { ...data, duties: take(data.duties, own.duties) }
    case 'reviews':
      return { ...data, reviews: take(data.reviews, own.reviews) }
    case 'events':
      return { ...data, events: take(data.events, own.events) }
  }
}

const head = {
  format: 'plan-package',
  formatVersion: 1,
  id: newRowId(),
  agencyId: culture,
  recipientAgencyId: null,
  createdAt: '2026-11-02T01:00:00.000Z',
  revision: 1,
  supersedes: null,
  documentNumber: null,
  documentDate: null,
}

async function inReceiver<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  const { db } = openDatabase(dataFolderPaths(receiver.dataDir).database)
  try {
    return await commit({ db, clock: receiver.clock, emitChanged: () => {} }, null, null, work)
  } finally {
    await db.destroy()
  }
}

const store = (data: PlanPackage['data'], packageVersion: number) =>
  inReceiver((tx) => storePlanData({ clock: receiver.clock }, tx, { data, coordinatorId: culture, packageVersion }))

const received = async () => (await (await receiver.signIn('lan')).call('plans.get', { planId: plan.id })).plan

describe('a plan package', () => {
  it('brings the whole plan, ids kept, to an office that knows none of its bodies', async () => {
    await plan.do('plans.assign', {
      itemIds: [outline.first.id],
      phrase: 'Các xã, phường',
      agencyIds: [commune],
      role: 'none-stated',
      requested: false,
    })
    await plan.do('plans.saveLinks', { links: [{ taskItemId: outline.b.id, ownerItemId: outline.first.id }] })
    await fill(plan, outline)
    await store(await exported(), 1)

    const [sent, held] = [await plan.get(), await received()]
    expect(held).toMatchObject({ origin: 'package', packageVersion: 1, state: 'active', document: sent.document })
    for (const part of ['links', 'assignments', 'duties', 'reviews', 'events', 'indicatorSet'] as const) {
      expect(held[part], part).toEqual(sent[part])
    }
    expect(held.items).toEqual(sent.items)
  })

  it('carries bodies that only the coordinator’s own catalogue knows', async () => {
    const own = await hoa.call('agencies.add', {
      name: 'Câu lạc bộ Gia đình phát triển bền vững',
      kind: 'front-or-mass-organisation',
      level: 'commune',
      provinceId: agencyId.parse('vn.86.ubnd'),
      parentId: null,
      abbreviation: null,
    })
    await plan.do('plans.assign', {
      itemIds: [outline.first.id],
      phrase: 'Câu lạc bộ',
      agencyIds: [own.id],
      role: 'participate',
      requested: true,
    })
    await store(await exported(), 1)
    const shown = await (await receiver.signIn('lan')).call('agencies.get', { id: own.id })
    expect(shown).toMatchObject({ name: own.name, origin: 'package' })
  })

  it('version 2 is compared item by item; what is gone is ended and keeps its row', async () => {
    await store(await exported(), 1)
    const { two, a, b, four, first, second } = outline
    const added = outlineRow({ parentId: two.id, marker: 'c)', text: 'Kiểm tra, giám sát.' })
    const reworded = { ...a, text: 'Tuyên truyền sâu rộng về gia đình.' }
    await plan.do('plans.saveOutline', { items: [two, reworded, added, four, first, second] })
    const data = await exported()
    const comparison = await inReceiver((tx) => comparePlanData(tx.trx, data))
    expect(comparison).toMatchObject({ isNew: false, heldVersion: 1 })
    const changes = Object.fromEntries(comparison.items.map((item) => [item.position, item.change]))
    expect(changes).toEqual({
      II: 'same',
      'II.a': 'reworded',
      'II.c': 'new',
      IV: 'same',
      'IV.1': 'same',
      'IV.2': 'same',
      'II.b': 'gone',
    })
    await store(data, 2)
    const held = await received()
    expect(held.items.map((item) => [item.position, item.endedInVersion])).toEqual([
      ['II', null],
      ['II.a', null],
      ['II.c', null],
      ['IV', null],
      ['IV.1', null],
      ['IV.2', null],
      ['II.b', 2],
    ])
    expect(held.items.find((item) => item.position === 'II.b')?.id).toBe(b.id)
  })

  it.each(['items', 'assignments', 'duties', 'reviews', 'events', 'indicatorSet', 'indicators'] as const)(
    'is refused when it brings the id of another plan: %s',
    async (part) => {
      await fill(plan, outline)
      const own = await exported()
      await store(own, 1)
      const other = await registerPlan(hoa, { shortName: 'Kế hoạch khác', coordinatorId: culture })
      const otherOutline = smallOutline()
      await other.do('plans.saveOutline', { items: otherOutline.all })
      await fill(other, otherOutline)
      const data = await exported(other)
      await expect(store(withIdsOf(own, data, part), 1)).rejects.toMatchObject({
        code: 'plans.ids-taken',
        detail: { plan: own.plan.shortName },
      })
      await store(data, 1)
    },
  )

  it('is not changed by the office that received it', async () => {
    await store(await exported(), 1)
    const lan = await receiver.signIn('lan')
    const { id, version } = await received()
    const input = { planId: id, expectedVersion: version, items: [] }
    await lan.refused('plans.saveOutline', input, 'plans.from-package')
  })

  it('is refused by the office that entered the plan itself', async () => {
    const data = await exported()
    const { db } = openDatabase(dataFolderPaths(issuer.dataDir).database)
    const again = commit({ db, clock: issuer.clock, emitChanged: () => {} }, null, null, (tx) =>
      storePlanData({ clock: issuer.clock }, tx, { data, coordinatorId: culture, packageVersion: 1 }),
    )
    await expect(again).rejects.toMatchObject({ code: 'plans.entered-here' })
    await db.destroy()
  })
})
