import { Button, Checkbox, Select } from '@mantine/core'
import { IconCheck, IconFilePlus } from '@tabler/icons-react'
import type { KeyboardEvent, ReactNode } from 'react'
import { ErrorNotice } from '../../parts/ErrorNotice.tsx'
import { useText } from '../../shell/language.tsx'
import {
  type ConsolidatedDraft,
  DraftSelect,
  useConsolidatedDraft,
  useDraftName,
  wordsKey,
} from './consolidated-draft.tsx'
import own from './pick-words.module.css'
import type { Picking } from './use-picked-words.ts'
import type { PickedWords } from './use-take-words.ts'

/** Words of a body with a tick beside them; those that stand in the draft already say where, and can go out again. */
export function PickWords({
  draft,
  picking,
  words: picked,
  name,
  children,
}: {
  draft: ConsolidatedDraft
  picking: Picking
  words: PickedWords
  name: string
  children: ReactNode
}) {
  const words = useText().consolidated
  const taken = draft.taken.find((one) => wordsKey(one) === wordsKey(picked))
  const section = draft.sections.find(({ key }) => key === taken?.key)
  if (section) {
    return (
      <div className={own.taken}>
        {children}
        <span className={own.mark}>
          <IconCheck size={14} aria-hidden /> {words.takenInto(section)}
          <Button
            variant="subtle"
            size="compact-xs"
            data-pick
            disabled={picking.isBusy}
            onClick={() => picking.drop(draft, section.key, picked)}
          >
            {words.drop}
          </Button>
        </span>
        <TakenElsewhere draft={draft} words={picked} />
      </div>
    )
  }
  return (
    <div className={own.pick}>
      <Checkbox
        size="xs"
        data-pick
        aria-label={words.pick({ name })}
        checked={picking.isPicked(picked)}
        onChange={() => picking.toggle(picked)}
      />
      <div>
        {children}
        <TakenElsewhere draft={draft} words={picked} />
      </div>
    </div>
  )
}

/** The other drafts in which the same words stand. */
function TakenElsewhere({ draft, words: picked }: { draft: ConsolidatedDraft; words: PickedWords }) {
  const words = useText().consolidated
  const { drafts } = useConsolidatedDraft()
  const nameOf = useDraftName()
  return drafts.flatMap((one) => {
    const taken = one !== draft && one.taken.find((other) => wordsKey(other) === wordsKey(picked))
    const section = taken && one.sections.find(({ key }) => key === taken.key)
    if (!section) return []
    return (
      <span key={one.reportId} className={own.elsewhere}>
        {words.takenElsewhere({ number: section.number, draft: nameOf(one) })}
      </span>
    )
  })
}

/** Into which draft, how many are ticked, where they will go, and the way there. */
export function PickedBar({ picking }: { picking: Picking }) {
  const words = useText().consolidated
  const { drafts, draft } = useConsolidatedDraft()
  const { picked, section } = picking
  if (drafts.length === 0) return null
  return (
    <div className={own.bar}>
      <DraftSelect className={own.draft} />
      {draft === null ? (
        <p className={own.hint}>{words.chooseDraftHint({ count: drafts.length })}</p>
      ) : picked.length === 0 ? (
        <p className={own.hint}>{words.pickHint}</p>
      ) : (
        <>
          <strong>{words.picked({ count: picked.length })}</strong>
          <Select
            size="xs"
            className={own.where ?? ''}
            aria-label={words.where}
            allowDeselect={false}
            data={[
              { value: '', label: words.usual },
              ...draft.sections.map((one) => ({ value: one.key, label: `${one.number}. ${one.heading}` })),
            ]}
            value={section ?? ''}
            onChange={(key) => picking.setSection(key || null)}
          />
          <Button
            size="xs"
            leftSection={<IconFilePlus size={16} />}
            loading={picking.isBusy}
            onClick={() => picking.take()}
          >
            {words.take}
          </Button>
          <Button size="xs" variant="subtle" onClick={picking.clear}>
            {words.unpick}
          </Button>
        </>
      )}
      <ErrorNotice error={picking.error} />
    </div>
  )
}

/** Up and Down go from one piece of words to the next; Enter takes what is ticked. Space ticks by itself. */
export function pickByKeys(event: KeyboardEvent<HTMLElement>, picking: Picking) {
  if (!(event.target instanceof HTMLElement) || event.altKey || event.ctrlKey || event.metaKey) return
  if (event.target.dataset.pick === undefined) return
  if (event.key === 'Enter' && event.target instanceof HTMLInputElement && picking.picked.length > 0) {
    event.preventDefault()
    picking.take()
  }
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  if (step === undefined) return
  event.preventDefault()
  const all = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-pick]')]
  all[all.indexOf(event.target) + step]?.focus()
}
