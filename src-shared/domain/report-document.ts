import { datePartsOf, formatDate } from './business-date.ts'
import { consolidatedAnnexes, coverageRemark, coverageRemarks } from './consolidated/document.ts'
import { consolidatedWords } from './consolidated/words.ts'
import { percentOf } from './decimal.ts'
import type { DocumentBlock, PrintedDocument } from './printed-document/model.ts'
import { taskAnnex } from './report-annex.ts'
import { printedCharts } from './report-charts.ts'
import type { Passage, ReportContent, ReportFigure, ReportRecords, ReportSection } from './report-content.ts'
import { fundingBlocks } from './report-funding.ts'
import { reviewedTasks } from './report-review.ts'
import { sourceMark } from './report-sources.ts'
import { reportWords as words } from './report-words.ts'
import { hasClauses } from './request-outline.ts'
import { formatNumber } from './vietnamese-number.ts'
import { plannedFundingBlocks, targetBlocks, taskBlocks, yearlyPlanAnnexes } from './yearly-plan/document.ts'
import { yearlyPlanWords } from './yearly-plan/words.ts'

/** What Văn thư gives, and the check code of the sealed export: what is no part of the approved content. */
export interface NumberAndDate {
  numberValue: string | null
  symbol: string
  date: string | null
  /** Nobody has approved it: it bears the mark DỰ THẢO. */
  isDraft: boolean
  /** It goes to Word and comes back: sections, passages and figures are marked. */
  forWord?: boolean
  /** It is shown in the window: what is made of a record bears the mark of it (see `report-sources.ts`). */
  forWindow?: boolean
  /** The year printed after "năm" while there is no date and the period names no year. */
  thisYear: number
}

/** The report as a document to print: the same for the window, the DOCX and the seal. */
export function reportDocument(
  content: ReportContent,
  { numberValue, symbol, date, isDraft, forWord, forWindow, thisYear }: NumberAndDate,
  checkCode: string | null,
): PrintedDocument {
  const isPlan = content.documentType === 'yearly-plan'
  const sections = content.sections.flatMap((section) => inSection(section.key, sectionBlocks(section, content)))
  // A plan is mostly dated before its year begins; a report never is.
  const year = isPlan ? thisYear : (content.period.year ?? thisYear)
  return {
    ...content.letter,
    isDraft,
    number: { value: numberValue, symbol },
    date: date === null ? { year, month: null, day: null } : datePartsOf(date),
    typeName: isPlan ? yearlyPlanWords.typeName : words.typeName,
    blocks: [
      ...opening(content),
      ...(forWindow === true ? sections : sections.map(forWord === true ? withoutSources : withoutMarks)),
    ],
    annexes: annexesOf(content, forWindow === true),
    checkCode,
  }
}

function annexesOf(content: ReportContent, forWindow: boolean): PrintedDocument['annexes'] {
  if (content.documentType === 'yearly-plan') return yearlyPlanAnnexes(content, forWindow)
  const { consolidated } = content.records
  if (consolidated) return consolidatedAnnexes(consolidated, (value) => figureText({ value }))
  return content.records.tasks.length === 0 ? [] : [taskAnnex(content, forWindow)]
}

/** What stands before the first section. */
function opening({ documentType, letter, cutOff, records }: ReportContent): DocumentBlock[] {
  if (documentType === 'yearly-plan') {
    return [{ kind: 'paragraph', text: yearlyPlanWords.opening({ office: letter.issuingBody }) }]
  }
  return [
    ...(cutOff === null ? [] : [{ kind: 'remark' as const, text: words.cutOff({ date: formatDate(cutOff) }) }]),
    ...(records.consolidated ? coverageRemarks(records.consolidated) : []),
  ]
}

function inSection(key: string, blocks: readonly DocumentBlock[]): DocumentBlock[] {
  return blocks.map((block) => ({ ...block, marks: [`s:${key}`, ...(block.marks ?? [])] }))
}

function withoutSources(block: DocumentBlock): DocumentBlock {
  if (block.kind === 'chart') {
    const { source: _, ...chart } = block
    return chart
  }
  if (block.kind !== 'table') return block
  const { cellSources: _, ...table } = block
  return table
}

