import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isInDocumentOrder } from '../../src-shared/domain/item-tree.ts'
import { correctDraft, correctedDraft } from '../../src-shared/domain/plan-review/correct-draft.ts'
import { type Correction, correction } from '../../src-shared/domain/plan-review/correction.ts'
import { type PlanDraft, planDraft } from '../../src-shared/domain/plan-review/plan-draft.ts'
import { draftItemId, draftOf, draftRow, share } from '../support/draft-builder.ts'

const id = draftItemId

/** II with a, b (with a dash below) and IV with one owner. */
const draft = draftOf([
  draftRow(1, { marker: 'II.', text: 'NHIỆM VỤ' }),
  draftRow(2, {
    parentId: id(1),
    marker: 'a)',
    text: 'Tuyên truyền. Tập huấn trước ngày 30/9/2026.',
    span: { start: 20, end: 67 },
  }),
  draftRow(3, {
    parentId: id(1),
    marker: 'b)',
    text: 'Kiểm tra.',
    shares: [share('Sở Y tế')],
    span: { start: 68, end: 80 },
  }),
  draftRow(4, { parentId: id(3), marker: '-', text: 'Hằng quý.' }),
  draftRow(5, { marker: 'IV.', text: 'TỔ CHỨC THỰC HIỆN', kind: 'organisation' }),
  draftRow(6, { parentId: id(5), marker: '1.', text: 'Sở Y tế', kind: 'organisation', shares: [share('Sở Y tế')] }),
])

const outline = ({ items }: PlanDraft) =>
  items.map(({ id: own, parentId, marker, text }) => {
    const at = items.findIndex((item) => item.id === parentId)
    return `${at < 0 ? '' : `${at}>`}${items.findIndex((item) => item.id === own)} ${marker} ${text}`
  })

function after(...acts: Correction[]): PlanDraft {
  return correctedDraft(draft, acts)
}

