import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { agencyId } from '../../src-shared/domain/ids.ts'
import {
  actFields,
  CatalogueOffice,
  newCommune,
  recordAct,
  succeed,
  vinhLong,
} from '../support/reorganisation-builder.ts'
import type { TestApp, TestUser } from '../support/test-app.ts'

const { health, justice, culture, interior, province } = vinhLong

let office: CatalogueOffice
let test: TestApp
let hoa: TestUser
let communes: CatalogueOffice['communes']
beforeEach(async () => {
  office = await CatalogueOffice.open()
  ;({ test, hoa, communes } = office)
})
afterEach(() => test.close())

describe('a merger', () => {
  it('is previewed to the line and writes nothing before it is recorded', async () => {
    await office.planNaming([...communes])
    const before = await office.holders()
    const preview = await hoa.call('reorganisations.preview', office.merger())
    expect(preview).toMatchObject({ counts: { ended: 2, made: 1 }, byRule: 6, waiting: 0, isBackdated: false })
    expect(preview.consequences.map(({ agency, heirs, decision }) => [agency.id, heirs, decision])).toEqual([
      [communes[0], ['Ủy ban nhân dân xã Hòa Hợp'], 'by-rule'],
      [communes[1], ['Ủy ban nhân dân xã Hòa Hợp'], 'by-rule'],
    ])
    expect(preview.consequences[0]?.counts).toEqual([
      { kind: 'assignment', byRule: 1, waiting: 0 },
      { kind: 'duty', byRule: 1, waiting: 0 },
      { kind: 'reporter', byRule: 1, waiting: 0 },
    ])
    expect(await office.holders()).toEqual(before)
    expect((await office.get(communes[0])).endedOn).toBeNull()
    expect(await hoa.call('reorganisations.list', {})).toEqual([])
  })

  it('ends, makes, links and hands over in one go; earlier rounds keep the bodies of their time', async () => {
    await office.planNaming([...communes])
    const formerNames = [await office.nameOf(communes[0]), await office.nameOf(communes[1])]
    const { id: act } = await recordAct(hoa, office.merger())
    const made = await office.found('Ủy ban nhân dân xã Hòa Hợp')
    const ended = await office.get(communes[0])
    expect(ended.endedOn).toBe('2026-06-30')
    expect(ended.codes.every(({ toDate }) => toDate === '2026-06-30')).toBe(true)
    expect(ended.successors).toMatchObject([
      {
        ...{ agency: { id: made }, rule: 'territory', fromDate: '2026-07-01' },
        legalBasis: 'Nghị quyết số 99/NQ-UBTVQH15 ngày 12/06/2026 của Ủy ban Thường vụ Quốc hội',
      },
    ])
    const successor = await office.get(made)
    expect(successor.names[0]).toMatchObject({ fromDate: '2026-07-01', toDate: null })
    expect(successor.predecessors.map(({ agency }) => agency.name).toSorted()).toEqual(formerNames.toSorted())
    const both = [communes[2], made].toSorted()
    expect(await office.holders()).toEqual({ assigned: both, duty: both, reporters: both })
    expect(await office.asked(2025)).toEqual(communes.toSorted())
    expect(await office.asked(2026)).toEqual(both)
    expect(await hoa.call('handovers.list', {})).toMatchObject({ bodies: [] })
    expect(await hoa.call('reorganisations.list', {})).toMatchObject([{ id: act, takenBackAt: null }])
  })

  it('is seen in the list of ended bodies and in the picture of who came from whom', async () => {
    const name = await office.nameOf(communes[0])
    await recordAct(hoa, office.merger())
    const made = await office.found('Ủy ban nhân dân xã Hòa Hợp')
    const filter = { search: name, provinceId: province, levels: ['commune' as const], kinds: [], groups: [] }
    const { rows } = await hoa.call('agencies.list', { ...filter, status: 'ended', offset: 0, limit: 100 })
    const row = rows.find((one) => one.id === communes[0])
    expect(row).toMatchObject({ endedOn: '2026-06-30', successorNames: ['Ủy ban nhân dân xã Hòa Hợp'] })
    const { bodies, steps } = await hoa.call('agencies.lineage', { id: made })
    expect(steps.filter(({ toId }) => toId === made).map(({ fromId }) => fromId)).toEqual(
      [communes[0], communes[1]].toSorted(),
    )
    // Those before them too: communes and districts of before 01/07/2025.
    expect(steps.some(({ toId, date }) => toId === communes[0] && date === '2025-07-01')).toBe(true)
    expect(bodies.find(({ id }) => id === made)).toMatchObject({ beganOn: '2026-07-01', endedOn: null })
  })

  it('is what the words of a plan mean from then on', async () => {
    const name = await office.nameOf(communes[0])
    await recordAct(hoa, office.merger())
    const made = await office.found('Ủy ban nhân dân xã Hòa Hợp')
    const read = async (phrase: string) => {
      const { parts } = await hoa.call('agencies.readPhrase', { phrase, provinceId: province, formerProvinces: [] })
      return parts.flatMap(({ agencies }) => agencies.map(({ id }) => id))
    }
    expect(await read(name)).toEqual([made])
    expect(await read('UBND xã Hòa Hợp')).toEqual([made])
    const all = await read('UBND các xã, phường')
    expect(all).toContain(made)
    expect(all).not.toContain(communes[0])
  })

  it('may give the new body the name of one that it follows', async () => {
    const name = await office.nameOf(communes[0])
    const act = actFields([succeed([communes[0], communes[1]], [{ newKey: 'n' }])], [newCommune('n', name)])
    await recordAct(hoa, act)
    const again = await office.found(name)
    expect(again).not.toBe(communes[0])
  })

  it('leaves the lines of plans to who may edit them', async () => {
    await office.planNaming([...communes])
    const roles = ['administrator' as const]
    const person = {
      userName: 'quan',
      fullName: 'Lê Văn Quản',
      position: 'Chuyên viên',
      roles,
      language: 'vi' as const,
    }
    const password = 'mat-khau-cua-quan'
    await hoa.call('people.add', { person: { ...person, approvesPlans: [], password: 'mat-khau-dau-tien' } })
    const quan = await test.signIn('quan', 'mat-khau-dau-tien')
    await quan.call('session.changePassword', { oldPassword: 'mat-khau-dau-tien', newPassword: password })
    const { preview } = await recordAct(quan, office.merger())
    expect(preview).toMatchObject({ byRule: 0, waiting: 6 })
    expect((await hoa.call('handovers.list', {})).bodies.flatMap(({ lines }) => lines)).toHaveLength(6)
  })

  it('goes together with other changes under one legal basis', async () => {
    const old = await office.nameOf(justice)
    const { preview } = await recordAct(
      hoa,
      actFields(
        [
          succeed([communes[0]], [{ id: communes[1] }]),
          { kind: 'rename', id: justice, name: 'Sở Tư pháp và Thi hành án tỉnh Vĩnh Long', electronicCode: 'H61.99' },
          { kind: 'move', id: communes[2], level: 'province', parentId: null },
          { kind: 'end', ids: [interior] },
        ],
        [newCommune('zone', 'Ban Quản lý khu kinh tế Bình Đại', { level: 'province', electronicCode: 'H61.77' })],
      ),
    )
    expect(preview.counts).toEqual({ ended: 2, made: 1, renamed: 1, moved: 1, transferred: 0 })
    expect(preview.told.map(({ kind }) => kind)).toEqual(['succeed', 'rename', 'move', 'end', 'found'])
    const renamed = await office.get(justice)
    expect(renamed.names.map(({ name, fromDate, toDate }) => [name, fromDate, toDate])).toEqual([
      ['Sở Tư pháp và Thi hành án tỉnh Vĩnh Long', '2026-07-01', null],
      [old, null, '2026-06-30'],
    ])
    expect(renamed.codes).toMatchObject([{ code: 'H61.99', fromDate: '2026-07-01', toDate: null }])
    expect(await office.get(communes[2])).toMatchObject({ level: 'province', parent: null })
    expect((await office.get(interior)).endedOn).toBe('2026-06-30')
    const zone = await office.get(await office.found('Ban Quản lý khu kinh tế Bình Đại'))
    expect(zone.codes).toMatchObject([{ code: 'H61.77', fromDate: '2026-07-01' }])
  })
})

