import type { IndicatorId } from './ids.ts'
import type { ReportContent } from './report-content.ts'
import type { SectionKey } from './report-outline.ts'

/** What differs between the revision that the approver last stood behind and the one before them. */
export interface ReportChanges {
  sections: { key: SectionKey; added: string[]; removed: string[] }[]
  /** Names of indicators whose value differs. */
  figures: { name: string; indicatorId: IndicatorId }[]
  letter: boolean
  cutOff: boolean
}

export function compareContents(before: ReportContent, now: ReportContent): ReportChanges {
  return {
    sections: now.sections.flatMap((section) => {
      const earlier = lines(before.sections.find((one) => one.key === section.key))
      const later = lines(section)
      const added = later.filter((line) => !earlier.includes(line))
      const removed = earlier.filter((line) => !later.includes(line))
      return added.length + removed.length === 0 ? [] : [{ key: section.key, added, removed }]
    }),
    figures: now.records.figures
      .filter((figure) => {
        const earlier = before.records.figures.find(
          (one) => one.indicatorId === figure.indicatorId && one.estimate === figure.estimate,
        )
        return JSON.stringify(earlier?.value ?? null) !== JSON.stringify(figure.value)
      })
      .map(({ name, indicatorId }) => ({ name, indicatorId })),
    letter: JSON.stringify(before.letter) !== JSON.stringify(now.letter),
    cutOff: before.cutOff !== now.cutOff,
  }
}

function lines(section: ReportContent['sections'][number] | undefined): string[] {
  return (section?.passages ?? [])
    .filter((one) => !one.leftOut)
    .map((one) => (one.title === null ? one.text : `${one.title}: ${one.text}`))
    .filter((line) => line !== '')
}
