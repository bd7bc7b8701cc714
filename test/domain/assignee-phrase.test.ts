import { describe, expect, it } from 'vitest'
import bodiesJson from '../../resources/catalogue/bodies.json' with { type: 'json' }
import territoryJson from '../../resources/catalogue/territory.json' with { type: 'json' }
import { readAssignees } from '../../src-shared/domain/assignee-phrase.ts'
import { provinceCatalogue } from '../../src-shared/domain/catalogue.ts'
import { bodiesFile, territoryFile } from '../../src-shared/domain/catalogue-file.ts'

const files = { territory: territoryFile.parse(territoryJson), bodies: bodiesFile.parse(bodiesJson) }
const vinhLong = provinceCatalogue(files, '86')
const read = (phrase: string, formerProvinces: string[] = []) => readAssignees(phrase, vinhLong, { formerProvinces })
const only = (phrase: string, formerProvinces: string[] = []) => {
  const { parts, unread } = read(phrase, formerProvinces)
  expect(unread).toEqual([])
  expect(parts).toHaveLength(1)
  const [part] = parts
  if (part === undefined) throw new Error('nothing was read')
  return part
}

describe('single names', () => {
  it.each([
    ['Sở Y tế', 'vn.86.so-y-te'],
    ['Sở Y tế tỉnh Vĩnh Long', 'vn.86.so-y-te'],
    ['Sở Văn hóa, Thể thao và Du lịch', 'vn.86.so-vhttdl'],
    ['Sở VH,TT&DL', 'vn.86.so-vhttdl'],
    ['SỞ VĂN HOÁ, THỂ THAO VÀ DU LỊCH', 'vn.86.so-vhttdl'],
    ['Công an tỉnh', 'vn.86.cong-an'],
    ['Đề nghị Ủy ban Mặt trận Tổ quốc tỉnh', 'vn.86.mttq'],
    ['UBND phường Long Châu', 'vn.86.x29551'],
    ['Văn phòng Uỷ ban nhân dân tỉnh', 'vn.86.vp-ubnd'],
  ])('%s', (phrase, id) => {
    expect(only(phrase)).toMatchObject({ kind: 'agency', agencies: [id], offered: [], needsPerson: false })
    expect(only(phrase.normalize('NFD')).agencies).toEqual([id])
  })
})

describe('group phrases', () => {
  it.each(['các sở, ban, ngành', 'Các Sở, ban, ngành tỉnh', 'Thủ trưởng các sở, ngành liên quan', 'các sở ban ngành'])(
    '%s',
    (phrase) => {
      const part = only(phrase)
      expect(part.kind).toBe('group')
      expect(part.agencies).toContain('vn.86.so-y-te')
      expect(part.agencies).toContain('vn.86.thanh-tra')
      expect(part.agencies).not.toContain('vn.86.so-ngoai-vu')
      expect(part.offered).toEqual(expect.arrayContaining(['vn.86.so-ngoai-vu', 'vn.86.cong-an', 'vn.86.bo-chqs']))
      expect(part.agencies.every((id) => id.startsWith('vn.86.'))).toBe(true)
    },
  )

  it('keeps the words as printed', () => {
    expect(read('Thủ trưởng các Sở,  ban, ngành có liên quan').parts.map(({ words }) => words)).toEqual([
      'các Sở, ban, ngành',
    ])
  })

  it.each([
    'Ủy ban nhân dân các huyện, thị xã, thành phố',
    'Chủ tịch Ủy ban nhân dân các huyện, thị xã, thành phố',
    'UBND các huyện, thị xã và thành phố',
    'UBND cấp huyện',
  ])('%s: the communes of today', (phrase) => {
    const part = only(phrase)
    expect(part).toMatchObject({ kind: 'former', needsPerson: false })
    expect(part.agencies).toHaveLength(124)
  })

  it.each(['UBND các xã, phường', 'Ủy ban nhân dân các xã, phường', 'UBND cấp xã'])('%s', (phrase) => {
    const part = only(phrase)
    expect(part).toMatchObject({ kind: 'group', offered: [] })
    expect(part.agencies).toHaveLength(124)
  })

  it('does not bind communes of former Bến Tre by a plan of the old Vĩnh Long', () => {
    const part = only('UBND các huyện, thị xã, thành phố', ['Vĩnh Long'])
    expect(part.agencies).toHaveLength(35)
    expect(part.agencies).toContain('vn.86.x29551')
    expect(part.agencies).not.toContain('vn.86.x29110')
  })

  it.each(['Ủy ban Mặt trận Tổ quốc và các đoàn thể', 'Ủy ban MTTQVN và các đoàn thể tỉnh'])('%s', (phrase) => {
    const part = only(phrase)
    expect(part.agencies).toEqual([
      'vn.86.mttq',
      'vn.86.hoi-lhpn',
      'vn.86.hoi-nong-dan',
      'vn.86.doan-tncshcm',
      'vn.86.ldld',
      'vn.86.hoi-ccb',
    ])
    expect(part.offered).toContain('vn.86.hoi-nguoi-cao-tuoi')
  })
})

