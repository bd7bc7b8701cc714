import { type ChangedRow, changedTables, compareTables } from './changed-rows.ts'
import type { Passage, ReportContent } from './report-content.ts'
import type { SectionKey } from './report-outline.ts'

/**
 * What a new draft does to one passage. `follows`: the app's words follow the records. `kept`: a person's words stay,
 * the records say something else now. `added`: a record is new. `gone`: its record is no longer there. `orphaned`: the
 * record is gone, the words of a person about it stay.
 */
export const redraftKinds = ['follows', 'kept', 'added', 'gone', 'orphaned'] as const
export type RedraftKind = (typeof redraftKinds)[number]

export interface RedraftChanges {
  passages: {
    key: SectionKey
    kind: RedraftKind
    title: string | null
    /** What is printed now; null for a passage that comes in. */
    before: string | null
    /** What the records say; null where they say nothing any more. */
    after: string | null
  }[]
  rows: ChangedRow[]
}

/** What taking the records anew would change: before it is done, passage by passage. */
export function compareDrafts(
  before: Pick<ReportContent, 'documentType' | 'cutOff' | 'sections' | 'records'>,
  after: Pick<ReportContent, 'sections' | 'records'>,
): RedraftChanges {
  return {
    passages: after.sections.flatMap((section) => {
      const earlier = before.sections.find((one) => one.key === section.key)?.passages ?? []
      const still = new Set(section.passages.map((one) => one.id))
      const gone = earlier.filter((one) => !still.has(one.id) && !one.leftOut)
      return [
        ...section.passages.flatMap((one) => {
          const change = changeOf(
            earlier.find((other) => other.id === one.id),
            one,
          )
          return change === null ? [] : [{ key: section.key, ...change }]
        }),
        ...gone.map((one) => ({
          ...{ key: section.key, kind: 'gone' as const, title: one.title },
          ...{ before: one.text, after: null },
        })),
      ]
    }),
    rows: compareTables(before, { ...before, ...after }, changedTables),
  }
}

function changeOf(before: Passage | undefined, after: Passage): Omit<RedraftChanges['passages'][number], 'key'> | null {
  if (after.leftOut) return null
  const { title } = after
  if (!before) return { kind: 'added', title, before: null, after: after.text }
  if (before.source !== null && after.source === null) {
    return { kind: 'orphaned', title, before: after.text, after: null }
  }
  if (before.text !== after.text || before.title !== after.title) {
    return { kind: 'follows', title, before: before.text, after: after.text }
  }
  if (!before.stale && after.stale && after.drafted === null)
    return { kind: 'kept', title, before: after.text, after: null }
  if (before.drafted !== after.drafted) return { kind: 'kept', title, before: after.text, after: after.drafted }
  return null
}
