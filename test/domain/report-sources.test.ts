import { describe, expect, it } from 'vitest'
import { composeDocument } from '../../src-shared/domain/printed-document/compose-document.ts'
import type { PrintedPiece } from '../../src-shared/domain/printed-document/composed-document.ts'
import type { ReportContent } from '../../src-shared/domain/report-content.ts'
import { reportDocument } from '../../src-shared/domain/report-document.ts'
import { fundingBlocks } from '../../src-shared/domain/report-funding.ts'
import { type ReportSource, sourceOfMarks } from '../../src-shared/domain/report-sources.ts'
import { reportWords } from '../../src-shared/domain/report-words.ts'
import { plannedFundingBlocks } from '../../src-shared/domain/yearly-plan/document.ts'
import { reportContentOf, reportShapes } from '../support/ten-reports.ts'

const given = { numberValue: null, symbol: 'BC-UBND', date: null, isDraft: true, thisYear: 2026 }
/** Lines that say what no record says: that nothing is there, and up to which day it counts. */
const isOfNoRecord = (text: string) =>
  [reportWords.nothingYet, reportWords.noFigures, reportWords.noFunding, './.'].includes(text) ||
  text === reportWords.cutOff({ date: '30/11/2026' })
const headings = ['sectionHeading', 'annexLabel', 'annexTitle', 'annexSource']

/** Every line and cell of the body and the annexes, with what is behind it. */
function linesOf(content: ReportContent) {
  const { body, annexes } = composeDocument(reportDocument(content, { ...given, forWindow: true }, null))
  const from = body.findIndex((piece) => piece.kind === 'line' && piece.role === 'sectionHeading')
  const inPieces = (pieces: readonly PrintedPiece[]) => pieces.flatMap((piece) => linesIn(piece, content))
  return { body: inPieces(body.slice(from)), annexes: annexes.flatMap(({ pieces }) => inPieces(pieces)) }
}

function linesIn(piece: PrintedPiece, { sections }: ReportContent): { text: string; source: ReportSource | null }[] {
  if (piece.kind === 'line') {
    if (headings.includes(piece.role)) return []
    return [{ text: piece.text, source: sourceOfMarks(piece.marks ?? [], sections) }]
  }
  if (piece.kind !== 'table') return []
  return piece.rows.flatMap((row, at) =>
    row.flatMap((cell, column) => {
      const sources = piece.cellSources?.[at]?.[column] ?? []
      return cell.map((text, line) => {
        const mark = sources.length === 1 ? sources[0] : sources[line]
        return { text, source: mark === undefined ? null : sourceOfMarks([mark], sections) }
      })
    }),
  )
}

describe('what the app makes of records', () => {
  it.each(Object.entries(reportShapes))('leads to its record, in text, tables and annexes: %s', (_, shape) => {
    const content = reportContentOf(shape, 30)
    const { body, annexes } = linesOf(content)
    expect(body.length).toBeGreaterThan(0)
    const clauses = content.sections.map(({ heading }) => heading)
    const without = [...body, ...annexes]
      .filter(({ source }) => source === null)
      .map(({ text }) => text)
      .filter((text) => !isOfNoRecord(text) && !clauses.some((heading) => text.endsWith(heading)))
    expect(without).toEqual([])
    const tasks = new Set(annexes.flatMap(({ source }) => (source?.kind === 'task' ? [source.taskId] : [])))
    expect([...tasks]).toEqual(content.records.tasks.map(({ taskId }) => taskId))
  })

  it('names task, figure and file each where it stands', () => {
    const content = reportContentOf(reportShapes['twelve pages of annexes'], 31)
    const { body, annexes } = linesOf(content)
    const [task] = content.records.tasks
    const [figure] = content.records.figures
    const [file] = content.records.evidence
    const behind = (lines: typeof body, text: string) => lines.find((line) => line.text.includes(text))?.source
    expect(behind(body, task?.title ?? '')).toEqual({ kind: 'task', taskId: task?.taskId })
    expect(behind(body, figure?.name ?? '')).toEqual({ kind: 'figure', indicatorId: figure?.indicatorId })
    expect(behind(body, file?.documentNumber ?? '')).toEqual({ kind: 'evidence', evidenceId: file?.id })
    expect(behind(annexes, file?.documentNumber ?? '')).toEqual({ kind: 'evidence', evidenceId: file?.id })
  })

  it('leads from a row of money to the tasks with money of that source, and from the sum to all with money', () => {
    const content = reportContentOf(reportShapes['twelve pages of annexes'], 33)
    const money = { source: 'Nguồn khác: tài trợ', plannedDong: 50_000_000, spentDong: null }
    for (const documentType of ['report', 'yearly-plan'] as const) {
      const records = { ...content.records, funding: [money] }
      const blocks = documentType === 'report' ? fundingBlocks : plannedFundingBlocks
      const sources = blocks({ ...content, documentType, records }).flatMap((block) =>
        block.kind === 'table' ? (block.cellSources ?? []) : [],
      )
      const behind = sources.map((row) => row.map((marks) => sourceOfMarks(marks, [])))
      const columns = documentType === 'report' ? 4 : 3
      expect(behind).toEqual([
        Array.from({ length: columns }, () => ({ kind: 'money', source: 'Nguồn khác: tài trợ' })),
        Array.from({ length: columns }, () => ({ kind: 'money', source: null })),
      ])
    }
  })

  it('is nothing that people wrote, and leaves paper and Word without these marks', () => {
    const content = reportContentOf(reportShapes['twelve pages of annexes'], 32)
    expect(sourceOfMarks(['s:next-steps', 'p:00000000-0000-4000-8000-000000000099'], content.sections)).toBeNull()
    for (const forWord of [true, false]) {
      const document = JSON.stringify(reportDocument(content, { ...given, forWord }, null))
      expect(document).not.toContain('cellSources')
      expect(document).not.toContain('"source"')
    }
  })
})
