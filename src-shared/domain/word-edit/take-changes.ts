import type { Passage } from '../report-content.ts'
import { takeHunks } from './hunks.ts'
import type { SectionKey } from './word-base.ts'
import type { WordChange, WordChangeOf } from './word-change.ts'

/** A passage as it is to be saved; a new one has no id. */
export interface TakenPassage {
  id: string | null
  text: string
  leftOut: boolean
}

/** A change that somebody accepted; `key` is the section for words that had none. */
export interface AcceptedChange {
  change: WordChange
  key: SectionKey | null
  /** Of changed words: which single changes are to stand in the report; null for all. */
  hunks?: readonly number[] | null
}

/** The section that accepting it changes; null for changes that change no words of the report. */
export function sectionOf({ change, key }: AcceptedChange): SectionKey | null {
  if (change.kind === 'unplaced') return key
  return change.kind === 'figure' || change.kind === 'comment' || change.kind === 'letter' ? null : change.key
}

/** The passages of a section after accepting these changes, all of which are of this section. */
export function takeChanges(passages: readonly Passage[], accepted: readonly AcceptedChange[]): TakenPassage[] {
  let taken: TakenPassage[] = passages.map(({ id, text, leftOut }) => ({ id, text, leftOut }))
  const added = new Map<string | null, TakenPassage[]>()
  for (const { change, hunks } of accepted) {
    switch (change.kind) {
      case 'text':
        taken = taken.map((one) =>
          one.id === change.passageId ? { ...one, text: wordsOf(change, hunks ?? null), leftOut: false } : one,
        )
        break
      case 'removed':
        taken = removed(taken, passages, change.passageId)
        break
      case 'reordered':
        taken = reordered(taken, change.order)
        break
      case 'added':
      case 'unplaced': {
        const after = change.kind === 'added' ? change.afterId : (passages.at(-1)?.id ?? null)
        added.set(after, [...(added.get(after) ?? []), { id: null, text: change.text, leftOut: false }])
        break
      }
      case 'figure':
      case 'letter':
      case 'comment':
        break
    }
  }
  return withAdded(taken, added)
}

const wordsOf = ({ before, after }: WordChangeOf<'text'>, hunks: readonly number[] | null) =>
  hunks === null ? after : takeHunks(before, after, new Set(hunks))

/** What was made of records stays, left out, so that the next draft knows of it. */
function removed(taken: readonly TakenPassage[], passages: readonly Passage[], id: string): TakenPassage[] {
  const isRecorded = passages.some((one) => one.id === id && one.drafted !== null)
  if (!isRecorded) return taken.filter((one) => one.id !== id)
  return taken.map((one) => (one.id === id ? { ...one, leftOut: true } : one))
}

/** Those that are named change places among themselves; the others stay where they are. */
function reordered(taken: readonly TakenPassage[], order: readonly string[]): TakenPassage[] {
  const byId = new Map(taken.map((one) => [one.id, one]))
  const named = order.flatMap((id) => byId.get(id) ?? [])
  const ids = new Set<string | null>(named.map(({ id }) => id))
  return taken.map((one) => (ids.has(one.id) ? (named.shift() ?? one) : one))
}

function withAdded(taken: readonly TakenPassage[], added: ReadonlyMap<string | null, TakenPassage[]>): TakenPassage[] {
  const ids = new Set(taken.map(({ id }) => id))
  const lost = [...added].flatMap(([after, own]) => (after !== null && !ids.has(after) ? own : []))
  return [
    ...(added.get(null) ?? []),
    ...taken.flatMap((one) => [one, ...(one.id === null ? [] : (added.get(one.id) ?? []))]),
    ...lost,
  ]
}