describe('bodies that are no more', () => {
  it.each(['Sở Lao động - Thương binh và Xã hội', 'Sở Lao động – Thương binh và Xã hội', 'Sở LĐTBXH'])(
    '%s: its functions were split, so a person decides',
    (phrase) => {
      const part = only(phrase)
      expect(part).toMatchObject({ kind: 'former', agencies: [], needsPerson: true })
      expect(part.offered[0]).toBe('vn.86.so-noi-vu')
      expect(part.offered).toEqual(expect.arrayContaining(['vn.86.so-y-te', 'vn.86.so-nnmt']))
    },
  )

  it('Sở Kế hoạch và Đầu tư went to Sở Tài chính as a whole', () => {
    expect(only('Sở Kế hoạch và Đầu tư')).toMatchObject({
      kind: 'former',
      agencies: ['vn.86.so-tai-chinh'],
      needsPerson: false,
    })
  })

  it('UBND huyện Ba Tri passes to its communes by rule', () => {
    const part = only('UBND huyện Ba Tri')
    expect(part).toMatchObject({ kind: 'former', needsPerson: false })
    expect(part.agencies).toHaveLength(7)
  })

  it('UBND huyện Châu Thành stood in Bến Tre and in Trà Vinh', () => {
    expect(only('UBND huyện Châu Thành')).toMatchObject({ agencies: [], needsPerson: true })
    expect(only('UBND huyện Châu Thành', ['Trà Vinh'])).toMatchObject({ needsPerson: false })
  })
})

describe('a block that names many', () => {
  it('reads part IV.7 of the plan of Vĩnh Long', () => {
    const { parts, unread } = read(
      'Đề nghị Ủy ban Mặt trận Tổ quốc tỉnh, Hội Liên hiệp Phụ nữ tỉnh, Hội Nông dân tỉnh, Liên đoàn Lao động tỉnh, Đoàn Thanh niên Cộng sản Hồ Chí Minh tỉnh, Hội Người cao tuổi tỉnh, Hội Cựu chiến binh tỉnh và các tổ chức thành viên khác của Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh',
    )
    expect(parts.slice(0, 7).map(({ agencies }) => agencies)).toEqual([
      ['vn.86.mttq'],
      ['vn.86.hoi-lhpn'],
      ['vn.86.hoi-nong-dan'],
      ['vn.86.ldld'],
      ['vn.86.doan-tncshcm'],
      ['vn.86.hoi-nguoi-cao-tuoi'],
      ['vn.86.hoi-ccb'],
    ])
    expect(parts[7]).toMatchObject({ kind: 'group', words: 'các tổ chức thành viên khác' })
    expect(unread).toEqual([])
  })

  it('says what it could not read', () => {
    const { parts, unread } = read('Sở Y tế, Trường Đại học Trà Vinh, Sở Tư pháp')
    expect(parts.map(({ agencies }) => agencies)).toEqual([['vn.86.so-y-te'], ['vn.86.so-tu-phap']])
    expect(unread).toEqual(['Trường Đại học Trà Vinh'])
    expect(read('Ban Chỉ đạo')).toEqual({ parts: [], unread: ['Ban Chỉ đạo'] })
  })
})
