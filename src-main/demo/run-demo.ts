import { join } from 'node:path'
import { type AgencyId, agencyId } from '../../src-shared/domain/ids.ts'
import type { Text } from '../../src-shared/text/text.ts'
import { handIn } from '../sample/caller.ts'
import { chanceOf } from '../sample/chance.ts'
import { enterPlan } from '../sample/enter-plan.ts'
import { draftReport, makeKey, sealReport } from '../sample/make-report.ts'
import { samplePassword } from '../sample/set-up-office.ts'
import { openYear, workTheYear } from '../sample/work-the-year.ts'
import { acceptReport, enrolCards, receive, receivePlan, type Travelling, takeAlong } from './carry-files.ts'
import { bodiesOfProvince, type DemoOffice, type DemoTools, openOffice } from './demo-office.ts'

const provinceId = agencyId.parse('vn.86.ubnd')
const coordinatorId = agencyId.parse('vn.86.so-vhttdl')
/** Taken first, so that a small demo shows departments, a commune and a body that is only asked. */
const first = ['vn.86.so-y-te', 'vn.86.hoi-lhpn', 'vn.86.x29551'].map((id) => agencyId.parse(id))
const passphrase = 'mat-khau-khoa-mau'

export interface DemoOrder {
  dir: string
  agencies: number
  seed: number
}

export interface DemoResult {
  coordinator: string
  agencies: { name: string; dataDir: string; reportJson: string; reportDocx: string; verdict: string }[]
  registry: string
  received: number
  of: number
}

interface Agency extends DemoOffice {
  fingerprint: string
  reports: { json: Travelling; docx: Travelling }
  card: Travelling
}

/** The main job from end to end, through the same calls as the windows. `filesDir` exists; `say` hears each step. */
export async function runDemo(
  order: DemoOrder,
  tools: DemoTools,
  say: (pick: (words: Text['demo']) => string) => void,
  filesDir: string,
): Promise<DemoResult> {
  const agencyIds = await chooseAgencies(order, tools)
  const forYear = Number(tools.today().slice(0, 4))
  const office = await openOffice(tools, {
    ...{ dataDir: join(order.dir, 'coordinator'), agencyId: coordinatorId, symbol: 'SVHTTDL', onePerson: false },
  })
  const agencies: Agency[] = []
  try {
    const { coordinator } = office.people
    say((words) => words.coordinator({ office: office.name }))
    await openYear(coordinator, forYear)
    const fingerprint = await makeKey(coordinator, 'root', passphrase)
    const bodies = agencyIds.map((id) => ({ agencyId: id, requested: id === first[1] }))
    const planId = await enterPlan(coordinator, tools.newId, { coordinatorId, bodies, forYear })
    const issued = await coordinator.call('packages.issue', { planId, passphrase })
    const files = {
      package: await takeAlong(coordinator, issued.package.exportId, filesDir),
      registry: await takeAlong(coordinator, issued.registry.exportId, filesDir),
    }
    const { plan } = await coordinator.call('plans.get', { planId })
    say((words) => words.issued({ items: plan.items.length, agencies: agencyIds.length }))

    for (const [at, id] of agencyIds.entries()) {
      const chance = chanceOf(order.seed * 1_000 + at)
      const place = { dataDir: join(order.dir, `agency-${at + 1}`), agencyId: id, symbol: `DV${at + 1}` }
      // Every second one is an office of one person.
      const agency = await openOffice(tools, { ...place, onePerson: at % 2 === 1 })
      agencies.push({
        ...agency,
        ...(await yearAt(agency, { at, files, fingerprint, forYear, chance, filesDir, tools, say })),
      })
    }

    const cards = await enrolCards(coordinator, agencies)
    say((words) => words.coordinator({ office: office.name }))
    say((words) => words.enrolled({ cards }))
    const { registry } = await coordinator.call('coordination.issueRegistry', { passphrase })
    const registryFile = await takeAlong(coordinator, registry.exportId, filesDir)
    const verdicts = await importReports(office, agencies, tools.today())
    say((words) =>
      words.imported({ trusted: verdicts.filter(({ verdict }) => verdict === 'trusted').length, of: verdicts.length }),
    )
    for (const [at, agency] of agencies.entries()) {
      const submissionId = verdicts[at]?.submissionId
      if (!submissionId) continue
      await receive(agency.people.clerk, await acceptReport(coordinator, submissionId, passphrase, filesDir))
    }
    const status = await coordinator.call('coordination.status', {
      planId,
      period: { kind: 'year', year: forYear, ordinal: null },
    })
    const received = status.assigned.received + status.requested.received
    const of = status.assigned.of + status.requested.of
    say((words) => words.status({ received, of }))
    say((words) => words.receipts({ count: agencies.length }))
    say((words) => words.files({ dir: filesDir }))
    const registryPath = join(filesDir, registryFile.name)
    const report = join(filesDir, agencies[0]?.reports.docx.name ?? '')
    say((words) => words.verify({ report, registry: registryPath }))
    say((words) => words.open({ dir: office.dataDir, password: samplePassword }))
    return {
      coordinator: office.dataDir,
      agencies: agencies.map((agency, at) => ({
        name: agency.name,
        dataDir: agency.dataDir,
        reportJson: join(filesDir, agency.reports.json.name),
        reportDocx: join(filesDir, agency.reports.docx.name),
        verdict: verdicts[at]?.verdict ?? '',
      })),
      registry: registryPath,
      received,
      of,
    }
  } finally {
    for (const { app } of [office, ...agencies]) await app.close()
  }
}

