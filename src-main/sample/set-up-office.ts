import { parseCatalogueId, provinceBodyId } from '../../src-shared/domain/catalogue-ids.ts'
import type { AgencyId } from '../../src-shared/domain/ids.ts'
import type { Role } from '../../src-shared/domain/permissions.ts'
import type { App } from '../app/app.ts'
import { AppClient } from '../app/app-client.ts'
import type { Caller } from './caller.ts'
import { year } from './sample-texts.ts'

/** What everybody in a sample signs in with. Published on purpose: there is nothing to protect. */
export const samplePassword = 'don-vi-mau'
const firstPassword = 'mat-khau-dau-tien'

export interface SamplePeople {
  clerk: Caller
  approver: Caller
  coordinator: Caller
}

const samplePerson = (userName: string, who: { fullName: string; position: string }, roles: Role[]) => ({
  ...{ userName, ...who, roles, language: 'vi' as const },
  password: roles.includes('administrator') ? samplePassword : firstPassword,
})

/** hoa coordinates and administers, lan is the clerk, minh approves. */
export const threePeople = [
  samplePerson('hoa', year.people.everything, ['clerk', 'coordinator', 'administrator']),
  samplePerson('lan', year.people.clerk, ['clerk']),
  samplePerson('minh', year.people.approver, ['approver']),
]

/** A department stands under the People's Committee of its province; a committee and an association print no superior. */
function superiorOf(office: AgencyId): AgencyId | null {
  const id = parseCatalogueId(office)
  return id?.level === 'province' && id.body.startsWith('so-') ? provinceBodyId(id.province, 'ubnd') : null
}

export const officeFields = (office: AgencyId, symbolAbbreviation: string) => ({
  ...{
    superiorAgencyId: superiorOf(office),
    placeName: year.places,
    symbolAbbreviation,
    layoutProfile: 'state-body' as const,
  },
  ...{ language: 'vi' as const, backupDir: null, lockAfterMinutes: 15 },
})

/** Sets an office up that has three people, or one who holds every role. */
export async function setUpOffice(
  app: App,
  newId: () => string,
  office: { agencyId: AgencyId; symbol: string; onePerson: boolean },
): Promise<SamplePeople> {
  const guest = new AppClient(app, newId)
  const everything: Role[] = ['clerk', 'approver', 'coordinator', 'administrator']
  await guest.call('setup.finish', {
    agency: { from: 'catalogue', agencyId: office.agencyId },
    ...officeFields(office.agencyId, office.symbol),
    people: office.onePerson ? [samplePerson('hoa', year.people.everything, everything)] : threePeople,
  })
  if (office.onePerson) return { clerk: guest, approver: guest, coordinator: guest }
  return { ...(await signInPeople(app, newId)), coordinator: guest }
}

/** The first sign-in of lan and minh, with the password of their own that the app insists on. */
export async function signInPeople(app: App, newId: () => string): Promise<{ clerk: Caller; approver: Caller }> {
  const enter = async (userName: string) => {
    const client = new AppClient(app, newId)
    await client.call('session.signIn', { userName, password: firstPassword })
    await client.call('session.changePassword', { oldPassword: firstPassword, newPassword: samplePassword })
    return client
  }
  return { clerk: await enter('lan'), approver: await enter('minh') }
}
