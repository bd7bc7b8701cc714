import type { PhraseReading } from '../assignee-phrase.ts'
import type { DateRule } from '../date-rule.ts'
import { type AgencyId, type PlanItemId, planItemId } from '../ids.ts'
import type { OutlineItem, PlanReading, Quoted, ReadTarget } from '../plan-reading/plan-reading.ts'
import type { SourceDocument } from '../plan-reading/source-document.ts'
import { titleFrom } from '../take-on.ts'
import { foldForSearch } from '../vietnamese-text.ts'
import { dutiesFrom } from './draft-duties.ts'
import { noticesFrom } from './draft-findings.ts'
import { type DraftItem, type DraftPhrase, type DraftTarget, type PlanDraft, placeOf } from './plan-draft.ts'
import { suggestLinks } from './suggest-links.ts'

export interface DraftTools {
  /** A new UUID. */
  newId(): string
  /** What words about bodies mean, by the catalogue; every phrase of `phrasesOf` is asked for. */
  meaningOf(phrase: string): PhraseReading
}

const maxPhrase = 1_000
const maxLine = 500

/** Every phrase about bodies in a reading, once: looking them up takes the time. */
export function phrasesOf(reading: PlanReading): string[] {
  const phrases = [
    ...reading.assignments.map(({ agency }) => agency.text),
    ...reading.reportingLegs.flatMap(({ from, to }) => [from?.text, to?.text]),
    ...reading.recipients.map(({ text }) => text),
    reading.document.issuer?.text,
  ]
  return [...new Set(phrases.flatMap((phrase) => (phrase ? [clip(phrase, maxPhrase)] : [])))]
}

/** A reading in the shape in which a plan is stored. What the document does not say stays open. */
export function draftFromReading(reading: PlanReading, source: SourceDocument, tools: DraftTools): PlanDraft {
  const items = keptItems(reading)
  const ids = new Map(items.map(({ id }) => [id, planItemId.parse(tools.newId())]))
  const idOf = (id: OutlineItem['id'] | null) => (id === null ? null : (ids.get(id) ?? null))
  const { perItem, ofDocument } = noticesFrom(reading, source)
  const meanings = new Map<string, DraftPhrase>()
  const meaning = (words: string) => {
    const phrase = clip(words, maxPhrase)
    const known = meanings.get(phrase) ?? phraseFrom(phrase, tools.meaningOf(phrase))
    meanings.set(phrase, known)
    return known
  }
  const sharesOf = Map.groupBy(reading.assignments, ({ itemId }) => itemId)
  const deadlinesOf = Map.groupBy(reading.deadlines, ({ itemId }) => itemId)
  const targetsOf = Map.groupBy(reading.targets, ({ itemId }) => itemId)
  const draftItems = items.map((item): DraftItem => {
    const [deadline] = (deadlinesOf.get(item.id) ?? [])
      .filter(({ purpose }) => purpose === 'work' || purpose === 'report')
      .toSorted((a, b) => Number(a.rules.length === 0) - Number(b.rules.length === 0))
    const shares = (sharesOf.get(item.id) ?? []).map((one) => ({
      phrase: meaning(one.agency.text).phrase,
      role: one.role,
      requested: one.requested,
      span: placeOf(one.agency.span),
    }))
    const rule = deadline?.rules[0] ?? null
    return {
      id: ids.get(item.id) ?? planItemId.parse(tools.newId()),
      parentId: idOf(item.parentId),
      marker: clip(item.marker ?? '', 40),
      text: item.text,
      kind: item.planItemKind,
      workKind: workKindFrom(item, rule, targetsOf.has(item.id)),
      deadlineText: deadline ? clip(deadline.text, maxLine) : null,
      deadlineRule: rule,
      span: placeOf(item.span),
      shares: [...new Map(shares.map((share) => [`${share.role} ${share.phrase}`, share])).values()],
      targets: (targetsOf.get(item.id) ?? []).map((target) => targetFrom(target, tools.newId())),
      notices: perItem.get(item.id) ?? [],
      accepted: false,
    }
  })
  const links = linksFrom(reading, idOf)
  const duties = dutiesFrom(reading, { newId: tools.newId, idOf, meaning })
  return {
    aim: { kind: 'new' },
    document: documentFrom(reading, source, { meaning, coordinatorId: duties[0]?.legs[0]?.toAgencyId ?? null }),
    documentSpans: {
      number: placeOrNull(reading.document.number),
      date: placeOrNull(reading.document.date ?? reading.document.partialDate),
      issuer: placeOrNull(reading.document.issuer),
      subject: placeOrNull(reading.document.subject),
    },
    documentNotices: ofDocument,
    documentAccepted: false,
    items: draftItems,
    links,
    suggested: suggestLinks({ items: draftItems, links }),
    duties,
    reviews: reviewsFrom(reading, tools.newId),
    events: eventsFrom(reading, tools.newId),
    phrases: [...meanings.values()].filter(({ phrase }) => isUsed(phrase, draftItems, duties)),
    matches: [],
  }
}

