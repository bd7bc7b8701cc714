import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { agencyId } from '../../src-shared/domain/ids.ts'
import { actFields, CatalogueOffice, recordAct, succeed, vinhLong } from '../support/reorganisation-builder.ts'
import type { TestUser } from '../support/test-app.ts'

const { health, interior, justice, province } = vinhLong

let office: CatalogueOffice
let hoa: TestUser
let communes: CatalogueOffice['communes']
beforeEach(async () => {
  office = await CatalogueOffice.open()
  ;({ hoa, communes } = office)
})
afterEach(() => office.test.close())

const move = (at: 0 | 1 | 2, level: 'commune' | 'province', parentId: typeof health | null) =>
  actFields([{ kind: 'move', id: communes[at], level, parentId }], [], { documentNumber: 'Quyết định số 15/QĐ-UBND' })
const legalBasis = 'Quyết định số 15/QĐ-UBND ngày 12/06/2026 của Ủy ban Thường vụ Quốc hội'

describe('the level and superior body of a time', () => {
  it('stay with the agency when an act moves it, and go back with the act', async () => {
    const before = await office.get(communes[0])
    expect(before.places).toEqual([
      { ...{ level: 'commune', parent: { id: province, name: await office.nameOf(province) } }, ...always },
    ])
    const { id } = await recordAct(hoa, move(0, 'province', health))
    expect((await office.get(communes[0])).places).toMatchObject([
      { level: 'province', parent: { id: health }, fromDate: '2026-07-01', toDate: null, legalBasis },
      { level: 'commune', parent: { id: province }, fromDate: null, toDate: '2026-06-30', legalBasis: null },
    ])
    await hoa.call('reorganisations.takeBack', { id })
    expect((await office.get(communes[0])).places).toEqual(before.places)
  })

  it('are those of the round: a past year shows who stood where then', async () => {
    await office.planNaming([...communes])
    await recordAct(hoa, move(0, 'province', health))
    const standing = async (year: number) => {
      const { bodies } = await office.status(year)
      const one = bodies.find(({ agencyId }) => agencyId === communes[0])
      return [one?.group, one?.level, one?.superiorName]
    }
    expect(await standing(2025)).toEqual(['commune', 'commune', await office.nameOf(province)])
    expect(await standing(2026)).toEqual(['province', 'province', await office.nameOf(health)])
    const matrix = async (year: number) => {
      const period = { kind: 'year' as const, year, ordinal: null }
      const { bodies } = await hoa.call('matrix.tasks', { planId: office.planInHand.id, period })
      return bodies.find(({ agencyId }) => agencyId === communes[0])?.group
    }
    expect([await matrix(2025), await matrix(2026)]).toEqual(['commune', 'province'])
  })

  it('lie in the province of the round: before the merger in the one that a body came from', async () => {
    const district = agencyId.parse('vn.cu.83.huyen-ba-tri')
    await office.planNaming([district, communes[0]])
    const areas = async (year: number) => {
      const { bodies } = await office.status(year)
      return Object.fromEntries(bodies.map(({ agencyId, areaName }) => [agencyId, areaName]))
    }
    expect(await areas(2024)).toEqual({ [district]: 'Tỉnh Bến Tre', [communes[0]]: 'Tỉnh Vĩnh Long' })
    expect(await areas(2026)).toEqual({ [district]: 'Tỉnh Vĩnh Long', [communes[0]]: 'Tỉnh Vĩnh Long' })
  })

  it('name the province as it was called then', async () => {
    await office.planNaming([communes[0]])
    const name = 'Ủy ban nhân dân thành phố Vĩnh Long'
    await recordAct(hoa, actFields([{ kind: 'rename', id: province, name, electronicCode: null }]))
    const area = async (year: number) => (await office.status(year)).bodies[0]?.areaName
    expect([await area(2025), await area(2026)]).toEqual(['Tỉnh Vĩnh Long', 'Thành phố Vĩnh Long'])
  })

  it('follow the successor of a superior that ended, from the day it took over', async () => {
    await recordAct(hoa, move(0, 'commune', justice))
    await recordAct(
      hoa,
      actFields([succeed([justice], [{ id: interior }], 'function')], [], { effectiveOn: '2026-09-01' }),
    )
    expect((await office.get(communes[0])).places).toMatchObject([
      { parent: { id: interior }, fromDate: '2026-09-01', toDate: null },
      { parent: { id: justice }, fromDate: '2026-07-01', toDate: '2026-08-31' },
      { parent: { id: province }, fromDate: null, toDate: '2026-06-30' },
    ])
  })

  it('bear the name of their time in the round', async () => {
    await office.planNaming([communes[1]])
    const before = await office.nameOf(communes[1])
    const name = 'Ủy ban nhân dân xã Hòa Bình Mới'
    await recordAct(hoa, actFields([{ kind: 'rename', id: communes[1], name, electronicCode: null }]))
    const named = async (year: number) => (await office.status(year)).bodies.map(({ agencyName }) => agencyName)
    expect([await named(2025), await named(2026)]).toEqual([[before], [name]])
  })
})

const always = { fromDate: null, toDate: null, legalBasis: null }
