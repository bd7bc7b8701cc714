import { sumFunding } from '../funding.ts'
import { romanNumber } from '../printed-document/marks.ts'
import type { DocumentBlock, PrintedDocument } from '../printed-document/model.ts'
import type { Passage, ReportContent, ReportFigure } from '../report-content.ts'
import { moneySources, sourceMark } from '../report-sources.ts'
import { formatMillions, formatNumber } from '../vietnamese-number.ts'
import { deadlineText, groupedTasks, type TaskOfPlan } from './draft.ts'
import { officeLeads, type TaskGroup } from './planned-task.ts'
import { yearlyPlanWords as words } from './words.ts'

type Row = string[]

/** The tasks as khoản under the name of their group; what people wrote between them stays where it stands. */
export function taskBlocks(passages: readonly Passage[], content: ReportContent): DocumentBlock[] {
  const groups = groupedTasks(content.records)
  const groupOfTask = new Map(groups.flatMap(({ group, tasks }) => tasks.map((task) => [task.taskId, group] as const)))
  const blocks: DocumentBlock[] = []
  let group: TaskGroup | undefined
  let outer = 0
  let inner = 0
  for (const { id, source, title, text } of passages) {
    const own = source?.kind === 'task' ? groupOfTask.get(source.taskId) : undefined
    if (own !== undefined && own !== group) {
      group = own
      outer += 1
      inner = 0
      blocks.push({ kind: 'heading', level: 'clause', mark: String(outer), text: groupName(own, content) })
    }
    if (own !== undefined) {
      inner += 1
      const mark = `${outer}.${inner}`
      blocks.push({ kind: 'heading', level: 'clause', mark, text: title ?? '', marks: [`t:${id}`] })
    }
    if (text !== '') blocks.push({ kind: 'paragraph', text, marks: [`p:${id}`] })
  }
  return blocks.length > 0 ? blocks : [{ kind: 'remark', text: words.noTasks }]
}

function groupName(group: TaskGroup, { records, period }: ReportContent): string {
  const from = groupedTasks(records).find((one) => one.group === 'carried')?.tasks[0]?.planned.carriedFrom
  const year = group === 'carried' ? from?.year : period.year
  return words.groups[group]({ year: year === null || year === undefined ? '' : String(year) })
}

/** What the office reached last year beside what it is to reach. */
export function targetBlocks({ records, period }: ReportContent): DocumentBlock[] {
  if (records.figures.length === 0) return [{ kind: 'remark', text: words.noTargets }]
  const before = (period.year ?? 0) - 1
  let number = 0
  const row = (figure: ReportFigure): Row => {
    if (figure.depth === 0) number += 1
    const reached = figure.byYear?.find(({ year }) => year === before)
    return [
      figure.depth === 0 ? String(number) : '-',
      figure.name,
      figure.unit,
      reached ? formatNumber(reached.value) : '',
      figure.target || words.noTarget,
    ]
  }
  return [
    {
      kind: 'table',
      columns: [
        { share: 8, align: 'center' },
        { share: 40, align: 'left' },
        { share: 16, align: 'center' },
        { share: 18, align: 'right' },
        { share: 18, align: 'right' },
      ],
      headerRows: [words.targetColumns({ before: String(before), year: String(period.year ?? '') })],
      rows: records.figures.map(row),
      cellSources: records.figures.map(({ indicatorId }) => sourceCells(5, sourceMark.figure(indicatorId))),
    },
  ]
}

/** Money that is planned, by source; what nobody planned stays empty. */
export function plannedFundingBlocks({ records }: Pick<ReportContent, 'records'>): DocumentBlock[] {
  const planned = records.funding.filter(({ plannedDong }) => plannedDong !== null)
  if (planned.length === 0) return [{ kind: 'remark', text: words.noFunding }]
  const { bySource, total } = sumFunding(
    planned.map(({ source, plannedDong }) => ({ sourceId: source, planned: plannedDong, spent: null })),
  )
  const amount = (dong: number | null) => (dong === null ? '' : formatMillions(dong))
  return [
    {
      kind: 'table',
      columns: [
        { share: 8, align: 'center' },
        { share: 60, align: 'left' },
        { share: 32, align: 'right' },
      ],
      headerRows: [words.fundingColumns],
      rows: [
        ...bySource.map((one, index) => [String(index + 1), one.sourceId, amount(one.planned)]),
        ['', words.total, amount(total.planned)],
      ],
      cellSources: moneySources(bySource, 3),
    },
  ]
}

/** The record behind every cell of a row. */
function sourceCells(columns: number, mark: string): string[][] {
  return Array.from({ length: columns }, () => [mark])
}

/** Who does what by when, as a landscape table; each group has a row with its name. */
export function yearlyPlanAnnexes(content: ReportContent, forWindow: boolean): PrintedDocument['annexes'] {
  const groups = groupedTasks(content.records)
  if (groups.length === 0) return []
  const cells = plannedCells(content.records.plans)
  let number = 0
  const row = (task: TaskOfPlan): Row => {
    number += 1
    return [String(number), task.title, ...cells(task)]
  }
  return [
    {
      title: words.annex,
      orientation: 'landscape',
      blocks: [
        {
          kind: 'table',
          columns: [
            { share: 5, align: 'center' },
            { share: 29, align: 'left' },
            { share: 14, align: 'left' },
            { share: 15, align: 'left' },
            { share: 11, align: 'left' },
            { share: 13, align: 'left' },
            { share: 13, align: 'left' },
          ],
          headerRows: [words.taskColumns],
          rows: groups.flatMap(({ group, tasks }, at) => [
            [romanNumber(at + 1), groupName(group, content), '', '', '', '', ''],
            ...tasks.map(row),
          ]),
          ...(forWindow
            ? {
                cellSources: groups.flatMap(({ tasks }) => [
                  [],
                  ...tasks.map(({ taskId }) => sourceCells(7, sourceMark.task(taskId))),
                ]),
              }
            : {}),
        },
      ],
    },
  ]
}

/** The cells of a task behind its name: who, with whom, by when, what comes of it, on what it rests. */
export function plannedCells(plans: ReportContent['records']['plans']): (task: TaskOfPlan) => string[] {
  const numberOf = new Map(plans.map((plan) => [plan.id, words.planNumber(plan)]))
  return (task) => {
    const { bases, product } = task.planned
    const printed = bases.map(({ planId, position }) => words.base({ position, plan: numberOf.get(planId) ?? '' }))
    return [...whoCells(task), upperFirst(deadlineText(task)), product, [...new Set(printed)].join('\n')]
  }
}

const upperFirst = (text: string) => text.slice(0, 1).toLocaleUpperCase('vi') + text.slice(1)

function whoCells({ planned }: TaskOfPlan): [string, string] {
  const { owners, helpers, leads, partners } = planned
  if (!officeLeads(planned)) return [leads.join('; '), [...owners, ...helpers, ...partners].join('; ')]
  return [owners.join('; '), [...helpers, ...leads, ...partners].join('; ')]
}
