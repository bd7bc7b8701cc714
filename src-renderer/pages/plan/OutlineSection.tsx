import { Button, Group, VisuallyHidden } from '@mantine/core'
import { IconArrowBackUp, IconArrowForwardUp, IconCheck, IconPencil, IconPlus } from '@tabler/icons-react'
import { type ClipboardEvent, useMemo, useRef } from 'react'
import { itemsAtMost } from '../../../src-shared/contract/plans.ts'
import { planItemId } from '../../../src-shared/domain/ids.ts'
import { depthsOf } from '../../../src-shared/domain/item-tree.ts'
import { parsePastedItems } from '../../../src-shared/domain/paste-items.ts'
import { formatPosition, positionsOf } from '../../../src-shared/domain/plan-item.ts'
import { useCommand } from '../../api/hooks.ts'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { ErrorNotice } from '../../parts/ErrorNotice.tsx'
import { showDone, showWarning } from '../../parts/undo-toast.tsx'
import { useText } from '../../shell/language.tsx'
import { OutlineDetails } from './OutlineDetails.tsx'
import { OutlineRow } from './OutlineRow.tsx'
import classes from './outline.module.css'
import { outlineKeys } from './outline-keys.ts'
import { filledRows, rowsBelow } from './outline-state.ts'
import type { SectionProps } from './shown-plan.ts'
import { useOutline } from './use-outline.ts'

const newId = () => planItemId.parse(crypto.randomUUID())

