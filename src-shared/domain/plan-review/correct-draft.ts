import { refused } from '../decision.ts'
import type { PlanItemId } from '../ids.ts'
import { splitMarker } from '../item-marker.ts'
import {
  endOfSubtree,
  indentItem,
  moveItem,
  outdentItem,
  swapItem,
  type TreeChange,
  type TreeRefusal,
} from '../item-tree.ts'
import type { Correction } from './correction.ts'
import type { DraftItem, PlanDraft } from './plan-draft.ts'

export type CorrectionRefusal = TreeRefusal | 'nothing-before' | 'nothing-to-split' | 'id-taken'
export type Corrected = { allowed: true; draft: PlanDraft } | { allowed: false; reason: CorrectionRefusal }

type Of<D extends Correction['do']> = Extract<Correction, { do: D }>

/** The draft after one act; the draft that was given stays as it is. */
export function correctDraft(draft: PlanDraft, act: Correction): Corrected {
  switch (act.do) {
    case 'accept': {
      const ids = new Set<PlanItemId>(act.ids)
      return withItems(
        draft,
        mapItems(draft, (item) => (ids.has(item.id) ? { ...item, accepted: act.accepted } : item)),
      )
    }
    case 'change':
      return changeOne(draft, act.id, (item) => ({ ...item, ...defined(act.set) }))
    case 'shares':
      return withPhrases(changeOne(draft, act.id, (item) => ({ ...item, shares: act.shares })))
    case 'targets':
      return changeOne(draft, act.id, (item) => ({ ...item, targets: act.targets }))
    case 'reject':
      return reject(draft, act)
    case 'split':
      return split(draft, act)
    case 'merge':
      return merge(draft, act)
    case 'move':
      return moved(draft, act.id, moveBy[act.to](draft.items, act.id))
    case 'place':
      return moved(draft, act.id, moveItem(draft.items, act.id, act))
    case 'add':
      return add(draft, act)
    case 'bodies':
      return bodies(draft, act)
    case 'link':
      return link(draft, act)
    case 'document':
      return done({ ...draft, document: { ...draft.document, ...defined(act.set) } })
    case 'accept-document':
      return done({ ...draft, documentAccepted: act.accepted })
    case 'duties':
      return done({ ...draft, duties: act.duties })
    case 'reviews':
      return done({ ...draft, reviews: act.reviews })
    case 'events':
      return done({ ...draft, events: act.events })
    case 'aim':
      return done({ ...draft, aim: act.aim, matches: [] })
    case 'match': {
      const others = draft.matches.filter(
        ({ id, heldId }) => id !== act.id && (heldId === null || heldId !== act.heldId),
      )
      return done({ ...draft, matches: [...others, { id: act.id, heldId: act.heldId }] })
    }
  }
}

/**
 * The draft after all acts, in order. One that cannot be done is a bug of whoever kept the list: it was checked when it
 * was added.
 * @throws RangeError
 */
export function correctedDraft(read: PlanDraft, acts: readonly Correction[]): PlanDraft {
  return acts.reduce((draft, act) => {
    const corrected = correctDraft(draft, act)
    if (!corrected.allowed) throw new RangeError(`the correction ${act.do} cannot be done: ${corrected.reason}`)
    return corrected.draft
  }, read)
}

const moveBy = {
  in: (items: readonly DraftItem[], id: string) => indentItem(items, id),
  out: (items: readonly DraftItem[], id: string) => outdentItem(items, id),
  up: (items: readonly DraftItem[], id: string) => swapItem(items, id, 'up'),
  down: (items: readonly DraftItem[], id: string) => swapItem(items, id, 'down'),
}

const done = (draft: PlanDraft): Corrected => ({ allowed: true, draft })

const mapItems = (draft: PlanDraft, change: (item: DraftItem) => DraftItem) => draft.items.map(change)

/** Also drops links, duties' places and matches of items that are no more. */
function withItems(draft: PlanDraft, items: DraftItem[]): Corrected {
  const ids = new Set(items.map(({ id }) => id))
  if (items.length >= draft.items.length) return done({ ...draft, items })
  return done({
    ...draft,
    items,
    links: draft.links.filter((each) => ids.has(each.taskItemId) && ids.has(each.ownerItemId)),
    duties: draft.duties.map((duty) => (duty.itemId && !ids.has(duty.itemId) ? { ...duty, itemId: null } : duty)),
    matches: draft.matches.filter(({ id }) => ids.has(id)),
  })
}

