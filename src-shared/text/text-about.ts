import type { DocumentType } from '../domain/document-type.ts'
import { aboutConsolidated } from './consolidated.ts'
import type { Language } from './language.ts'
import { type Text, texts } from './text.ts'
import { aboutYearlyPlan } from './yearly-plans.ts'

/** The sentences of the window, speaking of a plan or a consolidated report where they speak of a report. */
export function textAbout(type: DocumentType, language: Language): Text {
  const text = texts[language]
  if (type === 'report') return text
  if (type === 'consolidated') {
    const about = aboutConsolidated[language]
    return {
      ...text,
      reports: { ...text.reports, ...about.reports },
      approval: { ...text.approval, ...about.approval },
    }
  }
  const { reports, approval, wordEdits } = aboutYearlyPlan[language]
  return {
    ...text,
    reports: { ...text.reports, ...reports },
    approval: { ...text.approval, ...approval },
    wordEdits: { ...text.wordEdits, ...wordEdits },
  }
}
