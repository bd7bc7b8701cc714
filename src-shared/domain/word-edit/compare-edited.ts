import { bareText, likeness, readsSame } from './bare-text.ts'
import type { EditedDocument, EditedParagraph, WordComment } from './edited-document.ts'
import { figureChanges } from './figure-changes.ts'
import { letterChanges } from './letter-changes.ts'
import { lettersEdited } from './letter-lines.ts'
import { markedId, matchPassages } from './match-passages.ts'
import { type PlacedParagraphs, placeParagraphs } from './place-paragraphs.ts'
import type { BasePassage, BaseSection, SectionKey, WordBase } from './word-base.ts'
import type { WordChange, WordChangeOf, WordNote } from './word-change.ts'
import { wordNotes } from './word-notes.ts'

export interface WordComparison {
  /** In the order of the document. */
  changes: WordChange[]
  notes: WordNote[]
}

/** Whether anything of the report can be found in the document at all. */
export function isOfReport(document: EditedDocument, base: WordBase): boolean {
  return placeParagraphs(document, base).missing.size < base.sections.length
}

/**
 * What somebody did in Word: the document as it came back against what went out (`base`), and against what stands in
 * the report by now, so that nothing that was written meanwhile is lost unseen.
 */
export function compareEdited(document: EditedDocument, base: WordBase, now: WordBase): WordComparison {
  const placed = placeParagraphs(document, base)
  const commentsOf = commentFinder(document.comments)
  const edited = lettersEdited(document, placed.front)
  const furniture = new Set([...base.furniture, ...base.cells].map(likeness).filter((line) => line !== ''))
  const changes = base.sections.flatMap((section) =>
    placed.missing.has(section.key)
      ? []
      : sectionChanges(section, now, placed.bySection.get(section.key) ?? [], furniture, commentsOf),
  )
  const unplaced = placed.unplaced.flatMap((paragraph, at): WordChange[] => {
    const text = bareText([paragraph.text])
    if (text === '' || furniture.has(likeness(text))) return []
    return [{ id: `unplaced:${at}`, kind: 'unplaced', text, ...about([paragraph], commentsOf) }]
  })
  return {
    changes: [
      ...frontComments(placed, commentsOf),
      ...(base.letter && now.letter ? letterChanges(base.letter, edited, now.letter) : []),
      ...withMoves(changes),
      ...unplaced,
      ...figureChanges(document, base, now, (paragraph) => about([paragraph], commentsOf)),
    ],
    notes: wordNotes(base, placed, edited),
  }
}

type CommentsOf = (paragraphs: readonly EditedParagraph[]) => Omit<WordComment, 'id'>[]

function commentFinder(comments: readonly WordComment[]): CommentsOf {
  const byId = new Map(comments.map(({ id, ...comment }) => [id, comment]))
  return (paragraphs) =>
    paragraphs.flatMap((paragraph) =>
      paragraph.comments.flatMap((id) => {
        const comment = byId.get(id)
        return comment ? [comment] : []
      }),
    )
}

const about = (paragraphs: readonly EditedParagraph[], commentsOf: CommentsOf) => ({
  tracked: paragraphs.flatMap(({ tracked }) => tracked),
  comments: commentsOf(paragraphs),
})

function sectionChanges(
  section: BaseSection,
  now: WordBase,
  paragraphs: readonly EditedParagraph[],
  furniture: ReadonlySet<string>,
  commentsOf: CommentsOf,
): WordChange[] {
  const { key } = section
  const matched = matchPassages(paragraphs, section, furniture)
  const current = now.sections.find((one) => one.key === key)
  const nowOf = (id: string) => current?.passages.find((one) => one.id === id)
  const groups = Map.groupBy(matched, (one) => one.passageId)
  const changes: WordChange[] = []
  const done = new Set<string>()
  let before: string | null = null
  let added = 0
  for (const { paragraph, passageId } of matched) {
    if (passageId === null) {
      const text = bareText([paragraph.text])
      const isThere = current?.passages.some(
        (one) => readsSame(one.printed, text) && !section.passages.some(({ id }) => id === one.id),
      )
      const more = about([paragraph], commentsOf)
      const id = `added:${key}:${added}`
      added += 1
      if (text !== '' && isThere !== true) {
        changes.push({ id, kind: 'added', key, afterId: before, text, movedFrom: null, ...more })
      }
      continue
    }
    before = passageId
    const base = section.passages.find((one) => one.id === passageId)
    if (done.has(passageId) || !base) continue
    done.add(passageId)
    const own = (groups.get(passageId) ?? []).map((one) => one.paragraph)
    changes.push(...passageChanges(key, base, nowOf(passageId), own, commentsOf))
  }
  changes.push(...goneChanges(section, done, nowOf), ...orderChange(section, current, [...done]))
  changes.push(
    ...asideComments(
      section,
      paragraphs,
      matched.map((one) => one.paragraph),
      commentsOf,
    ),
  )
  return changes
}

