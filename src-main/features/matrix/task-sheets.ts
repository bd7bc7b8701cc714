import type { CallOutput } from '../../../src-shared/contract/contract.ts'
import type { TaskCell } from '../../../src-shared/contract/matrix.ts'
import type { Text } from '../../../src-shared/text/text.ts'
import type { Sheet } from '../../documents/sheet.ts'
import { bodyColumns, bodyFacts, type Cell, number, text } from './sheet-columns.ts'
import { overColumn } from './task-table.service.ts'

export interface TaskTables {
  table: CallOutput<'matrix.tasks'>
  rows: CallOutput<'matrix.taskRows'>
}

/** Bodies by tasks, each cell in words. */
export function taskSheet(words: Text, { table, rows }: TaskTables, head: Pick<Sheet, 'title' | 'notes'>): Sheet {
  const { matrix } = words
  const titles = matrix.columns
  const cellsOf = new Map(rows.map((row) => [row.agencyId, row.cells]))
  return {
    name: matrix.sheets.tasks,
    ...head,
    columns: [
      ...bodyColumns(words),
      number(titles.told, 12),
      number(titles.of, 12),
      ...table.columns.map(({ position, text: item }) => text(`${position} ${overColumn(item)}`.trim(), 22)),
    ],
    rows: table.bodies.map((body, at): Cell[] => [
      ...bodyFacts(words, body, at),
      String(body.told),
      String(body.of),
      ...(cellsOf.get(body.agencyId) ?? []).map((cell) => stateWords(words, cell)),
    ]),
    frozenColumns: 2,
  }
}

function stateWords({ matrix, parts }: Text, cell: TaskCell | null): Cell {
  if (cell === null) return null
  const { state } = cell
  if (state === 'silent' || state === 'waiting' || state === 'missing') return matrix.states[state]
  return cell.late ? `${parts.progress[state]} (${matrix.late})` : parts.progress[state]
}

/** Each task on a line: who answered, who is done, how the task itself stands when it is counted once. */
export function taskTotalsSheet(words: Text, { table }: TaskTables, head: Pick<Sheet, 'title' | 'notes'>): Sheet {
  const { matrix, parts } = words
  const titles = matrix.columns
  return {
    name: matrix.sheets.taskTotals,
    ...head,
    columns: [
      text(titles.position, 10),
      text(titles.task, 80),
      number(titles.of),
      number(titles.told),
      number(titles.done),
      text(titles.joint, 40),
    ],
    rows: table.columns.map(({ position, text: item, total, joint }) => [
      position,
      item,
      String(total.of),
      String(total.told),
      String(total.done),
      matrix.joint({ progress: joint.progress ? parts.progress[joint.progress] : '', by: joint.by }),
    ]),
    frozenColumns: 1,
  }
}
