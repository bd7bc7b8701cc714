import type { DraftItem, Notice, NoticeKind, PlanDraft } from './plan-draft.ts'

/** What stands against an item as the draft is now: a notice goes away when a person has supplied what was missing. */
function noticesOf(item: DraftItem, draft: Pick<PlanDraft, 'links' | 'phrases'>): Notice[] {
  const notices = item.notices.filter(({ kind }) => !isSupplied(kind, item, draft))
  const named = new Set(item.shares.map(({ phrase }) => phrase))
  const unknown = draft.phrases.filter(({ phrase, needsPerson }) => needsPerson && named.has(phrase))
  return [
    ...notices,
    ...unknown.map(({ phrase }): Notice => ({ kind: 'unknown-body', span: null, facts: [phrase] })),
    ...item.targets
      .filter(({ value, year }) => value !== null && year === null)
      .map(({ span, text }): Notice => ({ kind: 'no-target-year', span, facts: [text] })),
  ]
}

function isSupplied(kind: NoticeKind, item: DraftItem, { links }: Pick<PlanDraft, 'links'>): boolean {
  switch (kind) {
    case 'no-owner':
      return item.shares.length > 0 || links.some(({ taskItemId }) => taskItemId === item.id)
    case 'no-date':
    case 'date-without-day':
    case 'impossible-date':
      return item.deadlineRule !== null
    default:
      return false
  }
}

/** What stands against number, date and the sections behind the outline. */
export function documentNoticesOf(draft: PlanDraft): Notice[] {
  const { number, documentDate } = draft.document
  const open = draft.documentNotices.filter(
    ({ kind }) => !(kind === 'blank-number' && number !== null) && !(kind === 'blank-date' && documentDate !== null),
  )
  const reviews = draft.reviews.filter(({ afterYears }) => afterYears === null)
  return [...open, ...reviews.map(({ span, text }): Notice => ({ kind: 'no-review-years', span, facts: [text] }))]
}

/** Items that a person should look at and has not, with the notices of each. */
export function openItems(draft: PlanDraft): Map<DraftItem['id'], Notice[]> {
  const phrases = draft.phrases.filter(({ needsPerson }) => needsPerson)
  const linked = new Set(draft.links.map(({ taskItemId }) => taskItemId))
  const open = new Map<DraftItem['id'], Notice[]>()
  for (const item of draft.items) {
    if (item.accepted) continue
    const links = linked.has(item.id) ? draft.links : []
    const notices = noticesOf(item, { phrases, links })
    if (notices.length > 0) open.set(item.id, notices)
  }
  return open
}
