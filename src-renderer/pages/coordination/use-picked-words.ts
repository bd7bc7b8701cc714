import { useState } from 'react'
import { type ConsolidatedDraft, usualSection, wordsKey } from './consolidated-draft.tsx'
import { type PickedWords, useTakeWords } from './use-take-words.ts'

/** Words that are ticked while reading, over all items, until they go into the draft that was chosen. */
export function usePickedWords(draft: ConsolidatedDraft | null) {
  const { take, drop, isBusy, error } = useTakeWords()
  const [picked, setPicked] = useState<ReadonlyMap<string, PickedWords>>(new Map())
  /** Null: each where it belongs by its content. */
  const [section, setSection] = useState<string | null>(null)
  const open = [...picked.values()].filter((one) => draft !== null && mayGoInto(draft, one))
  return {
    picked: open,
    section,
    setSection,
    isBusy,
    error,
    drop,
    isPicked: (one: PickedWords) => picked.has(wordsKey(one)),
    toggle: (one: PickedWords) =>
      setPicked((before) => {
        const after = new Map(before)
        if (!after.delete(wordsKey(one))) after.set(wordsKey(one), one)
        return after
      }),
    clear: () => setPicked(new Map()),
    /** All at once or, where one is refused, none. */
    take: (): void => {
      if (draft === null || isBusy || open.length === 0) return
      const placeOf = ({ from }: PickedWords) => {
        const wanted = section ?? usualSection(draft, from)
        return (draft.sections.find(({ key }) => key === wanted) ?? draft.sections[0])?.key
      }
      const placed = [...Map.groupBy(open, placeOf)].flatMap(([key, words]) => (key ? [{ key, words }] : []))
      take(draft, placed).then(
        () => setPicked(new Map()),
        // The bar shows why.
        () => undefined,
      )
    },
  }
}
export type Picking = ReturnType<typeof usePickedWords>

const mayGoInto = ({ submissionIds, taken }: ConsolidatedDraft, words: PickedWords) =>
  submissionIds.includes(words.submissionId) && !taken.some((one) => wordsKey(one) === wordsKey(words))
