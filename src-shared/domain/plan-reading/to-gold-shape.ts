import type { OutlineItem, PlanReading, Quoted, ReadAssignment, ReadDeadline, ReadTarget } from './plan-reading.ts'
import type { SourceDocument, Span } from './source-document.ts'

/** A reading as the annotated plans are written: what the command line prints. Absent = the document does not say. */
export interface GoldShape {
  doc_type?: string
  number?: string
  date?: string
  date_partial?: string
  issuer?: string
  subject?: string
  decision_subject?: string
  plan_title?: string
  signer?: string
  outline: { path: string; marker: string; text: string; kind: string; span: Span }[]
  assignments: {
    agency: string
    role: string
    basis: string
    path: string
    text_start: string
    span: Span
    task_path?: string
    inherits?: string
  }[]
  deadlines: { text: string; normalized: string | null; path?: string; agency?: string; span: Span }[]
  targets: {
    text: string
    value?: number
    value_to?: number
    unit?: string
    comparator?: string
    year?: number
    baseline?: number
    direction?: string
    path: string
    span: Span
  }[]
  findings: object[]
}

const startLength = 60

/**
 * Details (points below 2.1.1.) and general duties are left out: the annotations record items and work. `none-stated` is printed as `lead` with basis implicit, the way
 * the annotations record it.
 */
export function toGoldShape(reading: PlanReading, source: SourceDocument): GoldShape {
  const { document: data } = reading
  const items = new Map(reading.items.map((item) => [item.id, item]))
  const pathOf = (id: OutlineItem['id'] | null) => (id === null ? undefined : items.get(id)?.path)
  return dropAbsent({
    doc_type: data.documentType ?? undefined,
    number: textOf(data.number),
    date: data.date?.iso,
    date_partial: data.partialDate?.iso,
    issuer: textOf(data.issuer),
    subject: textOf(data.subject),
    decision_subject: textOf(data.decisionSubject),
    plan_title: textOf(data.planTitle),
    signer: textOf(data.signer),
    outline: reading.items
      .filter(({ part, isDetail }) => (part === 'plan' || part === 'annex') && !isDetail)
      .map(({ path, marker, text, kind, span }) => ({ path, marker: marker ?? '', text: startOf(text), kind, span })),
    assignments: reading.assignments
      .filter(({ general, itemId }) => !general && !items.get(itemId)?.isDetail)
      .map((one) => assignmentShape(one, source, pathOf)),
    deadlines: reading.deadlines.map((one) => deadlineShape(one, pathOf)),
    targets: reading.targets.map((one) => targetShape(one, pathOf)),
    findings: reading.findings.map(({ itemId, ...finding }) => dropAbsent({ ...finding, path: pathOf(itemId) })),
  })
}

type PathOf = (id: OutlineItem['id'] | null) => string | undefined

function assignmentShape(
  one: ReadAssignment,
  source: SourceDocument,
  pathOf: PathOf,
): GoldShape['assignments'][number] {
  return dropAbsent({
    agency: one.agency.text,
    // The annotations know no watching role: they record such a body as one whose role is not said.
    role: one.role === 'none-stated' || one.role === 'monitor' ? 'lead' : one.role,
    basis: one.role === 'monitor' ? 'implicit' : one.basis,
    path: pathOf(one.itemId) ?? '',
    text_start: startOf(source.text.slice(one.textStart, one.textStart + startLength * 3)),
    span: one.agency.span,
    task_path: pathOf(one.taskItemId),
    inherits: pathOf(one.inheritedFrom),
  })
}

function deadlineShape(one: ReadDeadline, pathOf: PathOf): GoldShape['deadlines'][number] {
  return dropAbsent({
    text: one.text,
    normalized: one.normalized.length > 0 ? one.normalized.join('; ') : null,
    path: pathOf(one.itemId),
    agency: textOf(one.agency),
    span: one.span,
  })
}

function targetShape(one: ReadTarget, pathOf: PathOf): GoldShape['targets'][number] {
  return dropAbsent({
    text: one.text,
    value: one.value === null ? undefined : Number(one.value),
    value_to: one.valueTo === null ? undefined : Number(one.valueTo),
    unit: one.unit ?? undefined,
    comparator: one.comparator ?? undefined,
    year: one.year ?? undefined,
    baseline: one.baseline === null ? undefined : Number(one.baseline.value),
    direction: one.direction ?? undefined,
    path: pathOf(one.itemId) ?? '',
    span: one.span,
  })
}

const textOf = (quoted: Quoted | null): string | undefined => quoted?.text

const startOf = (text: string): string => text.replace(/\s+/gu, ' ').trim().slice(0, startLength)

type WithoutUndefined<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>
}

function dropAbsent<T extends object>(shape: T): WithoutUndefined<T> {
  // The compiler cannot follow fromEntries: what is left out are exactly the entries that may be undefined.
  return Object.fromEntries(Object.entries(shape).filter(([, value]) => value !== undefined)) as WithoutUndefined<T>
}
