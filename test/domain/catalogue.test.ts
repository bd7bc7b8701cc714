import { describe, expect, it } from 'vitest'
import bodiesJson from '../../resources/catalogue/bodies.json' with { type: 'json' }
import territoryJson from '../../resources/catalogue/territory.json' with { type: 'json' }
import { centralCatalogue, provinceCatalogue } from '../../src-shared/domain/catalogue.ts'
import { bodiesFile, territoryFile } from '../../src-shared/domain/catalogue-file.ts'
import {
  communeId,
  formerCommuneId,
  formerDistrictId,
  isShippedId,
  ownAgencyId,
  parseCatalogueId,
  slugOf,
} from '../../src-shared/domain/catalogue-ids.ts'
import { agencyId } from '../../src-shared/domain/ids.ts'

const files = { territory: territoryFile.parse(territoryJson), bodies: bodiesFile.parse(bodiesJson) }
const { provinces, formerProvinces } = files.territory
const vinhLong = provinceCatalogue(files, '86')
const named = (name: string) => vinhLong.bodies.filter((body) => body.name === name)
const wholeCountry = [centralCatalogue(files), ...provinces.map(({ code }) => provinceCatalogue(files, code))]
const allBodies = wholeCountry.flatMap((one) => one.bodies)
const allEdges = wholeCountry.flatMap((one) => one.edges)

describe('fixed ids', () => {
  it.each([
    ['vn.bo-y-te', { level: 'central', isFormer: false, body: 'bo-y-te' }],
    ['vn.cu.bo-ldtbxh', { level: 'central', isFormer: true, body: 'bo-ldtbxh' }],
    ['vn.86.so-y-te', { level: 'province', isFormer: false, province: '86', body: 'so-y-te' }],
    ['vn.86.x29551', { level: 'commune', isFormer: false, province: '86', commune: '29551' }],
    ['vn.cu.83.so-y-te', { level: 'province', isFormer: true, province: '83', body: 'so-y-te' }],
    ['vn.cu.83.huyen-ba-tri', { level: 'province', isFormer: true, province: '83', body: 'huyen-ba-tri' }],
    ['vn.cu.83.x28756', { level: 'commune', isFormer: true, province: '83', commune: '28756' }],
    [
      'vn.cu.83.huyen-ba-tri.xa-tan-my',
      { level: 'commune', isFormer: true, province: '83', district: 'huyen-ba-tri', name: 'xa-tan-my' },
    ],
    ['own.0192d3a4-0000-7000-8000-000000000001', { level: 'own', uuid: '0192d3a4-0000-7000-8000-000000000001' }],
    ['vn.86', null],
    ['vn.cu', null],
    ['vn.86.X29551', null],
    ['vn.86.so--y-te', null],
    ['vn.86.so-y-te.x', null],
    ['own.not-a-uuid', null],
    ['', null],
  ])('%s', (id, expected) => {
    expect(parseCatalogueId(id)).toEqual(expected)
  })

  it('are made of codes and slugs', () => {
    expect(communeId('86', '29551')).toBe('vn.86.x29551')
    expect(slugOf('Thành phố Phan Rang - Tháp Chàm')).toBe('thanh-pho-phan-rang-thap-cham')
    expect(formerDistrictId('83', 'Huyện Mỏ Cày Bắc')).toBe('vn.cu.83.huyen-mo-cay-bac')
    expect(formerCommuneId('83', 'Huyện Ba Tri', 'Xã Tân Mỹ', null)).toBe('vn.cu.83.huyen-ba-tri.xa-tan-my')
    expect(isShippedId(ownAgencyId('0192d3a4-0000-7000-8000-000000000001'))).toBe(false)
  })

  it('of the whole catalogue are read back, fit the contract and are unique', () => {
    for (const { id } of allBodies) {
      expect(agencyId.safeParse(id).success, id).toBe(true)
      expect(parseCatalogueId(id), id).not.toBeNull()
    }
    expect(new Set(allBodies.map(({ id }) => id)).size).toBe(allBodies.length)
  })
})