describe('a split', () => {
  it('of a territory hands every share to all successors', async () => {
    await office.planNaming([communes[0]])
    const { preview } = await recordAct(
      hoa,
      actFields(
        [succeed([communes[0]], [{ newKey: 'n' }, { newKey: 's' }])],
        [newCommune('n', 'Ủy ban nhân dân xã Bắc Hòa'), newCommune('s', 'Ủy ban nhân dân xã Nam Hòa')],
      ),
    )
    expect(preview).toMatchObject({ byRule: 3, waiting: 0 })
    const both = [
      await office.found('Ủy ban nhân dân xã Bắc Hòa'),
      await office.found('Ủy ban nhân dân xã Nam Hòa'),
    ].toSorted()
    expect(await office.holders()).toEqual({ assigned: both, duty: both, reporters: both })
  })

  it('of functions asks a person, on the list of work to hand over', async () => {
    await office.planNaming([justice])
    const to = [
      { id: interior, functions: 'hộ tịch' },
      { id: culture, functions: 'phổ biến pháp luật' },
    ]
    const { preview } = await recordAct(hoa, actFields([succeed([justice], to, 'function')]))
    expect(preview).toMatchObject({ byRule: 0, waiting: 3 })
    const [body] = (await hoa.call('handovers.list', {})).bodies
    expect(body).toMatchObject({ agency: { id: justice }, decision: 'choose' })
    expect(body?.heirs.map(({ id: heir, functions }) => [heir, functions])).toEqual(
      expect.arrayContaining(to.map((one) => [one.id, one.functions])),
    )
  })
})

