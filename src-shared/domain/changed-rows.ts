import { formatDate } from './business-date.ts'
import { provedBy, standingOf } from './report-annex.ts'
import type { ReportContent, ReportFigure, ReportRecords } from './report-content.ts'
import { figureText } from './report-document.ts'
import { formatMillions } from './vietnamese-number.ts'
import { plannedCells } from './yearly-plan/document.ts'

/** What a document prints as tables: reports of the bodies, indicators, money, and the tasks of the annex. */
export const changedTables = ['bodies', 'indicators', 'funding', 'tasks'] as const
export type ChangedTable = (typeof changedTables)[number]

/** A row that differs, in words; null where it is not there. */
export interface ChangedRow {
  table: ChangedTable
  name: string
  before: string | null
  after: string | null
}

type Content = Pick<ReportContent, 'documentType' | 'cutOff' | 'records'>
type Rows = Map<string, { name: string; value: string; id?: string }>

const rowsOf: Record<ChangedTable, (content: Content) => Rows> = {
  bodies: bodyRows,
  indicators: figureRows,
  funding: fundingRows,
  tasks: taskRows,
}

/** What differs between two contents of one document, table by table. */
export function compareTables(before: Content, after: Content, tables: readonly ChangedTable[]): ChangedRow[] {
  return tables.flatMap((table) => compareRows(table, rowsOf[table](before), rowsOf[table](after)))
}

/** A plan prints the target, a report the value. */
function figureRows({ documentType, records: { figures } }: Content): Rows {
  const printed = (one: ReportFigure) => {
    if (documentType === 'yearly-plan') return one.target
    const { coverage } = one
    return coverage ? `${figureText(one)} (${coverage.counted}/${coverage.of})` : figureText(one)
  }
  return new Map(figures.map((one) => [`${one.indicatorId} ${one.estimate}`, { name: one.name, value: printed(one) }]))
}

/** The report of each body that counts, by the day on which it came and its revision. */
function bodyRows({ records: { consolidated } }: Content): Rows {
  return new Map(
    (consolidated?.bodies ?? []).flatMap(({ agencyId, name, submissionId, receivedOn, revision }) =>
      submissionId === null || receivedOn === null
        ? []
        : [[agencyId, { name, value: `${formatDate(receivedOn)} (${revision})`, id: submissionId }]],
    ),
  )
}

function fundingRows({ documentType, records: { funding } }: Content): Rows {
  const amount = (dong: number | null) => (dong === null ? '' : formatMillions(dong))
  const isPlan = documentType === 'yearly-plan'
  return new Map(
    funding.map(({ source, plannedDong, spentDong }) => [
      source,
      { name: source, value: isPlan ? amount(plannedDong) : `${amount(spentDong)} / ${amount(plannedDong)}` },
    ]),
  )
}

/** What the annex says of a task beside the words of its passage. */
function taskRows({ documentType, cutOff, records }: Content): Rows {
  const cells = documentType === 'yearly-plan' ? planned(records) : standing(records, cutOff)
  return new Map(
    records.tasks.map((task) => {
      const value = cells(task).filter((cell) => cell !== '')
      return [task.taskId, { name: task.title, value: value.join(' · ').replaceAll('\n', '; ') }]
    }),
  )
}

type CellsOf = (task: ReportRecords['tasks'][number]) => string[]

function standing(records: ReportRecords, cutOff: string | null): CellsOf {
  const proof = provedBy(records)
  return (task) => [...standingOf(task, cutOff), proof(task)]
}

function planned({ plans }: ReportRecords): CellsOf {
  const cells = plannedCells(plans)
  return (task) => (task.planned ? cells({ ...task, planned: task.planned }) : [])
}

function compareRows(table: ChangedTable, before: Rows, after: Rows): ChangedRow[] {
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((key) => {
    const [then, now] = [before.get(key), after.get(key)]
    if (then?.value === now?.value && then?.id === now?.id) return []
    return [{ table, name: now?.name ?? then?.name ?? '', before: then?.value ?? null, after: now?.value ?? null }]
  })
}
