import type { Tx } from '../../app/context.ts'
import type { LoadedReport } from './load-report.ts'
import { deleteSections, insertSections, type SectionRow, updateSection } from './reports.queries.ts'

/** Sections that do not change keep their version. Where a newer request has another outline they are laid out anew. */
export async function storeSections(tx: Tx, loaded: LoadedReport, drafted: readonly SectionRow[]): Promise<void> {
  const known = new Map(loaded.sections.map((row) => [row.key, row]))
  const rows = drafted.map((row) => {
    const before = known.get(row.key)
    if (!before) return row
    const same = before.passages === row.passages && before.heading === row.heading && before.number === row.number
    return { ...row, version: same ? before.version : before.version + 1 }
  })
  const inPlace =
    rows.length === loaded.sections.length && rows.every((row, at) => loaded.sections[at]?.key === row.key)
  if (!inPlace) {
    await deleteSections(tx.trx, loaded.row)
    await insertSections(tx.trx, rows)
    return
  }
  for (const row of rows) {
    if (row.version === known.get(row.key)?.version) continue
    const { passages, heading, number, version } = row
    await updateSection(tx.trx, row, { passages, heading, number, version })
  }
}
