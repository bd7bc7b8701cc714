/** Where the cursor of the grid stands. Columns: 0 the figure, 1 the estimate. */
export interface Place {
  row: number
  column: number
}

export interface GridSize {
  rows: number
  columns: number
}

/** Where a key leads, as in a spreadsheet; null where it leads out of the grid. */
export function moveBy(key: string, shift: boolean, from: Place, size: GridSize): Place | null {
  const clamp = (place: Place): Place => ({
    row: Math.max(0, Math.min(size.rows - 1, place.row)),
    column: Math.max(0, Math.min(size.columns - 1, place.column)),
  })
  switch (key) {
    case 'ArrowDown':
      return clamp({ ...from, row: from.row + 1 })
    case 'ArrowUp':
      return clamp({ ...from, row: from.row - 1 })
    case 'Enter':
      return clamp({ ...from, row: from.row + (shift ? -1 : 1) })
    case 'ArrowRight':
      return clamp({ ...from, column: from.column + 1 })
    case 'ArrowLeft':
      return clamp({ ...from, column: from.column - 1 })
    case 'Home':
      return clamp({ row: 0, column: from.column })
    case 'End':
      return clamp({ row: size.rows - 1, column: from.column })
    case 'PageDown':
      return clamp({ ...from, row: from.row + 12 })
    case 'PageUp':
      return clamp({ ...from, row: from.row - 12 })
    case 'Tab': {
      const index = from.row * size.columns + from.column + (shift ? -1 : 1)
      if (index < 0 || index >= size.rows * size.columns) return null
      return { row: Math.floor(index / size.columns), column: index % size.columns }
    }
    default:
      return null
  }
}
