import type { DocumentType } from '../domain/document-type.ts'
import type { Language } from './language.ts'
import { type Text, texts } from './text.ts'
import { aboutYearlyPlan } from './yearly-plans.ts'

/** The sentences of the window, speaking of a plan where they speak of a report. */
export function textAbout(type: DocumentType, language: Language): Text {
  const text = texts[language]
  if (type === 'report') return text
  const { reports, approval, wordEdits } = aboutYearlyPlan[language]
  return {
    ...text,
    reports: { ...text.reports, ...reports },
    approval: { ...text.approval, ...approval },
    wordEdits: { ...text.wordEdits, ...wordEdits },
  }
}
