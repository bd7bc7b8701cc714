import { userName as userNameSchema } from '../../../src-shared/contract/people.ts'
import { newPassword } from '../../../src-shared/contract/session.ts'
import type { PlanId } from '../../../src-shared/domain/ids.ts'
import type { Text } from '../../../src-shared/text/text.ts'
import type { PersonDraft, PersonFieldsProps } from '../../parts/PersonFields.tsx'

export type AccountDraft = PersonDraft & { approvesPlans: PlanId[] | null }

type Problems = PersonFieldsProps<PersonDraft>['problems'] & { plans?: string }

/** Sentences by field; empty when the account is filled in. An account that exists has its name and password. */
export function problemsOfPerson(draft: AccountDraft, text: Text, hasAccount: boolean): Problems {
  const problems: Problems = {}
  if (draft.fullName.trim() === '') problems.fullName = text.setup.missing
  if (draft.roles.length === 0) problems.roles = text.setup.rolesMissing
  if (draft.roles.includes('approver') && draft.approvesPlans?.length === 0) problems.plans = text.settings.plansMissing
  if (hasAccount) return problems
  if (!userNameSchema.safeParse(draft.userName).success) problems.userName = text.setup.userNameWrong
  if (!newPassword.safeParse(draft.password).success) problems.password = text.signIn.tooShort
  return problems
}

/** Plans mean something only for an approver. */
export function plansOf(draft: AccountDraft): PlanId[] | null {
  return draft.roles.includes('approver') ? draft.approvesPlans : null
}