/** Who changes an item has looked at it. */
function changeOne(draft: PlanDraft, id: PlanItemId, change: (item: DraftItem) => DraftItem): Corrected {
  if (!draft.items.some((item) => item.id === id)) return refused('unknown-item')
  return withItems(
    draft,
    mapItems(draft, (item) => (item.id === id ? { ...change(item), accepted: true } : item)),
  )
}

function moved(draft: PlanDraft, id: PlanItemId, change: TreeChange<DraftItem>): Corrected {
  if (!change.allowed) return change
  return withItems(
    draft,
    change.items.map((item) => (item.id === id ? { ...item, accepted: true } : item)),
  )
}

function reject(draft: PlanDraft, { id, withBelow }: Of<'reject'>): Corrected {
  const at = draft.items.findIndex((item) => item.id === id)
  const item = draft.items[at]
  if (!item) return refused('unknown-item')
  if (withBelow) {
    const end = endOfSubtree(draft.items, id)
    return withItems(draft, [...draft.items.slice(0, at), ...draft.items.slice(end)])
  }
  const rest = draft.items.filter((one) => one.id !== id)
  return withItems(
    draft,
    rest.map((one) => (one.parentId === id ? { ...one, parentId: item.parentId } : one)),
  )
}

function split(draft: PlanDraft, { id, at, newId }: Of<'split'>): Corrected {
  const place = draft.items.findIndex((item) => item.id === id)
  const item = draft.items[place]
  if (!item) return refused('unknown-item')
  if (draft.items.some((one) => one.id === newId)) return refused('id-taken')
  const [front, back] = [item.text.slice(0, at).trim(), item.text.slice(at).trim()]
  if (front === '' || back === '') return refused('nothing-to-split')
  const { marker, text } = splitMarker(back)
  const cut = cutOf(item, item.text.slice(at).trim())
  const inFront = (spot: { start: number } | null) => cut === null || spot === null || spot.start < cut
  const isDateBehind =
    item.deadlineText !== null && !front.includes(item.deadlineText) && back.includes(item.deadlineText)
  const noDate = { deadlineText: null, deadlineRule: null }
  const first: DraftItem = {
    ...item,
    ...(isDateBehind ? noDate : {}),
    text: front,
    span: item.span && cut !== null ? { start: item.span.start, end: cut } : item.span,
    targets: item.targets.filter(({ span }) => inFront(span)),
    notices: item.notices.filter(({ span }) => inFront(span)),
    accepted: true,
  }
  const second: DraftItem = {
    ...item,
    ...(isDateBehind ? {} : noDate),
    id: newId,
    marker: marker ?? '',
    text: text === '' ? back : text,
    span: item.span && cut !== null ? { start: cut, end: item.span.end } : null,
    targets: item.targets.filter(({ span }) => !inFront(span)),
    notices: item.notices.filter(({ span }) => !inFront(span)),
    accepted: true,
  }
  // What stands below belongs to the words that stood last.
  const items = draft.items.map((one) => (one.parentId === id ? { ...one, parentId: newId } : one))
  return withItems(draft, [...items.slice(0, place), first, second, ...items.slice(place + 1)])
}

/** Where in the source the second part of a cut item begins: as far from the end as its words are long. */
function cutOf({ span, text }: DraftItem, back: string): number | null {
  if (span === null) return null
  const length = span.end - span.start
  return length < text.length ? null : Math.max(span.start + 1, span.end - back.length)
}

function merge(draft: PlanDraft, { id }: Of<'merge'>): Corrected {
  const item = draft.items.find((one) => one.id === id)
  if (!item) return refused('unknown-item')
  const siblings = draft.items.filter((one) => one.parentId === item.parentId)
  const before = siblings[siblings.indexOf(item) - 1] ?? draft.items.find((one) => one.id === item.parentId)
  if (!before) return refused('nothing-before')
  const joined: DraftItem = {
    ...before,
    text: `${before.text} ${item.marker} ${item.text}`.replace(/\s+/gu, ' ').trim(),
    span: before.span && item.span ? hull(before.span, item.span) : before.span,
    deadlineText: before.deadlineText ?? item.deadlineText,
    deadlineRule: before.deadlineText === null ? item.deadlineRule : before.deadlineRule,
    shares: [...before.shares, ...item.shares.filter((share) => !before.shares.some((own) => isSameShare(own, share)))],
    targets: [...before.targets, ...item.targets],
    notices: [...before.notices, ...item.notices],
    accepted: true,
  }
  const relinked = (other: PlanItemId) => (other === id ? before.id : other)
  const links = draft.links
    .map((each) => ({ taskItemId: relinked(each.taskItemId), ownerItemId: relinked(each.ownerItemId) }))
    .filter((each) => each.taskItemId !== each.ownerItemId)
  const duties = draft.duties.map((duty) => ({ ...duty, itemId: duty.itemId && relinked(duty.itemId) }))
  const below = draft.items.map((one) => (one.parentId === id ? { ...one, parentId: before.id } : one))
  const items = below.filter((one) => one.id !== id).map((one) => (one.id === before.id ? joined : one))
  return withItems({ ...draft, links: once(links), duties }, items)
}

