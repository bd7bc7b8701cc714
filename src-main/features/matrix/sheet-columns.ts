import type { TableBody } from '../../../src-shared/contract/matrix.ts'
import type { Text } from '../../../src-shared/text/text.ts'
import type { SheetColumn } from '../../documents/sheet.ts'

export type Cell = string | null

export const text = (title: string, width: number): SheetColumn => ({ title, kind: 'text', width })
export const number = (title: string, width = 12): SheetColumn => ({ title, kind: 'number', width })
export const date = (title: string): SheetColumn => ({ title, kind: 'date', width: 12 })

/** How the line of a body begins in every table of bodies: who it is, and which report of it counts. */
export const bodyColumns = ({ matrix }: Text): SheetColumn[] => [
  text(matrix.columns.ordinal, 5),
  text(matrix.body, 36),
  text(matrix.columns.group, 16),
  date(matrix.columns.cutOff),
  number(matrix.columns.revision, 6),
  text(matrix.columns.origin, 12),
]

/** What stands in `bodyColumns` for the body at a place of the table, counted from 0. */
export const bodyFacts = ({ matrix, coordinationPage }: Text, body: TableBody, at: number): Cell[] => [
  String(at + 1),
  body.agencyName,
  coordinationPage.groups[body.group],
  body.submission?.cutOff ?? null,
  body.submission && String(body.submission.revision),
  body.submission && matrix.origins[body.submission.origin],
]
