import type { TableBody } from '../../../src-shared/contract/matrix.ts'
import type { BodyStatus, RoundStatus } from '../../../src-shared/contract/submission.ts'
import { type BodyGroup, bodyGroups } from '../../../src-shared/domain/consolidation/body-group.ts'
import type { ReportState } from '../../../src-shared/domain/consolidation/cell-state.ts'
import { usualCutOff } from '../../../src-shared/domain/consolidation/cut-offs.ts'
import type { AgencyId } from '../../../src-shared/domain/ids.ts'
import type { BodyReports } from '../coordination/round-reports.service.ts'

/** The bodies of a round by the report that counts of each. */
export function agenciesBySubmission(bodies: readonly BodyStatus[]): Map<string, AgencyId> {
  return new Map(bodies.flatMap((one) => (one.submission ? [[one.submission.id, one.agencyId] as const] : [])))
}

export const stateOfReports = ({ counted, waiting }: BodyReports): ReportState =>
  counted ? 'counted' : waiting ? 'waiting' : 'missing'

/** These bodies by the report that counts of each. */
export function countedOf(
  agencyIds: readonly AgencyId[],
  reportsOf: (agencyId: AgencyId) => BodyReports,
): Map<string, AgencyId> {
  return new Map(
    agencyIds.flatMap((agencyId) => {
      const { counted } = reportsOf(agencyId)
      return counted ? [[counted.id, agencyId] as const] : []
    }),
  )
}

/** The bodies of each group that is there, in the order of the groups. */
export function byGroup(bodies: readonly BodyStatus[]): { group: BodyGroup; members: BodyStatus[] }[] {
  const grouped = Map.groupBy(bodies, ({ group }) => group)
  return bodyGroups.flatMap((group) => {
    const members = grouped.get(group)
    return members ? [{ group, members }] : []
  })
}

/** The rows of a table and the day of most of its figures. */
export function headOf(status: RoundStatus, answers: (agency: AgencyId) => { told: number; of: number }) {
  const usual = usualCutOff(status.bodies.flatMap(({ submission }) => submission?.cutOff ?? []))
  const bodies = status.bodies.map((one): TableBody => {
    const { agencyId, agencyName, group, requested, timeliness, quarantined, submission } = one
    return {
      ...{ agencyId, agencyName, group, requested, timeliness },
      waiting: quarantined,
      submission: submission && {
        id: submission.id,
        revision: submission.revision,
        origin: submission.origin,
        cutOff: submission.cutOff,
      },
      otherCutOff: submission !== null && submission.cutOff !== usual,
      ...answers(agencyId),
    }
  })
  return { planName: status.planName, bodies, usualCutOff: usual }
}
