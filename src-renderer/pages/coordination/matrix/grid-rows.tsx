import type { Text } from '../../../../src-shared/text/text.ts'
import { BodyHead } from './BodyHead.tsx'
import type { GridRow } from './MatrixLine.tsx'
import type { MatrixRow } from './matrix-rows.ts'

/** How the line of a body or a group begins. */
export function gridRowOf(row: MatrixRow, groups: Text['coordinationPage']['groups']): GridRow {
  return row.kind === 'group'
    ? { id: row.group, kind: 'group', first: groups[row.group] }
    : { id: row.body.agencyId, kind: 'body', first: <BodyHead body={row.body} /> }
}
