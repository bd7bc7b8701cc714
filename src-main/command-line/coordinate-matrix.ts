import type { CallOutput } from '../../src-shared/contract/contract.ts'
import type { AgencyId, PlanId } from '../../src-shared/domain/ids.ts'
import { formatNumber } from '../../src-shared/domain/vietnamese-number.ts'
import { AppError } from '../../src-shared/errors/app-error.ts'
import { texts } from '../../src-shared/text/text.ts'
import type { AppClient } from '../app/app-client.ts'
import { answer, type Invocation, type Status } from './terminal.ts'
import { withClient } from './with-client.ts'

/** Bodies of one call for cells; the contract takes no more. */
const bodiesPerCall = 60

interface Matrix {
  planId: PlanId
  figures: CallOutput<'matrix.figures'> & { rows: CallOutput<'matrix.figureRows'> }
  marks: CallOutput<'matrix.figureMarks'>
  tasks: CallOutput<'matrix.tasks'> & { rows: CallOutput<'matrix.taskRows'> }
}

/** `coordinate matrix`: bodies by indicators and by tasks with totals; `plan` null: every plan coordinated here. */
export async function showMatrix(
  invocation: Invocation,
  place: { dataDir: string; userName: string },
  order: { plan: PlanId | null; year: number },
): Promise<Status> {
  const plans = await withClient(invocation, place, async (client) => {
    const all: Matrix[] = []
    for (const planId of await coordinated(client, order.plan)) all.push(await matrixOf(client, planId, order.year))
    return all
  })
  answer(
    invocation,
    { year: order.year, plans },
    plans.flatMap((one) => linesOf(one, invocation)),
  )
  return 0
}

/** The plans of which this office is the coordinator, or the one asked for. @throws AppError `object.missing` */
export async function coordinated(client: AppClient, plan: PlanId | null): Promise<PlanId[]> {
  const ids = (await client.call('coordination.plans', {})).map(({ planId }) => planId)
  if (plan === null) return ids
  if (!ids.includes(plan)) throw new AppError('object.missing', { type: 'plan', id: plan })
  return [plan]
}

async function matrixOf(client: AppClient, planId: PlanId, year: number): Promise<Matrix> {
  const round = { planId, period: { kind: 'year' as const, year, ordinal: null } }
  const asked = { ...round, estimate: false }
  const figures = await client.call('matrix.figures', asked)
  const tasks = await client.call('matrix.tasks', round)
  const itemIds = tasks.columns.map(({ itemId }) => itemId)
  const rows: CallOutput<'matrix.figureRows'> = []
  const taskRows: CallOutput<'matrix.taskRows'> = []
  for (const agencyIds of parts(figures.bodies.map(({ agencyId }) => agencyId))) {
    rows.push(...(await client.call('matrix.figureRows', { ...asked, agencyIds })))
    taskRows.push(...(await client.call('matrix.taskRows', { ...round, itemIds, agencyIds })))
  }
  const marks = await client.call('matrix.figureMarks', asked)
  return { planId, figures: { ...figures, rows }, marks, tasks: { ...tasks, rows: taskRows } }
}

function parts(ids: readonly AgencyId[]): AgencyId[][] {
  const count = Math.ceil(ids.length / bodiesPerCall)
  return Array.from({ length: count }, (_, at) => ids.slice(at * bodiesPerCall, (at + 1) * bodiesPerCall))
}

/** For people the totals; every cell is in the JSON and in the workbook of `coordinate export`. */
function linesOf({ figures, marks, tasks }: Matrix, { language }: Invocation): string[] {
  const { matrix, parts: words } = texts[language]
  return [
    figures.planName,
    ...figures.columns.map(({ code, name, unit, total }) => {
      const { value, coverage } = total
      const missing = coverage.notReported - coverage.silent
      const said =
        value === null ? '–' : value.kind === 'number' ? `${formatNumber(value.value)} ${unit}` : share(value)
      return `  ${code} ${name}: ${said}. ${matrix.coverage({ ...coverage, missing })}`
    }),
    ...(marks.length > 0 ? [`  ${matrix.outlier}: ${marks.length}`] : []),
    ...tasks.columns.map(({ position, text, total, joint }) => {
      const [line = ''] = text.split('\n')
      const progress = joint.progress === null ? '' : words.progress[joint.progress]
      const told = matrix.bodiesOf({ count: total.told, of: total.of })
      return `  ${position} ${line}: ${told}, ${matrix.doneOf(total)}. ${matrix.joint({ progress, by: joint.by })}`
    }),
  ]
}

const share = ({ numerator, denominator }: { numerator: string; denominator: string }) =>
  `${formatNumber(numerator)}/${formatNumber(denominator)}`
