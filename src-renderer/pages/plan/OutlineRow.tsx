import { memo, useEffect, useRef } from 'react'
import type { OutlineItem } from '../../../src-shared/contract/plan-content.ts'
import { useText } from '../../shell/language.tsx'
import classes from './outline.module.css'
import type { Cursor, OutlineAction } from './outline-state.ts'

interface OutlineRowProps {
  item: OutlineItem
  index: number
  position: string
  depth: number
  isHeading: boolean
  /** The cursor when it stands in this row. */
  cursor: Cursor | null
  canEdit: boolean
  dispatch(action: OutlineAction): void
}

/** One line of the plan. Only the row under the cursor holds fields, so that thousands of rows stay light. */
export const OutlineRow = memo(function OutlineRow({
  item,
  index,
  position,
  depth,
  isHeading,
  cursor,
  canEdit,
  dispatch,
}: OutlineRowProps) {
  const words = useText().plans
  const go = (column: Cursor['column']) => dispatch({ do: 'go', cursor: { id: item.id, column, at: 'end' } })
  const deadline = item.deadlineText ?? (item.deadlineRule && words.rule(item.deadlineRule))
  const isActive = cursor !== null
  return (
    // biome-ignore lint/a11y/useSemanticElements: rows of a table cannot be skipped by content-visibility
    <div
      role="row"
      tabIndex={-1}
      aria-rowindex={index + 2}
      aria-selected={isActive}
      className={isActive ? `${classes.row} ${classes.active}` : classes.row}
      data-row={item.id}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: as above */}
      <div role="gridcell" tabIndex={-1} className={classes.position}>
        {position}
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: as above */}
      <div
        role="gridcell"
        tabIndex={-1}
        className={classes.marker}
        onMouseDown={isActive ? undefined : (event) => event.preventDefault()}
        onClick={() => !isActive && go('marker')}
        onKeyDown={undefined}
      >
        {isActive && canEdit ? <MarkerInput item={item} cursor={cursor} dispatch={dispatch} /> : item.marker}
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: as above */}
      <div
        role="gridcell"
        tabIndex={-1}
        className={isHeading ? `${classes.text} ${classes.heading}` : classes.text}
        style={{ paddingLeft: 8 + depth * 18 }}
        onMouseDown={isActive ? undefined : (event) => event.preventDefault()}
        onClick={() => !isActive && go('text')}
        onKeyDown={undefined}
      >
        {isActive && canEdit ? (
          <TextInput item={item} cursor={cursor} dispatch={dispatch} />
        ) : (
          <span className={isActive ? classes.whole : classes.clamped}>{item.text}</span>
        )}
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: as above */}
      <div role="gridcell" tabIndex={-1} className={classes.deadline} title={deadline ?? undefined}>
        {deadline}
      </div>
    </div>
  )
})

interface FieldProps {
  item: OutlineItem
  cursor: Cursor
  dispatch(action: OutlineAction): void
}

function MarkerInput({ item, cursor, dispatch }: FieldProps) {
  const words = useText().plans.outline
  const field = useRef<HTMLInputElement>(null)
  useCursor(field, cursor.column === 'marker' ? cursor : null)
  return (
    <input
      ref={field}
      className={classes.field}
      aria-label={words.marker}
      maxLength={40}
      value={item.marker}
      data-column="marker"
      onFocus={() => cursor.column !== 'marker' && dispatch({ do: 'go', cursor: { ...cursor, column: 'marker' } })}
      onChange={(event) => dispatch({ do: 'edit', id: item.id, part: { marker: event.currentTarget.value } })}
    />
  )
}

function TextInput({ item, cursor, dispatch }: FieldProps) {
  const words = useText().plans.outline
  const field = useRef<HTMLTextAreaElement>(null)
  useCursor(field, cursor.column === 'text' ? cursor : null)
  return (
    <textarea
      ref={field}
      className={classes.field}
      aria-label={words.text}
      rows={1}
      maxLength={50_000}
      value={item.text}
      data-column="text"
      onFocus={() => cursor.column !== 'text' && dispatch({ do: 'go', cursor: { ...cursor, column: 'text' } })}
      onChange={(event) => dispatch({ do: 'edit', id: item.id, part: { text: event.currentTarget.value } })}
    />
  )
}

/** Brings the focus into the field of the cursor, at the end from which the next arrow key leaves it. */
function useCursor(field: { current: HTMLInputElement | HTMLTextAreaElement | null }, cursor: Cursor | null) {
  const id = cursor?.id
  const at = cursor?.at
  useEffect(() => {
    const element = field.current
    if (id === undefined || !element || document.activeElement === element) return
    element.focus({ preventScroll: true })
    const place = at === 'start' ? 0 : element.value.length
    element.setSelectionRange(place, place)
    element.closest('[role="row"]')?.scrollIntoView({ block: 'nearest' })
  }, [field, id, at])
}