function withoutMarks(marked: DocumentBlock): DocumentBlock {
  const { marks: _, ...block } = withoutSources(marked)
  if (block.kind === 'list') {
    const { itemMarks: __, ...list } = block
    return list
  }
  if (block.kind !== 'table') return block
  const { cellMarks: __, ...table } = block
  return table
}

function sectionBlocks(section: ReportSection, content: ReportContent): DocumentBlock[] {
  const shown = section.passages.filter((one) => !one.leftOut)
  switch (section.key) {
    case 'direction':
      return [...heading(section, content.sections), ...orNothing(shown.length === 0 ? [] : directionBlocks(shown))]
    case 'results':
      return [
        ...heading(section, content.sections),
        ...printedCharts(content, 'results'),
        ...orNothing([...reviewedTasks(content), ...resultBlocks(shown, content)]),
        ...correctionBlocks(content.records),
      ]
    case 'tasks':
      return [...heading(section, content.sections), ...taskBlocks(shown, content)]
    case 'indicators':
      if (content.documentType === 'yearly-plan') {
        return [...heading(section, content.sections), ...targetBlocks(content), ...paragraphs(shown)]
      }
      return [
        ...heading(section, content.sections),
        ...figureBlocks(content),
        ...printedCharts(content, 'indicators'),
        ...paragraphs(shown),
      ]
    case 'funding':
      return [
        ...heading(section, content.sections),
        ...(content.documentType === 'yearly-plan' ? plannedFundingBlocks(content) : fundingBlocks(content)),
        ...paragraphs(shown),
      ]
    default: {
      const text = paragraphs(shown)
      const onlyHeads = text.length === 0 && hasClauses(section.number, content.sections)
      return [...heading(section, content.sections), ...(onlyHeads ? [] : orNothing(text))]
    }
  }
}

/** V.1 of the default outline opens the whole of V, which has no section of its own; so does I.1 of a yearly plan. */
function heading({ key, number, heading: text }: ReportSection, all: readonly ReportSection[]): DocumentBlock[] {
  const [part = '', clause] = number.split('.')
  if (clause === undefined) return [{ kind: 'heading', level: 'section', mark: number, text, marks: ['h'] }]
  const own: DocumentBlock = { kind: 'heading', level: 'clause', mark: clause, text, marks: ['h'] }
  const opens = clause === '1' && !all.some((section) => section.number === part)
  const whole = key === 'purpose' ? yearlyPlanWords.aim : words.assessment
  return opens ? [{ kind: 'heading', level: 'section', mark: part, text: whole }, own] : [own]
}

/** A place that is empty is shown as such, in the draft and on paper. */
function orNothing(blocks: DocumentBlock[]): DocumentBlock[] {
  return blocks.length > 0 ? blocks : [{ kind: 'remark', text: words.nothingYet }]
}

function paragraphOf({ id, text }: Passage): DocumentBlock {
  return { kind: 'paragraph', text, marks: [`p:${id}`] }
}

function paragraphs(passages: readonly Passage[]): DocumentBlock[] {
  return passages.filter((one) => one.text !== '').map(paragraphOf)
}

/** Documents as a list, what people wrote between them as paragraphs, in the order in which they stand. */
function directionBlocks(passages: readonly Passage[]): DocumentBlock[] {
  const blocks: DocumentBlock[] = []
  for (const one of passages) {
    const last = blocks.at(-1)
    if (one.source?.kind !== 'evidence') {
      blocks.push(paragraphOf(one))
    } else if (last?.kind === 'list') {
      last.items.push(one.text)
      last.itemMarks?.push(`p:${one.id}`)
    } else {
      blocks.push({ kind: 'list', items: [one.text], itemMarks: [`p:${one.id}`] })
    }
  }
  return blocks
}

