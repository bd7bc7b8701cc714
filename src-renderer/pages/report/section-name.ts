import type { Report } from '../../../src-shared/contract/reports.ts'
import { outlineKey, type SectionKey } from '../../../src-shared/domain/report-outline.ts'
import { headingOf } from '../../../src-shared/domain/report-words.ts'
import { useText } from '../../shell/language.tsx'

/** How a section is called: by its heading as the request words it; those of the default outline in the reader's language. */
export function useSectionName({ sections }: Pick<Report, 'sections'>): (key: SectionKey) => string {
  const { sectionNames } = useText().reports
  return (key) => {
    const heading = sections.find((section) => section.key === key)?.heading ?? key
    const known = outlineKey.safeParse(key)
    return known.success && heading === headingOf[known.data] ? sectionNames[known.data] : heading
  }
}
