import { describe, expect, it } from 'vitest'
import { type IndicatorId, indicatorId, type PlanItemId, planItemId } from '../../src-shared/domain/ids.ts'
import { continuedIndicators, type PlannedIndicator } from '../../src-shared/domain/matching/continued-indicators.ts'

const uuid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
const id = (n: number): IndicatorId => indicatorId.parse(uuid(n))
const item = (n: number): PlanItemId => planItemId.parse(uuid(900 + n))
const row = (n: number, name: string, more: Partial<PlannedIndicator> = {}): PlannedIndicator => ({
  ...{ id: id(n), code: `CT${n}`, name, unit: 'vụ', measure: 'in-period', shape: 'number' },
  ...{ parentId: null, itemId: null, ...more },
})

describe('an indicator goes on in the plan that replaced its own', () => {
  it.each<[string, PlannedIndicator[], PlannedIndicator[], [number, number][]]>([
    [
      'by its words, whatever their accents and marks',
      [row(1, 'Số vụ, hòa giải')],
      [row(11, 'SỐ VỤ HÒA GIẢI')],
      [[1, 11]],
    ],
    ['not where it is counted otherwise', [row(1, 'Số vụ')], [row(11, 'Số vụ', { unit: 'người' })], []],
    [
      'as a part of the same whole',
      [row(1, 'Vụ'), row(2, 'Nữ', { parentId: id(1) }), row(3, 'Hộ'), row(4, 'Nữ', { parentId: id(3) })],
      [row(13, 'Hộ'), row(14, 'Nữ', { parentId: id(13) }), row(11, 'Vụ'), row(12, 'Nữ', { parentId: id(11) })],
      [
        [1, 11],
        [2, 12],
        [3, 13],
        [4, 14],
      ],
    ],
    ['not where two have its words', [row(1, 'Số vụ')], [row(11, 'Số vụ'), row(12, 'Số vụ')], []],
    [
      'reworded, on an item that went over, where it is the only one there',
      [row(1, 'Số vụ', { itemId: item(1) }), row(2, 'Số hộ', { itemId: item(2) })],
      [
        row(11, 'Số vụ bạo lực', { itemId: item(1) }),
        row(12, 'Hộ khá', { itemId: item(2) }),
        row(13, 'Hộ nghèo', { itemId: item(2) }),
      ],
      [[1, 11]],
    ],
    ['not by its code', [row(1, 'Số vụ')], [row(11, 'Số hộ', { code: 'CT1', unit: 'vụ' })], []],
  ])('%s', (_, before, after, pairs) => {
    const expected = pairs.map(([from, to]) => [id(from), id(to)])
    expect([...continuedIndicators(before, after)].toSorted()).toEqual(expected)
  })
})
