import type { Report, ReportRow } from '../../src-shared/contract/reports.ts'
import { useText } from '../shell/language.tsx'

type Named = Pick<ReportRow, 'documentType' | 'ofOffice' | 'plans'> & ({ year: number | null } | Pick<Report, 'period'>)

/** What a report or a yearly plan is called: by its plans, a yearly plan by its year too. */
export function useDocumentName(): (of: Named) => string {
  const { yearlyPlans } = useText()
  return (of) => {
    const plans = of.plans.map((plan) => plan.shortName)
    if (of.documentType !== 'yearly-plan') return plans.join(', ')
    const year = 'year' in of ? of.year : of.period.year
    return yearlyPlans.name({ year, plans: of.ofOffice ? [yearlyPlans.ofOffice] : plans })
  }
}
