import type { KeyboardEvent } from 'react'

export interface FindingActs {
  step(by: number): void
  first(): void
  last(): void
  accept(withBelow: boolean): void
  edit(): void
  merge(): void
  reject(): void
  link(): void
  move(to: 'in' | 'out' | 'up' | 'down'): void
  undo(): void
}

/** The keys of the list of findings. Letters go without Ctrl, so that the other hand rests. */
export function findingKeys(acts: FindingActs, mayChange: boolean) {
  return (event: KeyboardEvent<HTMLElement>) => {
    if (event.target !== event.currentTarget || event.nativeEvent.isComposing) return
    const act = actOf(event, acts, mayChange)
    if (!act) return
    event.preventDefault()
    act()
  }
}

const arrows = { ArrowRight: 'in', ArrowLeft: 'out', ArrowUp: 'up', ArrowDown: 'down' } as const

function actOf(event: KeyboardEvent, acts: FindingActs, mayChange: boolean): (() => void) | null {
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key
  if (event.ctrlKey || event.metaKey) return key === 'z' && mayChange ? acts.undo : null
  if (event.altKey) {
    const to = key in arrows ? arrows[key as keyof typeof arrows] : null // `in` has just shown it
    return to !== null && mayChange ? () => acts.move(to) : null
  }
  switch (key) {
    case 'j':
    case 'ArrowDown':
      return () => acts.step(1)
    case 'k':
    case 'ArrowUp':
      return () => acts.step(-1)
    case 'PageDown':
      return () => acts.step(8)
    case 'PageUp':
      return () => acts.step(-8)
    case 'Home':
      return acts.first
    case 'End':
      return acts.last
  }
  if (!mayChange) return null
  switch (key) {
    case 'Enter':
      return () => acts.accept(event.shiftKey)
    case 'e':
    case 's':
    case 'F2':
      return acts.edit
    case 'm':
      return acts.merge
    case 'x':
    case 'Delete':
      return acts.reject
    case 'l':
      return acts.link
    case 'u':
      return acts.undo
    default:
      return null
  }
}
