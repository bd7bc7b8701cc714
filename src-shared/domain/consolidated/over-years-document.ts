import { formatDate } from '../business-date.ts'
import type { DocumentBlock, PrintedDocument } from '../printed-document/model.ts'
import { fundingOverYears, tasksOverYears } from '../report-review.ts'
import { formatNumber } from '../vietnamese-number.ts'
import type { EarlierPlan, FigureOverYears, RecordsOverYears } from './over-years.ts'
import { overYearsWords as words } from './over-years-words.ts'
import { consolidatedWords } from './words.ts'

type Annex = PrintedDocument['annexes'][number]
type Table = Extract<DocumentBlock, { kind: 'table' }>

/** Before the first section: of how many bodies a report stands behind each year. */
export function overYearsRemarks({ years, bodies, earlierPlans = [] }: RecordsOverYears): string[] {
  const own = bodies.filter((body) => body.own).length
  return [
    words.madeOfYears({ years }),
    ...(own > 0 ? [words.ownReports({ count: own })] : []),
    ...earlierPlans.map(words.earlierPlan),
  ]
}

/** Beside a total: what is missing in which year, what was taken from elsewhere. */
export function overYearsRemark({ own, through, missing, older, falls }: FigureOverYears): string[] {
  return [
    ...(own > 0 ? [words.ownTaken({ count: own })] : []),
    ...missing.map(words.missingYear),
    ...older.map(words.olderYear),
    ...(through > 0 ? [words.through({ count: through })] : []),
    ...(falls > 0 ? [words.falls({ count: falls })] : []),
  ]
}

/** Who reported in which year; the totals year by year; and each indicator body by body. */
export function overYearsAnnexes({ years, bodies, figures, earlierPlans = [] }: RecordsOverYears): Annex[] {
  const titles = years.map(({ year }) => String(year))
  return [
    landscape(words.sentAnnex, [sentTable(bodies, titles)]),
    ...(figures.length > 0 ? [landscape(words.totalsAnnex, [totalsTable(figures, titles)])] : []),
    ...figures
      .filter(({ rows }) => rows.length > 0)
      .map((figure) => landscape(words.figureAnnex(figure), [bodiesTable(figure, bodies, titles)])),
    ...earlierPlans.flatMap(earlierAnnexes),
  ]
}

/** What was reported on a plan that this one replaced: its figures, how its tasks stood, its money. */
function earlierAnnexes(plan: EarlierPlan): Annex[] {
  const { years, figures, review, fundingBehind } = plan
  const titles = years.map(({ year }) => String(year))
  const hasTasks = review?.tasks !== undefined && review.tasks !== null && review.tasks.of > 0
  const behind = fundingBehind ? [remark(consolidatedWords.fundingOf(fundingBehind))] : []
  return [
    ...(figures.length > 0 ? [landscape(words.earlierAnnex(plan), [totalsTable(figures, titles)])] : []),
    ...(hasTasks ? [landscape(words.earlierTasksAnnex(plan), [tasksOverYears(review, years)])] : []),
    ...(review && review.funding.length > 0
      ? [landscape(words.earlierFundingAnnex(plan), [...behind, fundingOverYears(review)])]
      : []),
  ]
}

const remark = (text: string): DocumentBlock => ({ kind: 'remark', text: `(${text}.)` })

const landscape = (title: string, blocks: DocumentBlock[]): Annex => ({ title, orientation: 'landscape', blocks })

function sentTable(bodies: RecordsOverYears['bodies'], years: readonly string[]): Table {
  const signOf = { reported: words.sent, waiting: words.waiting, missing: words.missing }
  return {
    kind: 'table',
    columns: [
      { share: 5, align: 'center' },
      { share: 35, align: 'left' },
      ...yearColumns(years.length, 30, 'center'),
      { share: 10, align: 'center' },
      { share: 20, align: 'left' },
    ],
    headerRows: [[words.number, words.body, ...years, words.own, words.note]],
    rows: bodies.map(({ name, years: sent, own, endedOn }, at) => [
      String(at + 1),
      name,
      ...sent.map((one) => (one === null ? '' : signOf[one])),
      own ? words.sent : '',
      endedOn === null ? '' : words.ended({ date: formatDate(endedOn) }),
    ]),
  }
}

function totalsTable(figures: EarlierPlan['figures'], years: readonly string[]): Table {
  // Few years leave their room to the names.
  const ofYears = Math.min(58, 16 * years.length)
  return {
    kind: 'table',
    columns: [
      { share: 4, align: 'center' },
      { share: 84 - ofYears, align: 'left' },
      ...yearColumns(years.length, ofYears, 'right'),
      { share: 12, align: 'right' },
    ],
    headerRows: [[words.number, words.indicator, ...years, words.whole]],
    rows: figures.map(({ name, unit, totals }, at) => [
      String(at + 1),
      words.inUnit({ name, unit }),
      ...totals.map(({ text, counted, of }) =>
        of === 0 ? '' : `${text === '' ? words.none : text}\n${formatNumber(counted)}/${formatNumber(of)} ĐV`,
      ),
    ]),
  }
}

function bodiesTable(
  { rows }: RecordsOverYears['figures'][number],
  bodies: RecordsOverYears['bodies'],
  years: readonly string[],
): Table {
  const nameOf = new Map(bodies.map(({ agencyId, name }) => [agencyId, name]))
  return {
    kind: 'table',
    columns: [
      { share: 5, align: 'center' },
      { share: 31, align: 'left' },
      ...yearColumns(years.length, 44, 'right'),
      { share: 10, align: 'right' },
      { share: 10, align: 'right' },
    ],
    headerRows: [[words.number, words.body, ...years, words.own, words.whole]],
    rows: rows.map(({ agencyId, cells }, at) => [String(at + 1), nameOf.get(agencyId) ?? '', ...cells]),
  }
}

const yearColumns = (count: number, share: number, align: 'center' | 'right') =>
  Array.from({ length: count }, () => ({ share: share / count, align }))
