import type { RoundStatus } from '../../../src-shared/contract/submission.ts'
import { type Completeness, countBodies } from '../../../src-shared/domain/completeness.ts'
import { completenessLines, groupings } from '../../../src-shared/domain/completeness-lines.ts'
import type { Text } from '../../../src-shared/text/text.ts'
import type { Sheet } from '../../documents/sheet.ts'
import { type Cell, number, text } from './sheet-columns.ts'

/** How many have reported by group, by level and by area, a sheet each; those that were only asked stand apart. */
export function completenessSheets(
  words: Text,
  { bodies }: RoundStatus,
  head: Pick<Sheet, 'title' | 'notes'>,
): Sheet[] {
  const { completeness, matrix } = words
  const names = { ...completeness, groups: words.coordinationPage.groups, levels: words.agencies.levels }
  const { columns } = completeness
  return groupings.map((by) => ({
    name: completeness.views[by],
    title: head.title,
    notes: [...head.notes, completeness.requestedNote],
    columns: [
      text(completeness.views[by], 30),
      number(columns.of),
      number(columns.received),
      number(columns.receivedLate),
      number(columns.overdue),
      number(columns.notYetDue, 14),
      number(matrix.columns.requested, 14),
      number(columns.requested, 14),
      number(columns.askedToComplete, 14),
      number(columns.waiting, 14),
      number(columns.outsideApp),
    ],
    rows: [
      line(matrix.total, countBodies(bodies)),
      ...completenessLines(bodies, by, names).map(({ name, counts }) => line(name, counts)),
    ],
    frozenColumns: 1,
  }))
}

const line = (name: string, counts: Completeness): Cell[] => [
  name,
  ...[counts.of, counts.received, counts.receivedLate, counts.overdue, counts.notYetDue].map(String),
  ...[counts.requested.of, counts.requested.received].map(String),
  ...[counts.askedToComplete, counts.waiting, counts.outsideApp].map(String),
]
