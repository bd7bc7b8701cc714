import { describe, expect, it } from 'vitest'
import { agencyId, indicatorId, planId, planItemId } from '../../../src-shared/domain/ids.ts'
import {
  type MatchableIndicator,
  pairIndicators,
  pairItems,
} from '../../../src-shared/domain/matching/match-contents.ts'
import { type MatchablePlan, matchPlans } from '../../../src-shared/domain/matching/match-plans.ts'

const uuid = (at: number) => `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`
const committee = agencyId.parse('vn.86.ubnd')

const typed: MatchablePlan = {
  id: planId.parse(uuid(1)),
  number: '15/KH-UBND',
  documentDate: '2026-01-12',
  issuerId: null,
  issuerName: 'UBND tỉnh Vĩnh Long',
  subject: 'Triển khai công tác gia đình năm 2026',
}
const same: MatchablePlan = {
  ...typed,
  id: planId.parse(uuid(2)),
  number: 'Số 15/KH-UBND'.slice(3),
  issuerId: committee,
  issuerName: 'Ủy ban nhân dân tỉnh Vĩnh Long',
  subject: 'Triển khai công tác gia đình năm 2026.',
}

describe('plans', () => {
  const cases: [string, Partial<MatchablePlan>, string[] | null, boolean][] = [
    ['all the same', {}, ['number', 'date', 'issuer', 'subject'], true],
    ['other words of the subject', { subject: 'Công tác gia đình' }, ['number', 'date', 'issuer'], true],
    ['another date', { documentDate: '2026-01-13' }, ['number', 'issuer', 'subject'], false],
    ['no number', { number: null }, ['date', 'issuer', 'subject'], false],
    ['the number of another issuer', { issuerId: null, issuerName: 'Sở Y tế' }, ['number', 'date', 'subject'], false],
    ['another plan of the day', { number: '16/KH-UBND', subject: 'Phòng, chống bạo lực gia đình' }, null, false],
    ['the number of another year', { documentDate: '2025-03-01', subject: 'Khác' }, ['number', 'issuer'], false],
  ]
  it.each(cases)('%s', (_, change, grounds, isSure) => {
    const found = matchPlans([typed], [{ ...same, ...change }]).get(typed.id)
    expect(found).toEqual(grounds === null ? [] : [{ id: same.id, grounds, isSure }])
  })

  it('is sure of neither where two have number, date and issuer', () => {
    const twice = matchPlans([typed], [same, { ...same, id: planId.parse(uuid(3)) }]).get(typed.id)
    expect(twice?.map(({ isSure }) => isSure)).toEqual([false, false])
  })
})

const item = (at: number, position: string, text: string) => ({
  id: planItemId.parse(uuid(at)),
  position,
  marker: '',
  text,
})

describe('items', () => {
  it('pairs by the printed path and the words; what is reworded or moved is only likely', () => {
    const held = [
      item(11, 'II.a', 'Tuyên truyền về gia đình.'),
      item(12, 'II.b', 'Tập huấn cộng tác viên dân số ở cơ sở.'),
      item(13, 'II.c', 'Xây dựng mô hình câu lạc bộ.'),
      item(14, 'II.d', 'Việc riêng của cơ quan.'),
    ]
    const received = [
      item(21, 'II.a', 'Tuyên truyền về gia đình'.normalize('NFD')),
      item(22, 'II.b', 'Tập huấn cộng tác viên dân số ở các xã.'),
      item(23, 'II.đ', 'Xây dựng mô hình câu lạc bộ.'),
    ]
    expect(pairItems(held, received)).toEqual([
      { heldId: uuid(11), id: uuid(21), isSure: true },
      { heldId: uuid(12), id: uuid(22), isSure: false },
      { heldId: uuid(13), id: uuid(23), isSure: false },
    ])
  })
})

const indicator = (at: number, change: Partial<MatchableIndicator> = {}): MatchableIndicator => ({
  ...{ id: indicatorId.parse(uuid(at)), code: 'CT01', name: 'Số câu lạc bộ gia đình', unit: 'câu lạc bộ' },
  ...{ measure: 'at-date', shape: 'number', ...change },
})

describe('indicators', () => {
  const cases: [string, Partial<MatchableIndicator>, boolean | null][] = [
    ['one name', { code: 'GD-01' }, true],
    ['case and marks', { name: 'SỐ CÂU LẠC BỘ, GIA ĐÌNH' }, true],
    ['alike words', { name: 'Số câu lạc bộ gia đình bền vững' }, false],
    ['another unit', { unit: 'người' }, null],
    ['another measure', { measure: 'in-period' }, null],
    ['another shape', { shape: 'share' }, null],
    ['another name', { name: 'Tỷ lệ hộ nghèo' }, null],
  ]
  it.each(cases)('%s', (_, change, isSure) => {
    expect(pairIndicators([indicator(31)], [indicator(41, change)])).toEqual(
      isSure === null ? [] : [{ heldId: uuid(31), id: uuid(41), isSure }],
    )
  })
})
