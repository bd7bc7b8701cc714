import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { CallInput } from '../../src-shared/contract/contract.ts'
import { agencyId } from '../../src-shared/domain/ids.ts'
import { setUpOffice, startTestApp, type TestApp, type TestUser } from '../support/test-app.ts'

const id = (text: string) => agencyId.parse(text)
const vinhLong = id('vn.86.ubnd')
const everything: CallInput<'agencies.list'> = {
  search: '',
  provinceId: null,
  levels: [],
  kinds: [],
  groups: [],
  status: 'current',
  offset: 0,
  limit: 100,
}

let test: TestApp
let hoa: TestUser
beforeEach(async () => {
  test = await startTestApp()
  await setUpOffice(test, { agency: { from: 'catalogue', agencyId: id('vn.86.so-y-te') } })
  hoa = await test.signIn('hoa')
})
afterEach(() => test.close())

const find = (change: Partial<CallInput<'agencies.list'>>) => hoa.call('agencies.list', { ...everything, ...change })
const namesOf = async (change: Partial<CallInput<'agencies.list'>>) => (await find(change)).rows.map(({ name }) => name)

describe('setup', () => {
  it('offers provinces before anything is set up, and a province’s bodies when it is chosen', async () => {
    const fresh = await startTestApp({ idSpace: 7 })
    const guest = fresh.guest()
    const first = await guest.call('setup.choices', { search: '', provinceId: null })
    expect(first.provinces).toHaveLength(34)
    expect(first.provinces.at(0)).toEqual({ id: 'vn.91.ubnd', name: 'Tỉnh An Giang' })
    const chosen = await guest.call('setup.choices', { search: 'so van hoa', provinceId: vinhLong })
    expect(chosen.agencies.map(({ id }) => id)).toEqual(['vn.86.so-vhttdl'])
    expect(chosen.agencies.at(0)).toMatchObject({
      parentName: 'Ủy ban nhân dân tỉnh Vĩnh Long',
      abbreviation: 'SVHTTDL',
    })
    await fresh.close()
  })

  it('loads the province of the office it makes, and only that', async () => {
    const provinces = await hoa.call('agencies.provinces', {})
    expect(provinces.filter(({ isLoaded }) => isLoaded).map(({ id }) => id)).toEqual([vinhLong])
    expect((await find({ levels: ['commune'] })).total).toBe(124)
  })
})

describe('the list', () => {
  it.each([
    ['day du dau', 'Sở Y tế', 'vn.86.so-y-te'],
    ['không dấu', 'so y te', 'vn.86.so-y-te'],
    ['chữ viết tắt', 'svhttdl', 'vn.86.so-vhttdl'],
    ['tên gọi khác', 'UBND phuong long chau', 'vn.86.x29551'],
    ['đ', 'doan thanh nien', 'vn.86.doan-tncshcm'],
  ])('finds by %s', async (_, search, expected) => {
    const { rows, total } = await find({ search, provinceId: vinhLong })
    expect(rows.at(0)?.id).toBe(expected)
    expect(total).toBe(rows.length)
  })

  it('takes signs of the pattern language as signs', async () => {
    expect(await namesOf({ search: '%' })).toEqual([])
    expect(await namesOf({ search: '_' })).toEqual([])
    expect(await namesOf({ search: '\\' })).toEqual([])
  })

  it('filters by level, kind, group and state, and shows a body of the past only when asked', async () => {
    expect(await namesOf({ kinds: ['press'], provinceId: vinhLong })).toEqual([
      'Báo và Phát thanh, Truyền hình Vĩnh Long',
    ])
    expect((await find({ groups: ['front', 'political-social'], provinceId: vinhLong })).total).toBe(6)
    expect((await find({ search: 'LĐTBXH', provinceId: vinhLong })).total).toBe(0)
    const former = await find({ search: 'LĐTBXH', provinceId: vinhLong, status: 'ended' })
    expect(former.rows.map(({ formerProvince }) => formerProvince)).toEqual(['Bến Tre', 'Trà Vinh', 'Vĩnh Long'])
  })

  it('pages in the order of Vietnamese names', async () => {
    const all = await namesOf({ levels: ['commune'], limit: 500 })
    expect(all).toEqual(all.toSorted(new Intl.Collator('vi').compare))
    expect(await namesOf({ levels: ['commune'], offset: 100, limit: 20 })).toEqual(all.slice(100, 120))
    const { offset: _, limit: __, ...filter } = everything
    const ids = await hoa.call('agencies.ids', { ...filter, levels: ['commune'] })
    expect(ids).toEqual((await find({ levels: ['commune'], limit: 500 })).rows.map(({ id }) => id))
  })
})