/** The items as a spreadsheet that knows levels: typed, pasted, indented, moved; saved together. */
export function OutlineSection({ shown, canEdit }: SectionProps) {
  const text = useText()
  const words = text.plans.outline
  const { state, dispatch, changes, expectedVersion, settle, discard } = useOutline(shown.plan)
  const save = useCommand('plans.saveOutline')
  const frame = useRef<HTMLDivElement>(null)
  const details = useRef<HTMLDivElement>(null)
  const { items, cursor } = state

  const depths = useMemo(() => depthsOf(items), [items])
  const positions = useMemo(() => {
    const found = positionsOf(items.map((item) => ({ ...item, marker: item.marker || null })))
    return new Map([...found].map(([id, position]) => [id, formatPosition(position)]))
  }, [items])
  const parents = useMemo(() => new Set(items.map(({ parentId }) => parentId)), [items])
  const active = items.find(({ id }) => id === cursor?.id) ?? null

  const store = () => {
    const rows = filledRows(items)
    save.mutate(
      { planId: shown.plan.id, expectedVersion, items: rows },
      {
        onSuccess: ({ version, ...counts }) => {
          settle(rows, version)
          if (rows.length < items.length) dispatch({ do: 'reset', items: rows })
          showDone(words.savedNow(counts))
        },
      },
    )
  }
  const remove = () => {
    if (!active) return
    const rows = rowsBelow(items, active.id)
    dispatch({ do: 'remove' })
    if (rows > 1) showDone(words.removed({ rows }))
  }
  const onPaste = (event: ClipboardEvent) => {
    const pasted = event.clipboardData.getData('text/plain')
    if (!canEdit || !/[\n\t]/.test(pasted.trim())) return
    event.preventDefault()
    const rows = parsePastedItems(pasted)
    if (rows.length === 0) return
    if (items.length + rows.length > itemsAtMost) {
      showWarning(words.tooManyPasted({ rows: rows.length, limit: itemsAtMost }))
      return
    }
    dispatch({ do: 'paste', rows, newIds: rows.map(newId) })
    showDone(words.pasted({ rows: rows.length }))
  }
  const onKeyDown = outlineKeys({
    items,
    cursor,
    canEdit,
    dispatch,
    addRow: () => dispatch({ do: 'add', newId: newId() }),
    remove,
    save: () => changes > 0 && !save.isPending && store(),
    openDetails: () => details.current?.querySelector<HTMLElement>('input, select, button')?.focus(),
    leave: () => frame.current?.focus(),
  })
  return (
    <div className={classes.section}>
      <Group className={classes.bar ?? ''} gap="xs" wrap="nowrap">
        {canEdit && (
          <>
            <Button
              size="xs"
              variant="default"
              leftSection={<IconPlus size={14} />}
              onClick={() => dispatch({ do: 'add', newId: newId() })}
            >
              {words.addRow}
            </Button>
            <Button
              size="xs"
              variant="subtle"
              color="gray"
              aria-label={words.undo}
              title={`${words.undo} (Ctrl+Z)`}
              disabled={state.past.length === 0}
              onClick={() => dispatch({ do: 'undo' })}
            >
              <IconArrowBackUp size={16} />
            </Button>
            <Button
              size="xs"
              variant="subtle"
              color="gray"
              aria-label={words.redo}
              title={`${words.redo} (Ctrl+Y)`}
              disabled={state.future.length === 0}
              onClick={() => dispatch({ do: 'redo' })}
            >
              <IconArrowForwardUp size={16} />
            </Button>
            <span className={classes.keys} title={words.keys}>
              {words.keys}
            </span>
            <span className={changes > 0 ? `${classes.state} ${classes.dirty}` : classes.state} role="status">
              {changes > 0 ? <IconPencil size={14} aria-hidden /> : <IconCheck size={14} aria-hidden />}
              {changes > 0 ? words.unsaved({ changes }) : words.saved}
            </span>
            {changes > 0 && (
              <Button size="xs" variant="subtle" color="gray" onClick={discard}>
                {words.discard}
              </Button>
            )}
            <Button size="xs" loading={save.isPending} disabled={changes === 0} onClick={store}>
              {words.save}
            </Button>
          </>
        )}
      </Group>
      <ErrorNotice error={save.error} />
      <VisuallyHidden role="alert">{state.refusal && words.refusals[state.refusal]}</VisuallyHidden>
      {state.refusal && <p className={classes.refusal}>{words.refusals[state.refusal]}</p>}
      <div className={classes.split}>
        {/* biome-ignore lint/a11y/useSemanticElements: rows of a table cannot be skipped by content-visibility */}
        <div
          ref={frame}
          role="grid"
          tabIndex={0}
          aria-label={words.label}
          aria-rowcount={items.length + 1}
          className={classes.grid}
          onPaste={onPaste}
          onKeyDown={onKeyDown}
        >
          {/* biome-ignore lint/a11y/useSemanticElements: as above */}
          <div role="row" tabIndex={-1} aria-rowindex={1} className={`${classes.row} ${classes.head}`}>
            {[words.position, words.marker, words.text, words.deadline].map((label) => (
              // biome-ignore lint/a11y/useSemanticElements: as above
              <div key={label} role="columnheader" tabIndex={-1}>
                {label}
              </div>
            ))}
          </div>
          {items.map((item, index) => (
            <OutlineRow
              key={item.id}
              item={item}
              index={index}
              position={positions.get(item.id) ?? ''}
              depth={depths.get(item.id) ?? 0}
              isHeading={item.parentId === null || parents.has(item.id)}
              cursor={cursor?.id === item.id ? cursor : null}
              canEdit={canEdit}
              dispatch={dispatch}
            />
          ))}
          {items.length === 0 && (
            <EmptyState
              sentence={words.empty}
              action={
                canEdit && (
                  <Button variant="default" onClick={() => dispatch({ do: 'add', newId: newId() })}>
                    {words.addFirst}
                  </Button>
                )
              }
            />
          )}
        </div>
        {active && (
          <OutlineDetails
            ref={details}
            item={active}
            position={positions.get(active.id) ?? ''}
            shown={shown}
            canEdit={canEdit}
            dispatch={dispatch}
            onRemove={remove}
            onLeave={() => dispatch({ do: 'go', cursor: { id: active.id, column: 'text', at: 'end' } })}
          />
        )}
      </div>
    </div>
  )
}
