import type { CallOutput, ParsedInput } from '../../../src-shared/contract/contract.ts'
import type { Plan } from '../../../src-shared/contract/plan-content.ts'
import type { PlanId } from '../../../src-shared/domain/ids.ts'
import { type MatchableBody, matchBodies } from '../../../src-shared/domain/matching/match-bodies.ts'
import { pairIndicators, pairItems } from '../../../src-shared/domain/matching/match-contents.ts'
import { matchPlans } from '../../../src-shared/domain/matching/match-plans.ts'
import { isBeforeApproval } from '../../../src-shared/domain/report-state.ts'
import { AppError } from '../../../src-shared/errors/app-error.ts'
import type { Context } from '../../app/context.ts'
import type { Db } from '../../db/open-database.ts'
import { agencyName, provinces } from '../agencies/agencies.service.ts'
import { withShownNames } from '../agencies/told-apart.service.ts'
import { getOffice } from '../office/office.service.ts'
import { countTasks, getPlan } from '../plans/plans.service.ts'
import {
  countFigures,
  enrolledBodies,
  hasSealed,
  isCoordinated,
  type LivingBody,
  type MatchablePlanRow,
  selectAliases,
  selectJoins,
  selectLivingBodies,
  selectMatchablePlans,
  selectReportsOn,
} from './matches.queries.ts'

const foreverAfter = '9999-12-31'

/** What was typed in and may be among what was received, with what was joined already. */
export async function listMatches({ db }: Pick<Context, 'db'>): Promise<CallOutput<'matches.list'>> {
  return { bodies: await typedBodies(db), ...(await typedPlans(db)), joins: await listJoins(db) }
}

async function typedBodies(db: Db): Promise<CallOutput<'matches.list'>['bodies']> {
  const rows = await selectLivingBodies(db)
  const typed = rows.filter(({ origin }) => origin === 'own')
  if (typed.length === 0) return []
  const aliases = Map.groupBy(await selectAliases(db), ({ agency_id }) => agency_id)
  const places = new Map<string, string>((await provinces(db)).map(({ id, name }) => [id, name]))
  const toMatchable = (row: LivingBody): MatchableBody => ({
    ...{ id: row.id, kind: row.kind, level: row.level, provinceId: row.province_id, electronicCode: row.code },
    names: [row.name, ...(aliases.get(row.id) ?? []).map(({ alias }) => alias)],
    province: (row.province_id && places.get(row.province_id)) ?? null,
  })
  const found = matchBodies(typed.map(toMatchable), rows.map(toMatchable))
  const rowOf = new Map((await withShownNames(db, rows)).map((row) => [row.id, row]))
  const refusalOf = await bodyRefusals(db)
  return typed.flatMap((row) => {
    const candidates = (found.get(row.id) ?? []).flatMap(({ id, ground, isSure }) => {
      const other = rowOf.get(id)
      // Of two typed ones only one is offered to the other, so that they are not joined crosswise.
      if (!other || (other.origin === 'own' && other.id > row.id)) return []
      return [{ ...toBody(other), ground, isSure }]
    })
    const refusal = refusalOf(row.id)
    // A body that keeps its id is only shown where somebody may wonder why.
    if (candidates.length === 0 && refusal !== null) return []
    return [{ ...toBody(rowOf.get(row.id) ?? row), version: row.version, candidates, refusal }]
  })
}

const toBody = ({ id, name, kind, level, code }: LivingBody) => ({ id, name, kind, level, electronicCode: code })

/** Why a typed body keeps its id: others know it under it. */
export async function bodyRefusals(db: Db) {
  const enrolled: ReadonlySet<string> = await enrolledBodies(db)
  const { agencyId } = await getOffice(db)
  const own = (await hasSealed(db)) ? agencyId : null
  return (id: string) => (id === own ? 'own-sealed' : enrolled.has(id) ? 'enrolled' : null)
}

async function typedPlans(db: Db): Promise<Pick<CallOutput<'matches.list'>, 'plans' | 'receivedPlans'>> {
  const rows = await selectMatchablePlans(db)
  const rowOf = new Map(rows.map((row) => [row.id, row]))
  const of = (origin: MatchablePlanRow['origin']) => rows.filter((row) => row.origin === origin)
  const received = of('package')
  if (received.length === 0) return { plans: [], receivedPlans: [] }
  const found = matchPlans(of('entered').map(toMatchablePlan), received.map(toMatchablePlan))
  const plans = []
  for (const row of of('entered')) {
    const candidates = (found.get(row.id) ?? []).flatMap(({ id, grounds, isSure }) => {
      const other = rowOf.get(id)
      return other ? [{ ...toPlan(other), grounds, isSure }] : []
    })
    // Others hold files of a plan that this office coordinates: it is no other plan.
    if (candidates.length > 0 || !(await isCoordinated(db, row.id))) plans.push({ ...toPlan(row), candidates })
  }
  return { plans, receivedPlans: received.map(toPlan) }
}

