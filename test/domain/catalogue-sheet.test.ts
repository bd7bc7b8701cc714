import { describe, expect, it } from 'vitest'
import {
  compareSheet,
  type KnownBody,
  type SheetContext,
  type SheetRow,
} from '../../src-shared/domain/catalogue-sheet.ts'
import { agencyId } from '../../src-shared/domain/ids.ts'

const province = agencyId.parse('vn.86.ubnd')
const health = agencyId.parse('vn.86.so-y-te')
const former = agencyId.parse('vn.cu.86.so-ldtbxh')
const own = agencyId.parse('own.00000000-0000-4000-8000-000000000001')

const body = (more: Partial<KnownBody> & Pick<KnownBody, 'id' | 'name'>): [string, KnownBody] => [
  more.id,
  {
    ...{ nameFrom: null, kind: 'state-body', level: 'province', parentId: province, provinceId: province },
    ...{ abbreviation: null, electronicCode: null, isOwn: false, hasEnded: false },
    contacts: { person: [], telephone: ['0270 1', '0270 2'], email: [], address: [], zalo: [] },
    ...more,
  },
]
const context: SheetContext = {
  today: '2026-11-02',
  bodies: new Map([
    body({ id: province, name: 'Ủy ban nhân dân tỉnh Vĩnh Long', parentId: null }),
    body({ id: health, name: 'Sở Y tế tỉnh Vĩnh Long', nameFrom: '2025-03-01', abbreviation: 'SYT' }),
    body({ id: former, name: 'Sở Lao động', hasEnded: true }),
    body({ id: own, name: 'Trung tâm Công tác xã hội', isOwn: true }),
  ]),
  provinceId: province,
  kindOf: (label) => (label === 'Nhà nước' ? 'state-body' : label === 'Báo chí' ? 'press' : null),
  levelOf: (label) => (label === 'Tỉnh' ? 'province' : label === 'Huyện' ? 'district' : null),
  provinceOf: (label) => (label === 'Tỉnh Vĩnh Long' ? province : null),
}
const row = (cells: SheetRow['cells'], more: Partial<SheetRow> = {}): SheetRow => ({
  ...{ row: 9, id: null, unreadable: [], ...more },
  cells,
})
const outcome = (one: SheetRow) => compareSheet([one], context)[0]?.outcome
const ofHealth = { name: 'Sở Y tế tỉnh Vĩnh Long' }
const renamed = { name: 'Sở Y tế và Trẻ em' }
const added = { name: 'Trung tâm mới', kind: 'Nhà nước', level: 'Tỉnh' }

describe('a row that is refused', () => {
  it.each<[string, SheetRow, string, string | null]>([
    ['an id of another catalogue', row(ofHealth, { id: 'vn.86.khong-co' }), 'unknown-body', null],
    ['a formula’s error', row(ofHealth, { id: health, unreadable: ['email'] }), 'unreadable', 'email'],
    ['no name', row({ name: '' }, { id: health }), 'name-missing', 'name'],
    ['a name too long', row({ name: 'x'.repeat(201) }, { id: health }), 'too-long', 'name'],
    [
      'a name that begins tomorrow',
      row({ ...renamed, nameFrom: '2026-11-03' }, { id: health }),
      'name-date',
      'nameFrom',
    ],
    ['a new name without a date', row({ ...renamed, nameFrom: '' }, { id: health }), 'name-date', 'nameFrom'],
    [
      'a new name since the old one',
      row({ ...renamed, nameFrom: '2025-03-01' }, { id: health }),
      'name-date',
      'nameFrom',
    ],
    [
      'the name of another',
      row({ name: 'Trung tâm Công tác Xã hội', nameFrom: '2026-01-01' }, { id: health }),
      'name-taken',
      'name',
    ],
    ['a kind nobody knows', row({ ...ofHealth, kind: 'Công ty' }, { id: health }), 'kind-unknown', 'kind'],
    ['another kind of a shipped body', row({ ...ofHealth, kind: 'Báo chí' }, { id: health }), 'kind-fixed', 'kind'],
    ['another level', row({ ...ofHealth, level: 'Huyện' }, { id: health }), 'level-fixed', 'level'],
    ['a superior nobody knows', row({ ...ofHealth, parent: 'Bộ nào đó' }, { id: health }), 'parent-unknown', 'parent'],
    ['itself as its superior', row({ ...ofHealth, parent: ofHealth.name }, { id: health }), 'parent-unknown', 'parent'],
    ['a change of an ended body', row({ name: 'Sở Lao động', abbreviation: 'SLĐ' }, { id: former }), 'ended', null],
    ['a new body of a level of the past', row({ ...added, level: 'Huyện' }), 'level-unknown', 'level'],
    ['a new body of another province', row({ ...added, province: 'Tỉnh khác' }), 'province-unknown', 'province'],
    ['a new body with a name that is there', row({ ...added, name: 'sở y tế tỉnh vĩnh long' }), 'name-taken', 'name'],
  ])('%s', (_, one, why, field) => {
    expect(outcome(one)).toEqual({ fate: 'refused', why, field })
  })

  it('is the second of two for one body, and of two new ones with one name', () => {
    const twice = compareSheet([row(ofHealth, { id: health }), row(ofHealth, { id: health })], context)
    expect(twice.map(({ outcome: { fate } }) => fate)).toEqual(['same', 'refused'])
    const both = compareSheet([row(added), row(added)], context)
    expect(both.map(({ outcome: { fate } }) => fate)).toEqual(['new', 'refused'])
  })
})

describe('a row that is taken', () => {
  it('changes nothing where it says what is there, or says nothing of a column', () => {
    expect(outcome(row(ofHealth, { id: health }))).toEqual({ fate: 'same' })
    const whole = {
      ...ofHealth,
      abbreviation: 'SYT',
      telephone: '0270 1; 0270 2',
      parent: 'ủy ban nhân dân tỉnh vĩnh long',
    }
    expect(outcome(row(whole, { id: health }))).toEqual({ fate: 'same' })
  })

  it('gives a new name with its day and basis', () => {
    const cells = { ...renamed, nameFrom: '2026-01-01', nameBasis: 'Nghị quyết 9' }
    const name = { name: renamed.name, fromDate: '2026-01-01', legalBasis: 'Nghị quyết 9' }
    expect(outcome(row(cells, { id: health }))).toEqual({ fate: 'changed', id: health, edit: { name } })
  })

  it('clears what was blanked and keeps the contacts of other kinds', () => {
    const cells = { ...ofHealth, abbreviation: '', email: 'syt@example.vn' }
    expect(outcome(row(cells, { id: health }))).toEqual({
      ...{ fate: 'changed', id: health },
      edit: {
        abbreviation: null,
        contacts: [
          { kind: 'telephone', value: '0270 1' },
          { kind: 'telephone', value: '0270 2' },
          { kind: 'email', value: 'syt@example.vn' },
        ],
      },
    })
  })

  it('adds a body to the province of the file', () => {
    expect(outcome(row({ ...added, parent: 'Sở Y tế tỉnh Vĩnh Long', zalo: 'a; a ;b' }))).toMatchObject({
      fate: 'new',
      body: {
        ...{ provinceId: province, parentId: health, abbreviation: null },
        contacts: [
          { kind: 'zalo', value: 'a' },
          { kind: 'zalo', value: 'b' },
        ],
      },
    })
  })
})
