import type { PrivacyPlace } from '../../../src-shared/contract/reports.ts'
import { findPrivacyWarnings } from '../../../src-shared/domain/privacy-warnings.ts'
import type { ReportContent } from '../../../src-shared/domain/report-content.ts'
import type { Db } from '../../db/open-database.ts'
import { agencyRecords } from '../agencies/agency-records.service.ts'
import type { LoadedReport } from './load-report.ts'
import { selectKeptPrivacy } from './privacy.queries.ts'

type Place = Pick<PrivacyPlace, 'key' | 'passageId' | 'taskId' | 'evidenceId'>

/** Where somebody may be recognised, each with its place, and why it stays where somebody decided so. */
export async function privacyPlacesOf(db: Db, { report, agencyId, content }: LoadedReport): Promise<PrivacyPlace[]> {
  const [own] = await agencyRecords(db, [agencyId])
  const kept = new Map((await selectKeptPrivacy(db, report.id)).map((one) => [`${one.kind} ${one.text}`, one.reason]))
  return placesIn(content, { communeLevel: own?.level === 'commune' }).map((place) => ({
    ...place,
    keptBecause: kept.get(`${place.kind} ${place.text}`) ?? null,
  }))
}

/** How many different words are neither kept nor erased: the same name in two places is decided once. */
export function countUndecided(places: readonly PrivacyPlace[]): number {
  return new Set(places.filter((one) => one.keptBecause === null).map((one) => `${one.kind} ${one.text}`)).size
}

function placesIn(content: ReportContent, facts: { communeLevel: boolean }): Omit<PrivacyPlace, 'keptBecause'>[] {
  const { sections, records, letter } = content
  const none: Place = { key: null, passageId: null, taskId: null, evidenceId: null }
  const look = (text: string, place: Partial<Place>) =>
    findPrivacyWarnings(text, facts).map(({ kind, text: words }) => ({ kind, text: words, ...none, ...place }))
  const inSections = sections.flatMap(({ key, passages }) =>
    passages
      .filter((one) => !one.leftOut)
      .flatMap((one) => look(`${one.title ?? ''}\n${one.text}`, { key, passageId: one.id })),
  )
  const written = new Set(inSections.map((one) => one.text))
  // The annex repeats the results; what stands in the text already is named there.
  const inAnnex = records.tasks.flatMap((task) =>
    look([task.title, task.resultText, task.expected?.text, task.planned?.product].join('\n'), {
      taskId: task.taskId,
    }).filter((one) => !written.has(one.text)),
  )
  const inFiles = records.evidence.flatMap((file) =>
    look(`${file.name}\n${file.subject ?? ''}`, { evidenceId: file.id }),
  )
  return [...inSections, ...look([letter.subject, ...letter.recipients].join('\n'), {}), ...inAnnex, ...inFiles]
}