describe('the shipped territory', () => {
  it('has 34 provinces and 3,321 communes with codes of their own', () => {
    expect(provinces).toHaveLength(34)
    expect(provinces.filter(({ type }) => type === 'thành phố').map(({ name }) => name)).toEqual([
      'Hà Nội',
      'Hải Phòng',
      'Huế',
      'Đà Nẵng',
      'Hồ Chí Minh',
      'Cần Thơ',
    ])
    const communes = provinces.flatMap((province) => province.communes)
    expect(communes).toHaveLength(3321)
    expect(new Set(communes.map((entry) => entry.slice(0, 5))).size).toBe(3321)
    const kinds = Map.groupBy(communes, (entry) => entry.slice(6).split(' ')[0])
    expect([...kinds].map(([kind, members]) => [kind, members.length]).toSorted()).toEqual([
      ['Phường', 687],
      ['Xã', 2621],
      ['Đặc', 13],
    ])
  })

  it('names each commune once in its province', () => {
    for (const { name, communes } of provinces)
      expect(new Set(communes.map((entry) => entry.slice(6))).size, name).toBe(communes.length)
  })

  it('has 124 communes in Vĩnh Long (86): 105 xã and 19 phường, as Nghị quyết 1687/NQ-UBTVQH15 says', () => {
    const communes = provinces.find(({ code }) => code === '86')?.communes ?? []
    expect(communes).toHaveLength(124)
    expect(communes.filter((entry) => entry.slice(6).startsWith('Xã '))).toHaveLength(105)
    expect(communes.filter((entry) => entry.slice(6).startsWith('Phường '))).toHaveLength(19)
  })

  it('has 63 former provinces with the codes of their time, each in one of today', () => {
    expect(formerProvinces).toHaveLength(63)
    expect(new Set(formerProvinces.map(({ code }) => code)).size).toBe(63)
    const current = new Set(provinces.map(({ code }) => code))
    expect(formerProvinces.filter(({ successor }) => !current.has(successor))).toEqual([])
    expect(new Set(formerProvinces.map(({ successor }) => successor)).size).toBe(34)
    const into = (code: string) => formerProvinces.filter((one) => one.successor === code).map(({ name }) => name)
    expect(into('86')).toEqual(['Bến Tre', 'Trà Vinh', 'Vĩnh Long'])
    expect(into('52')).toEqual(['Bình Định', 'Gia Lai'])
  })

  it('is NFC throughout, without stray white space', () => {
    for (const text of allBodies.flatMap(({ name, shortName, alsoCalled }) => [name, shortName, ...alsoCalled])) {
      expect(text).toBe(text.normalize('NFC').trim())
      expect(text).not.toMatch(/ {2}|[{}^|+]/)
    }
  })

  it('leads every former commune and district to communes of today', () => {
    const ids = new Set<string>(allBodies.map(({ id }) => id))
    for (const { fromId, toId } of allEdges) {
      expect(ids.has(fromId), fromId).toBe(true)
      expect(ids.has(toId), `${fromId} -> ${toId}`).toBe(true)
    }
    const withSuccessor = new Set<string>(allEdges.map(({ fromId }) => fromId))
    const ended = allBodies.filter(({ validTo }) => validTo !== null)
    expect(ended.filter(({ id }) => !withSuccessor.has(id))).toEqual([])
    expect(ended.length).toBeGreaterThan(11_000)
  })

  it.each([
    ['Huyện Ba Tri', 'vn.cu.83.huyen-ba-tri', 7],
    ['Thành phố Vĩnh Long', 'vn.cu.86.thanh-pho-vinh-long', 5],
  ])('%s is now its communes', (_, id, count) => {
    const successors = vinhLong.edges.filter(({ fromId }) => fromId === id)
    expect(successors).toHaveLength(count)
    for (const { toId, reason } of successors) {
      expect(toId).toMatch(/^vn\.86\.x\d{5}$/)
      expect(reason).toBe('territory')
    }
  })

  it('knows how phường Thanh Đức and xã Phú Quới came about', () => {
    const from = (name: string) => {
      const [body] = named(name)
      return vinhLong.edges
        .filter(
          ({ toId, fromId }) =>
            toId === body?.id && !fromId.startsWith('vn.cu.86.huyen') && !fromId.includes('thanh-pho'),
        )
        .map(({ fromId }) => vinhLong.bodies.find(({ id }) => id === fromId)?.name)
        .toSorted()
    }
    expect(from('Ủy ban nhân dân phường Thanh Đức')).toEqual([
      'Ủy ban nhân dân phường 5',
      'Ủy ban nhân dân xã Thanh Đức',
    ])
    expect(from('Ủy ban nhân dân xã Phú Quới')).toEqual([
      'Ủy ban nhân dân xã Hòa Phú',
      'Ủy ban nhân dân xã Lộc Hòa',
      'Ủy ban nhân dân xã Phú Quới',
      'Ủy ban nhân dân xã Thạnh Quới',
    ])
  })
})