/** The decision in front of a plan matters only where it gives somebody something to do. */
function keptItems({ items, assignments, reportingLegs }: PlanReading): OutlineItem[] {
  const works = new Set([...assignments, ...reportingLegs].map(({ itemId }) => itemId))
  const kept = items.filter((item) => item.part !== 'decision' || works.has(item.id))
  const ids = new Set(kept.map(({ id }) => id))
  return kept.map((item) => (item.parentId === null || ids.has(item.parentId) ? item : { ...item, parentId: null }))
}

function phraseFrom(phrase: string, { parts, unread }: PhraseReading): DraftPhrase {
  const unique = (ids: readonly AgencyId[]) => [...new Set(ids)]
  const agencyIds = unique(parts.flatMap(({ agencies }) => agencies))
  const offeredIds = unique(parts.flatMap(({ offered }) => offered)).filter((id) => !agencyIds.includes(id))
  const [first] = parts
  const kind = first === undefined ? 'unread' : parts.length > 1 ? 'group' : first.kind
  const needsPerson =
    agencyIds.length === 0 || parts.some((part) => part.needsPerson) || (first === undefined && unread.length > 0)
  return { phrase, kind, agencyIds, offeredIds, needsPerson }
}

function documentFrom(
  { document, recipients, findings }: PlanReading,
  source: SourceDocument,
  { meaning, coordinatorId }: { meaning(phrase: string): DraftPhrase; coordinatorId: AgencyId | null },
): PlanDraft['document'] {
  const issuer = document.issuer ? meaning(document.issuer.text) : null
  const subject = clip(document.subject?.text ?? document.planTitle?.text ?? '', 1_000)
  const number = document.number ? clip(document.number.text, 100) : null
  const date = document.date && document.date.iso.length === 10 ? document.date.iso : null
  const issuerId = issuer?.agencyIds.length === 1 ? (issuer.agencyIds[0] ?? null) : null
  const isByDecision = document.decisionSubject !== null
  const blank = findings.find(({ kind }) => kind === 'blank-number' || kind === 'blank-date')
  return {
    number,
    documentDate: date,
    dateNote: blank ? clip(lineAround(source.text, blank.span), maxLine) : null,
    issuerId,
    issuerName: clip(document.issuer?.text ?? '', 300),
    subject,
    shortName: number
      ? `${isByDecision ? 'Quyết định' : 'Kế hoạch'} ${number}`
      : titleFrom(spelledInText(subject, source.text), 90),
    decisionNumber: isByDecision ? number : null,
    decisionDate: isByDecision ? date : null,
    validFrom: null,
    validTo: null,
    // Reports that go to the issuer itself name nobody who consolidates them.
    coordinatorId: coordinatorId === issuerId ? null : coordinatorId,
    legalBases: basesFrom(source),
    recipients: recipients
      .filter(({ list }) => list === 'recipients')
      .slice(0, 200)
      .map(({ text }) => {
        const { kind, agencyIds } = meaning(text)
        return {
          text: clip(text, maxLine),
          agencyId: kind === 'agency' && agencyIds.length === 1 ? (agencyIds[0] ?? null) : null,
        }
      }),
  }
}

/** A title in capitals as the document spells it elsewhere ("Điều 1. Ban hành … Kế hoạch …"); else as it is. */
function spelledInText(title: string, text: string): string {
  const words = title.replace(/^ban hành /iu, '')
  if (words !== words.toUpperCase()) return title
  const wanted = words.toLowerCase()
  const lower = text.toLowerCase()
  // Lower case of a few letters is longer than they are; places would not agree.
  if (lower.length !== text.length) return title
  for (const length of [wanted.length, 90, 60]) {
    const start = wanted.slice(0, length)
    for (let at = lower.indexOf(start); at >= 0; at = lower.indexOf(start, at + 1)) {
      const spelled = text.slice(at, at + Math.min(wanted.length, 200)).split('\n')[0] ?? ''
      if (spelled !== spelled.toUpperCase()) return spelled.charAt(0).toUpperCase() + spelled.slice(1)
    }
  }
  return title
}

