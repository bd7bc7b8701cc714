import { z } from 'zod'
import { personId, planId } from '../domain/ids.ts'
import { role } from '../domain/permissions.ts'
import { language } from '../text/language.ts'
import { publicAction, publicQuery } from './call.ts'
import { filledLine } from './fields.ts'

export const signedInPerson = z.strictObject({
  id: personId,
  fullName: z.string(),
  position: z.string(),
  roles: z.array(role),
  /** Plans an approver answers for; null = all. */
  approvesPlans: z.array(planId).nullable(),
  language,
})
export type SignedInPerson = z.infer<typeof signedInPerson>

/** What the window needs to know before it shows anything: which gate stands before the app. */
export const sessionState = z.strictObject({
  stage: z.enum(['setup', 'sign-in', 'locked', 'change-password', 'ready']),
  person: signedInPerson.nullable(),
  office: z.strictObject({ agencyName: z.string(), isSample: z.boolean(), lockAfterMinutes: z.int() }).nullable(),
})
export type SessionState = z.infer<typeof sessionState>

/** At least eight characters; the length counts, not the kinds of signs (NIST SP 800-63B, 3.1.1.2). */
export const newPassword = z.string().min(8).max(200)

export const sessionContract = {
  'session.current': publicQuery({ input: {}, output: sessionState }),
  'session.signIn': publicAction({
    input: { userName: filledLine(60), password: z.string().max(200) },
    output: sessionState,
  }),
  'session.signOut': publicAction({ input: {}, output: sessionState }),
  'session.lock': publicAction({ input: {}, output: sessionState }),
  'session.unlock': publicAction({ input: { password: z.string().max(200) }, output: sessionState }),
  /** Also the way out of stage `change-password`. */
  'session.changePassword': publicAction({
    input: { oldPassword: z.string().max(200), newPassword },
    output: sessionState,
  }),
  'session.setLanguage': publicAction({ input: { language }, output: sessionState }),
}