function add(draft: PlanDraft, { id, afterId, ...words }: Of<'add'>): Corrected {
  if (draft.items.some((item) => item.id === id)) return refused('id-taken')
  const after = afterId === null ? undefined : draft.items.find((item) => item.id === afterId)
  if (afterId !== null && !after) return refused('unknown-item')
  const added: DraftItem = {
    id,
    parentId: after?.parentId ?? null,
    marker: words.marker,
    text: words.text,
    kind: words.kind,
    workKind: null,
    deadlineText: null,
    deadlineRule: null,
    span: words.span,
    shares: [],
    targets: [],
    notices: [],
    accepted: true,
  }
  const at = after ? endOfSubtree(draft.items, after.id) : 0
  return withItems(draft, [...draft.items.slice(0, at), added, ...draft.items.slice(at)])
}

function bodies(draft: PlanDraft, { phrase, agencyIds }: Of<'bodies'>): Corrected {
  const known = draft.phrases.find((one) => one.phrase === phrase)
  const chosen = {
    ...(known ?? { phrase, kind: 'unread' as const, offeredIds: [] }),
    agencyIds: [...new Set(agencyIds)],
    needsPerson: false,
  }
  const phrases = known
    ? draft.phrases.map((one) => (one.phrase === phrase ? chosen : one))
    : [...draft.phrases, chosen]
  return done({ ...draft, phrases })
}

/** A phrase that a person types is not expanded yet: the bodies come by the act `bodies`. */
function withPhrases(corrected: Corrected): Corrected {
  if (!corrected.allowed) return corrected
  const { draft } = corrected
  const known = new Set(draft.phrases.map(({ phrase }) => phrase))
  const used = new Set(draft.items.flatMap(({ shares }) => shares.map(({ phrase }) => phrase)))
  const fresh = [...used].filter((phrase) => !known.has(phrase))
  if (fresh.length === 0) return corrected
  const unread = { kind: 'unread' as const, agencyIds: [], offeredIds: [], needsPerson: true }
  return done({ ...draft, phrases: [...draft.phrases, ...fresh.map((phrase) => ({ phrase, ...unread }))] })
}

function link(draft: PlanDraft, { taskItemId, ownerItemId, linked }: Of<'link'>): Corrected {
  const ids = new Set(draft.items.map(({ id }) => id))
  if (!ids.has(taskItemId) || !ids.has(ownerItemId)) return refused('unknown-item')
  if (taskItemId === ownerItemId) return refused('into-itself')
  const rest = draft.links.filter((each) => each.taskItemId !== taskItemId || each.ownerItemId !== ownerItemId)
  const links = linked ? [...rest, { taskItemId, ownerItemId }] : rest
  return withItems(
    { ...draft, links },
    mapItems(draft, (item) => (item.id === taskItemId ? { ...item, accepted: true } : item)),
  )
}

const isSameShare = (a: DraftItem['shares'][number], b: DraftItem['shares'][number]) =>
  a.phrase === b.phrase && a.role === b.role

const hull = (a: { start: number; end: number }, b: { start: number; end: number }) => ({
  start: Math.min(a.start, b.start),
  end: Math.max(a.end, b.end),
})

const once = (links: PlanDraft['links']) => [
  ...new Map(links.map((each) => [`${each.taskItemId} ${each.ownerItemId}`, each])).values(),
]

/** Fields of an act that were not named do not overwrite. */
function defined<T extends object>(set: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  // The entries that are left have no undefined, which Object.fromEntries cannot tell.
  return Object.fromEntries(Object.entries(set).filter(([, value]) => value !== undefined)) as never
}
