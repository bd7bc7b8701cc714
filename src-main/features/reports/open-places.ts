import type { Report } from '../../../src-shared/contract/reports.ts'
import { openPlacesOfConsolidated } from '../../../src-shared/domain/consolidated/open-places.ts'
import type { Passage, ReportContent, ReportTask } from '../../../src-shared/domain/report-content.ts'
import { isPersons } from '../../../src-shared/domain/report-draft.ts'
import { type OpenPlace, openPlacesOf } from '../../../src-shared/domain/report-outline.ts'
import { hasClauses } from '../../../src-shared/domain/request-outline.ts'
import { openPlacesOfPlan, tasksWithGaps } from '../../../src-shared/domain/yearly-plan/open-places.ts'

export function openPlacesIn(content: ReportContent): OpenPlace[] {
  if (content.documentType === 'yearly-plan') return openPlacesOfPlan(content)
  if (content.documentType === 'consolidated') return openPlacesOfConsolidated(content)
  const { sections, records, period, cutOff, letter, recipientAgencyId } = content
  const shown = sections.flatMap((section) => section.passages.filter((one) => !one.leftOut))
  const hasResult = resultsIn(content)
  return openPlacesOf({
    tasks: records.tasks.map((task) => ({
      hasResult: hasResult(task),
      hasEvidence: task.evidenceIds.length > 0,
      notApplicable: task.progress === 'not-applicable',
    })),
    emptySections: sections
      .filter((section) => section.passages.every((one) => one.leftOut || one.text === ''))
      .filter((section) => !hasClauses(section.number, sections))
      .map((section) => section.key),
    cutOff,
    hasSigner: letter.signer !== null,
    hasRecipient: recipientAgencyId !== null,
    hasPeriodDates: period.year !== null && period.from !== null && period.to !== null,
    figuresMissing: records.figures.filter((figure) => figure.value === null).length,
    recordsChanged: shown.filter((one) => one.stale).length,
    changesWithoutReason: changesWithoutReason(content).length,
  })
}

/** The tasks behind the counts of open places, by name, so that each leads to its page. */
export function openTasksIn(content: ReportContent): Report['openTasks'] {
  const gaps = tasksWithGaps(content)
  if (content.documentType === 'yearly-plan') {
    return { withoutResult: [], withoutEvidence: [], figuresMissing: [], changesWithoutReason: [], ...gaps }
  }
  const hasResult = resultsIn(content)
  const reported = content.records.tasks.filter((task) => task.progress !== 'not-applicable')
  const named = (tasks: ReportTask[]) => tasks.map(({ taskId, title }) => ({ taskId, title }))
  return {
    withoutResult: named(reported.filter((task) => !hasResult(task))),
    withoutEvidence: named(reported.filter((task) => hasResult(task) && task.evidenceIds.length === 0)),
    ...gaps,
    figuresMissing: content.records.figures.filter((figure) => figure.value === null).map((figure) => figure.name),
    changesWithoutReason: changesWithoutReason(content),
  }
}

/** What was reported otherwise before, and nobody says why: figures, and tasks by their id. */
function changesWithoutReason({ records }: ReportContent): Report['openTasks']['changesWithoutReason'] {
  const figures = records.figures.filter((one) => one.before?.needsReason && one.reason === '')
  const tasks = (records.corrections ?? []).filter((one) => one.needsReason)
  return [
    ...figures.map(({ name }) => ({ taskId: null, title: name })),
    ...tasks.map(({ taskId, title }) => ({ taskId, title })),
  ]
}

/** What is counted is a result, and so are the words of a person; what the app drafted of an expectation is none. */
function resultsIn({ sections }: ReportContent): (task: ReportTask) => boolean {
  const written = new Set(
    sections
      .flatMap((section) => section.passages)
      .flatMap((one) => (one.source?.kind === 'task' && isResult(one) ? [one.source.taskId] : [])),
  )
  return (task) => task.resultText !== '' || task.quantities.length > 0 || written.has(task.taskId)
}

const isResult = (one: Passage) => !one.leftOut && one.title !== null && one.text !== '' && isPersons(one)
