import { formatDate } from './business-date.ts'
import { itemLine } from './consolidated/item-line.ts'
import { reportsBehind } from './consolidated/records.ts'
import { romanNumber } from './printed-document/marks.ts'
import type {
  Passage,
  PassageSource,
  ReportEvidence,
  ReportRecords,
  ReportSection,
  ReportTask,
} from './report-content.ts'
import type { SectionKey } from './report-outline.ts'
import { aboutSubject, documentKindOf, reportWords as words } from './report-words.ts'
import { defaultSections, type SectionPlace } from './request-outline.ts'
import { formatNumber } from './vietnamese-number.ts'
import { draftOrganisation, draftTasks } from './yearly-plan/draft.ts'

/** What the app makes of one record: no judgement, nothing that is not recorded. */
interface Drafted {
  source: PassageSource
  title: string | null
  text: string
}

/**
 * The sections of an outline with what the records say. What a person wrote in `before` stays word for word and in its
 * place; of a passage that a person changed only `drafted` follows the records. A section that the outline no longer
 * has goes only where nobody wrote in it; else it stands behind the others.
 */
export function draftSections(
  records: ReportRecords,
  before: readonly ReportSection[],
  newId: () => string,
  outline: readonly SectionPlace[] = defaultSections,
): ReportSection[] {
  const asked = new Set(outline.map(({ key }) => key))
  const kept = before.filter(({ key, passages }) => !asked.has(key) && passages.some(isPersons))
  const places = [...outline, ...numberedBehind(outline, kept)]
  return places.map(({ key, number, heading }) => {
    const earlier = before.find((section) => section.key === key)
    const fresh = asked.has(key) ? saidOnce(draftOf(key, records), earlier?.passages ?? []) : []
    const passages = mergePassages(earlier?.passages ?? [], fresh, newId).map((one) => besideNewer(one, records))
    return { key, number, heading, passages }
  })
}

/**
 * The same difficulty of forty tasks is one sentence of a report, made of the first of them. What a person worded
 * differently for one of the others stays.
 */
function saidOnce(drafted: readonly Drafted[], before: readonly Passage[]): Drafted[] {
  const persons = new Set(
    before.flatMap((one) => (one.source !== null && isPersons(one) ? [sourceKey(one.source)] : [])),
  )
  const said = new Set<string>()
  return drafted.filter(({ source, title, text }) => {
    // Under its own title the same sentence says something of another task.
    if (title !== null) return true
    const words = text
      .toLocaleLowerCase('vi')
      .replace(/[\s.;,]+/g, ' ')
      .trim()
    const isNew = !said.has(words)
    said.add(words)
    return isNew || persons.has(sourceKey(source))
  })
}

/** Words that were chosen from a body's report are a person's; another report of the body makes them stale. */
function besideNewer(one: Passage, records: ReportRecords): Passage {
  const { source } = one
  if (source?.kind !== 'submission' || one.leftOut) return one
  return reportsBehind(records).includes(source.submissionId) ? one : { ...one, stale: true }
}

/** Behind the last section of the outline, each as a section of its own. */
function numberedBehind(outline: readonly SectionPlace[], kept: readonly ReportSection[]): SectionPlace[] {
  const last = new Set(outline.map(({ number }) => number.split('.')[0])).size
  return kept.map(({ key, heading }, index) => ({ key, heading, number: romanNumber(last + index + 1) }))
}

/** Whether the words are a person's. */
export function isPersons(one: Pick<Passage, 'text' | 'drafted'>): boolean {
  return one.drafted === null || one.text !== one.drafted
}

function mergePassages(before: readonly Passage[], fresh: readonly Drafted[], newId: () => string): Passage[] {
  const made = new Map(before.flatMap((one) => (isMade(one) ? [[sourceKey(one.source), one] as const] : [])))
  const result = fresh.map((one) => {
    const earlier = made.get(sourceKey(one.source))
    return earlier ? follow(earlier, one) : newPassage(one, newId)
  })
  const stillMade = new Set(fresh.map((one) => sourceKey(one.source)))
  // Each passage of a person goes back behind the one that it stood behind.
  for (const [index, one] of before.entries()) {
    const gone = isMade(one) && !stillMade.has(sourceKey(one.source))
    if (isMade(one) && !gone) continue
    if (gone && (!isPersons(one) || one.leftOut)) continue
    // Words about a record that is no longer there are a person's now: kept, and pointed out.
    const kept = gone ? { ...one, source: null, drafted: null, stale: true } : one
    const previous = before[index - 1]
    const at = previous ? result.findIndex((other) => other.id === previous.id) : -1
    if (previous && at === -1) result.push(kept)
    else result.splice(at + 1, 0, kept)
  }
  return result
}

