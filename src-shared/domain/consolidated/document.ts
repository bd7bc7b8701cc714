import { formatDate } from '../business-date.ts'
import type { TaskCellState } from '../consolidation/cell-state.ts'
import type { DocumentBlock, PrintedDocument } from '../printed-document/model.ts'
import type { ReportFigure } from '../report-content.ts'
import { reportWords } from '../report-words.ts'
import { formatNumber } from '../vietnamese-number.ts'
import { overYearsAnnexes, overYearsRemark, overYearsRemarks } from './over-years-document.ts'
import { askedHow, type ConsolidatedBody, type ConsolidatedRecords, countAll, countReported } from './records.ts'
import { consolidatedWords as words } from './words.ts'

type Annex = PrintedDocument['annexes'][number]
type Table = Extract<DocumentBlock, { kind: 'table' }>

/** Before the first section: whose reports stand behind what follows, and for which days. */
export function coverageRemarks(records: ConsolidatedRecords): DocumentBlock[] {
  const requested = countReported(records, 'requested')
  const days = records.bodies.flatMap(({ cutOff }) => cutOff ?? []).toSorted()
  const [from, to] = [days[0], days.at(-1)]
  const ordered = countReported(records, 'ordered')
  return [
    ...(records.overYears ? overYearsRemarks(records.overYears) : []),
    // A review may be made of years alone: nobody was asked for a report of the whole.
    ...(records.overYears && ordered.of === 0 ? [] : [words.reported(ordered)]),
    ...(requested.of > 0 ? [words.reportedRequested(requested)] : []),
    // Each year has its own.
    ...(from !== undefined && to !== undefined && !records.overYears ? [words.cutOffs({ from, to })] : []),
  ].map((text) => ({ kind: 'remark', text: `(${text}.)` }))
}

/** What is said beside a total: how many bodies stand behind it, for which days it holds. */
export function coverageRemark(coverage: NonNullable<ReportFigure['coverage']>): string[] {
  const { from, to, mayCountTwice } = coverage
  return [
    words.coverage(coverage),
    ...(from !== null && to !== null && from !== to ? [words.days({ from, to })] : []),
    ...(mayCountTwice ? [words.mayCountTwice] : []),
    ...(coverage.overYears ? overYearsRemark(coverage.overYears) : []),
  ]
}

/** Who reported and when; how each task stands; the numbers body by body, where a page holds them. */
export function consolidatedAnnexes(
  records: ConsolidatedRecords,
  figureText: (of: ReportFigure['value']) => string,
): Annex[] {
  return [
    ...(records.overYears && records.bodies.length === 0 ? [] : [landscape(words.bodiesAnnex, bodyTable(records))]),
    ...(records.overYears ? overYearsAnnexes(records.overYears) : []),
    ...(records.items.length > 0 ? [landscape(words.itemsAnnex, itemTable(records))] : []),
    ...(records.figures.columns.length > 0 ? [landscape(words.figuresAnnex, figureTable(records, figureText))] : []),
  ]
}

const landscape = (title: string, table: Table): Annex => ({ title, orientation: 'landscape', blocks: [table] })

function bodyTable({ bodies }: ConsolidatedRecords): Table {
  let number = 0
  const rows = askedHow.options.flatMap((asked) => {
    const own = bodies.filter((one) => one.asked === asked)
    if (own.length === 0) return []
    return [
      ['', words.asked[asked], '', '', '', '', ''],
      ...own.map((one) => {
        number += 1
        return [
          String(number),
          one.name,
          dayText(one.lastDay),
          dayText(one.receivedOn),
          standingOf(one),
          dayText(one.cutOff),
          [one.typed ? words.typed : '', (one.revision ?? 1) > 1 ? words.revision({ revision: one.revision ?? 1 }) : '']
            .filter((part) => part !== '')
            .join('; '),
        ]
      }),
    ]
  })
  return {
    kind: 'table',
    columns: [
      { share: 5, align: 'center' },
      { share: 35, align: 'left' },
      { share: 11, align: 'center' },
      { share: 11, align: 'center' },
      { share: 18, align: 'left' },
      { share: 11, align: 'center' },
      { share: 9, align: 'left' },
    ],
    headerRows: [words.bodyColumns],
    rows,
  }
}

const dayText = (day: string | null) => (day === null ? '' : formatDate(day))

/** A body that was only asked is never late and owes nothing. */
function standingOf({ asked, submissionId, waiting, daysLate, lastDay }: ConsolidatedBody): string {
  if (submissionId !== null) {
    if (daysLate !== null) return words.late({ days: daysLate })
    return asked === 'ordered' && lastDay !== null ? words.inTime : words.received
  }
  if (waiting) return words.waiting
  if (asked !== 'ordered') return words.notReceived
  return daysLate === null ? words.missing : words.overdue({ days: daysLate })
}

const columnOf: Record<TaskCellState, number> = {
  done: 0,
  'in-progress': 1,
  redo: 1,
  'not-started': 2,
  'awaiting-confirmation': 3,
  paused: 3,
  'not-applicable': 3,
  silent: 4,
  waiting: 5,
  missing: 5,
}

/** Only bodies that were told to report: those that were asked stand in the text. */
function itemTable({ items }: ConsolidatedRecords): Table {
  return {
    kind: 'table',
    columns: [
      { share: 4, align: 'center' },
      { share: 8, align: 'center' },
      { share: 28, align: 'left' },
      ...Array.from({ length: 7 }, () => ({ share: 7, align: 'center' as const })),
      { share: 11, align: 'left' },
    ],
    headerRows: [words.itemColumns],
    rows: items.map(({ position, title, ordered, progress }, at) => {
      const counts = [0, 0, 0, 0, 0, 0]
      for (const state of Object.keys(columnOf) as TaskCellState[]) {
        const column = columnOf[state]
        counts[column] = (counts[column] ?? 0) + (ordered[state] ?? 0)
      }
      return [
        String(at + 1),
        position,
        title,
        formatNumber(countAll(ordered)),
        ...counts.map((count) => formatNumber(count)),
        progress === null ? '' : reportWords.progress[progress],
      ]
    }),
  }
}

function figureTable({ figures, bodies }: ConsolidatedRecords, textOf: (of: ReportFigure['value']) => string): Table {
  const nameOf = new Map(bodies.map(({ agencyId, name }) => [agencyId, name]))
  const { length } = figures.columns
  return {
    kind: 'table',
    columns: [
      { share: 5, align: 'center' },
      { share: 31, align: 'left' },
      ...figures.columns.map(() => ({ share: 64 / length, align: 'right' as const })),
    ],
    headerRows: [[words.number, words.body, ...figures.columns.map(words.inUnit)]],
    rows: figures.rows.map(({ agencyId, values }, at) => [
      String(at + 1),
      nameOf.get(agencyId) ?? '',
      ...values.map((value) => (value === null ? '' : textOf(value))),
    ]),
  }
}
