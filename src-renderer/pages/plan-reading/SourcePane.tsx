import { Button } from '@mantine/core'
import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, memo, useEffect, useMemo, useRef, useState } from 'react'
import type { ReadSource } from '../../../src-shared/contract/plan-readings.ts'
import type { PlanItemId } from '../../../src-shared/domain/ids.ts'
import type { PlanDraft, Span } from '../../../src-shared/domain/plan-review/plan-draft.ts'
import { useText } from '../../shell/language.tsx'
import classes from './source.module.css'
import { blockAt, type Mark, type MarkKind, marksByBlock, marksOf, segmentsOf } from './source-marks.ts'

interface SourcePaneProps {
  source: ReadSource
  draft: PlanDraft
  selectedId: PlanItemId | null
  onSelect(id: PlanItemId): void
  /** Null where nothing may be changed. */
  onAdd: ((span: Span) => void) | null
}

/** The document as it was read. Only the paragraphs in sight are drawn, so that 200 pages scroll as two do. */
export function SourcePane({ source, draft, selectedId, onSelect, onAdd }: SourcePaneProps) {
  const words = useText().planReadings
  const { text, blocks } = source
  const scroller = useRef<HTMLDivElement>(null)
  const [selection, setSelection] = useState<Span | null>(null)
  const marks = useMemo(() => marksByBlock(blocks, marksOf(draft, text)), [blocks, draft, text])
  const virtualizer = useVirtualizer({
    count: blocks.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 48,
    overscan: 8,
  })
  const span = draft.items.find(({ id }) => id === selectedId)?.span ?? null
  const target = span === null ? null : blockAt(blocks, span)
  useEffect(() => {
    if (target === null) return
    const shown = virtualizer.getVirtualItems()
    const isInSight = shown.some(({ index, start, end }) => {
      const top = scroller.current?.scrollTop ?? 0
      return index === target && start >= top && end <= top + (scroller.current?.clientHeight ?? 0)
    })
    if (!isInSight) virtualizer.scrollToIndex(target, { align: 'center' })
  }, [target, virtualizer])

  const add = () => {
    if (selection === null || onAdd === null) return
    onAdd(selection)
    setSelection(null)
    window.getSelection()?.removeAllRanges()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key.toLowerCase() !== 'n' || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    add()
  }
  return (
    <section className={classes.pane} aria-label={words.source}>
      <SourceNotes notes={source.notes} />
      <div
        ref={scroller}
        className={classes.scroller}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0}
        role="document"
        aria-label={words.source}
        onMouseUp={() => onAdd && setSelection(selectedSpan(scroller.current))}
        onKeyDown={onKeyDown}
      >
        <div style={{ height: virtualizer.getTotalSize(), position: 'relative' }}>
          {virtualizer.getVirtualItems().map(({ index, start }) => {
            const block = blocks[index]
            if (!block) return null
            const newPage = block.page !== null && block.page !== blocks[index - 1]?.page
            return (
              <div
                key={index}
                ref={virtualizer.measureElement}
                data-index={index}
                className={block.table === null ? classes.block : `${classes.block} ${classes.cell}`}
                style={{ transform: `translateY(${start}px)` }}
              >
                {newPage && block.page !== null && (
                  <div className={classes.page}>{words.page({ page: block.page })}</div>
                )}
                <Paragraph
                  text={text}
                  span={block.span}
                  marks={marks[index] ?? []}
                  selectedId={selectedId}
                  onSelect={onSelect}
                />
              </div>
            )
          })}
        </div>
      </div>
      {onAdd !== null && <p className={classes.hint}>{words.selectHint}</p>}
      {selection !== null && (
        <div className={classes.selection}>
          <Button size="xs" onClick={add}>
            {words.addSelected}
          </Button>
        </div>
      )}
    </section>
  )
}

const looksOf: Record<MarkKind, string | undefined> = {
  item: classes.item,
  body: classes.body,
  date: classes.date,
  target: classes.target,
  notice: classes.notice,
  data: classes.data,
}

interface ParagraphProps {
  text: string
  span: Span
  marks: readonly Mark[]
  selectedId: PlanItemId | null
  onSelect(id: PlanItemId): void
}

const Paragraph = memo(function Paragraph({ text, span, marks, selectedId, onSelect }: ParagraphProps) {
  return (
    <p>
      {segmentsOf(span, marks).map(({ start, end, itemId, kinds }) => {
        const looks = kinds.map((kind) => looksOf[kind])
        if (itemId !== null && itemId === selectedId) looks.push(classes.selected)
        return (
          // biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/noStaticElementInteractions: the list of findings is the way by keyboard
          <span
            key={start}
            data-start={start}
            className={looks.filter(Boolean).join(' ') || classes.plain}
            onClick={() => {
              if (itemId !== null && window.getSelection()?.isCollapsed !== false) onSelect(itemId)
            }}
          >
            {text.slice(start, end)}
          </span>
        )
      })}
    </p>
  )
})

/** What the person marked with the mouse, as a place in the text. */
function selectedSpan(within: HTMLElement | null): Span | null {
  const chosen = window.getSelection()
  if (!chosen || chosen.isCollapsed || chosen.rangeCount === 0) return null
  const range = chosen.getRangeAt(0)
  if (!within?.contains(range.commonAncestorContainer)) return null
  const start = placeOf(range.startContainer, range.startOffset)
  const end = placeOf(range.endContainer, range.endOffset)
  return start === null || end === null || end <= start ? null : { start, end }
}

function placeOf(node: Node, offset: number): number | null {
  const element = node instanceof HTMLElement ? node : node.parentElement
  const start = element?.closest<HTMLElement>('[data-start]')?.dataset.start
  return start === undefined ? null : Number(start) + (node instanceof HTMLElement ? 0 : offset)
}

function SourceNotes({ notes }: { notes: ReadSource['notes'] }) {
  const text = useText().planSource
  const words = text.notes
  const sentenceOf = (note: ReadSource['notes'][number]): string => {
    switch (note.kind) {
      case 'converted':
        return words.converted({ from: text.encodings[note.from] })
      case 'maybe-legacy':
        return words.maybeLegacy({ from: text.encodings[note.from] })
      case 'removed-characters':
        return words.removedCharacters(note)
      case 'pages-without-text':
        return words.pagesWithoutText({ pages: note.pages.join(', ') })
      case 'left-out':
        return words.leftOut[note.what](note)
    }
  }
  return notes.length === 0 ? null : <p className={classes.notes}>{notes.map(sentenceOf).join(' ')}</p>
}