/** A plan that came with a decision bears its number and day where it has none of its own. */
const toMatchablePlan = (row: MatchablePlanRow) => ({
  id: row.id,
  number: row.number ?? row.decision_number,
  documentDate: row.document_date ?? row.decision_date,
  ...{ issuerId: row.issuer_id, issuerName: row.issuer_name, subject: row.subject },
})

const toPlan = (row: MatchablePlanRow) => ({
  ...{ id: row.id, shortName: row.short_name, number: row.number ?? row.decision_number },
  documentDate: row.document_date ?? row.decision_date,
  ...{ issuerName: row.issuer_name, subject: row.subject },
})

async function listJoins(db: Db): Promise<CallOutput<'matches.list'>['joins']> {
  const names = new Map<string, string>()
  const rows = await selectJoins(db)
  for (const { kind, from_id, to_id } of rows) {
    for (const id of [from_id, to_id]) if (!names.has(id)) names.set(id, await nameOf(db, kind, id))
  }
  return rows.map(({ id, kind, from_id, to_id, full_name, joined_at }) => ({
    ...{ joinId: id, kind, fromName: names.get(from_id) ?? from_id, toName: names.get(to_id) ?? to_id },
    ...{ personName: full_name, at: joined_at },
  }))
}

export async function nameOf(db: Db, kind: 'agency' | 'plan', id: string): Promise<string> {
  // The kind says which of the two ids the column holds.
  if (kind === 'agency') return agencyName(db, id as Parameters<typeof agencyName>[1], foreverAfter)
  return (await getPlan(db, id as PlanId)).document.shortName
}

/** @throws AppError `object.missing`, `matches.pair-gone` */
export async function matchPlan(
  db: Db,
  { fromId, toId }: ParsedInput<'matches.plan'>,
): Promise<CallOutput<'matches.plan'>> {
  const { from, to } = await requirePlans(db, fromId, toId)
  const living = ({ items }: Plan) => items.filter(({ endedInVersion }) => endedInVersion === null)
  const [heldItems, receivedItems] = [living(from), living(to)]
  const [held, received] = [from, to].map(({ indicatorSet }) => indicatorSet?.indicators ?? [])
  const itemOf = new Map(pairItems(heldItems, receivedItems).map((pair) => [pair.heldId, pair]))
  const indicatorOf = new Map(pairIndicators(held ?? [], received ?? []).map((pair) => [pair.heldId, pair]))
  const tasks = await countTasks(db, fromId)
  const figures = new Map(
    (
      await countFigures(
        db,
        (held ?? []).map(({ id }) => id),
      )
    ).map((row) => [row.indicator_id, row.figures]),
  )
  const reports = await selectReportsOn(db, fromId)
  const open = reports.filter(({ state }) => isBeforeApproval(state))
  const isApproved = reports.some(({ state }) => isBound(state))
  const refusal = (await isCoordinated(db, fromId)) ? 'coordinated' : isApproved ? 'approved' : null
  return {
    ...{ from: shownPlan(from), to: shownPlan(to), refusal },
    items: heldItems.map(({ id, position, text }) => {
      const pair = itemOf.get(id)
      return { id, position, text, tasks: tasks.get(id) ?? 0, matchId: pair?.id ?? null, isSure: pair?.isSure ?? false }
    }),
    receivedItems: receivedItems.map(({ id, position, text }) => ({ id, position, text })),
    indicators: (held ?? []).map(({ id, code, name, unit }) => {
      const pair = indicatorOf.get(id)
      const counted = { id, code, name, unit, figures: figures.get(id) ?? 0 }
      return { ...counted, matchId: pair?.id ?? null, isSure: pair?.isSure ?? false }
    }),
    receivedIndicators: (received ?? []).map(({ id, code, name, unit }) => ({ id, code, name, unit })),
    reports: { open: open.length, sealed: reports.length - open.length },
  }
}

/** Approved or numbered, and not sealed: the hash of its words binds the ids in it. */
export const isBound = (state: string): boolean => state === 'content-approved' || state === 'numbered'

/** A typed plan and a received one, both in use. @throws AppError `object.missing`, `matches.pair-gone` */
export async function requirePlans(db: Db, fromId: PlanId, toId: PlanId): Promise<{ from: Plan; to: Plan }> {
  const [from, to] = [await getPlan(db, fromId), await getPlan(db, toId)]
  for (const [plan, origin] of [[from, 'entered'] as const, [to, 'package'] as const]) {
    const isUsed = plan.trashedAt === null && (plan.state === 'draft' || plan.state === 'active')
    if (plan.origin !== origin || !isUsed) throw new AppError('matches.pair-gone', { name: plan.document.shortName })
  }
  return { from, to }
}

function shownPlan({ id, document, version }: Plan) {
  const { shortName, number, decisionNumber, documentDate, decisionDate, issuerName, subject } = document
  return {
    ...{ id, shortName, number: number ?? decisionNumber, documentDate: documentDate ?? decisionDate },
    ...{ issuerName, subject, version },
  }
}