function passageChanges(
  key: SectionKey,
  base: BasePassage,
  current: BasePassage | undefined,
  own: readonly EditedParagraph[],
  commentsOf: CommentsOf,
): WordChange[] {
  const after = bareText(own.map(({ text }) => text))
  const { id, title } = base
  const more = about(own, commentsOf)
  const isSame = readsSame(after, base.printed) || (current !== undefined && readsSame(after, current.printed))
  if (isSame) {
    if (more.comments.length === 0) return []
    return [{ id: `comment:${id}`, kind: 'comment', key, passageId: id, title, text: base.printed, ...more }]
  }
  const now = current?.text === base.text ? null : (current?.printed ?? '')
  if (after === '') {
    if (current === undefined) return []
    return [{ id: `removed:${id}`, kind: 'removed', key, passageId: id, title, before: base.printed, now, ...more }]
  }
  return [{ id: `text:${id}`, kind: 'text', key, passageId: id, title, before: base.printed, after, now, ...more }]
}

function goneChanges(
  { key, passages }: BaseSection,
  done: ReadonlySet<string>,
  nowOf: (id: string) => BasePassage | undefined,
): WordChange[] {
  return passages.flatMap((base): WordChange[] => {
    const current = nowOf(base.id)
    if (done.has(base.id) || base.printed === '' || !current) return []
    const now = current.text === base.text ? null : current.printed
    const more = { tracked: [], comments: [] }
    return [
      {
        id: `removed:${base.id}`,
        kind: 'removed',
        key,
        passageId: base.id,
        title: base.title,
        before: base.printed,
        now,
        ...more,
      },
    ]
  })
}

/** The passages that are in both, in another order than they went out in and stand in now. */
function orderChange(
  { key, passages }: BaseSection,
  current: BaseSection | undefined,
  order: readonly string[],
): WordChangeOf<'reordered'>[] {
  const orderIn = (all: readonly BasePassage[]) => all.map(({ id }) => id).filter((id) => order.includes(id))
  const isAs = (other: readonly string[]) => other.join() === order.filter((id) => other.includes(id)).join()
  if (isAs(orderIn(passages)) || isAs(orderIn(current?.passages ?? []))) return []
  const titleOf = (id: string) => {
    const passage = passages.find((one) => one.id === id)
    return passage?.title ?? passage?.printed ?? ''
  }
  return [
    {
      id: `reordered:${key}`,
      kind: 'reordered',
      key,
      order: [...order],
      titles: order.map(titleOf),
      tracked: [],
      comments: [],
    },
  ]
}

/** Remarks at headings, titles and tables. */
function asideComments(
  { key }: BaseSection,
  all: readonly EditedParagraph[],
  matched: readonly EditedParagraph[],
  commentsOf: CommentsOf,
): WordChange[] {
  return all
    .filter((one) => one.comments.length > 0 && !matched.includes(one))
    .filter((one) => !one.marks.some((mark) => /^[fe]:/.test(mark)))
    .map((one, at) => ({
      ...{ id: `comment:${key}:${at}`, kind: 'comment', key, passageId: markedId(one, 't') },
      ...{ title: null, text: one.text, tracked: [], comments: commentsOf([one]) },
    }))
}

function frontComments({ front }: PlacedParagraphs, commentsOf: CommentsOf): WordChange[] {
  return front
    .filter((one) => one.comments.length > 0)
    .map((one, at) => ({
      ...{ id: `comment:front:${at}`, kind: 'comment', key: null, passageId: null, title: null },
      ...{ text: one.text, tracked: [], comments: commentsOf([one]) },
    }))
}

/** Words that were put in here and taken out there were moved. */
function withMoves(changes: readonly WordChange[]): WordChange[] {
  const gone = changes.filter((one) => one.kind === 'removed')
  return changes.map((one) => {
    if (one.kind !== 'added') return one
    const from = gone.find((other) => other.key !== one.key && readsSame(other.before, one.text))
    return from ? { ...one, movedFrom: from.key } : one
  })
}
