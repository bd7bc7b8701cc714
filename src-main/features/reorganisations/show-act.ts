import type { ActPreview } from '../../../src-shared/contract/reorganisations.ts'
import type { AgencyId } from '../../../src-shared/domain/ids.ts'
import { handoverKinds } from '../../../src-shared/domain/succession.ts'
import type { Db } from '../../db/open-database.ts'
import { sha256Hex } from '../../keys/hash.ts'
import { agencyName } from '../agencies/agencies.service.ts'
import type { DoneAct } from './do-act.service.ts'

const foreverAfter = '9999-12-31'

/** What a done act did, for the person who looks before it is recorded. */
export async function showAct(db: Db, done: DoneAct): Promise<ActPreview> {
  const { act, told, open, byRule, waiting } = done
  const seen = {
    told,
    counts: {
      ...{ ended: act.endIds.length, made: act.made.length },
      ...{ renamed: act.renames.length, moved: act.moves.length, transferred: act.transfers.length },
    },
    consequences: await consequencesOf(db, done),
    byRule: byRule.length,
    waiting: waiting.length,
    inPackages: open.inPackages.length,
    oldAreas: open.oldAreas.map(({ plan_name, agency_id }) => ({
      planName: plan_name ?? '',
      area: open.ended.get(agency_id)?.name ?? agency_id,
    })),
    isBackdated: act.effectiveOn < act.documentDate,
  }
  // Each time the act is done, what it makes gets other ids.
  const text = act.made.reduce((all, { id, key }) => all.replaceAll(id, `new ${key}`), JSON.stringify(seen))
  return { ...seen, token: sha256Hex(text) }
}

async function consequencesOf(
  db: Db,
  { act, bodies, open, byRule, waiting }: DoneAct,
): Promise<ActPreview['consequences']> {
  const consequences: ActPreview['consequences'] = []
  for (const id of act.endIds) {
    const { decision, heirs } = open.inheritanceFrom(id)
    const count = (lines: DoneAct['byRule'], kind: string) =>
      lines.filter((line) => line.agency_id === id && line.kind === kind).length
    const names: string[] = []
    for (const { agencyId } of heirs) names.push(await agencyName(db, agencyId, foreverAfter))
    consequences.push({
      agency: { id, name: nameOf(id, bodies) },
      heirs: names,
      decision,
      counts: handoverKinds
        .map((kind) => ({ kind, byRule: count(byRule, kind), waiting: count(waiting, kind) }))
        .filter((one) => one.byRule + one.waiting > 0),
    })
  }
  return consequences
}

const nameOf = (id: AgencyId, bodies: DoneAct['bodies']) => bodies.get(id)?.shownName ?? id
