import { describe, expect, it } from 'vitest'
import type { DateRule } from '../../src-shared/domain/date-rule.ts'
import {
  isOwnOnward,
  type LegSetting,
  legsOfRound,
  type PlanLeg,
  plannedOnward,
} from '../../src-shared/domain/reporting-chain.ts'
import { vinhLong } from '../support/vinh-long-plan.ts'

const inDecember = (day: number): DateRule => ({ kind: 'yearly', bound: 'before', month: 12, day })
const leg = (fromText: string, toText: string, more: Partial<PlanLeg> = {}): PlanLeg => ({
  ...{ fromText, toText, toAgencyId: null, dateRule: null, form: null, address: null },
  ...more,
})
const culture = 'Sở Văn hóa, Thể thao và Du lịch'
const committee = 'Ủy ban nhân dân tỉnh'
const ministry = 'Bộ Văn hóa, Thể thao và Du lịch'
const first = leg('Các sở, UBND các xã, phường', culture)
const year2026 = { kind: 'year' as const, year: 2026, ordinal: null }

describe('whose leg it is', () => {
  it.each<[string, PlanLeg[], boolean[]]>([
    ['the first is of those who report', [first], [false]],
    [
      'both behind it are of the office that collects',
      [first, leg(culture, committee), leg(culture, ministry)],
      [false, true, true],
    ],
    [
      'what a recipient passes on is not',
      [first, leg(culture, committee), leg('ỦY BAN NHÂN DÂN TỈNH', ministry)],
      [false, true, false],
    ],
  ])('%s', (_, legs, own) => {
    expect(legs.map((_leg, at) => isOwnOnward(legs, at))).toEqual(own)
  })
})

describe('the recipients above that the duties name', () => {
  it('stand once, with every date that some duty says', () => {
    const planned = plannedOnward([
      { legs: [first, leg(culture, committee, { dateRule: inDecember(15), form: 'Mẫu 01' })] },
      { legs: [first, leg(culture, 'ủy ban nhân dân tỉnh', { dateRule: inDecember(12), form: 'Mẫu 02' })] },
      { legs: [first, leg(culture, committee, { dateRule: inDecember(15) })] },
    ])
    expect(planned).toMatchObject([
      { toText: committee, dateRules: [inDecember(15), inDecember(12)], form: 'Mẫu 01; Mẫu 02' },
    ])
  })

  it('are one body under two names when the catalogue says so', () => {
    const planned = plannedOnward([
      { legs: [first, leg(culture, committee, { toAgencyId: vinhLong.committee })] },
      { legs: [first, leg(culture, 'UBND tỉnh', { toAgencyId: vinhLong.committee })] },
    ])
    expect(planned.map(({ keys }) => keys.length)).toEqual([2])
  })
})

describe('the legs of a round', () => {
  const planned = plannedOnward([
    { legs: [first, leg(culture, committee, { dateRule: inDecember(15) }), leg(culture, ministry)] },
  ])
  const setting = (change: Partial<LegSetting>): LegSetting => ({
    ...{ id: 's1', key: planned[1]?.keys[0] ?? '', year: 2026, ordinal: null, scope: 'this-period', dropped: false },
    ...{ toText: ministry, toAgencyId: vinhLong.ministry, dateRule: inDecember(10), form: null, ownReport: false },
    ...{ requestId: null },
    ...{
      medium: 'docx',
      channel: 'document-axis',
      address: 'vhttdl@example.test',
      source: 'Công văn số 5',
      version: 1,
    },
    ...change,
  })
  const shown = (settings: LegSetting[], year = 2026) =>
    legsOfRound(planned, settings, { ...year2026, year }).map(({ origin, dateRule, address }) => [
      origin,
      dateRule,
      address,
    ])

  it('are those of the plan, "chưa rõ" where it names no day', () => {
    expect(shown([])).toEqual([
      ['plan', inDecember(15), null],
      ['plan', null, null],
    ])
  })

  it.each<[string, LegSetting[], number, unknown]>([
    ['its own setting holds', [setting({})], 2026, ['changed', inDecember(10), 'vhttdl@example.test']],
    ['one for another year alone does not', [setting({ year: 2025 })], 2026, ['plan', null, null]],
    [
      'one of an earlier year that was made to last does',
      [setting({ year: 2024, scope: 'from-now-on' })],
      2026,
      ['changed', inDecember(10), 'vhttdl@example.test'],
    ],
    ['it does not reach back', [setting({ year: 2027, scope: 'from-now-on' })], 2026, ['plan', null, null]],
    [
      'the later of two holds',
      [
        setting({ year: 2024, scope: 'from-now-on', address: 'old' }),
        setting({ id: 's2', year: 2025, scope: 'from-now-on', address: 'new' }),
      ],
      2026,
      ['changed', inDecember(10), 'new'],
    ],
    [
      'a day named for one year is not carried on, the address is',
      [setting({ year: 2025, scope: 'from-now-on', dateRule: { kind: 'before', date: '2025-12-10' } })],
      2026,
      ['changed', null, 'vhttdl@example.test'],
    ],
    [
      'a day named for the year itself stays',
      [setting({ scope: 'from-now-on', dateRule: { kind: 'before', date: '2026-12-10' } })],
      2026,
      ['changed', { kind: 'before', date: '2026-12-10' }, 'vhttdl@example.test'],
    ],
  ])('%s', (_, settings, year, expected) => {
    expect(shown(settings, year)[1]).toEqual(expected)
  })

  it('go by the earliest of two dates, and show the other', () => {
    const two = plannedOnward([
      { legs: [first, leg(culture, committee, { dateRule: inDecember(15) })] },
      { legs: [first, leg(culture, committee, { dateRule: inDecember(12) })] },
    ])
    expect(legsOfRound(two, [], year2026)).toMatchObject([{ dateRule: inDecember(12), planRules: [inDecember(15)] }])
  })

  it('hold one that the plan does not name, behind the others', () => {
    const added = setting({ key: 'own:1', toText: 'Cục Văn hóa cơ sở', toAgencyId: null })
    expect(legsOfRound(planned, [added], year2026).map(({ toText, origin }) => [toText, origin])).toEqual([
      [committee, 'plan'],
      [ministry, 'plan'],
      ['Cục Văn hóa cơ sở', 'added'],
    ])
  })

  it('show what the plan says beside what was settled', () => {
    const ofCommittee = setting({ key: planned[0]?.keys[0] ?? '', toText: committee })
    expect(legsOfRound(planned, [ofCommittee], year2026)[0]).toMatchObject({
      dateRule: inDecember(10),
      planRules: [inDecember(15)],
      setting: { ofThisRound: true },
    })
  })
})
