import type { ImportPreview } from '../../../src-shared/contract/figure-imports.ts'

/** How many figures would be recorded, and how many of the office's own differ from the file. */
export function countTaken(preview: ImportPreview, replace: boolean): { count: number; changed: number } {
  const cells: readonly { fate: string }[] =
    preview.kind === 'breakdown' ? preview.rows : preview.rows.flatMap((row) => row.cells)
  const added = cells.filter(({ fate }) => fate === 'new').length
  const changed = cells.filter(({ fate }) => fate === 'changed').length
  return { count: added + (replace ? changed : 0), changed }
}
