import { describe, expect, it } from 'vitest'
import { type AgencyId, agencyId } from '../../src-shared/domain/ids.ts'
import {
  type ActContext,
  type ActRefusal,
  actTables,
  type BodyBefore,
  builtOnKindOf,
  type PlannedAct,
  refusalsOf,
} from '../../src-shared/domain/reorganisation.ts'

const id = (name: string) => agencyId.parse(`own.00000000-0000-4000-8000-0000000000${name}`)
const [north, south, own, made, old] = [id('01'), id('02'), id('03'), id('04'), id('05')]

const body = (name: string, more: Partial<BodyBefore> = {}): BodyBefore => ({
  ...{ name, level: 'commune', parentId: null, isProvince: false, endedOn: null, beganOn: '2025-07-01' },
  ...{ nameSince: '2025-07-01', lastAct: null },
  ...more,
})
const bodies = (more: Partial<Record<'north' | 'south', Partial<BodyBefore>>> = {}) =>
  new Map<AgencyId, BodyBefore>([
    [north, body('xã Bắc', more.north)],
    [south, body('xã Nam', more.south)],
    [own, body('Sở Y tế')],
    [old, body('huyện cũ', { endedOn: '2025-06-30' })],
  ])

const act = (more: Partial<PlannedAct> = {}): PlannedAct => ({
  ...{ documentDate: '2026-06-12', effectiveOn: '2026-07-01', steps: [], endIds: [], renames: [], moves: [] },
  transfers: [],
  newIds: new Set(),
  ...more,
})
const merge = (fromId: AgencyId, toId: AgencyId): Partial<PlannedAct> => ({
  steps: [{ fromId, toId }],
  endIds: [fromId],
})
const context = (more: Partial<ActContext> = {}): ActContext => ({
  ...{ today: '2026-11-02', ownId: own, bodies: bodies(), successorsOf: () => [] },
  ...more,
})

describe('what speaks against an act', () => {
  it.each<[string, PlannedAct, ActRefusal[], ActContext?]>([
    ['nothing', act(merge(north, south)), []],
    ['nothing, for a body that it makes', act({ ...merge(north, made), newIds: new Set([made]) }), []],
    ['nothing, from today on', act({ ...merge(north, south), effectiveOn: '2026-11-02' }), []],
    ['it changes nothing', act(), [{ why: 'empty' }]],
    ['nothing, for a function between bodies that go on', act({ transfers: [{ fromId: north, toId: south }] }), []],
    [
      'a function that stays where it is',
      act({ transfers: [{ fromId: north, toId: north }] }),
      [{ why: 'to-itself', name: 'xã Bắc' }],
    ],
    [
      'a function of a body that ends with the act',
      act({ transfers: [{ fromId: north, toId: south }], endIds: [north] }),
      [{ why: 'ends-and-stays', name: 'xã Bắc' }],
    ],
    [
      'a function for a body of the past',
      act({ transfers: [{ fromId: north, toId: old }] }),
      [{ why: 'ended-already', name: 'huyện cũ', on: '2025-06-30' }],
    ],
    ['tomorrow', act({ ...merge(north, south), effectiveOn: '2026-11-03' }), [{ why: 'not-yet', on: '2026-11-03' }]],
    [
      'a document of tomorrow',
      act({ ...merge(north, south), documentDate: '2026-11-03' }),
      [{ why: 'document-to-come', on: '2026-11-03' }],
    ],
    ['its own office ends', act(merge(own, south)), [{ why: 'own-office', name: 'Sở Y tế' }]],
    [
      'an ended body ends again',
      act({ endIds: [old] }),
      [{ why: 'ended-already', name: 'huyện cũ', on: '2025-06-30' }],
    ],
    [
      'a successor that has ended',
      act(merge(north, old)),
      [{ why: 'ended-already', name: 'huyện cũ', on: '2025-06-30' }],
    ],
    [
      'an end on the day that it began: it would have no day',
      act({ ...merge(north, south), effectiveOn: '2025-07-01' }),
      [{ why: 'began-later', name: 'xã Bắc', on: '2025-07-01' }],
    ],
    [
      'a successor that began later',
      act(merge(north, south)),
      [{ why: 'began-later', name: 'xã Nam', on: '2026-07-02' }],
      context({ bodies: bodies({ south: { beganOn: '2026-07-02' } }) }),
    ],
    [
      'a later act',
      act(merge(north, south)),
      [{ why: 'changed-later', name: 'xã Bắc', on: '2026-08-01', document: 'NQ 7' }],
      context({ bodies: bodies({ north: { lastAct: { effectiveOn: '2026-08-01', document: 'NQ 7' } } }) }),
    ],
    [
      'nothing, for another act of the same day',
      act(merge(north, south)),
      [],
      context({ bodies: bodies({ south: { lastAct: { effectiveOn: '2026-07-01', document: 'NQ 7' } } }) }),
    ],
    [
      'a province',
      act({ endIds: [north] }),
      [{ why: 'province', name: 'xã Bắc' }],
      context({ bodies: bodies({ north: { isProvince: true } }) }),
    ],
    [
      'one follows itself',
      act(merge(north, north)),
      [
        { why: 'ends-and-stays', name: 'xã Bắc' },
        { why: 'circle', name: 'xã Bắc' },
      ],
    ],
    [
      'two follow each other',
      act({
        endIds: [north, south],
        steps: [
          { fromId: north, toId: south },
          { fromId: south, toId: north },
        ],
      }),
      [
        { why: 'ends-and-stays', name: 'xã Bắc' },
        { why: 'ends-and-stays', name: 'xã Nam' },
        { why: 'circle', name: 'xã Bắc' },
        { why: 'circle', name: 'xã Nam' },
      ],
    ],
    [
      'the circle closes over what the catalogue records',
      act(merge(north, south)),
      [{ why: 'circle', name: 'xã Bắc' }],
      context({ successorsOf: (one) => (one === south ? [old] : one === old ? [north] : []) }),
    ],
    ['the name that it has', act({ renames: [{ id: north, name: 'xã Bắc' }] }), [{ why: 'same-name', name: 'xã Bắc' }]],
    [
      'a name from before the present one',
      act({ renames: [{ id: north, name: 'xã Bắc Hòa' }] }),
      [{ why: 'name-too-early', name: 'xã Bắc', on: '2026-07-01' }],
      context({ bodies: bodies({ north: { nameSince: '2026-07-01' } }) }),
    ],
    [
      'two names at once',
      act({
        renames: [
          { id: north, name: 'A' },
          { id: north, name: 'B' },
        ],
      }),
      [{ why: 'named-twice', name: 'xã Bắc' }],
    ],
    [
      'the place that it has',
      act({ moves: [{ id: north, level: 'commune', parentId: null }] }),
      [{ why: 'same-place', name: 'xã Bắc' }],
    ],
    [
      'under itself',
      act({ moves: [{ id: north, level: 'commune', parentId: north }] }),
      [{ why: 'circle', name: 'xã Bắc' }],
    ],
  ])('%s', (_, given, refusals, around = context()) => {
    expect(refusalsOf(given, around)).toEqual(refusals)
  })
})

it('names what was built on an act by the table that holds it', () => {
  expect(actTables.map(builtOnKindOf)).not.toContain('other')
  expect(['submission', 'report_request_agency', 'enrolled_card', 'handover', 'office'].map(builtOnKindOf)).toEqual([
    'report',
    'request',
    'key',
    'handover',
    'other',
  ])
})
