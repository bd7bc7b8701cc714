/** Which rows are chosen, and from where Shift counts. */
export interface RowSelection {
  selected: ReadonlySet<string>
  anchor: string | null
}

export const noSelection: RowSelection = { selected: new Set(), anchor: null }

interface Keys {
  shiftKey: boolean
  /** Ctrl, or Cmd on a Mac. */
  ctrlKey: boolean
}

/** What a click, or a move by the keyboard, on `id` makes of a selection: as in a spreadsheet or a file manager. */
export function selectRow(before: RowSelection, ids: readonly string[], id: string, keys: Keys): RowSelection {
  if (keys.shiftKey && before.anchor !== null) {
    const [from, to] = [ids.indexOf(before.anchor), ids.indexOf(id)].sort((a, b) => a - b)
    if (from !== undefined && to !== undefined && from >= 0) {
      return { selected: new Set(ids.slice(from, to + 1)), anchor: before.anchor }
    }
  }
  if (keys.ctrlKey) {
    const selected = new Set(before.selected)
    if (!selected.delete(id)) selected.add(id)
    return { selected, anchor: id }
  }
  return { selected: new Set([id]), anchor: id }
}