/** Whether the app made it of a record; not what a person added, or chose from a body's report. */
function isMade<One extends Pick<Passage, 'source' | 'drafted'>>(one: One): one is One & { source: PassageSource } {
  return one.source !== null && one.drafted !== null
}

function follow(earlier: Passage, fresh: Drafted): Passage {
  if (!isPersons(earlier)) return { ...earlier, title: fresh.title, text: fresh.text, drafted: fresh.text }
  const changed = earlier.drafted !== fresh.text
  return { ...earlier, title: fresh.title, drafted: fresh.text, stale: earlier.stale || changed }
}

function newPassage(one: Drafted, newId: () => string): Passage {
  return { id: newId(), ...one, drafted: one.text, stale: false, leftOut: false }
}

function sourceKey(source: PassageSource): string {
  switch (source.kind) {
    case 'task':
      return `task ${source.taskId}`
    case 'evidence':
      return `evidence ${source.evidenceId}`
    case 'plan':
      return `plan ${source.planId}`
    case 'item':
      return `item ${source.itemId}`
    case 'submission':
      return `submission ${source.submissionId} ${JSON.stringify(source.from)}`
  }
}

function draftOf(key: SectionKey, records: ReportRecords): Drafted[] {
  const tasks = records.tasks.filter((task) => task.progress !== 'not-applicable')
  switch (key) {
    case 'direction':
      return records.evidence
        .filter((one) => one.documentNumber !== null)
        .toSorted((a, b) => (a.documentDate ?? '').localeCompare(b.documentDate ?? '') || a.id.localeCompare(b.id))
        .map((one) => ({
          source: { kind: 'evidence', evidenceId: one.id },
          title: null,
          text: documentLine(one),
        }))
    case 'results':
      if (records.consolidated) return draftItems(records.consolidated)
      return tasks.map((task) => ({ source: sourceOf(task), title: task.title, text: resultLine(task) }))
    case 'assessment.shortcomings':
      return tasks
        .filter((task) => task.difficulties !== '')
        .map((task) => ({ source: sourceOf(task), title: null, text: task.difficulties }))
    case 'proposals':
      return tasks
        .filter((task) => task.proposals !== '')
        .map((task) => ({ source: sourceOf(task), title: null, text: task.proposals }))
    case 'tasks':
      return draftTasks(records)
    case 'organisation':
      return draftOrganisation(records)
    default:
      return []
  }
}

/** One passage for each task of the plan: how many bodies did what. */
function draftItems({ items }: NonNullable<ReportRecords['consolidated']>): Drafted[] {
  return items.map((item) => ({
    source: { kind: 'item', itemId: item.itemId },
    title: item.title,
    text: itemLine(item),
  }))
}

function sourceOf(task: ReportTask): PassageSource {
  return { kind: 'task', taskId: task.taskId }
}

/** "Kế hoạch số 12/KH-SYT ngày 10/02/2026 của Sở Y tế về …", with what of it is known. */
function documentLine(one: ReportEvidence): string {
  return [
    `${documentKindOf(one.documentNumber ?? '')} số ${one.documentNumber ?? ''}`,
    one.documentDate === null ? '' : words.documentDate({ date: formatDate(one.documentDate) }),
    one.issuer === null ? '' : words.documentIssuer({ issuer: one.issuer }),
    one.subject === null ? '' : aboutSubject(one.subject),
  ]
    .filter((part) => part !== '')
    .join(' ')
}

function resultLine(task: ReportTask): string {
  const quantities = task.quantities.map(({ label, value, unit }) => `${label}: ${formatNumber(value)} ${unit}`.trim())
  return [
    task.resultText,
    quantities.length === 0 ? '' : words.quantities({ list: quantities.join('; ') }),
    task.expected ? words.expected(task.expected) : '',
  ]
    .filter((part) => part !== '')
    .join('\n')
}
