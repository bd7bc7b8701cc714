import { coverageRemark } from '../../../src-shared/domain/consolidated/document.ts'
import { withoutNames } from '../../../src-shared/domain/consolidated/over-years.ts'
import { travellingItems } from '../../../src-shared/domain/consolidated/travelling.ts'
import { jsonNumberOf } from '../../../src-shared/domain/decimal.ts'
import type { FigureValue } from '../../../src-shared/domain/figures.ts'
import { numberAndSymbol } from '../../../src-shared/domain/printed-document/number-and-date.ts'
import { signingLines } from '../../../src-shared/domain/printed-document/signing-lines.ts'
import type { ReportFigure, ReportSection } from '../../../src-shared/domain/report-content.ts'
import { AppError } from '../../../src-shared/errors/app-error.ts'
import type { Supersedes } from '../../../src-shared/exchange/head.ts'
import type { Report } from '../../../src-shared/exchange/report.ts'
import type { LoadedReport } from './load-report.ts'

/** Most paragraphs of a section, and the longest one, in a travelling report. */
const maxParagraphs = 500

/**
 * The report as it travels. The hash over the parts of the DOCX is put in when the DOCX is written.
 * @throws AppError `report.number-missing`, `report.recipient-missing`, `report.period-open`, `report.cut-off-missing`,
 * `report.signer-missing`
 */
export function reportPayload(
  { report, row, content }: LoadedReport,
  seal: {
    contentSha256: string
    createdAt: string
    docxName: string
    /** The request file that it answers. */
    requestId: string | null
    supersedes: Supersedes | null
  },
): Report & { docx: NonNullable<Report['docx']> } {
  const { letter, records, period, cutOff, recipientAgencyId } = content
  const { signer } = letter
  if (row.number_value === null || row.document_date === null) throw new AppError('report.number-missing', {})
  if (recipientAgencyId === null) throw new AppError('report.recipient-missing', {})
  if (period.year === null || period.from === null || period.to === null) throw new AppError('report.period-open', {})
  if (cutOff === null) throw new AppError('report.cut-off-missing', {})
  if (signer === null) throw new AppError('report.signer-missing', {})
  const { kind, year, ordinal, from, to } = period
  return {
    format: 'report',
    formatVersion: 2,
    id: report.id,
    agencyId: content.agencyId,
    recipientAgencyId,
    planIds: records.plans.map((plan) => plan.id),
    createdAt: seal.createdAt,
    revision: row.revision,
    supersedes: seal.supersedes,
    documentNumber: numberAndSymbol({ value: row.number_value, symbol: row.symbol }),
    documentDate: row.document_date,
    requestId: seal.requestId,
    period: { kind, year, ordinal, from, to },
    contentSha256: seal.contentSha256,
    docx: { name: seal.docxName, partsSha256: '0'.repeat(64) },
    evidence: records.evidence,
    data: {
      plans: records.plans.map(({ id, number, date, subject, packageVersion, indicatorSet }) => ({
        ...{ id, number, date, subject, packageVersion, indicatorSet },
      })),
      cutOff,
      agencyName: records.agencyName,
      sections: content.sections.map(toNarrative),
      taskResults: [
        ...records.tasks.map(({ taskId: _, planId: __, quantities, expected, ...task }) => ({
          ...task,
          ...(expected && { expected: expected.text }),
          quantities: quantities.map(({ label, value, unit }) => ({ label, value: jsonNumberOf(value), unit })),
        })),
        ...(records.consolidated
          ? travellingItems(records.consolidated).map((item) => ({ ...item, ...ofManyBodies }))
          : []),
      ],
      figures: records.figures.flatMap(toFigure),
      funding: records.funding,
      ...(records.corrections && {
        corrections: records.corrections.map(({ taskId: _, needsReason: __, ...one }) => one),
      }),
      ...(records.review && { review: records.review }),
      signer: {
        name: signer.name,
        position: signer.authority.position,
        line: signingLines(signer.authority).join(' / '),
      },
    },
  }
}

/** What a task of many bodies has none of: one deadline, one day, its own files. */
const ofManyBodies = {
  ...{ timeliness: 'none' as const, deadline: null, extendedDeadline: null, doneOn: null },
  ...{ quantities: [], evidenceIds: [], difficulties: '', proposals: '' },
}

function toNarrative({ key, heading, passages }: ReportSection) {
  const texts = passages
    .filter((one) => !one.leftOut)
    .map((one) => [one.title ?? '', one.text].filter((part) => part !== '').join('\n'))
    .filter((text) => text !== '')
  const perParagraph = Math.ceil(texts.length / maxParagraphs)
  const paragraphs: string[] = []
  for (let at = 0; at < texts.length; at += perParagraph) paragraphs.push(texts.slice(at, at + perParagraph).join('\n'))
  return { key, heading, paragraphs }
}

/** What nobody entered is left out: no figure is not 0, and not "chưa có số liệu" either. */
function toFigure(figure: ReportFigure): Report['data']['figures'] {
  const { indicatorId, value, estimate, asOf, before, coverage } = figure
  if (value === null) return []
  // Whoever adds a total up further must know how many bodies stand behind it.
  const reason = coverage ? coverageRemark(brief(coverage)).join('; ') : figure.reason
  const reportedBefore = before && { reportedBefore: toValue(before.reported) }
  return [{ indicatorId, value: toValue(value), estimate, asOf, reason, ...reportedBefore }]
}

const brief = (coverage: NonNullable<ReportFigure['coverage']>) => ({
  ...coverage,
  ...(coverage.overYears && { overYears: withoutNames(coverage.overYears) }),
})

function toValue(value: FigureValue): Report['data']['figures'][number]['value'] {
  if (value.kind === 'number') return { kind: value.kind, value: jsonNumberOf(value.value) }
  if (value.kind !== 'share') return { kind: value.kind }
  const { kind, numerator, denominator } = value
  return { kind, numerator: jsonNumberOf(numerator), denominator: jsonNumberOf(denominator) }
}
