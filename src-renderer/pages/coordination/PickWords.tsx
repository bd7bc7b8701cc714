import { Button, Checkbox, Select } from '@mantine/core'
import { IconCheck, IconFilePlus } from '@tabler/icons-react'
import type { KeyboardEvent, ReactNode } from 'react'
import { useCommand } from '../../api/hooks.ts'
import { ErrorNotice } from '../../parts/ErrorNotice.tsx'
import { showDone } from '../../parts/undo-toast.tsx'
import { useText } from '../../shell/language.tsx'
import { type ConsolidatedDraft, wordsKey } from './consolidated-draft.tsx'
import own from './pick-words.module.css'
import type { PickedWords, Picking } from './use-picked-words.ts'

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
  if (taken) {
    return (
      <div className={own.taken}>
        {children}
        <TakenWords draft={draft} taken={taken} />
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
      {children}
    </div>
  )
}

function TakenWords({ draft, taken }: { draft: ConsolidatedDraft; taken: ConsolidatedDraft['taken'][number] }) {
  const words = useText().consolidated
  const drop = useCommand('reports.dropWords')
  const section = draft.sections.find(({ key }) => key === taken.key)
  if (!section) return null
  return (
    <>
      <span className={own.mark}>
        <IconCheck size={14} aria-hidden /> {words.takenInto(section)}
        <Button
          variant="subtle"
          size="compact-xs"
          data-pick
          loading={drop.isPending}
          onClick={() => {
            const { key, submissionId, from } = taken
            drop.mutate(
              { reportId: draft.reportId, key, expectedVersion: section.version, submissionId, from },
              { onSuccess: () => showDone(words.dropped) },
            )
          }}
        >
          {words.drop}
        </Button>
      </span>
      <ErrorNotice error={drop.error} />
    </>
  )
}

/** How many are ticked, where they will go, and the way there. */
export function PickedBar({ draft, picking }: { draft: ConsolidatedDraft; picking: Picking }) {
  const words = useText().consolidated
  const { picked, section } = picking
  return (
    <div className={own.bar}>
      {picked.length === 0 ? (
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
            onClick={() => takeAll(picking, words.takenMany)}
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
export function pickByKeys(
  event: KeyboardEvent<HTMLElement>,
  picking: Picking,
  said: (of: { count: number }) => string,
) {
  if (!(event.target instanceof HTMLElement) || event.altKey || event.ctrlKey || event.metaKey) return
  if (event.target.dataset.pick === undefined) return
  if (event.key === 'Enter' && event.target instanceof HTMLInputElement && picking.picked.length > 0) {
    event.preventDefault()
    takeAll(picking, said)
  }
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  if (step === undefined) return
  event.preventDefault()
  const all = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-pick]')]
  all[all.indexOf(event.target) + step]?.focus()
}

function takeAll(picking: Picking, said: (of: { count: number }) => string) {
  if (picking.isBusy) return
  picking.take().then(
    (count) => showDone(said({ count })),
    // The bar shows why.
    () => undefined,
  )
}
