import type { Plan } from '../../../src-shared/contract/plan-content.ts'
import type { LetterPlan } from '../../../src-shared/domain/letter-words.ts'

/** A plan as letters name it. */
export function letterPlan({ document }: Pick<Plan, 'document'>): LetterPlan {
  const { number, documentDate, issuerName, subject, shortName } = document
  return { number, date: documentDate, issuer: issuerName, subject, shortName }
}