interface AgencyYear {
  at: number
  files: { package: Travelling; registry: Travelling }
  fingerprint: string
  forYear: number
  chance: (min: number, max: number) => number
  filesDir: string
  tools: DemoTools
  say: (pick: (words: Text['demo']) => string) => void
}

/** One agency's year: the plan comes in, work is done, the report is sealed and taken along with the card. */
async function yearAt(office: DemoOffice, order: AgencyYear): Promise<Omit<Agency, keyof DemoOffice>> {
  const { at, say, filesDir, forYear, chance, tools } = order
  const { clerk, approver } = office.people
  say((words) => words.agency({ office: office.name }))
  const planId = await receivePlan(office, order.files, order.fingerprint)
  say((words) => words.pinned({ fingerprint: order.fingerprint }))
  const work = { planId, forYear, today: tools.today(), officeName: office.name, chance, finish: 'all' as const }
  const periodId = await workTheYear(clerk, approver, work)
  const { total: tasks } = await clerk.call('tasks.list', { periodId, filter: {} })
  const { total: evidence } = await clerk.call('evidence.summary', {})
  say((words) => words.worked({ tasks, notes: tasks * 2, evidence }))

  const fingerprint = await makeKey(approver, 'approver', passphrase)
  const { exportId } = await approver.call('keys.exportCard', { passphrase, recipientAgencyId: coordinatorId })
  const prefix = `agency-${at + 1}`
  const card = await takeAlong(approver, exportId, filesDir, `${prefix}-card.json`)
  const reportId = await draftReport(clerk, planId, periodId)
  const letter = { number: String(at + 5).padStart(2, '0'), date: tools.today(), passphrase }
  const { revision, numberValue, symbol } = await sealReport(office.people, reportId, letter)
  const taken = async (format: 'json' | 'sealed-docx', name: string) => {
    const made = await clerk.call('reports.export', { reportId, revision, format })
    return takeAlong(clerk, made.exportId, filesDir, name)
  }
  const reports = {
    json: await taken('json', `${prefix}-report.json`),
    docx: await taken('sealed-docx', `${prefix}-report.docx`),
  }
  say((words) => words.sealed({ number: `${numberValue}/${symbol}`, fingerprint }))
  return { fingerprint, card, reports }
}

/** Every second agency sends the DOCX alone, the others the JSON. */
async function importReports({ people }: DemoOffice, agencies: readonly Agency[], receivedOn: string) {
  const { coordinator } = people
  const stagedIds: string[] = []
  for (const [at, { reports }] of agencies.entries()) {
    const { name, bytes } = at % 2 === 0 ? reports.docx : reports.json
    stagedIds.push(await handIn(coordinator, name, bytes))
  }
  const { files } = await coordinator.call('coordination.importReports', { stagedIds, receivedOn, source: 'email' })
  return files
}

async function chooseAgencies({ dir, agencies }: DemoOrder, tools: DemoTools): Promise<AgencyId[]> {
  const app = await tools.openApp(join(dir, 'coordinator'))
  try {
    const more = (await bodiesOfProvince(app, tools.newId, provinceId)).map(({ id }) => id)
    const all = [...first, ...more.filter((id) => !first.includes(id) && id !== coordinatorId && id !== provinceId)]
    return all.slice(0, agencies)
  } finally {
    await app.close()
  }
}