describe('the shipped bodies', () => {
  it('names them as their letterheads do', () => {
    const byId = new Map<string, string>(allBodies.map(({ id, name }) => [id, name]))
    expect(byId.get('vn.86.ubnd')).toBe('Ủy ban nhân dân tỉnh Vĩnh Long')
    expect(byId.get('vn.92.so-y-te')).toBe('Sở Y tế thành phố Cần Thơ')
    expect(byId.get('vn.79.ubnd')).toBe('Ủy ban nhân dân Thành phố Hồ Chí Minh')
    expect(byId.get('vn.01.bo-chqs')).toBe('Bộ Tư lệnh Thủ đô Hà Nội')
    expect(byId.get('vn.86.x29551')).toBe('Ủy ban nhân dân phường Long Châu')
    expect(byId.get('vn.cu.83.so-ldtbxh')).toBe('Sở Lao động - Thương binh và Xã hội tỉnh Bến Tre')
    expect(byId.get('vn.86.bao-ptth')).toBe('Báo và Phát thanh, Truyền hình Vĩnh Long')
  })

  it('gives them kind, superior and abbreviation', () => {
    const body = (id: string) => allBodies.find((one) => one.id === id)
    expect(body('vn.86.so-vhttdl')).toMatchObject({
      kind: 'state-body',
      parentId: 'vn.86.ubnd',
      abbreviation: 'SVHTTDL',
      doubts: [],
    })
    expect(body('vn.01.so-vhttdl')).toMatchObject({ doubts: ['existence'] })
    expect(body('vn.86.hoi-lhpn')).toMatchObject({ kind: 'front-or-mass-organisation', parentId: 'vn.86.mttq' })
    expect(body('vn.86.cong-an')).toMatchObject({ kind: 'armed-force', parentId: 'vn.bo-cong-an' })
    expect(body('vn.86.so-ngoai-vu')).toMatchObject({ doubts: ['existence'] })
    const ids = new Set<string>(allBodies.map(({ id }) => id))
    expect(allBodies.filter(({ parentId }) => parentId !== null && !ids.has(parentId))).toEqual([])
  })

  it('splits Sở Lao động - Thương binh và Xã hội by function, children to Sở Y tế', () => {
    const edges = vinhLong.edges.filter(({ fromId }) => fromId === 'vn.cu.86.so-ldtbxh')
    expect(edges.filter(({ isMain }) => isMain).map(({ toId }) => toId)).toEqual(['vn.86.so-noi-vu'])
    expect(edges.find(({ toId }) => toId === 'vn.86.so-y-te')?.functions).toContain('trẻ em')
    expect(edges.find(({ toId }) => toId === 'vn.86.so-nnmt')?.functions).toBe('giảm nghèo')
  })

  it('merges the departments of three provinces by territory', () => {
    const edges = vinhLong.edges.filter(({ toId, reason }) => toId === 'vn.86.so-y-te' && reason === 'territory')
    expect(edges.map(({ fromId }) => fromId)).toEqual(['vn.cu.83.so-y-te', 'vn.cu.84.so-y-te', 'vn.cu.86.so-y-te'])
  })

  it('keeps the departments of a province that was not merged', () => {
    const haNoi = provinceCatalogue(files, '01')
    expect(haNoi.bodies.some(({ id }) => id === 'vn.cu.01.so-y-te')).toBe(false)
    expect(haNoi.bodies.some(({ id }) => id === 'vn.cu.01.so-tttt')).toBe(true)
  })
})