describe('an agency', () => {
  it('says who it was before and what it is called', async () => {
    const commune = await hoa.call('agencies.get', { id: id('vn.86.x29551') })
    expect(commune).toMatchObject({
      name: 'Ủy ban nhân dân phường Long Châu',
      parent: { id: vinhLong, name: 'Ủy ban nhân dân tỉnh Vĩnh Long' },
      codes: [{ scheme: 'statistics-office', code: '29551' }],
      origin: 'shipped',
    })
    expect(commune.predecessors.map(({ agency }) => agency.id)).toEqual(
      expect.arrayContaining(['vn.cu.86.thanh-pho-vinh-long', 'vn.cu.86.x29551', 'vn.cu.86.x29542']),
    )
  })

  it('of the past says who it is now, the main successor first', async () => {
    const former = await hoa.call('agencies.get', { id: id('vn.cu.86.so-ldtbxh') })
    expect(former.endedOn).toBe('2025-02-28')
    expect(former.successors.at(0)).toMatchObject({ agency: { id: 'vn.86.so-noi-vu' }, isMain: true, rule: 'function' })
    expect(former.successors.find(({ agency }) => agency.id === 'vn.86.so-y-te')?.functions).toContain('trẻ em')
  })

  it('that nobody knows is missing', async () => {
    await hoa.refused('agencies.get', { id: id('vn.86.so-khong-co') }, 'object.missing')
  })
})

describe('another province', () => {
  it('is loaded once, when it is asked for', async () => {
    const canTho = id('vn.92.ubnd')
    const { added } = await hoa.call('agencies.loadProvince', { provinceId: canTho })
    expect(added).toBeGreaterThan(300)
    expect(await hoa.call('agencies.loadProvince', { provinceId: canTho })).toEqual({ added: 0 })
    expect((await find({ provinceId: canTho, levels: ['commune'] })).total).toBe(103)
    await hoa.refused('agencies.loadProvince', { provinceId: id('vn.92.so-y-te') }, 'agencies.not-a-province')
  })

  it('stays loaded over a restart', async () => {
    test = await test.reopen()
    hoa = await test.signIn('hoa')
    expect((await find({ levels: ['commune'] })).total).toBe(124)
  })
})

describe('own additions', () => {
  const school = {
    name: 'Trường Đại học Trà Vinh',
    kind: 'state-body' as const,
    level: 'province' as const,
    provinceId: vinhLong,
    parentId: null,
    abbreviation: 'ĐHTV',
  }

  it('get an own id and are found', async () => {
    const added = await hoa.call('agencies.add', school)
    expect(added.id).toMatch(/^own\.[0-9a-f-]{36}$/)
    expect(added).toMatchObject({ origin: 'own', version: 1, province: { id: vinhLong } })
    expect(await namesOf({ search: 'dai hoc tra vinh' })).toEqual(['Trường Đại học Trà Vinh'])
  })

  it('are not a second entry for a body that is there', async () => {
    await hoa.refused('agencies.add', { ...school, name: 'SỞ Y TẾ tỉnh  Vĩnh Long' }, 'agencies.name-taken')
    await hoa.refused('agencies.add', { ...school, parentId: id('vn.86.so-khong-co') }, 'object.missing')
  })

  it('are for clerks, coordinators and administrators', async () => {
    const minh = await test.signIn('minh')
    await minh.refused('agencies.add', school, 'permission.denied')
  })
})

