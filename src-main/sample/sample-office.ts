import type { CallInput } from '../../src-shared/contract/contract.ts'
import { agencyId } from '../../src-shared/domain/ids.ts'
import type { App } from '../app/app.ts'
import { AppClient } from '../app/app-client.ts'
import { chanceOf } from './chance.ts'
import { enterPlan } from './enter-plan.ts'
import { draftReport } from './make-report.ts'
import { year } from './sample-texts.ts'
import { officeFields, samplePassword, signInPeople, threePeople } from './set-up-office.ts'
import { workTheYear } from './work-the-year.ts'

/** A department that coordinates a plan and has tasks of its own in it, so that every page has something to show. */
const officeId = agencyId.parse('vn.86.so-vhttdl')
const others = ['vn.86.so-y-te', 'vn.86.so-nnmt'].map((id) => agencyId.parse(id))
const asked = agencyId.parse('vn.86.hoi-lhpn')

export const sampleSetup: CallInput<'setup.finish'> = {
  agency: { from: 'catalogue', agencyId: officeId },
  ...officeFields(officeId, 'DVM'),
  people: threePeople,
}

/** Fills the office that was set up with `sampleSetup`: a plan, a year of tasks at every stage, a report begun. */
export async function fillSampleOffice(app: App, newId: () => string, today: string): Promise<void> {
  const forYear = Number(today.slice(0, 4))
  const coordinator = new AppClient(app, newId)
  await coordinator.call('session.signIn', { userName: 'hoa', password: samplePassword })
  const { clerk, approver } = await signInPeople(app, newId)
  const bodies = [officeId, ...others].map((id) => ({ agencyId: id, requested: false }))
  const planId = await enterPlan(coordinator, newId, {
    ...{ coordinatorId: officeId, forYear },
    bodies: [...bodies, { agencyId: asked, requested: true }],
  })
  const { agencyName } = await coordinator.call('office.get', {})
  const work = { planId, forYear, today, officeName: agencyName, chance: chanceOf(1), finish: 5 }
  const periodId = await workTheYear(clerk, approver, work)
  await clerk.call('tasks.add', {
    ...{ periodId, title: year.ownTask, expectedResult: '', workKind: 'recurring', planId: null, itemIds: [] },
    ...{ internalDeadline: `${forYear}-12-20`, people: [] },
  })
  await draftReport(clerk, planId, periodId)
  for (const client of [coordinator, clerk, approver]) app.closeSession(client.session)
}
