import type { Report } from '../../../src-shared/contract/reports.ts'
import { outlineKey, type SectionKey } from '../../../src-shared/domain/report-outline.ts'
import { headingOf } from '../../../src-shared/domain/report-words.ts'
import { yearlyPlanSections } from '../../../src-shared/domain/yearly-plan/outline.ts'
import { useText } from '../../shell/language.tsx'

/** How a section is called: by its heading as the request words it; those of the default outlines in the reader's language. */
export function useSectionName({ sections }: Pick<Report, 'sections'>): (key: SectionKey) => string {
  const { reports, yearlyPlans } = useText()
  return (key) => {
    const heading = sections.find((section) => section.key === key)?.heading ?? key
    const known = outlineKey.safeParse(key)
    if (known.success && heading === headingOf[known.data]) return reports.sectionNames[known.data]
    const ofPlan = yearlyPlanSections.find((section) => section.key === key && section.heading === heading)
    return ofPlan ? yearlyPlans.sectionNames[ofPlan.key] : heading
  }
}