describe('a correction of a draft', () => {
  it('splits words at a place; what stood behind keeps its number, its date and what stands below', () => {
    const dated = correctedDraft(draft, [
      {
        do: 'change',
        id: id(2),
        set: { deadlineText: 'trước ngày 30/9/2026', deadlineRule: { kind: 'before', date: '2026-09-30' } },
      },
      { do: 'split', id: id(2), at: 13, newId: id(9) },
    ])
    const [, first, second] = dated.items
    expect(first).toMatchObject({ text: 'Tuyên truyền.', deadlineRule: null, span: { start: 20, end: 37 } })
    expect(second).toMatchObject({
      id: id(9),
      marker: '',
      text: 'Tập huấn trước ngày 30/9/2026.',
      deadlineText: 'trước ngày 30/9/2026',
      parentId: id(1),
    })
    expect(after({ do: 'split', id: id(3), at: 5, newId: id(9) }).items[4]).toMatchObject({ parentId: id(9) })
  })

  it.each<[string, Correction, string[]]>([
    [
      'merges into the sibling before',
      { do: 'merge', id: id(3) },
      ['0 II. NHIỆM VỤ', '0>1 a) Tuyên truyền. Tập huấn trước ngày 30/9/2026. b) Kiểm tra.', '1>2 - Hằng quý.'],
    ],
    [
      'merges a first child into its parent',
      { do: 'merge', id: id(4) },
      ['0 II. NHIỆM VỤ', '0>1 a) Tuyên truyền. Tập huấn trước ngày 30/9/2026.', '0>2 b) Kiểm tra. - Hằng quý.'],
    ],
    [
      'raises what stands below a finding that is rejected',
      { do: 'reject', id: id(3), withBelow: false },
      ['0 II. NHIỆM VỤ', '0>1 a) Tuyên truyền. Tập huấn trước ngày 30/9/2026.', '0>2 - Hằng quý.'],
    ],
    [
      'rejects with what stands below',
      { do: 'reject', id: id(3), withBelow: true },
      ['0 II. NHIỆM VỤ', '0>1 a) Tuyên truyền. Tập huấn trước ngày 30/9/2026.', '2 IV. TỔ CHỨC THỰC HIỆN'],
    ],
    [
      'moves in',
      { do: 'move', id: id(3), to: 'in' },
      ['0 II. NHIỆM VỤ', '0>1 a) Tuyên truyền. Tập huấn trước ngày 30/9/2026.', '1>2 b) Kiểm tra.'],
    ],
    ['moves up', { do: 'move', id: id(3), to: 'up' }, ['0 II. NHIỆM VỤ', '0>1 b) Kiểm tra.', '1>2 - Hằng quý.']],
    [
      'places below another parent',
      { do: 'place', id: id(4), parentId: id(1), beforeId: id(2) },
      ['0 II. NHIỆM VỤ', '0>1 - Hằng quý.', '0>2 a) Tuyên truyền. Tập huấn trước ngày 30/9/2026.'],
    ],
    [
      'adds text behind an item and what stands below it',
      { do: 'add', id: id(9), afterId: id(3), marker: '', text: 'Thêm', kind: 'task', span: { start: 1, end: 5 } },
      [
        '0 II. NHIỆM VỤ',
        '0>1 a) Tuyên truyền. Tập huấn trước ngày 30/9/2026.',
        '0>2 b) Kiểm tra.',
        '2>3 - Hằng quý.',
        '0>4  Thêm',
      ],
    ],
  ])('%s', (_, act, rows) => {
    expect(outline(after(act)).slice(0, rows.length)).toEqual(rows)
  })

  it('keeps owners of merged pieces, and links that pointed at the piece', () => {
    const linked = after(
      { do: 'link', taskItemId: id(3), ownerItemId: id(6), linked: true },
      { do: 'merge', id: id(3) },
    )
    expect(linked.items[1]?.shares).toEqual([share('Sở Y tế')])
    expect(linked.links).toEqual([{ taskItemId: id(2), ownerItemId: id(6) }])
    expect(
      after(
        { do: 'link', taskItemId: id(3), ownerItemId: id(6), linked: true },
        { do: 'reject', id: id(6), withBelow: false },
      ).links,
    ).toEqual([])
  })

  it('asks for the bodies of a phrase that a person typed, once for all items', () => {
    const typed = after({ do: 'shares', id: id(2), shares: [share('Phòng Mẫu', 'lead')] })
    expect(typed.phrases.find(({ phrase }) => phrase === 'Phòng Mẫu')?.needsPerson).toBe(true)
    const chosen = correctDraft(typed, { do: 'bodies', phrase: 'Phòng Mẫu', agencyIds: [] })
    expect(chosen).toMatchObject({
      draft: {
        phrases: expect.arrayContaining([expect.objectContaining({ phrase: 'Phòng Mẫu', needsPerson: false })]),
      },
    })
  })

  it.each<[string, Correction, string]>([
    ['an item that is not there', { do: 'merge', id: id(99) }, 'unknown-item'],
    ['a first item at the top', { do: 'merge', id: id(1) }, 'nothing-before'],
    ['a cut that leaves nothing', { do: 'split', id: id(3), at: 400, newId: id(9) }, 'nothing-to-split'],
    ['an id that is taken', { do: 'split', id: id(3), at: 3, newId: id(2) }, 'id-taken'],
    ['a link to itself', { do: 'link', taskItemId: id(2), ownerItemId: id(2), linked: true }, 'into-itself'],
    ['an item below itself', { do: 'place', id: id(3), parentId: id(4), beforeId: null }, 'into-itself'],
  ])('refuses %s', (_, act, reason) => {
    expect(correctDraft(draft, act)).toEqual({ allowed: false, reason })
  })

  it('keeps order, ids, references and words whatever people do, and undo gives back the draft before', () => {
    const anyId = fc.integer({ min: 1, max: 12 }).map(id)
    const anyAct: fc.Arbitrary<Correction> = fc.oneof(
      anyId.map((one) => ({ do: 'merge' as const, id: one })),
      fc.record({ do: fc.constant('split' as const), id: anyId, at: fc.integer({ min: 1, max: 50 }), newId: anyId }),
      fc.record({ do: fc.constant('reject' as const), id: anyId, withBelow: fc.boolean() }),
      fc.record({
        do: fc.constant('move' as const),
        id: anyId,
        to: fc.constantFrom('in' as const, 'out' as const, 'up' as const, 'down' as const),
      }),
      fc.record({
        do: fc.constant('place' as const),
        id: anyId,
        parentId: fc.option(anyId),
        beforeId: fc.option(anyId),
      }),
      fc.record({ do: fc.constant('link' as const), taskItemId: anyId, ownerItemId: anyId, linked: fc.boolean() }),
      fc.record({ do: fc.constant('accept' as const), ids: fc.array(anyId, { minLength: 1 }), accepted: fc.boolean() }),
      fc.record({
        ...{ do: fc.constant('add' as const), id: anyId, afterId: fc.option(anyId), marker: fc.constant('-') },
        ...{ text: fc.constant('Thêm'), kind: fc.constant('task' as const), span: fc.constant(null) },
      }),
    )
    fc.assert(
      fc.property(fc.array(anyAct, { maxLength: 30 }), (wanted) => {
        let now = draft
        const acts: Correction[] = []
        const states: PlanDraft[] = [draft]
        for (const act of wanted) {
          const corrected = correctDraft(now, act)
          if (!corrected.allowed) continue
          const words = (of: PlanDraft) =>
            of.items
              .map(({ marker, text }) => marker + text)
              .join('')
              .replace(/\s/gu, '')
          if (act.do === 'split' || act.do === 'link' || act.do === 'accept')
            expect(words(corrected.draft)).toBe(words(now))
          now = corrected.draft
          acts.push(correction.parse(JSON.parse(JSON.stringify(act))))
          states.push(now)
          expect(isInDocumentOrder(now.items)).toBe(true)
          const ids = new Set(now.items.map((item) => item.id))
          expect(now.links.every((link) => ids.has(link.taskItemId) && ids.has(link.ownerItemId))).toBe(true)
          planDraft.parse(now)
        }
        for (let left = acts.length; left >= 0; left--)
          expect(correctedDraft(draft, acts.slice(0, left))).toEqual(states[left])
      }),
      { seed: 7, numRuns: 300 },
    )
  })
})
