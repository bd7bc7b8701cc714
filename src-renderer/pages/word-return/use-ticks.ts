import { useState } from 'react'
import type { WordReturn } from '../../../src-shared/contract/word-edits.ts'
import { hunksIn, hunksOf } from '../../../src-shared/domain/word-edit/hunks.ts'
import type { WordChange, WordChangeOf } from '../../../src-shared/domain/word-edit/word-change.ts'

export interface Ticks {
  /** The single changes of a passage that are to be taken; at first all. */
  of(change: WordChangeOf<'text'>): ReadonlySet<number>
  toggle(change: WordChangeOf<'text'>, index: number): void
}

/** How many single changes a passage holds. */
export function countHunks({ before, after }: WordChangeOf<'text'>): number {
  return hunksOf(before, after).filter(({ kind }) => kind === 'hunk').length
}

/** Whether its single changes can be told: nobody wrote other words there since the file went out. */
export function isByHunks(change: WordChange): change is WordChangeOf<'text'> {
  return change.kind === 'text' && hunksIn(change) !== null
}

/** What is ticked in each passage, as long as the page stands. */
export function useTicks(changes: WordReturn['changes']): Ticks {
  const [ticked, setTicked] = useState<ReadonlyMap<string, ReadonlySet<number>>>(new Map())
  const isPartly = (id: string) => changes.some(({ change, decision }) => change.id === id && decision === 'accepted')
  const of: Ticks['of'] = (change) => {
    // What was taken in part shows what stands in the report.
    const inReport = isPartly(change.id) ? hunksIn(change) : null
    return inReport ?? ticked.get(change.id) ?? new Set(Array.from({ length: countHunks(change) }, (_, at) => at))
  }
  return {
    of,
    toggle: (change, index) => {
      const next = new Set(of(change))
      if (!next.delete(index)) next.add(index)
      setTicked((before) => new Map(before).set(change.id, next))
    },
  }
}