describe('a new name', () => {
  const rename = {
    id: id('vn.86.hoi-khuyen-hoc'),
    expectedVersion: 1,
    name: 'Hội Khuyến học và Khuyến tài tỉnh Vĩnh Long',
    fromDate: '2026-07-01',
    legalBasis: 'Quyết định 01/QĐ-UBND',
  }

  it('keeps the old one for its time and for search', async () => {
    const after = await hoa.call('agencies.rename', rename)
    expect(after.names).toEqual([
      { name: rename.name, fromDate: '2026-07-01', toDate: null, legalBasis: 'Quyết định 01/QĐ-UBND' },
      { name: 'Hội Khuyến học tỉnh Vĩnh Long', fromDate: null, toDate: '2026-06-30', legalBasis: null },
    ])
    expect(await namesOf({ search: 'hoi khuyen hoc tinh' })).toEqual([rename.name])
  })

  it('begins after the one before it, is nobody else’s, and asks for the version seen', async () => {
    await hoa.call('agencies.rename', rename)
    await hoa.refused('agencies.rename', rename, 'version.conflict')
    const again = { ...rename, expectedVersion: 2 }
    // Every list, and the head of every letter, shows the last name that was recorded.
    await hoa.refused('agencies.rename', { ...again, fromDate: '2026-11-03' }, 'agencies.name-not-yet')
    await hoa.refused('agencies.rename', { ...again, fromDate: '2026-07-01' }, 'agencies.name-too-early')
    await hoa.refused(
      'agencies.rename',
      { ...again, fromDate: '2026-08-01', name: 'Hội Luật gia tỉnh Vĩnh Long' },
      'agencies.name-taken',
    )
  })
})

describe('contacts and codes', () => {
  it('are dated: what is left out ends, what stays keeps its date', async () => {
    const target = { id: id('vn.86.so-tu-phap') }
    const phone = { kind: 'telephone' as const, value: '0270 3 800 000' }
    await hoa.call('agencies.changeContacts', {
      ...target,
      expectedVersion: 1,
      contacts: [phone, { kind: 'email', value: 'cu@example.vn' }],
    })
    test.clock.set('2026-11-05T01:00:00.000Z')
    hoa = await test.signIn('hoa')
    const after = await hoa.call('agencies.changeContacts', {
      ...target,
      expectedVersion: 2,
      contacts: [phone, { kind: 'email', value: 'moi@example.vn' }],
    })
    expect(after.contacts).toEqual([
      { kind: 'email', value: 'moi@example.vn', fromDate: '2026-11-05', toDate: null },
      { ...phone, fromDate: '2026-11-02', toDate: null },
      { kind: 'email', value: 'cu@example.vn', fromDate: '2026-11-02', toDate: '2026-11-05' },
    ])
  })

  it('of electronic identification replace each other', async () => {
    const target = { id: id('vn.86.so-tu-phap') }
    await hoa.call('agencies.changeElectronicCode', { ...target, expectedVersion: 1, code: 'H61.15' })
    const after = await hoa.call('agencies.changeElectronicCode', { ...target, expectedVersion: 2, code: 'H61.16' })
    expect(after.codes.map(({ code, toDate }) => [code, toDate])).toEqual([
      ['H61.15', '2026-11-02'],
      ['H61.16', null],
    ])
  })
})

describe('a line of assignees', () => {
  it('is read with the names of today', async () => {
    const reading = await hoa.call('agencies.readPhrase', {
      phrase: 'Sở Lao động - Thương binh và Xã hội, Hội Liên hiệp Phụ nữ tỉnh và Trường Mầm non',
      provinceId: vinhLong,
      formerProvinces: ['Vĩnh Long'],
    })
    expect(reading.parts.map(({ words, kind, needsPerson }) => ({ words, kind, needsPerson }))).toEqual([
      { words: 'Sở Lao động - Thương binh và Xã hội', kind: 'former', needsPerson: true },
      { words: 'Hội Liên hiệp Phụ nữ tỉnh', kind: 'agency', needsPerson: false },
    ])
    expect(reading.parts.at(0)?.offered.at(0)).toEqual({ id: 'vn.86.so-noi-vu', name: 'Sở Nội vụ tỉnh Vĩnh Long' })
    expect(reading.unread).toEqual(['và Trường Mầm non'])
  })
})
