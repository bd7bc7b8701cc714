import { expect, test } from 'vitest'
import { isRequestedOnly, strongestRole } from '../../src-shared/domain/assignment-role.ts'
import { formatPosition, kindOfHeading, positionsOf } from '../../src-shared/domain/plan-item.ts'

const item = (id: string, parentId: string | null, marker: string | null) => ({ id, parentId, marker })

test('positions are those that the plan prints', () => {
  const positions = positionsOf([
    item('iv', null, 'IV.'),
    item('iv.6', 'iv', '6.'),
    item('iv.6.đ', 'iv.6', 'đ)'),
    item('dash1', 'iv.6.đ', '-'),
    item('dash2', 'iv.6.đ', '-'),
    item('plus', 'dash2', '+'),
    item('p1', 'iv', null),
    item('p2', 'iv', null),
    item('odd', 'iv', 'Điều 2.'),
  ])
  expect([...positions].map(([id, position]) => [id, formatPosition(position)])).toEqual([
    ['iv', 'IV'],
    ['iv.6', 'IV.6'],
    ['iv.6.đ', 'IV.6.đ'],
    ['dash1', 'IV.6.đ.-1'],
    ['dash2', 'IV.6.đ.-2'],
    ['plus', 'IV.6.đ.-2.+1'],
    ['p1', 'IV.¶1'],
    ['p2', 'IV.¶2'],
    ['odd', 'IV.Điều 2'],
  ])
})

test('a number that names its parent is not said twice', () => {
  const positions = positionsOf([
    item('ii', null, 'II.'),
    item('2', 'ii', '2.'),
    item('2.1', '2', '2.1.'),
    item('2.1.10', '2.1', '2.1.10.'),
    item('dash', '2.1.10', '-'),
    item('other', '2.1', '3.1.'),
  ])
  expect([...positions.values()].map(formatPosition)).toEqual([
    'II',
    'II.2',
    'II.2.1',
    'II.2.1.10',
    'II.2.1.10.-1',
    'II.2.1.3.1',
  ])
})

test('wrong numbering is kept as printed', () => {
  const positions = positionsOf([item('x', null, 'II.'), item('y', null, 'II.'), item('z', null, 'IV.')])
  expect([...positions.values()].map(formatPosition)).toEqual(['II', 'II', 'IV'])
})

test('an item before its parent is a bug', () => {
  expect(() => positionsOf([item('a', 'b', 'a)'), item('b', null, '1.')])).toThrow(RangeError)
})

test('a body is requested only where nothing orders it', () => {
  expect(isRequestedOnly([{ requested: true }])).toBe(true)
  expect(isRequestedOnly([{ requested: true }, { requested: false }])).toBe(false)
  expect(isRequestedOnly([])).toBe(false)
})

test('no stated role is not the lead', () => {
  expect(strongestRole(['none-stated', 'participate', 'lead'])).toBe('lead')
  expect(strongestRole(['none-stated'])).toBe('none-stated')
  expect(strongestRole([])).toBeNull()
})

test.each([
  ['MỤC ĐÍCH, YÊU CẦU', 'purpose'],
  ['Yêu cầu', 'requirement'],
  ['NHIỆM VỤ VÀ GIẢI PHÁP', 'task'],
  ['Nội dung thực hiện', 'task'],
  ['CÁC CHỈ TIÊU CỤ THỂ', 'target'],
  ['KINH PHÍ THỰC HIỆN', 'funding'],
  ['TỔ CHỨC THỰC HIỆN', 'organisation'],
  ['Phân công trách nhiệm', 'organisation'],
  ['CHẾ ĐỘ THÔNG TIN, BÁO CÁO', 'reporting'],
  ['Sở Y tế', null],
  ['Yêu cầu các đơn vị báo cáo trước ngày 05/12', null],
])('the heading %s speaks of %s', (heading, kind) => {
  expect(kindOfHeading(heading)).toBe(kind)
})