/** "Căn cứ …" in front of the outline, each once: a decision and its plan print them twice. */
function basesFrom({ text, blocks }: SourceDocument): string[] {
  const lines = blocks.slice(0, 120).map(({ span }) => clip(text.slice(span.start, span.end), 2_000))
  return [...new Set(lines.filter((line) => /^Căn cứ (?!chức năng|nhiệm vụ|tình hình)/u.test(line)))].slice(0, 200)
}

function lineAround(text: string, { start, end }: { start: number; end: number }): string {
  const from = text.lastIndexOf('\n', start) + 1
  const to = text.indexOf('\n', end)
  return text.slice(from, to < 0 ? undefined : to)
}

/** Only what the words state; what a limit implies is worked out when a task is taken on. */
function workKindFrom(item: OutlineItem, rule: DateRule | null, hasTarget: boolean): DraftItem['workKind'] {
  if (item.planItemKind !== 'task' && item.planItemKind !== 'organisation' && item.planItemKind !== 'target')
    return null
  const words = foldForSearch(item.text)
  if (item.planItemKind === 'target' && hasTarget) return 'target'
  if (/\bthuong xuyen\b/.test(words) || rule?.kind === 'ongoing') return 'standing'
  if (/\bh[a]ng (nam|quy|thang)\b|\bdinh ky\b/.test(words) || rule?.kind === 'yearly' || rule?.kind === 'periodic')
    return 'recurring'
  return null
}

const comparators = { '>=': 'at-least', '>': 'at-least', '<=': 'at-most', '<': 'at-most', '=': 'equal' } as const

function targetFrom(target: ReadTarget, id: string): DraftTarget {
  return {
    id,
    text: clip(target.text, maxLine),
    value: target.value,
    unit: clip(target.unit ?? '', 60),
    comparator: target.comparator === null ? null : comparators[target.comparator],
    year: target.year,
    baseline: target.baseline,
    measure: 'at-date',
    span: placeOf(target.span),
  }
}

/** "b) Phân công thực hiện" says whose the group above it is. */
function linksFrom(reading: PlanReading, idOf: (id: OutlineItem['id'] | null) => PlanItemId | null) {
  const links = reading.assignments.flatMap(({ itemId, taskItemId }) => {
    const [task, owner] = [idOf(taskItemId), idOf(itemId)]
    return task && owner && task !== owner ? [{ taskItemId: task, ownerItemId: owner }] : []
  })
  return [...new Map(links.map((link) => [`${link.taskItemId} ${link.ownerItemId}`, link])).values()]
}

/** A plan says "sơ kết 05 năm" in several places; it is one review. */
function reviewsFrom(reading: PlanReading, newId: () => string): PlanDraft['reviews'] {
  const found = new Map<string, PlanDraft['reviews'][number]>()
  for (const { kind, afterYears, text, span } of reading.reviews) {
    const key = `${kind} ${afterYears}`
    if (!found.has(key))
      found.set(key, { id: newId(), kind, afterYears, text: clip(text, maxPhrase), span: placeOf(span) })
  }
  const reviews = [...found.values()]
  // "Tổ chức sơ kết" beside "sơ kết 05 năm" says nothing of its own.
  return reviews.filter(
    ({ kind, afterYears }) =>
      afterYears !== null || !reviews.some((other) => other.kind === kind && other.afterYears !== null),
  )
}

function eventsFrom(reading: PlanReading, newId: () => string): PlanDraft['events'] {
  const found = new Map<string, PlanDraft['events'][number]>()
  for (const { month, day, text, span } of reading.events) {
    const key = `${month} ${day}`
    if (!found.has(key)) found.set(key, { id: newId(), name: clip(text, 300), month, day, span: placeOf(span) })
  }
  return [...found.values()].slice(0, 200)
}

function isUsed(phrase: string, items: readonly DraftItem[], duties: PlanDraft['duties']): boolean {
  return (
    items.some(({ shares }) => shares.some((share) => share.phrase === phrase)) ||
    duties.some((duty) => duty.phrase === phrase)
  )
}

const placeOrNull = (quoted: Quoted | null) => (quoted === null ? null : placeOf(quoted.span))

const clip = (text: string, max: number): string => {
  const line = text.replace(/\s+/gu, ' ').trim()
  return line.length <= max ? line : `${line.slice(0, max - 1)}…`
}