describe('an act that cannot be', () => {
  const why = async (act: Parameters<TestUser['call']>[1]) => {
    const { detail } = await hoa.refused('reorganisations.preview', act as never, 'reorganisations.cannot-be')
    return (detail as { refusals: { why: string }[] }).refusals.map((one) => one.why)
  }
  it('says everything that speaks against it', async () => {
    expect(await why(actFields([]))).toEqual(['empty'])
    expect(await why(actFields([succeed([health], [{ id: culture }])]))).toEqual(['own-office'])
    expect(await why(actFields([succeed([justice], [{ id: justice }])]))).toContain('ends-and-stays')
    expect(
      await why(actFields([succeed([justice], [{ id: culture }]), succeed([culture], [{ id: justice }])])),
    ).toContain('circle')
    expect(await why(actFields([{ kind: 'end', ids: [agencyId.parse('vn.cu.86.so-ldtbxh')] }]))).toEqual([
      'ended-already',
    ])
    expect(await why(actFields([{ kind: 'end', ids: [communes[0]] }], [], { effectiveOn: '2025-07-01' }))).toEqual([
      'began-later',
    ])
    expect(
      await why(actFields([{ kind: 'end', ids: [interior, province] }], [], { effectiveOn: '2026-12-01' })),
    ).toEqual(['not-yet', 'province'])
  })

  it('was done already, or before a later one', async () => {
    await recordAct(hoa, actFields([{ kind: 'rename', id: justice, name: 'Sở Pháp chế', electronicCode: null }]))
    await recordAct(hoa, office.merger())
    expect(await why(office.merger())).toEqual(['ended-already', 'ended-already'])
    expect(await why(actFields([{ kind: 'end', ids: [justice] }], [], { effectiveOn: '2026-03-01' }))).toEqual([
      'changed-later',
    ])
  })

  it('takes a name that another body bears', async () => {
    const name = await office.nameOf(culture)
    const act = actFields([{ kind: 'rename', id: justice, name, electronicCode: null }])
    await hoa.refused('reorganisations.preview', act, 'agencies.name-taken')
  })

  it('is not what the preview showed', async () => {
    const act = office.merger()
    const { token } = await hoa.call('reorganisations.preview', act)
    await office.planNaming([communes[0]])
    await hoa.refused('reorganisations.record', { ...act, token }, 'reorganisations.changed-since')
    expect((await office.get(communes[0])).endedOn).toBeNull()
  })
})