function resultBlocks(passages: readonly Passage[], { records }: ReportContent): DocumentBlock[] {
  const planOf = new Map(records.tasks.map((task) => [task.taskId, task.planId]))
  const several = records.plans.length > 1
  const blocks: DocumentBlock[] = []
  let group: string | null | undefined
  let outer = 0
  let inner = 0
  for (const one of passages) {
    if (one.source?.kind !== 'task' && one.source?.kind !== 'item') {
      blocks.push(paragraphOf(one))
      continue
    }
    const planId = one.source.kind === 'task' ? (planOf.get(one.source.taskId) ?? null) : null
    if (several && planId !== group) {
      group = planId
      outer += 1
      inner = 0
      const plan = records.plans.find((each) => each.id === planId)
      blocks.push({
        kind: 'heading',
        level: 'clause',
        mark: String(outer),
        text: plan ? words.plan(plan) : words.ownTasks,
      })
    }
    inner += 1
    blocks.push({
      kind: 'heading',
      level: 'clause',
      mark: several ? `${outer}.${inner}` : String(inner),
      text: one.title ?? '',
      marks: [`t:${one.id}`],
    })
    const nothing: DocumentBlock = { kind: 'remark', text: words.nothingYet, marks: [`p:${one.id}`] }
    blocks.push(one.text === '' ? nothing : paragraphOf(one))
  }
  return blocks
}

/** Where the last report is no longer right, and why; nothing where it is. */
function correctionBlocks({ corrections = [] }: ReportRecords): DocumentBlock[] {
  if (corrections.length === 0) return []
  return [
    { kind: 'paragraph', text: words.corrections },
    { kind: 'list', items: corrections.map(words.correction) },
  ]
}

function figureBlocks({ records, period }: ReportContent): DocumentBlock[] {
  if (records.figures.length === 0) return [{ kind: 'remark', text: words.noFigures }]
  let number = 0
  const rows = records.figures.map((figure) => {
    if (figure.depth === 0) number += 1
    const mark = figure.depth === 0 ? String(number) : '-'
    return [mark, figure.name, figure.unit, figure.target, figureText(figure), figureRemark(figure, period.year)]
  })
  // Whose numbers stand in a total takes more room than a remark of one office.
  const nameShare = records.consolidated ? 24 : 36
  return [
    {
      kind: 'table',
      columns: [
        { share: 6, align: 'center' },
        { share: nameShare, align: 'left' },
        { share: 12, align: 'center' },
        { share: 12, align: 'right' },
        { share: 16, align: 'right' },
        { share: 54 - nameShare, align: 'left' },
      ],
      headerRows: [words.figureColumns],
      rows,
      cellMarks: records.figures.map(({ indicatorId, estimate }) => ({
        column: 4,
        mark: `${estimate ? 'e' : 'f'}:${indicatorId}`,
      })),
      cellSources: rows.map((row, at) => row.map(() => sourcesOf(records.figures[at]))),
    },
  ]
}

const sourcesOf = (figure: ReportFigure | undefined) =>
  figure === undefined ? [] : [sourceMark.figure(figure.indicatorId)]

/** The value in words: a number, a share as percent with its parts, or one of the answers that are no number. */
export function figureText({ value, coverage }: Pick<ReportFigure, 'value' | 'coverage'>): string {
  if (value === null) return coverage ? consolidatedWords.noTotal : words.figure.missing
  if (value.kind === 'number') return formatNumber(value.value)
  if (value.kind !== 'share') return words.figure[value.kind]
  const parts = `${formatNumber(value.numerator)}/${formatNumber(value.denominator)}`
  const percent = percentOf(value.numerator, value.denominator)
  return percent === null ? parts : `${formatNumber(percent)}% (${parts})`
}

function figureRemark(
  { estimate, asOf, reason, review, official, before, coverage }: ReportFigure,
  year: number | null,
): string {
  const ofYear = year === null ? '' : String(year)
  return [
    official ? words.official({ year: ofYear }) : '',
    official?.estimate ? words.replacesEstimate({ value: figureText({ value: official.estimate }) }) : '',
    ...(review ? words.review(review) : []),
    estimate ? words.estimate({ year: ofYear }) : '',
    asOf === null ? '' : words.asOf({ date: formatDate(asOf) }),
    before ? words.reportedBefore({ value: figureText({ value: before.reported }) }) : '',
    reason,
    ...(coverage ? coverageRemark(coverage) : []),
  ]
    .filter((part) => part !== '')
    .join('; ')
}
