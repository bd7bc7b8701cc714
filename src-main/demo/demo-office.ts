import type { AgencyId } from '../../src-shared/domain/ids.ts'
import type { App } from '../app/app.ts'
import { AppClient } from '../app/app-client.ts'
import { type SamplePeople, setUpOffice } from '../sample/set-up-office.ts'

/** One office of the demo: a data folder of its own, open in this process beside the others. */
export interface DemoOffice {
  app: App
  people: SamplePeople
  agencyId: AgencyId
  name: string
  dataDir: string
}

export interface DemoTools {
  openApp(dataDir: string): Promise<App>
  newId(): string
  today(): string
}

export async function openOffice(
  { openApp, newId }: DemoTools,
  place: { dataDir: string; agencyId: AgencyId; symbol: string; onePerson: boolean },
): Promise<DemoOffice> {
  const app = await openApp(place.dataDir)
  try {
    const people = await setUpOffice(app, newId, place)
    const { agencyName } = await people.clerk.call('office.get', {})
    return { app, people, agencyId: place.agencyId, name: agencyName, dataDir: place.dataDir }
  } catch (error) {
    await app.close()
    throw error
  }
}

/** Bodies of one province of the shipped catalogue, in its order; asked of an empty app, as the setup steps do. */
export async function bodiesOfProvince(app: App, newId: () => string, provinceId: AgencyId) {
  const guest = new AppClient(app, newId)
  const { agencies } = await guest.call('setup.choices', { search: '', provinceId })
  guest.close()
  return agencies
}
