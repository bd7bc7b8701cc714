import type { BusinessDate } from '../business-date.ts'
import type { AgencyId, PlanId } from '../ids.ts'
import { bareWords } from '../plan-review/wording.ts'
import { nameKey } from './body-names.ts'

export interface MatchablePlan {
  id: PlanId
  number: string | null
  documentDate: BusinessDate | null
  issuerId: AgencyId | null
  issuerName: string
  subject: string
}

export const planGrounds = ['number', 'date', 'issuer', 'subject'] as const
export type PlanGround = (typeof planGrounds)[number]

export interface PlanCandidate {
  id: PlanId
  grounds: PlanGround[]
  /** Number, date and issuer are the same, of no other plan. */
  isSure: boolean
}

const isSame = {
  number: (a, b) => a.number !== null && b.number !== null && bareWords(a.number) === bareWords(b.number),
  date: (a, b) => a.documentDate !== null && a.documentDate === b.documentDate,
  issuer: (a, b) =>
    (a.issuerId !== null && a.issuerId === b.issuerId) ||
    (a.issuerName !== '' && nameKey(a.issuerName) === nameKey(b.issuerName)),
  subject: (a, b) => a.subject !== '' && bareWords(a.subject) === bareWords(b.subject),
} satisfies Record<PlanGround, (a: MatchablePlan, b: MatchablePlan) => boolean>

/**
 * For each plan that was typed in by hand, which received ones it may be: two grounds, of which the number or the subject
 * is one. The strongest first.
 */
export function matchPlans(
  typed: readonly MatchablePlan[],
  received: readonly MatchablePlan[],
): Map<PlanId, PlanCandidate[]> {
  return new Map(
    typed.map((plan) => {
      const found = received
        .map((other) => ({ id: other.id, grounds: planGrounds.filter((ground) => isSame[ground](plan, other)) }))
        .filter(({ grounds }) => grounds.length >= 2 && (grounds.includes('number') || grounds.includes('subject')))
        .toSorted((a, b) => b.grounds.length - a.grounds.length)
      const sure = found.filter(({ grounds }) => isIdentified(grounds))
      return [
        plan.id,
        found.map((one) => ({ ...one, isSure: sure.length === 1 && isIdentified(one.grounds) })),
      ] as const
    }),
  )
}

const isIdentified = (grounds: readonly PlanGround[]) =>
  grounds.includes('number') && grounds.includes('date') && grounds.includes('issuer')
