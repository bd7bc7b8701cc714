import { describe, expect, it } from 'vitest'
import { placeKey, reasonsFor } from '../../src-shared/domain/open-reasons.ts'
import type { OpenPlace } from '../../src-shared/domain/report-outline.ts'

const places: OpenPlace[] = [
  { kind: 'tasks-without-result', count: 2, stops: true },
  { kind: 'section-empty', key: 'next-steps', stops: false },
  { kind: 'section-empty', key: 'own.1', stops: false },
]

describe('the reasons of open places', () => {
  it('are one for each place, which keeps its name while its count changes', () => {
    const keys = places.map(placeKey)
    expect(new Set(keys).size).toBe(places.length)
    expect(placeKey({ kind: 'tasks-without-result', count: 9, stops: true })).toBe(keys[0])
  })

  it.each([
    ['nothing given', {}, {}, 3],
    ['one of three', { 'section-empty:own.1': 'Chờ.' }, { 'section-empty:own.1': 'Chờ.' }, 2],
    [
      'one and the rest',
      { 'section-empty:own.1': 'Chờ.', rest: 'Bổ sung sau.' },
      {
        'section-empty:own.1': 'Chờ.',
        'section-empty:next-steps': 'Bổ sung sau.',
        'tasks-without-result': 'Bổ sung sau.',
      },
      0,
    ],
    ['blanks, which say nothing', { rest: '  ', 'section-empty:own.1': '\n' }, {}, 3],
    ['one of a place that was filled', { 'cut-off-missing': 'Chưa rõ.' }, {}, 3],
  ])('with %s', (_, given, reasons, missing) => {
    expect(reasonsFor(places, given)).toEqual({ reasons, missing })
  })
})
