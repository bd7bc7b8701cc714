/** PostgreSQL binds at most 65,535 values in a statement, and our widest table has 14 columns. */
const rowsPerStatement = 2_000

/** Hands rows on in parts that one statement takes; none for no rows. */
export async function inParts<Row>(rows: readonly Row[], insert: (part: Row[]) => Promise<unknown>): Promise<void> {
  for (let at = 0; at < rows.length; at += rowsPerStatement) await insert(rows.slice(at, at + rowsPerStatement))
}
