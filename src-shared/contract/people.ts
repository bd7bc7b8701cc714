import { z } from 'zod'
import { personId, planId } from '../domain/ids.ts'
import { role } from '../domain/permissions.ts'
import { language } from '../text/language.ts'
import { command, query } from './call.ts'
import { filledLine, line, version } from './fields.ts'
import { newPassword } from './session.ts'

/** Lower-case letters, digits, dot, dash: easy to type with any keyboard set-up. */
export const userName = z.string().regex(/^[a-z0-9][a-z0-9.-]{1,59}$/)

const personFields = {
  fullName: filledLine(120),
  position: line(120),
  roles: z.array(role).min(1).max(4),
  approvesPlans: z.array(planId).max(200).nullable(),
  language,
}

export const person = z.strictObject({
  id: personId,
  userName,
  fullName: z.string(),
  position: z.string(),
  roles: z.array(role),
  approvesPlans: z.array(planId).nullable(),
  language,
  active: z.boolean(),
  mustChangePassword: z.boolean(),
  version,
})
export type Person = z.infer<typeof person>

export const newPerson = z.strictObject({ ...personFields, userName, password: newPassword })
export type NewPerson = z.infer<typeof newPerson>

export const peopleContract = {
  'people.list': query({ input: {}, output: z.array(person) }),
  'people.add': command({ input: { person: newPerson }, output: person }),
  'people.change': command({
    input: { personId, expectedVersion: version, ...personFields, active: z.boolean() },
    output: person,
  }),
  /** The administrator sets a first password; the person must choose an own one at the next sign-in. */
  'people.resetPassword': command({ input: { personId, password: newPassword }, output: person }),
}
