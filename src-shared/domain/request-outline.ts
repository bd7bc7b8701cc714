import { z } from 'zod'
import { romanNumber } from './printed-document/marks.ts'
import { defaultOutline, type OutlineKey, reportSectionKey, type SectionKey } from './report-outline.ts'
import { headingOf } from './report-words.ts'

/** A clause stands under the section before it: "II.1". */
export const outlineLevels = ['section', 'clause'] as const
export const outlineLevel = z.enum(outlineLevels)

/**
 * One heading of the outline (đề cương) that a request asks for. Its key says what the app writes under it, or that
 * people do; keys stay when titles are reworded, so that what was written is found again.
 */
export const outlineEntry = z.strictObject({
  key: reportSectionKey,
  title: z.string().min(1).max(500),
  level: outlineLevel,
})
export type OutlineEntry = z.infer<typeof outlineEntry>

/** What every outline keeps to. The results are clauses themselves, one for every task. */
export function isSoundOutline(entries: readonly OutlineEntry[]): boolean {
  return (
    new Set(entries.map(({ key }) => key)).size === entries.length &&
    (entries[0]?.level ?? 'section') === 'section' &&
    entries.every(({ key, level }) => key !== 'results' || level === 'section')
  )
}

/** Empty: the letter gives no outline, and the default one is used. */
export const requestOutline = z.array(outlineEntry).max(60).refine(isSoundOutline)

/** Where a section stands and how it is headed. */
export interface SectionPlace {
  key: SectionKey
  /** As printed: "II", or "II.1" for a clause. */
  number: string
  heading: string
}

export const defaultSections: readonly (SectionPlace & { key: OutlineKey })[] = defaultOutline.map(
  ({ key, number }) => ({
    key,
    number,
    heading: headingOf[key],
  }),
)

/** The sections of a request with their numbers; of one without an outline those of the default. */
export function sectionsOf(outline: readonly OutlineEntry[]): readonly SectionPlace[] {
  if (outline.length === 0) return defaultSections
  let section = 0
  let clause = 0
  return outline.map(({ key, title, level }) => {
    if (level === 'section') {
      section += 1
      clause = 0
    } else clause += 1
    const roman = romanNumber(section)
    return { key, heading: title, number: level === 'section' ? roman : `${roman}.${clause}` }
  })
}

/** Whether clauses stand under a section: with no words of its own it is only their heading. */
export function hasClauses(number: string, all: readonly Pick<SectionPlace, 'number'>[]): boolean {
  return all.some((other) => other.number.startsWith(`${number}.`))
}

/** The next free name of a section that only this request asks for. */
export function nextOwnKey(outline: readonly Pick<OutlineEntry, 'key'>[]): OutlineEntry['key'] {
  const numbers = outline.flatMap(({ key }) => (key.startsWith('own.') ? [Number(key.slice(4))] : []))
  return reportSectionKey.parse(`own.${Math.max(0, ...numbers) + 1}`)
}
