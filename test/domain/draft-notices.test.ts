import { describe, expect, it } from 'vitest'
import { documentNoticesOf, openItems } from '../../src-shared/domain/plan-review/draft-notices.ts'
import type { DraftItem, NoticeKind, PlanDraft } from '../../src-shared/domain/plan-review/plan-draft.ts'
import { draftItemId, draftOf, draftRow, share } from '../support/draft-builder.ts'

const id = draftItemId
const notice = (kind: NoticeKind) => ({ kind, span: null, facts: [] })
const kinds = (item: Partial<DraftItem>, draft: Partial<PlanDraft> = {}) =>
  [...openItems(draftOf([draftRow(1, item), draftRow(2)], draft)).values()].flat().map(({ kind }) => kind)

describe('what a person should look at', () => {
  const missing = { notices: [notice('no-owner'), notice('no-date'), notice('gap')] }
  const target = {
    ...{ id: '00000000-0000-4000-8000-00000000c001', text: '70%', value: '70', unit: '%', comparator: null },
    ...{ baseline: null, measure: 'at-date' as const, span: null },
  }

  it.each<[string, Partial<DraftItem>, Partial<PlanDraft>, NoticeKind[]]>([
    ['what was not found', missing, {}, ['no-owner', 'no-date', 'gap']],
    ['an owner supplied', { ...missing, shares: [share('Sở Y tế')] }, {}, ['no-date', 'gap']],
    ['a link supplied', missing, { links: [{ taskItemId: id(1), ownerItemId: id(2) }] }, ['no-date', 'gap']],
    ['a date supplied', { ...missing, deadlineRule: { kind: 'ongoing' } }, {}, ['no-owner', 'gap']],
    ['nothing once a person has seen it', { ...missing, accepted: true }, {}, []],
    ['a target without a year', { targets: [{ ...target, year: null }] }, {}, ['no-target-year']],
    ['nothing for a target with a year', { targets: [{ ...target, year: 2026 }] }, {}, []],
    [
      'a phrase that needs a person',
      { shares: [share('Sở LĐTBXH')] },
      { phrases: [{ phrase: 'Sở LĐTBXH', kind: 'former', agencyIds: [], offeredIds: [], needsPerson: true }] },
      ['unknown-body'],
    ],
  ])('is %s', (_, item, draft, expected) => {
    expect(kinds(item, draft)).toEqual(expected)
  })

  it('is a blank of the document until a person fills it, and a review without years', () => {
    const blank = draftOf([], {
      documentNotices: [notice('blank-number'), notice('blank-date')],
      reviews: [
        { id: '00000000-0000-4000-8000-00000000e001', kind: 'final', afterYears: null, text: 'tổng kết', span: null },
      ],
    })
    const of = (document: Partial<PlanDraft['document']>) =>
      documentNoticesOf({ ...blank, document: { ...blank.document, ...document } }).map(({ kind }) => kind)
    expect(of({ number: null, documentDate: null })).toEqual(['blank-number', 'blank-date', 'no-review-years'])
    expect(of({ number: '15/KH-UBND', documentDate: null })).toEqual(['blank-date', 'no-review-years'])
  })
})
