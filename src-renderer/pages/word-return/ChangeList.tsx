import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { WordReturn } from '../../../src-shared/contract/word-edits.ts'
import { useText } from '../../shell/language.tsx'
import { ChangeCard } from './ChangeCard.tsx'
import type { Decide } from './use-decide.ts'
import classes from './word-return.module.css'

/** The changes in the order of the document, under the sections they are in; one of them has the keys. */
export function ChangeList({ view, decide }: { view: WordReturn; decide: Decide }) {
  const words = useText().wordEdits
  const [chosen, setChosen] = useState<string | null>(null)
  const list = useRef<HTMLDivElement>(null)
  const found = view.changes.findIndex(({ change }) => change.id === chosen)
  // What was accepted is gone: the one that took its place, or the first that is open, is next.
  const place = useRef(0)
  const firstOpen = Math.max(
    0,
    view.changes.findIndex(({ decision }) => decision === null),
  )
  const at = found !== -1 ? found : chosen === null ? firstOpen : Math.min(place.current, view.changes.length - 1)
  useEffect(() => {
    place.current = at
  }, [at])
  useEffect(() => list.current?.focus({ preventScroll: true }), [])
  const goTo = (index: number) => {
    const next = Math.max(0, Math.min(view.changes.length - 1, index))
    setChosen(view.changes[next]?.change.id ?? null)
    list.current?.querySelectorAll('article')[next]?.scrollIntoView({ block: 'nearest' })
  }
  const now = view.changes[at]
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.altKey || event.metaKey || !now) return
    const key = event.key.toLowerCase()
    if (key === 'j' || key === 'arrowdown') goTo(at + 1)
    else if (key === 'k' || key === 'arrowup') goTo(at - 1)
    else if (key === 'home') goTo(0)
    else if (key === 'end') goTo(view.changes.length - 1)
    else if (key === 'enter' && now.decision === null && now.change.kind !== 'unplaced') {
      setChosen(now.change.id)
      decide.accept(now.change)
    } else if (key === 'backspace' && now.decision === null) {
      decide.refuse(now.change)
      goTo(at + 1)
    } else return
    event.preventDefault()
  }
  const nameOf = (key: string | null) => {
    const section = view.sections.find((one) => one.key === key)
    return section ? `${section.number}. ${section.heading}` : words.whole
  }
  return (
    // A list that is walked by keys; each card has its buttons besides.
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the list takes the keys that walk and decide
    <div ref={list} role="group" tabIndex={0} className={classes.list} aria-label={words.title} onKeyDown={onKeyDown}>
      {view.changes.map((one, index) => {
        const heading = headingOf(one.change, nameOf, words)
        const before = view.changes[index - 1]
        const isNew = before === undefined || headingOf(before.change, nameOf, words) !== heading
        return (
          <div key={one.change.id} className={classes.place}>
            {isNew && <h2 className={classes.section}>{heading}</h2>}
            <ChangeCard
              one={one}
              view={view}
              isChosen={index === at}
              decide={decide}
              nameOf={nameOf}
              onChoose={() => setChosen(one.change.id)}
            />
          </div>
        )
      })}
    </div>
  )
}

function headingOf(
  change: WordReturn['changes'][number]['change'],
  nameOf: (key: string | null) => string,
  words: { kinds: { figure: string; unplaced: string } },
): string {
  if (change.kind === 'figure') return words.kinds.figure
  if (change.kind === 'letter') return nameOf(null)
  return change.kind === 'unplaced' ? words.kinds.unplaced : nameOf(change.key)
}
