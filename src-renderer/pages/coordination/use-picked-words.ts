import { useState } from 'react'
import type { PlanItemId } from '../../../src-shared/domain/ids.ts'
import type { ChosenPart } from '../../../src-shared/domain/report-content.ts'
import { useCommand } from '../../api/hooks.ts'
import { type ConsolidatedDraft, usualSection, wordsKey } from './consolidated-draft.tsx'

export interface PickedWords {
  submissionId: string
  from: ChosenPart
  /** On which they were read. */
  itemId: PlanItemId
}

/** Words that are ticked while reading, over all items, until they go into the draft. */
export function usePickedWords(draft: ConsolidatedDraft | null) {
  const take = useCommand('reports.takeWords')
  const [picked, setPicked] = useState<ReadonlyMap<string, PickedWords>>(new Map())
  /** Null: each where it belongs by its content. */
  const [section, setSection] = useState<string | null>(null)
  const open = [...picked.values()].filter((one) => !isTaken(draft, one))
  return {
    picked: open,
    section,
    setSection,
    isBusy: take.isPending,
    error: take.error,
    isPicked: (one: PickedWords) => picked.has(wordsKey(one)),
    toggle: (one: PickedWords) =>
      setPicked((before) => {
        const after = new Map(before)
        if (!after.delete(wordsKey(one))) after.set(wordsKey(one), one)
        return after
      }),
    clear: () => setPicked(new Map()),
    /** Section by section; gives how many went in. @throws what `reports.takeWords` refuses */
    take: async (): Promise<number> => {
      if (draft === null) return 0
      const groups = Map.groupBy(open, ({ from }) => section ?? usualSection(draft, from) ?? draft.sections[0]?.key)
      for (const [key, own] of groups) {
        const place = draft.sections.find((one) => one.key === key)
        if (!place) continue
        const words = own.map(({ submissionId, from, itemId }) => ({ submissionId, from, itemId }))
        await take.mutateAsync({ reportId: draft.reportId, key: place.key, expectedVersion: place.version, words })
        setPicked((before) => {
          const after = new Map(before)
          for (const one of own) after.delete(wordsKey(one))
          return after
        })
      }
      return open.length
    },
  }
}
export type Picking = ReturnType<typeof usePickedWords>

const isTaken = (draft: ConsolidatedDraft | null, words: PickedWords) =>
  draft?.taken.some((one) => wordsKey(one) === wordsKey(words)) ?? false
