import { describe, expect, it } from 'vitest'
import type { ReportPeriod } from '../../src-shared/domain/report-period.ts'
import {
  changedFields,
  type DeadlineDoubt,
  deadlineDoubt,
  periodAsked,
  periodMeant,
  type RequestContent,
  requestContent,
} from '../../src-shared/domain/report-request.ts'
import {
  defaultSections,
  hasClauses,
  isSoundOutline,
  nextOwnKey,
  type OutlineEntry,
  sectionsOf,
} from '../../src-shared/domain/request-outline.ts'

const entry = (key: OutlineEntry['key'], level: OutlineEntry['level'] = 'section'): OutlineEntry => ({
  key,
  title: `Phần ${key}`,
  level,
})

const year: ReportPeriod = {
  kind: 'year',
  year: 2026,
  ordinal: null,
  from: '2025-12-01',
  to: '2026-11-30',
  cutOff: '2026-11-30',
  nextYearStart: null,
}

const content: RequestContent = requestContent.parse({
  senderAgencyId: null,
  senderName: 'Sở Văn hóa, Thể thao và Du lịch',
  letterNumber: '1234/SVHTTDL',
  letterDate: '2026-11-02',
  subject: 'báo cáo năm 2026',
  planIds: ['00000000-0000-4000-8000-000000000100'],
  period: year,
  deadline: { kind: 'before', date: '2026-12-05' },
  recipientAgencyId: null,
  recipientName: '',
  outline: [],
  forms: [],
  reporters: null,
})

describe('a deadline', () => {
  const said = { cutOff: '2026-11-30', letterDate: '2026-11-02' }
  const cases: ['before' | 'by', string, typeof said | { cutOff: null; letterDate: string }, DeadlineDoubt | null][] = [
    ['by', '2026-12-04', said, null],
    ['by', '2026-11-30', said, null],
    ['by', '2026-11-29', said, 'before-cut-off'],
    // The day itself is out: the last day is the 29th.
    ['before', '2026-11-30', said, 'before-cut-off'],
    ['before', '2026-12-01', said, null],
    ['by', '2026-11-02', { ...said, cutOff: null }, null],
    ['before', '2026-11-02', { ...said, cutOff: null }, 'before-letter'],
    ['by', '2025-12-04', { ...said, cutOff: null }, 'before-letter'],
  ]
  it.each(cases)('%s %s is held against cut-off and letter', (kind, date, against, doubt) => {
    expect(deadlineDoubt({ kind, date }, against)).toBe(doubt)
  })

  it('is no matter where neither is known', () => {
    expect(deadlineDoubt({ kind: 'by', date: '2020-01-01' }, { cutOff: null, letterDate: null })).toBeNull()
  })
})

describe('the outline of a request', () => {
  it('numbers sections and their clauses in its own order', () => {
    const outline = [
      entry('own.1'),
      entry('results'),
      entry('own.2'),
      entry('assessment.strengths', 'clause'),
      entry('own.3', 'clause'),
      entry('proposals'),
    ]
    expect(sectionsOf(outline).map(({ number }) => number)).toEqual(['I', 'II', 'III', 'III.1', 'III.2', 'IV'])
    expect(sectionsOf(outline).map(({ heading }) => heading)[1]).toBe('Phần results')
  })

  it('is the default one where the letter gives none', () => {
    expect(sectionsOf([])).toBe(defaultSections)
  })

  it.each([
    ['nothing', [], true],
    ['a heading twice', [entry('results'), entry('results')], false],
    ['a clause without its section', [entry('own.1', 'clause')], false],
    ['the results as a clause', [entry('own.1'), entry('results', 'clause')], false],
    ['a section with clauses', [entry('own.1'), entry('own.2', 'clause')], true],
  ])('%s: sound is %s', (_, outline, sound) => {
    expect(isSoundOutline(outline)).toBe(sound)
  })

  it('knows which sections only head their clauses', () => {
    const places = sectionsOf([entry('own.1'), entry('own.2', 'clause'), entry('results')])
    expect(places.map(({ number }) => hasClauses(number, places))).toEqual([true, false, false])
  })

  it('gives a new section a name that none had', () => {
    expect(nextOwnKey([])).toBe('own.1')
    expect(nextOwnKey([entry('own.4'), entry('results'), entry('own.2')])).toBe('own.5')
  })
})

describe('a newer version of a request', () => {
  it.each<[Partial<RequestContent>, string[]]>([
    [{}, []],
    [{ deadline: { kind: 'by', date: '2026-12-05' } }, ['deadline']],
    [{ period: { ...year, cutOff: '2026-11-15' } }, ['period']],
    [{ outline: [entry('results')], forms: ['Biểu 01'] }, ['outline', 'forms']],
    [{ letterNumber: null, recipientName: 'UBND tỉnh' }, ['recipient', 'letter']],
  ])('%o changes %j', (change, fields) => {
    expect(changedFields(content, { ...content, ...change })).toEqual(fields)
  })
})

describe('the period that a request means', () => {
  it('takes the dates of the letter before those of the opened period, and leaves no gap that one of them fills', () => {
    const asked = { ...year, from: null, to: null, cutOff: '2026-11-15', nextYearStart: '2026-11-16' }
    expect(periodAsked(asked, year)).toEqual({ ...year, cutOff: '2026-11-15', nextYearStart: '2026-11-16' })
  })

  const topic = { ...year, kind: 'thematic' as const }
  it.each([
    ['of the same kind and year', year, [{ ...year, year: 2025 }, year], year],
    ['none was opened', year, [{ ...year, year: 2025 }], null],
    ['one topic of the year, whatever its days', { ...topic, from: null }, [topic], topic],
    ['of two topics the one with the same days', topic, [{ ...topic, from: '2026-02-01' }, topic], topic],
    ['of two topics with the same days neither', topic, [topic, { ...topic }], null],
  ])('%s', (_, asked, opened, meant) => {
    expect(periodMeant(asked, opened)).toEqual(meant)
  })
})
