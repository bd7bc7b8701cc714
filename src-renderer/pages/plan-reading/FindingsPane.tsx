import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useId, useMemo, useRef, useState } from 'react'
import type { PlanItemId } from '../../../src-shared/domain/ids.ts'
import { subtreeOf } from '../../../src-shared/domain/item-tree.ts'
import { FilterChips } from '../../parts/FilterChips.tsx'
import { useText } from '../../shell/language.tsx'
import { FindingActsBar } from './FindingActsBar.tsx'
import { FindingDetails } from './FindingDetails.tsx'
import { FindingRow } from './FindingRow.tsx'
import { type FindingActs, findingKeys } from './finding-keys.ts'
import classes from './findings.module.css'
import { type FilterKey, filterKeys, itemsBehind, type NameOf, type ShownReview } from './shown-review.ts'
import type { Review } from './use-review.ts'

export interface FindingsPaneProps {
  review: Review
  shown: ShownReview
  nameOf: NameOf
  selectedId: PlanItemId | null
  onSelect(id: PlanItemId | null): void
  mayChange: boolean
}

/** The findings in the outline's order, worked through by keyboard. */
export function FindingsPane({ review, shown, nameOf, selectedId, onSelect, mayChange }: FindingsPaneProps) {
  const words = useText().planReadings
  const listId = useId()
  const scroller = useRef<HTMLDivElement>(null)
  const list = useRef<HTMLDivElement>(null)
  const [filter, setFilter] = useState<FilterKey | null>(null)
  const [editing, setEditing] = useState(false)
  const items = useMemo(() => itemsBehind(shown, filter), [shown, filter])
  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 72,
    overscan: 8,
    getItemKey: (index) => items[index]?.id ?? index,
  })
  const at = items.findIndex(({ id }) => id === selectedId)
  const selected = selectedId === null ? undefined : shown.itemOf.get(selectedId)
  useEffect(() => {
    // The form takes most of the height from the list: at its top the item stays in sight.
    if (at >= 0) virtualizer.scrollToIndex(at, editing ? { align: 'start' } : {})
  }, [at, editing, virtualizer])

  const goTo = (index: number) => {
    const next = items[Math.max(0, Math.min(items.length - 1, index))]
    if (next) onSelect(next.id)
  }
  const choose = (next: FilterKey | null) => {
    setFilter(next)
    const behind = itemsBehind(shown, next)
    // Keys act on what is in sight only.
    if (!behind.some(({ id }) => id === selectedId)) onSelect(behind[0]?.id ?? null)
  }
  /** The item that takes the place of the one that goes out of sight. */
  const stayNear = () => {
    const next = items[at + 1] ?? items[at - 1]
    onSelect(next?.id ?? null)
  }
  const suggestion = shown.suggestions.find(({ taskItemId }) => taskItemId === selectedId)
  const acts: FindingActs = {
    step: (by) => goTo(at < 0 ? 0 : at + by),
    first: () => goTo(0),
    last: () => goTo(items.length - 1),
    accept: (withBelow) => {
      if (!selected) return
      const ids = withBelow ? subtreeOf(shown.draft.items, selected.id).map(({ id }) => id) : [selected.id]
      if (filter === 'open') stayNear()
      else goTo(at + ids.length)
      review.act({ do: 'accept', ids, accepted: withBelow || !selected.accepted })
    },
    edit: () => selected && setEditing(true),
    merge: () => {
      if (!selected) return
      const siblings = shown.draft.items.filter(({ parentId }) => parentId === selected.parentId)
      const before = siblings[siblings.indexOf(selected) - 1]?.id ?? selected.parentId
      if (review.act({ do: 'merge', id: selected.id }) === null) onSelect(before)
    },
    reject: () => {
      if (!selected) return
      stayNear()
      review.act({ do: 'reject', id: selected.id, withBelow: false })
    },
    link: () => {
      if (suggestion) {
        const { taskItemId, ownerItemId } = suggestion
        review.act({ do: 'link', taskItemId, ownerItemId, linked: true })
      } else if (selected) setEditing(true)
    },
    move: (to) => selected && review.act({ do: 'move', id: selected.id, to }),
    undo: review.undo,
  }
  const closeDetails = () => {
    setEditing(false)
    list.current?.focus()
  }
  const counts: Record<FilterKey, number> = {
    open: shown.open.size,
    'no-owner': itemsBehind(shown, 'no-owner').length,
    'no-date': itemsBehind(shown, 'no-date').length,
    changed: shown.matched.filter(({ difference, id }) => difference !== 'same' && id !== null).length,
  }
  const chips = filterKeys
    .filter((key) => key !== 'changed' || shown.draft.aim.kind !== 'new')
    .map((key) => ({ key, label: words.filters[key], count: counts[key] }))
  const optionId = (id: PlanItemId) => `${listId}-${id}`
  const drawn = virtualizer.getVirtualItems()
  const isDrawn = drawn.some(({ index }) => items[index]?.id === selectedId)
  return (
    <div className={classes.pane}>
      <div className={classes.filters}>
        <FilterChips
          chips={chips}
          active={filter === null ? [] : [filter]}
          mode="one"
          onChange={([key]) => choose(key ?? null)}
        />
      </div>
      {mayChange && (
        <FindingActsBar
          acts={acts}
          selected={selected}
          canLink={suggestion !== undefined}
          canUndo={review.acts.length > 0}
        />
      )}
      <div ref={scroller} className={classes.scroller}>
        {items.length === 0 && <p className={classes.nothing}>{words.nothingInFilter}</p>}
        <div
          ref={list}
          role="listbox"
          tabIndex={0}
          className={classes.list}
          aria-label={words.findings}
          aria-activedescendant={isDrawn && selectedId !== null ? optionId(selectedId) : undefined}
          style={{ height: virtualizer.getTotalSize() }}
          onKeyDown={findingKeys(acts, mayChange)}
          onFocus={() => at < 0 && goTo(0)}
        >
          {drawn.map(({ index, start }) => {
            const item = items[index]
            if (!item) return null
            return (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the list has the keys
              // biome-ignore lint/a11y/useFocusableInteractive: the list has the focus and names the active one
              <div
                key={item.id}
                id={optionId(item.id)}
                ref={virtualizer.measureElement}
                data-index={index}
                role="option"
                aria-selected={item.id === selectedId}
                aria-setsize={items.length}
                aria-posinset={index + 1}
                className={classes.row}
                style={{
                  transform: `translateY(${start}px)`,
                  paddingLeft: 12 + Math.min(6, shown.depthOf.get(item.id) ?? 0) * 14,
                }}
                onClick={() => onSelect(item.id)}
                onDoubleClick={() => mayChange && setEditing(true)}
              >
                <FindingRow item={item} shown={shown} nameOf={nameOf} />
              </div>
            )
          })}
        </div>
      </div>
      {editing && selected && mayChange ? (
        <FindingDetails
          key={selected.id}
          item={selected}
          shown={shown}
          review={review}
          nameOf={nameOf}
          onSelect={onSelect}
          onClose={closeDetails}
        />
      ) : (
        <p className={classes.keys}>{words.keys}</p>
      )}
    </div>
  )
}
