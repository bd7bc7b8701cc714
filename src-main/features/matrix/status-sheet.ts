import type { BodyStatus, RoundStatus } from '../../../src-shared/contract/submission.ts'
import type { Text } from '../../../src-shared/text/text.ts'
import type { Sheet } from '../../documents/sheet.ts'
import { date, number, text } from './sheet-columns.ts'

/** Who has reported, when, from which document, and who has not. */
export function statusSheet(words: Text, { bodies }: RoundStatus, head: Pick<Sheet, 'title' | 'notes'>): Sheet {
  const { matrix, coordination, coordinationPage } = words
  const titles = matrix.columns
  return {
    name: matrix.sheets.status,
    ...head,
    columns: [
      text(titles.ordinal, 5),
      text(matrix.body, 36),
      text(titles.group, 16),
      text(titles.asked, 16),
      text(titles.state, 40),
      date(titles.receivedOn),
      number(titles.lateDays, 8),
      date(titles.cutOff),
      text(titles.document, 18),
      date(titles.documentDate),
      number(titles.revision, 6),
      text(titles.origin, 12),
      text(titles.decision, 24),
    ],
    rows: bodies.map((body, at) => {
      const { agencyName, group, requested, timeliness, submission } = body
      return [
        String(at + 1),
        agencyName,
        coordinationPage.groups[group],
        requested ? matrix.asked.requested : matrix.asked.assigned,
        stateWords(words, body),
        submission?.receivedOn ?? null,
        timeliness.kind === 'done-late' || timeliness.kind === 'late' ? String(timeliness.days) : null,
        submission?.cutOff ?? null,
        submission?.documentNumber ?? null,
        submission?.documentDate ?? null,
        submission && String(submission.revision),
        submission && matrix.origins[submission.origin],
        submission?.decision ? coordination.decisions[submission.decision] : null,
      ]
    }),
    frozenColumns: 2,
  }
}

function stateWords({ coordination, coordinationPage }: Text, body: BodyStatus): string {
  const { submission, timeliness, requested, quarantined } = body
  if (submission) return coordination.states.counted
  if (quarantined > 0) return coordinationPage.waiting({ count: quarantined })
  if (!requested && timeliness.kind === 'late') return coordination.overdue({ days: timeliness.days })
  if (!requested && (timeliness.kind === 'soon' || timeliness.kind === 'in-time')) {
    return coordination.notYetDue({ days: timeliness.daysLeft })
  }
  return coordination.notReceived
}
